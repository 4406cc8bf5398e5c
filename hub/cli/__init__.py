"""The `hub` command: what it can do, a module per subject."""

from flask import Flask

from hub.cli import content, search


def init_app(app: Flask) -> None:
    """Give the app its commands."""
    for command in (*content.COMMANDS, *search.COMMANDS):
        app.cli.add_command(command)

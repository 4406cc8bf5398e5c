"""The `hub` command: what it can do, a module per subject."""

from collections.abc import Callable

from flask import Flask

from hub.cli import check, content, finder, links, preview, report, search
from hub.config import Config


def init_app(app: Flask, factory: Callable[[Config], Flask]) -> None:
    """Give the app its commands; the factory is for those that make apps."""
    app.extensions[search.FACTORY] = factory
    for command in (
        check.check,
        *content.COMMANDS,
        *finder.COMMANDS,
        *links.COMMANDS,
        *preview.COMMANDS,
        *report.COMMANDS,
        *search.COMMANDS,
    ):
        app.cli.add_command(command)

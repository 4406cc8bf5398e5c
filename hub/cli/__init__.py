"""The `hub` command: what it can do, a module per subject."""

from collections.abc import Callable

from flask import Flask

from hub.cli import (
    check,
    content,
    downloads,
    finder,
    generated,
    links,
    new,
    preview,
    publish,
    report,
    search,
    server,
    sheets,
    static_export,
)
from hub.config import Config


def init_app(app: Flask, factory: Callable[[Config], Flask]) -> None:
    """Give the app its commands; the factory is for those that make apps."""
    app.extensions[search.FACTORY] = factory
    for command in (
        check.check,
        *content.COMMANDS,
        *downloads.COMMANDS,
        *finder.COMMANDS,
        *generated.COMMANDS,
        *links.COMMANDS,
        *new.COMMANDS,
        *preview.COMMANDS,
        *publish.COMMANDS,
        *report.COMMANDS,
        *search.COMMANDS,
        *server.COMMANDS,
        *sheets.COMMANDS,
        *static_export.COMMANDS,
    ):
        app.cli.add_command(command)

"""All commands, a module per subject."""

from typing import Final

from click import Command

from hub.cli import (
    benchmark,
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

COMMANDS: Final[tuple[Command, ...]] = (
    *benchmark.COMMANDS,
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
)

"""The command on the downloads: measure what they cost."""

from typing import Final

import click
from flask import current_app
from flask.cli import with_appcontext

from hub.benchmark.downloads import measure, report
from hub.cli import FACTORY
from hub.cli.bad_content import stops_on_bad_content
from hub.current import current_site


@click.group
def downloads() -> None:
    """Measure the downloads."""


@downloads.command
@click.option("--entries", type=click.IntRange(min=1), default=5000, metavar="N")
@with_appcontext
@stops_on_bad_content
def benchmark(entries: int) -> None:
    """Measure the making of every download with so many entries."""
    site = current_site()
    factory = current_app.extensions[FACTORY]
    click.echo(report(list(measure(factory, site.config, site, entries))))


COMMANDS: Final = (downloads,)

"""The commands on the finders: measure what a page costs."""

from typing import Final

import click
from flask import current_app
from flask.cli import with_appcontext

from hub.benchmark.finders import measure, report
from hub.cli import FACTORY
from hub.cli.bad_content import stops_on_bad_content
from hub.current import current_site


@click.group
def finder() -> None:
    """Measure the finders."""


@finder.command
@click.option("--entries", type=click.IntRange(min=1), default=5000, metavar="N")
@click.option("--requests", type=click.IntRange(min=1), default=100, metavar="N")
@with_appcontext
@stops_on_bad_content
def benchmark(entries: int, requests: int) -> None:
    """Measure whole pages of every finder with so many entries."""
    site = current_site()
    factory = current_app.extensions[FACTORY]
    costs = list(measure(factory, site.config, site, entries, requests))
    click.echo(report(costs))


COMMANDS: Final = (finder,)

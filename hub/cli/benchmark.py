"""The command that measures how fast the hub is served."""

import sys
from dataclasses import replace
from typing import Final

# wsgiref.types names it; it is of the standard, not of a library.
from wsgiref.types import WSGIApplication

import click
from flask import current_app
from flask.cli import with_appcontext

from hub.benchmark.corpus import Origin
from hub.benchmark.progress import Progress
from hub.benchmark.serving.load import ServerFailed
from hub.benchmark.serving.run import Effort, ServingBenchmark
from hub.benchmark.serving.tables import report
from hub.benchmark.watching import table, watched
from hub.cli import FACTORY
from hub.cli.bad_content import stops_on_bad_content
from hub.cli.search import sizes
from hub.config import Config
from hub.current import current_site
from hub.documents import documents_of
from hub.json_log import JSON
from hub.views.addresses import SEARCH

_ANY_PORT: Final = 9130
"""Nothing listens: the requests are made inside the process."""


@click.command
@click.option(
    "--entries",
    callback=sizes,
    default="200,1000,5000",
    metavar="N,N",
    help="How many entries to make up.  [200,1000,5000]",
)
@click.option(
    "--rounds",
    type=click.IntRange(min=1),
    default=3,
    metavar="N",
    help="How often each page is asked as fast as it is answered.  [3]",
)
@click.option(
    "--seconds",
    type=click.FloatRange(min=0.05),
    default=0.6,
    metavar="S",
    help="How long each time.  [0.6]",
)
@click.option(
    "--watching",
    is_flag=True,
    help="Measure only what a request pays for the log and for metrics.",
)
@with_appcontext
@stops_on_bad_content
def benchmark(
    entries: tuple[int, ...], rounds: int, seconds: float, watching: bool
) -> None:
    """Measure speed, start and memory under gunicorn, beside bare answers."""
    site = current_site()
    if watching:
        click.echo(table(watched(_ways(site.config), rounds), rounds))
        return
    documents = tuple(documents_of(site.catalogue, site.renderer))
    runs = ServingBenchmark(
        current_app.extensions[FACTORY],
        Origin(site.config.content, site.catalogue, documents),
        SEARCH,
        Effort(rounds, seconds, paced=2 * seconds),
        Progress(lambda line: click.echo(line, err=True)),
    )
    try:
        click.echo(report([runs.sized(count) for count in entries]))
    except ServerFailed as error:
        click.echo(f"The measuring stopped: {error}.", err=True)
        sys.exit(1)


def _ways(config: Config) -> dict[str, WSGIApplication]:
    """The hub watched by nothing, by the one, the other, and both."""
    factory = current_app.extensions[FACTORY]
    plain = replace(config, log="text", metrics_port=0).unlimited
    settings: dict[str, Config] = {
        "nothing": plain,
        "metrics": replace(plain, metrics_port=_ANY_PORT),
        "log": replace(plain, log=JSON),
        "both": replace(plain, log=JSON, metrics_port=_ANY_PORT),
    }
    return {what: factory(each) for what, each in settings.items()}


COMMANDS: Final = (benchmark,)

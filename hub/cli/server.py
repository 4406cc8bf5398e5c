"""The command on the server: measure its start and its memory."""

from dataclasses import replace
from pathlib import Path
from typing import Final

import click
from flask.cli import with_appcontext

from hub.benchmark.corpus import Origin
from hub.benchmark.progress import Progress
from hub.benchmark.server import ServerCost, generated, measure, report
from hub.cli.bad_content import stops_on_bad_content
from hub.cli.search import sizes
from hub.current import current_site
from hub.documents import documents_of


@click.group
def server() -> None:
    """Measure the server."""


@server.command
@click.option(
    "--entries",
    callback=sizes,
    default="200,1000,5000",
    metavar="N,N",
    help="How many entries to make up.  [200,1000,5000]",
)
@click.option(
    "--content",
    "folders",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    help="Measure this content instead; may be given more than once.",
)
@with_appcontext
@stops_on_bad_content
def benchmark(entries: tuple[int, ...], folders: tuple[Path, ...]) -> None:
    """Measure start and memory of the server of production, cold and warm."""
    site = current_site()
    progress = Progress(lambda line: click.echo(line, err=True))
    costs: list[ServerCost] = []
    for folder in folders:
        config = replace(site.config, content=folder)
        costs.append(measure(config, str(folder), progress))
    if not folders:
        documents = tuple(documents_of(site.catalogue, site.renderer))
        origin = Origin(site.config.content, site.catalogue, documents)
        costs += [generated(site.config, origin, count, progress) for count in entries]
    click.echo(report(costs))


COMMANDS: Final = (server,)

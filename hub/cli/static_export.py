"""The commands that give the hub away: a kind as a spreadsheet, all of it as files."""

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Final

import click
from flask import current_app
from flask.cli import with_appcontext

from hub.benchmark.corpus import Origin, write_corpus
from hub.cli import FACTORY
from hub.cli.bad_content import stops_on_bad_content
from hub.cli.sheets import export_sheet
from hub.config import Config, ConfigError
from hub.current import current_site
from hub.documents import documents_of
from hub.export.crawling import Crawled, ExportFailed
from hub.export.placing import Placed
from hub.export.site_export import WORKERS, Order, export_site
from hub.export.workers import WorkerDied
from hub.models.sourced import BRUSSELS

BASE_URL: Final = "https://hub.example"
SHEET: Final = "sheet"


class _SiteOrKind(click.Group):
    """Takes the name of a kind where it would expect a command."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, "--help"):
            args = [SHEET, *args]
        return super().parse_args(ctx, args)


@click.group(cls=_SiteOrKind)
def export() -> None:
    """Write the whole site as plain files, or a kind of page as a spreadsheet.

    `hub export site --out DIR --base-url URL` writes the site;
    `hub export KIND [FILE]` writes all pages of a kind, as CSV.
    """


@export.command
@click.option(
    "--out",
    "folder",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write to: empty, or holding an earlier export.",
)
@click.option(
    "--base-url",
    required=True,
    help="Where visitors will find it, such as https://example.org/visd.",
)
@click.option(
    "--at",
    type=click.DateTime(("%Y-%m-%d", "%Y-%m-%dT%H:%M")),
    help="Show the hub as of this moment in Brussels; without it, as of now.",
)
@click.option(
    "--stick",
    is_flag=True,
    help="Let links name index.html, to read it from a folder or a USB stick.",
)
@click.option("--workers", type=click.IntRange(1, 16), default=WORKERS, metavar="N")
@with_appcontext
@stops_on_bad_content
def site(
    folder: Path, base_url: str, at: datetime | None, stick: bool, workers: int
) -> None:
    """Write every page, list, feed and download to plain files for any web host.

    A second export touches only the files that changed, and removes those that are
    gone. One that fails leaves the files as they were.
    """
    moment = at.replace(tzinfo=BRUSSELS) if at else current_site().now()
    order = Order(folder, base_url, moment, names_files=stick, workers=workers)
    began = monotonic()
    try:
        crawled, placed = _with_progress(order, current_site().config)
    except (ExportFailed, WorkerDied, ConfigError) as error:
        click.echo(f"{error}\nThere is no new export.", err=True)
        sys.exit(1)
    click.echo(
        f"{placed.files} files as of {moment:%Y-%m-%d %H:%M}: {placed.written} written,"
        f" {placed.removed} removed; {len(crawled.redirects)} redirects;"
        f" {crawled.unlinked} links that need the live hub left out;"
        f" {monotonic() - began:.0f} seconds.",
        err=True,
    )


@export.command
@click.option("--entries", type=click.IntRange(min=20), default=5000, metavar="N")
@with_appcontext
@stops_on_bad_content
def benchmark(entries: int) -> None:
    """Measure the export of a made-up site with so many entries."""
    here = current_site()
    documents = tuple(documents_of(here.catalogue, here.renderer))
    origin = Origin(here.config.content, here.catalogue, documents)
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write_corpus(folder / "content", origin, entries)
        config = replace(
            here.config, content=folder / "content", search_index=folder / "index"
        )
        order = Order(folder / "site", BASE_URL, here.now())
        for which in ("the first", "the second, nothing changed"):
            began = monotonic()
            _, placed = _with_progress(order, config)
            took = f"{monotonic() - began:.0f} seconds"
            click.echo(f"{which}: {placed.files} files, {placed.written} new: {took}")


def _with_progress(order: Order, config: Config) -> tuple[Crawled, Placed]:
    with click.progressbar(length=1, label="Exporting", file=sys.stderr) as bar:

        def progress(done: int, known: int) -> None:
            bar.length = known
            bar.update(done - bar.pos)

        factory = current_app.extensions[FACTORY]
        return export_site(factory, config, order, progress)


export.add_command(export_sheet, SHEET)

COMMANDS: Final = (export,)

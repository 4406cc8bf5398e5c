"""The command that shows what is being written, and how fast it does."""

import sys
from dataclasses import replace
from threading import Event
from typing import Final

import click
from flask import current_app
from flask.cli import with_appcontext

from hub.benchmark.corpus import Origin
from hub.cli import FACTORY
from hub.cli.bad_content import stops_on_bad_content
from hub.cli.search import JUDGED
from hub.current import current_site
from hub.documents import documents_of
from hub.preview.app import preview_of
from hub.preview.findability import JUDGED as JUDGED_FOLDER
from hub.preview.live import Live
from hub.preview.measure import measure, report
from hub.preview.serving import serving

PORT: Final = 8001


@click.group(invoke_without_command=True)
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, metavar="N")
@click.pass_context
@with_appcontext
def preview(context: click.Context, port: int) -> None:
    """Show what you write while you write it, on this machine only."""
    if context.invoked_subcommand is not None:
        return
    # What an editor looks for is no question of a visitor.
    config = replace(current_site().config, question_log=None, unpublished=True)
    app = current_app.extensions[FACTORY](config)
    if JUDGED.is_dir():
        app.extensions[JUDGED_FOLDER] = JUDGED
    live = Live(config, current_site().now)
    try:
        with serving(preview_of(app, live), live, port) as server:
            click.echo(f"The preview runs at {server.address}/ (Ctrl+C stops it)")
            Event().wait()
    except OSError as error:
        click.echo(f"Port {port} cannot be used ({error.strerror}).", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo("")


@preview.command
@click.option("--entries", type=click.IntRange(min=20), default=1000, metavar="N")
@click.option("--saves", type=click.IntRange(min=1), default=20, metavar="N")
@with_appcontext
@stops_on_bad_content
def benchmark(entries: int, saves: int) -> None:
    """Measure how soon a saved change is seen, with so many entries."""
    site = current_site()
    documents = tuple(documents_of(site.catalogue, site.renderer))
    origin = Origin(site.config.content, site.catalogue, documents)
    factory = current_app.extensions[FACTORY]
    click.echo(report(measure(factory, site.config, origin, entries, saves)))


COMMANDS: Final = (preview,)

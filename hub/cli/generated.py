"""The commands that make files of the models: schemas, tools and documents."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import click
from flask.cli import with_appcontext

from hub.config import ROOT
from hub.content.loader import load
from hub.current import current_site
from hub.editing.generated import SCHEMAS, tools
from hub.editing.handbook import handbook
from hub.models.vocabulary import Vocabulary


@click.command
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=ROOT / SCHEMAS,
    help="The folder to write to; else editors/schemas.",
)
@with_appcontext
def schema(out: Path) -> None:
    """Write the JSON Schemas of all that editors write."""
    for name, text in tools(_vocabularies()).items():
        if name.startswith(SCHEMAS):
            _write(out / Path(name).name, text)


@click.command
@click.option("--check", is_flag=True, help="Write nothing; fail when one is stale.")
@with_appcontext
def docs(check: bool) -> None:
    """Make the documents and tools for editors again from the models."""
    vocabularies = _vocabularies()
    files = {**tools(vocabularies), **handbook(vocabularies)}
    stale = [name for name, text in files.items() if _text(ROOT / name) != text]
    for name in stale:
        click.echo(name)
        if not check:
            _write(ROOT / name, files[name])
    if check and stale:
        click.echo("Run `make docs` to make these again.", err=True)
        sys.exit(1)


def _vocabularies() -> Mapping[str, Vocabulary]:
    return load(current_site().config.content).catalogue.vocabularies


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


COMMANDS: Final = (docs, schema)

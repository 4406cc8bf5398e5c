"""The commands that take pages from a spreadsheet, and give them to one."""

import json
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NoReturn

import click
from flask.cli import with_appcontext

from hub.cli.editors_language import LANGUAGE, told
from hub.content.loader import load
from hub.current import current_site
from hub.editing.columns import columns_of
from hub.editing.exporting import exported
from hub.editing.importing import Import, Outcome, RowReport
from hub.editing.kinds import UnknownKind, kind_named
from hub.editing.nearby import meant
from hub.editing.sheets import Sheet, WrongSheet, read_sheet
from hub.editing.trial import Known
from hub.languages import Language
from hub.models.base import Label

_OUTCOMES: Final[Mapping[Outcome, Label]] = {
    "added": Label(nl="toegevoegd als ontwerp", en="added as a draft"),
    "changed": Label(nl="gewijzigd", en="changed"),
    "unchanged": Label(nl="ongewijzigd", en="unchanged"),
    "failed": Label(nl="MISLUKT", en="FAILED"),
}
_ROW: Final = Label(nl="rij", en="row")
_UNKNOWN: Final = Label(
    nl="De kolom “{name}” is geen veld en werd overgeslagen.",
    en="The column “{name}” is no field and was left out.",
)
_DRY: Final = Label(
    nl="Dit was een proef; er is niets geschreven.",
    en="This was a trial; nothing was written.",
)


@click.command(hidden=True)
@click.argument("kind")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@click.option(
    "--plain", is_flag=True, help="Commas and points, not as Excel in Dutch has it."
)
@LANGUAGE
@with_appcontext
def export_sheet(kind: str, file: Path | None, plain: bool, language: Language) -> None:
    """Write all pages of a kind to a spreadsheet (CSV), or print it."""
    try:
        collection = kind_named(kind)
    except UnknownKind as error:
        _stop(error.said[language])
    data = exported(current_site().config.content, collection, excel=not plain)
    if file is None:
        sys.stdout.buffer.write(data)
    else:
        file.write_bytes(data)


@click.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--kind", help="The kind of page; else from the name of the file.")
@click.option("--dry-run", is_flag=True, help="Say what would change; write nothing.")
@click.option("--format", "format", type=click.Choice(("text", "json")), default="text")
@LANGUAGE
@with_appcontext
def import_sheet(
    file: Path, kind: str | None, dry_run: bool, format: str, language: Language
) -> None:
    """Take pages over from a spreadsheet (CSV), and report on each row."""
    try:
        collection = kind_named(kind or file.stem)
        sheet = read_sheet(file.read_bytes())
    except (UnknownKind, WrongSheet) as error:
        _stop(error.said[language])
    folder = current_site().config.content
    known = Known.of(load(folder))
    today = current_site().now().date()
    task = Import(folder, collection, known, today, language, dry_run)
    reports = list(task.run(sheet))
    if format == "json":
        click.echo(_as_json(task, sheet, reports, language))
    else:
        _tell(task, sheet, reports, language)
    if any(report.outcome == "failed" for report in reports):
        sys.exit(1)


def _tell(
    task: Import, sheet: Sheet, reports: list[RowReport], language: Language
) -> None:
    names = [column.name for column in columns_of(task.collection)]
    for name in task.unknown_columns(sheet):
        near = meant(name, names)[language]
        click.echo(_UNKNOWN[language].format(name=name) + near, err=True)
    for report in reports:
        head = f"{_ROW[language]} {report.row}  {report.id}"
        columns = f": {', '.join(report.columns)}" if report.columns else ""
        click.echo(f"{head}  {_OUTCOMES[report.outcome][language]}{columns}")
        for problem in report.problems:
            click.echo(f"    {told(problem, language)}")
    counts = Counter(report.outcome for report in reports)
    summed = (
        f"{counts[outcome]} {label[language]}" for outcome, label in _OUTCOMES.items()
    )
    click.echo(", ".join(summed), err=True)
    if task.dry_run:
        click.echo(_DRY[language], err=True)


def _as_json(
    task: Import, sheet: Sheet, reports: list[RowReport], language: Language
) -> str:
    rows = [
        {
            "row": report.row,
            "id": report.id,
            "outcome": report.outcome,
            "columns": report.columns,
            "problems": [told(problem, language) for problem in report.problems],
        }
        for report in reports
    ]
    whole = {
        "kind": task.collection.name,
        "dry_run": task.dry_run,
        "unknown_columns": task.unknown_columns(sheet),
        "rows": rows,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _stop(said: str) -> NoReturn:
    click.echo(said, err=True)
    sys.exit(2)


COMMANDS: Final = (import_sheet,)

"""The commands on the search: build the index, and measure how good it is."""

import sys
from pathlib import Path
from typing import Final

import click
from flask.cli import with_appcontext

from hub.cli.bad_content import stops_on_bad_content
from hub.cli.evaluation_report import evaluation_report
from hub.config import ROOT
from hub.current import current_site
from hub.languages import LANGUAGES, Language
from hub.search.evaluation import JudgedQuery, Score
from hub.search.judgements import JudgementError, read_judgements
from hub.search.results import SearchRequest

JUDGED: Final = ROOT / "tests" / "published" / "judged"


@click.command
@with_appcontext
@stops_on_bad_content
def index() -> None:
    """Build the search index, unless it is up to date."""
    click.echo(f"{current_site().searcher.count} entries are indexed.")


@click.group
def search() -> None:
    """Measure the search."""


@search.command
@click.option(
    "--language", type=click.Choice(LANGUAGES), help="Ask in this language only."
)
@click.option(
    "--worst",
    type=click.IntRange(min=0),
    default=20,
    metavar="N",
    help="Show the N worst answers of each language.  [20]",
)
@click.option(
    "--judged",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=JUDGED,
    help="The folder with nl.yaml and en.yaml.  [tests/published/judged]",
)
@with_appcontext
@stops_on_bad_content
def evaluate(language: Language | None, worst: int, judged: Path) -> None:
    """Ask the judged questions and print how good the answers are."""
    languages = LANGUAGES if language is None else (language,)
    try:
        queries = {each: _read(judged / f"{each}.yaml") for each in languages}
    except JudgementError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    for each in languages:
        click.echo(evaluation_report(each, _scores(queries[each]), worst))


def _read(path: Path) -> tuple[JudgedQuery, ...]:
    """The judged set of a file, its answers checked against the catalogue."""
    return read_judgements(path, set(current_site().searcher.corpus.keys))


def _scores(queries: tuple[JudgedQuery, ...]) -> tuple[Score, ...]:
    """Ask each question as a visitor would."""
    searcher = current_site().searcher
    return tuple(
        Score.of(query, searcher.search(SearchRequest(query.text, query.language)))
        for query in queries
    )


COMMANDS: Final = (index, search)

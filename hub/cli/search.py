"""The commands on the search: build the index, measure how good and how fast it is."""

import sys
from pathlib import Path
from typing import Final

import click
from flask import current_app
from flask.cli import with_appcontext

from hub.benchmark.corpus import Origin
from hub.benchmark.measure import Benchmark
from hub.benchmark.progress import Progress
from hub.benchmark.report import report
from hub.cli import FACTORY
from hub.cli.bad_content import stops_on_bad_content
from hub.cli.evaluation_report import evaluation_report
from hub.config import ROOT
from hub.current import current_site
from hub.documents import documents_of, keys_of
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
    site = current_site()
    count = site.searcher.count
    if not site.is_index_kept:
        click.echo(f"No index is kept in {site.config.search_index}.", err=True)
        sys.exit(1)
    click.echo(f"{count} entries are indexed.")


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
    return read_judgements(path, keys_of(current_site().catalogue))


def _scores(queries: tuple[JudgedQuery, ...]) -> tuple[Score, ...]:
    """Ask each question as a visitor would."""
    searcher = current_site().searcher
    return tuple(
        Score.of(query, searcher.search(SearchRequest(query.text, query.language)))
        for query in queries
    )


def sizes(
    context: click.Context, option: click.Parameter, value: str
) -> tuple[int, ...]:
    """The numbers in a list such as 1000,5000."""
    sizes = [each.strip() for each in value.split(",")]
    if not all(each.isdecimal() and int(each) for each in sizes):
        raise click.BadParameter(f"{value!r} is no list such as 1000,5000.")
    return tuple(map(int, sizes))


@search.command
@click.option(
    "--entries",
    callback=sizes,
    default="1000,5000,20000",
    metavar="N,N",
    help="How many entries to make up.  [1000,5000,20000]",
)
@click.option("--queries", type=click.IntRange(min=1), default=240, metavar="N")
@click.option("--real/--no-real", default=True, help="Measure the real content too.")
@click.option("--markdown", is_flag=True, help="Print the tables in Markdown.")
@with_appcontext
@stops_on_bad_content
def benchmark(
    entries: tuple[int, ...], queries: int, real: bool, markdown: bool
) -> None:
    """Measure the speed at several sizes, beside SQLite FTS5."""
    site = current_site()
    origin = _origin()
    progress = Progress(lambda line: click.echo(line, err=True))
    runs = Benchmark(current_app.extensions[FACTORY], site.config, queries, progress)
    found = [runs.real()] if real else []
    found += [runs.generated(origin, count) for count in entries]
    click.echo(report(found, markdown))


@search.command
@click.option(
    "--entries",
    callback=sizes,
    default="1000,10000,50000",
    metavar="N,N",
    help="How many entries to make up.  [1000,10000,50000]",
)
@click.option("--queries", type=click.IntRange(min=1), default=240, metavar="N")
@click.option("--markdown", is_flag=True, help="Print the tables in Markdown.")
@with_appcontext
@stops_on_bad_content
def scale(entries: tuple[int, ...], queries: int, markdown: bool) -> None:
    """Measure both engines at several sizes; HUB_SEARCH_URL names the servers."""
    # Its client is installed only where it is used.
    from hub.benchmark import scale as engines
    from hub.benchmark.scale_report import report as curves

    url, origin = current_site().config.search_url, _origin()
    if not url:
        raise click.UsageError("Set HUB_SEARCH_URL to a server for the trial.")
    progress = Progress(lambda line: click.echo(line, err=True))
    found = [
        engines.measure(url, origin, count, queries, progress) for count in entries
    ]
    click.echo(curves(found, markdown))


def _origin() -> Origin:
    """The content that made-up entries are like."""
    site = current_site()
    documents = tuple(documents_of(site.catalogue, site.renderer))
    return Origin(site.config.content, site.catalogue, documents)


COMMANDS: Final = (index, search)

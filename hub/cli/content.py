"""The commands on the content: list, count and measure it."""

from collections.abc import Iterator
from statistics import median
from typing import Final, get_args

import click
from flask import current_app
from flask.cli import with_appcontext

from hub.catalogue import Catalogue
from hub.cli.bad_content import stops_on_bad_content
from hub.content.readability import Readability, measure
from hub.current import current_site
from hub.feeds.appointment import calendar_of
from hub.languages import LANGUAGES, Language
from hub.models.collection import COLLECTIONS
from hub.models.finder import Format, finder_path


@click.command
@with_appcontext
@stops_on_bad_content
def urls() -> None:
    """Print every published address, a line each."""
    for path in _addresses():
        click.echo(path)


def _addresses() -> list[str]:
    """Every address of a page, a list or a calendar, in both languages."""
    catalogue = current_site().catalogue
    lists = {
        rule.rule
        for rule in current_app.url_map.iter_rules()
        if rule.defaults and rule.arguments == rule.defaults.keys()
    }
    calendars = filter(None, map(calendar_of, catalogue.pages))
    listed = lists - set(_not_offered(catalogue))
    return sorted([*listed, *(page.path for page in catalogue.pages), *calendars])


def _not_offered(catalogue: Catalogue) -> Iterator[str]:
    """Where a finder would be in the formats that its declaration does not name."""
    for id, finder in catalogue.finders.items():
        for format in set(get_args(Format)) - set(finder.formats):
            for language in LANGUAGES:
                yield finder_path(id, language, f".{format}")


@click.command
@with_appcontext
@stops_on_bad_content
def count() -> None:
    """Count the texts of each kind in each language, and the concepts."""
    _show_counts("", *LANGUAGES, "translated", "untranslated")
    rows = [_counts(collection.name) for collection in COLLECTIONS]
    for collection, row in zip(COLLECTIONS, rows, strict=True):
        _show_counts(collection.name, *row)
    _show_counts("all pages", *map(sum, zip(*rows, strict=True)))
    concepts = len(current_site().catalogue.glossary)
    _show_counts("concepts", *(concepts for _ in LANGUAGES))


def _counts(collection: str) -> tuple[int, ...]:
    """Texts in each language, then entries with and without a translation."""
    catalogue = current_site().catalogue
    own = [
        sum(page.is_translated for page in catalogue.list(collection, language))
        for language in LANGUAGES
    ]
    entries = len(catalogue.list(collection, LANGUAGES[0]))
    untranslated = len(LANGUAGES) * entries - sum(own)
    return (*own, entries - untranslated, untranslated)


def _show_counts(name: str, *cells: int | str) -> None:
    click.echo(f"{name:14}" + "".join(f"{cell:>14}" for cell in cells))


@click.command
@click.option(
    "--worst",
    type=click.IntRange(min=1),
    metavar="N",
    help="Show only the N hardest pages of each language.",
)
@with_appcontext
@stops_on_bad_content
def readability(worst: int | None) -> None:
    """Print how hard each page is to read, the hardest first."""
    click.echo("  LIX  Flesch-Douma  words  page")
    measured = {language: _measured(language) for language in LANGUAGES}
    for language, pages in measured.items():
        for found, file in pages[:worst]:
            ease = f"{found.flesch_douma:.1f}" if language == "nl" else ""
            click.echo(f"{found.lix:5.1f}  {ease:>12}  {found.words:5}  {file}")
    for language, pages in measured.items():
        click.echo(f"{language}: {medians(language, [each for each, _ in pages])}")


def _measured(language: Language) -> list[tuple[Readability, str]]:
    """The pages with a text of their own in a language, the hardest first."""
    site = current_site()
    pages = [
        (measure(site.renderer.render(page).text), page.file)
        for page in site.catalogue.pages
        if page.language == language and page.is_translated
    ]
    return sorted(pages, key=lambda pair: (-pair[0].lix, pair[1]))


def medians(language: Language, found: list[Readability]) -> str:
    """How hard half of the pages are at most."""
    if not found:
        return "no pages"
    scores = f"LIX {median(each.lix for each in found):.1f}"
    if language == "nl":
        scores += f", Flesch-Douma {median(each.flesch_douma for each in found):.1f}"
    return f"{scores} (medians of {_number(len(found), 'page')})"


def _number(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


COMMANDS: Final = (urls, count, readability)

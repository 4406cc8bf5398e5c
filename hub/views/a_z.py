"""Everything from A to Z: all entries and concepts of a language, by title."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from string import ascii_lowercase
from typing import Final

from flask import Blueprint, abort, render_template, url_for

from hub.catalogue import Catalogue
from hub.current import current_site
from hub.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from hub.search.characters import fold
from hub.views.addresses import A_Z, add_rules
from hub.views.hits import entry_path, facet_label

bp = Blueprint("a_z", __name__)

MOST_ON_ONE_PAGE: Final = 900
"""With more, each letter gets a page: half of this weighs what a page may weigh."""

OTHERS: Final = "0-9"
"""Where titles stand that begin with a figure."""

LETTERS: Final = (OTHERS, *ascii_lowercase)

ARTICLES: Final[Mapping[Language, re.Pattern[str]]] = {
    "nl": re.compile(r"(?:de|het|een|'t|'n) +(?=\w)"),
    "en": re.compile(r"(?:the|an?) +(?=\w)"),
}
"""What people leave out when they look a title up."""

_MARKS: Final = re.compile(r"^[^\w']+")


@dataclass(frozen=True)
class Row:
    """One title, and where it leads."""

    title: str
    path: str
    kind: str
    text_language: Language

    @property
    def order(self) -> str:
        """What it is sorted by: no capitals, accents, marks or article."""
        key = _MARKS.sub("", fold(self.title).casefold())
        return ARTICLES[self.text_language].sub("", key, count=1).lstrip("'")

    @property
    def letter(self) -> str:
        """Under which letter it stands."""
        first = self.order[:1].upper()
        return first if "A" <= first <= "Z" else OTHERS


def by_letter(
    catalogue: Catalogue, language: Language
) -> Mapping[str, tuple[Row, ...]]:
    """The rows of every letter that has some."""
    found = sorted(
        _rows(catalogue, language),
        key=lambda row: (row.letter, row.order, row.kind),
    )
    return {letter: tuple(each) for letter, each in groupby(found, _letter)}


def rows(catalogue: Catalogue, language: Language) -> tuple[Row, ...]:
    """All rows, in order."""
    return tuple(
        row for each in by_letter(catalogue, language).values() for row in each
    )


def _letter(row: Row) -> str:
    return row.letter


def _rows(catalogue: Catalogue, language: Language) -> Iterator[Row]:
    def kind(name: str) -> str:
        return facet_label("kind", name, catalogue, language)

    for page in catalogue.in_language(language):
        name = kind(page.collection.name)
        yield Row(page.meta.title, page.path, name, page.text_language)
    for concept in catalogue.glossary:
        path = entry_path(("glossary", concept.id), catalogue, language)
        yield Row(concept[language].label, path, kind("glossary"), language)


def index(language: Language) -> str:
    letters = by_letter(current_site().catalogue, language)
    is_split = _is_split(letters)
    return render_template(
        "a_z/index.html",
        letters={} if is_split else letters,
        addresses={
            letter: _page_of(letter, language) if is_split else f"#{_anchor(letter)}"
            for letter in letters
        },
        anchors={letter: _anchor(letter) for letter in letters},
        chosen=None,
    )


def letter(language: Language, letter: str) -> str:
    letters = by_letter(current_site().catalogue, language)
    here = letter.upper()
    # A few titles have no pages of their own: they all stand on the first.
    if letter not in LETTERS or not _is_split(letters):
        abort(404)
    return render_template(
        "a_z/index.html",
        letters={here: letters.get(here, ())},
        addresses={each: _page_of(each, language) for each in letters},
        anchors={here: _anchor(here)},
        chosen=here,
    )


def addresses() -> Iterator[Mapping[Language, str]]:
    """All pages of the index.

    A letter of one language may have nothing in the other: its page says so, and the
    switch of language still leads somewhere.
    """
    yield {each: url_for("a_z.index", language=each) for each in LANGUAGES}
    if _is_split(by_letter(current_site().catalogue, SOURCE_LANGUAGE)):
        for letter in LETTERS:
            yield {each: _page_of(letter, each) for each in LANGUAGES}


def _is_split(letters: Mapping[str, tuple[Row, ...]]) -> bool:
    return sum(map(len, letters.values())) > MOST_ON_ONE_PAGE


def _page_of(letter: str, language: Language) -> str:
    return url_for("a_z.letter", language=language, letter=letter.lower())


def _anchor(letter: str) -> str:
    return f"letter-{letter.lower()}"


add_rules(bp, "index", index, lambda each: f"/{each}/{A_Z[each]}/")
add_rules(bp, "letter", letter, lambda each: f"/{each}/{A_Z[each]}/<letter>/")

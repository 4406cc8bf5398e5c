"""Advice: what makes a page better, and never stops it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from hub.content.line_text import Line, lines_of
from hub.content.loader import Content
from hub.content.markdown import Renderer
from hub.content.mending.mend import untidy
from hub.content.message import said
from hub.content.overlay import Entry
from hub.content.problems import Problem, errors
from hub.content.readability import measure
from hub.languages import LANGUAGES, Language
from hub.models.glossary import Concept
from hub.models.meta import Meta
from hub.models.organisation import Organisation
from hub.models.page import Page

MOST_DAYS: Final = 365
"""A page, and each of its sources, is looked at again within this time."""
HARDEST: Final = 60
"""The LIX above which a text is very hard."""
FEWEST_WORDS: Final = 60
"""A shorter text says too little about how it reads."""
LONGEST: Final = 30
"""Words in a sentence."""

_ACRONYM: Final = re.compile(r"(?<![\w/.@-])[A-Z][A-Z0-9&]{1,7}(?![\w@-]|\.\w)")
_ROMAN: Final = re.compile(r"[IVXLC]+")
_SENTENCE: Final = re.compile(r"(?<=[.!?:;])\s+")
_WORD: Final = re.compile(r"[^\W_]+")
_LINK: Final = re.compile(r"\[([^\]\[]+)\]\(")
_VAGUE: Final[dict[Language, frozenset[str]]] = {
    "nl": frozenset(
        ("hier", "klik hier", "lees meer", "meer", "deze link", "link", "website")
    ),
    "en": frozenset(
        ("here", "click here", "read more", "more", "this link", "link", "website")
    ),
}
# What everybody who reads these pages knows, in both languages.
_KNOWN: Final = frozenset(("EUR", "USD", "GBP", "EU", "PDF", "CSV", "JSON", "ID", "UTC"))


@dataclass(frozen=True)
class Adviser:
    """Looks at pages with what the hub explains by itself."""

    explained: frozenset[str]
    renderer: Renderer
    today: date

    @classmethod
    def of(cls, content: Content, renderer: Renderer, today: date) -> "Adviser":
        """An adviser who knows the glossary, and what is the name of something."""
        catalogue = content.catalogue
        names = [
            *(name for each in catalogue.glossary for name in _called(each)),
            *(page.meta.title for page in catalogue.pages),
            *(name for page in catalogue.pages for name in page.meta.synonyms),
        ]
        words = {word for name in names for word in _ACRONYM.findall(name)}
        acronyms = {
            page.meta.acronym
            for page in catalogue.pages
            if isinstance(page.meta, Organisation) and page.meta.acronym
        }
        return cls(frozenset(words | acronyms) | _KNOWN, renderer, today)

    def on(self, entry: Entry) -> Iterator[Problem]:
        """All advice on an entry, on the text of each language."""
        if entry.pages and entry.pair.source is not None:
            for path, message in _overdue(entry.pages[0].meta, self.today):
                file = entry.pair.source
                yield Problem(file.file, file.line(path), "H801", message)
        for page in entry.pages:
            if page.is_translated:
                yield from self._on_text(page)

    def _on_text(self, page: Page) -> Iterator[Problem]:
        lines = tuple(lines_of(page))
        yield from _acronyms(page, lines, self.explained)
        yield from _vague_links(page)
        for line in lines:
            yield from _long_sentences(page, line)
        found = measure(self.renderer.render(page).text)
        if found.words >= FEWEST_WORDS and found.lix > HARDEST:
            message = said(
                "this text is very hard to read (LIX {lix}, at most {most} is wanted); "
                "write shorter sentences and shorter words.",
                lix=round(found.lix),
                most=HARDEST,
            )
            yield Problem(page.file, page.body_line, "H803", message)


def _called(concept: Concept) -> Iterator[str]:
    for language in LANGUAGES:
        yield from concept.names(language)


def all_advice(
    content: Content, renderer: Renderer, folder: Path, today: date
) -> tuple[Problem, ...]:
    """The same as of a day, and what `hub check --fix` would tidy up."""
    # In a file with errors, what is wrong with them comes first.
    wrong = {each.file for each in errors(content.problems)}
    untidied = (each for each in untidy(folder) if each.file not in wrong)
    return tuple(sorted((*advise(content, renderer, today), *untidied)))


def advise(content: Content, renderer: Renderer, today: date) -> tuple[Problem, ...]:
    """All advice on the content, sorted by file and line; errors are mended first."""
    if errors(content.problems):
        return ()
    adviser = Adviser.of(content, renderer, today)
    found = {problem for entry in content.entries for problem in adviser.on(entry)}
    return tuple(sorted(found))


def _overdue(
    meta: Meta, today: date
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    latest = today - timedelta(days=MOST_DAYS)
    if meta.reviewed < latest:
        message = said(
            "nobody compared this page with its sources since {day}; do so, then "
            "write today's date.",
            day=meta.reviewed,
        )
        yield ("reviewed",), message
    for place, source in enumerate(meta.sources):
        if source.checked < latest:
            message = said(
                'the source "{id}" was last looked at on {day}; look again, then write '
                "today's date.",
                id=source.id,
                day=source.checked,
            )
            yield ("sources", place, "checked"), message


def _acronyms(
    page: Page, lines: Iterable[Line], explained: frozenset[str]
) -> Iterator[Problem]:
    """Each acronym once, where it stands first; `Full Name (FN)` explains it."""
    told = set(explained)
    for line in lines:
        for match in _ACRONYM.finditer(line.text):
            word = match[0]
            around = line.text[match.start() - 1 : match.end() + 1]
            if word in told or _ROMAN.fullmatch(word):
                continue
            told.add(word)
            # Between brackets behind its name, or with its name between brackets.
            if around.startswith("(") or (around.endswith(" ") and line.text[
                match.end() :
            ].startswith(" (")):
                continue
            message = said(
                '"{word}" is not explained; write it in full here, or add it to '
                "glossary.yaml.",
                word=word,
            )
            yield Problem(page.file, line.number, "H802", message)


def _long_sentences(page: Page, line: Line) -> Iterator[Problem]:
    for sentence in _SENTENCE.split(line.text):
        count = len(_WORD.findall(sentence))
        if count > LONGEST:
            message = said(
                'the sentence "{start} ..." has {count} words; make it two, of at most '
                "{most}.",
                start=" ".join(sentence.split()[:4]),
                count=count,
                most=LONGEST,
            )
            yield Problem(page.file, line.number, "H804", message)


def _vague_links(page: Page) -> Iterator[Problem]:
    for offset, text in enumerate(page.body.split("\n")):
        for match in _LINK.finditer(text):
            if match[1].strip().casefold() in _VAGUE[page.text_language]:
                message = said(
                    'the link "{text}" does not say where it leads; name what is there.',
                    text=match[1],
                )
                yield Problem(page.file, page.body_line + offset, "H805", message)

"""Whether both languages of an entry say the same: headings, links, numbers, age."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from hub.content.links import parse_file_link, targets, without_code
from hub.content.headings import headings_of
from hub.content.message import Message, said
from hub.content.overlay import Entry
from hub.content.parity_facts import amounts_in, days_in
from hub.content.problems import Problem
from hub.models.page import Page

_NUMBER: Final = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_SEPARATORS: Final = re.compile(r"[^\d]")


def parity_problems(entry: Entry) -> Iterator[Problem]:
    """What a reader of one language gets and a reader of the other does not."""
    if not entry.pages:
        return
    source, translation = _in_order(entry)
    if not translation.is_translated:
        yield from _untranslated(entry, source)
        return
    if translation.is_outdated:
        message = said(
            "{file} was updated on {day}. Bring this text up to date, then write "
            "source_updated: {day}.",
            file=source.file,
            day=source.meta.updated,
        )
        yield _of(entry, translation, "source_updated", "H402", message)
    yield from _differences(source, translation)


def _in_order(entry: Entry) -> tuple[Page, Page]:
    first, second = entry.pages
    if first.language == entry.pair.source_language:
        return first, second
    return second, first


def _untranslated(entry: Entry, source: Page) -> Iterator[Problem]:
    # A translation that could not be read has its own problem already.
    if entry.pair.translation is None:
        messages = {
            "nl": said("there is no Dutch translation yet."),
            "en": said("there is no English translation yet."),
        }
        missing = next(page for page in entry.pages if page is not source)
        message = messages[missing.language]
        yield Problem(source.file, 1, "H401", message)


def _differences(source: Page, translation: Page) -> Iterator[Problem]:
    levels = [
        [heading.level for heading in headings_of(page.body) if heading.level > 1]
        for page in (source, translation)
    ]
    if levels[0] != levels[1]:
        message = said(
            "{file} has headings of the levels {there}, this file {here}; give both the "
            "same structure.",
            file=source.file,
            there=_listed(levels[0]),
            here=_listed(levels[1]),
        )
        yield Problem(translation.file, translation.body_line, "H404", message)
    yield from _set_problems(source, translation)


def _listed(levels: list[int]) -> str:
    return " ".join(map(str, levels)) or said("none")


def _set_problems(source: Page, translation: Page) -> Iterator[Problem]:
    for code, gather in _GATHERED.items():
        parts = [
            _telling(code, page, only)
            for page, only in _differing(source, translation, gather)
        ]
        yield from _different(translation, code, parts)


def _telling(code: str, page: Page, only: str) -> Message:
    if code == "H405":
        return said("only {file} links to {targets}", file=page.file, targets=only)
    if code == "H408":
        return said("only {file} names {days}", file=page.file, days=only)
    return said("only {file} says {numbers}", file=page.file, numbers=only)


def _differing(
    source: Page, translation: Page, gather: Callable[[Page], set[str]]
) -> Iterator[tuple[Page, str]]:
    """What only one of both has."""
    there, here = gather(source), gather(translation)
    for page, only in ((source, there - here), (translation, here - there)):
        if only:
            yield page, ", ".join(sorted(only))


def _different(page: Page, code: str, parts: list[Message]) -> Iterator[Problem]:
    if parts:
        message = parts[0]
        for part in parts[1:]:
            message = message + "; " + part
        message += said(". Mend the one that is wrong.")
        yield Problem(page.file, page.body_line, code, message)


def _link_set(page: Page) -> set[str]:
    found = set()
    for target in targets(page.body):
        link = parse_file_link(target.href, file=page.file)
        if link is not None:
            found.add("/".join(link.key))
        # Other sites often have an address per language.
        elif not target.href.startswith(("#", "http")):
            found.add(target.href)
    return found


def _number_set(page: Page) -> set[str]:
    """Numbers of two digits or more; smaller ones are often written in words."""
    text = re.sub(r"\]\([^)]*\)|<http[^>]*>", " ", without_code(page.body))
    numbers = (_SEPARATORS.sub("", match[0]) for match in _NUMBER.finditer(text))
    return {number for number in numbers if len(number) > 1}


_GATHERED: Final[Mapping[str, Callable[[Page], set[str]]]] = {
    "H405": _link_set,
    "H406": _number_set,
    "H408": days_in,
    "H409": amounts_in,
}


def _of(entry: Entry, page: Page, key: str, code: str, message: str) -> Problem:
    file = entry.pair.files[page.language]
    return Problem(page.file, file.line((key,)), code, message)

"""Whether both languages of an entry say the same: headings, links, numbers, age."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from hub.content.links import parse_file_link, targets, without_code
from hub.content.markdown import Renderer
from hub.content.overlay import Entry
from hub.content.problems import Problem
from hub.models.page import Page

_NUMBER: Final = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_SEPARATORS: Final = re.compile(r"[^\d]")


def parity_problems(entry: Entry, renderer: Renderer) -> Iterator[Problem]:
    """What a reader of one language gets and a reader of the other does not."""
    if not entry.pages:
        return
    source, translation = _in_order(entry)
    if not translation.is_translated:
        yield from _untranslated(entry, source)
        return
    if translation.is_outdated:
        message = (
            f"{source.file} was updated on {source.meta.updated}. Bring this text up "
            f"to date, then write source_updated: {source.meta.updated}."
        )
        yield _of(entry, translation, "source_updated", "H402", message)
    yield from _differences(source, translation, renderer)


def _in_order(entry: Entry) -> tuple[Page, Page]:
    first, second = entry.pages
    if first.language == entry.pair.source_language:
        return first, second
    return second, first


def _untranslated(entry: Entry, source: Page) -> Iterator[Problem]:
    # A translation that could not be read has its own problem already.
    if entry.pair.translation is None:
        names = {"nl": "Dutch", "en": "English"}
        missing = next(page for page in entry.pages if page is not source)
        message = f"there is no {names[missing.language]} translation yet."
        yield Problem(source.file, 1, "H401", message)


def _differences(
    source: Page, translation: Page, renderer: Renderer
) -> Iterator[Problem]:
    levels = [
        [heading.level for heading in renderer.render(page).headings]
        for page in (source, translation)
    ]
    if levels[0] != levels[1]:
        message = (
            f"{source.file} has headings of the levels {_listed(levels[0])}, this file "
            f"{_listed(levels[1])}; give both the same structure."
        )
        yield Problem(translation.file, translation.body_line, "H404", message)
    yield from _set_difference(source, translation, "H405", "links to", _link_set)
    yield from _set_difference(source, translation, "H406", "says", _number_set)


def _listed(levels: list[int]) -> str:
    return " ".join(map(str, levels)) or "none"


def _set_difference(
    source: Page,
    translation: Page,
    code: str,
    verb: str,
    gather: Callable[[Page], set[str]],
) -> Iterator[Problem]:
    there, here = gather(source), gather(translation)
    if there == here:
        return
    parts = [
        f"only {page.file} {verb} {', '.join(sorted(only))}"
        for page, only in ((source, there - here), (translation, here - there))
        if only
    ]
    message = f"{'; '.join(parts)}. Mend the one that is wrong."
    yield Problem(translation.file, translation.body_line, code, message)


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


def _of(entry: Entry, page: Page, key: str, code: str, message: str) -> Problem:
    file = entry.pair.files[page.language]
    return Problem(page.file, file.line((key,)), code, message)

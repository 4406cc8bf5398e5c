"""Which addresses of other sites the content names, and where."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urldefrag

from pydantic import BaseModel

from hub.content.links import targets, without_code
from hub.content.overlay import Entry
from hub.models.page import Page

SCHEMES: Final = ("http://", "https://")
_BARE: Final = re.compile(r"<(https?://[^>\s]+)>")


@dataclass(frozen=True, order=True)
class Place:
    """A file that names an address, and who looks after that file."""

    owner: str
    file: str


@dataclass(frozen=True)
class Link:
    """An address, and every place that names it."""

    url: str
    places: tuple[Place, ...]


def links_of(entries: Iterable[Entry]) -> tuple[Link, ...]:
    """The addresses of facts, sources and texts, each once, in order."""
    found: dict[str, set[Place]] = {}
    for entry in entries:
        for url, place in _named(entry):
            # What stands behind # is found by the browser, not by the server.
            found.setdefault(urldefrag(url).url, set()).add(place)
    return tuple(Link(url, tuple(sorted(found[url]))) for url in sorted(found))


def _named(entry: Entry) -> Iterator[tuple[str, Place]]:
    source = entry.pair.source
    for page in entry.pages:
        if source is not None and page.is_translated:
            owner = page.meta.owner
            if page.file == source.file:
                for url in _in_facts(page.meta):
                    yield url, Place(owner, page.file)
            for url in _in_text(page):
                yield url, Place(owner, page.file)


def _in_facts(value: object) -> Iterator[str]:
    """Addresses anywhere in the front matter."""
    if isinstance(value, str) and value.startswith(SCHEMES):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _in_facts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _in_facts(item)


def _in_text(page: Page) -> Iterator[str]:
    yield from (
        each.href for each in targets(page.body) if each.href.startswith(SCHEMES)
    )
    yield from (found[1] for found in _BARE.finditer(without_code(page.body)))

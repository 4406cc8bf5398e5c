"""Visits to a running server: some of every kind of page, in all that it offers."""

import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from typing import Final
from urllib.parse import quote_plus, urlsplit

from hub.benchmark.starting import ServerFailed

Get = Callable[[str], tuple[int, bytes]]
"""From a path to the status and the body of its answer."""

AT_ONCE: Final = 8
_LOCATION: Final = re.compile(r"<loc>([^<]+)</loc>")
_OFFERED: Final = re.compile(r'<link rel="alternate" type="[^"]+"[^>]* href="([^"]+)"')
_SEARCH: Final = re.compile(r'<form[^>]* action="([^"]+)"[^>]* role="search"')
_LARGE: Final = re.compile(r"\.(png|jpg|zip)$")


def visit(get: Get, of_each_kind: int) -> int:
    """Ask for pages of every kind and what they offer; how many answers came."""
    pages = tuple(_pages(get, of_each_kind))
    with ThreadPoolExecutor(AT_ONCE) as visitors:
        texts = visitors.map(lambda path: _text(get, path), pages)
        offered = {path: None for text in texts for path in _offered(text)}
        searches = tuple(_searches(_text(get, pages[0]), pages))
        rest = (*offered, *searches)
        for _ in visitors.map(lambda path: _text(get, path), rest):
            pass
    return len(pages) + len(rest)


def _pages(get: Get, of_each_kind: int) -> Iterator[str]:
    """The same number of addresses from each sitemap, spread over all of it."""
    for sitemap in _locations(get, "/sitemap.xml"):
        found = _locations(get, sitemap)
        yield from found[:: max(1, len(found) // of_each_kind)][:of_each_kind]


def _offered(text: str) -> Iterator[str]:
    """The same page for programs: JSON, tables, feeds, calendars, Markdown."""
    for address in _OFFERED.findall(text):
        path = _local(unescape(address))
        if not _LARGE.search(path):
            yield path


def _searches(text: str, pages: Sequence[str]) -> Iterator[str]:
    """A question for each page: the words of its address."""
    action = _SEARCH.search(text)
    if action is None:
        raise ServerFailed("the first page has no search")
    for path in pages:
        words = path.strip("/").rpartition("/")[2].replace("-", " ")
        yield f"{action[1]}?q={quote_plus(words)}"


def _locations(get: Get, path: str) -> list[str]:
    return [_local(unescape(each)) for each in _LOCATION.findall(_text(get, path))]


def _local(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _text(get: Get, path: str) -> str:
    status, body = get(path)
    # Made-up content lacks some pages that real content has.
    if status not in (200, 404):
        raise ServerFailed(f"{path} answered {status}")
    return body.decode("utf-8", errors="replace")

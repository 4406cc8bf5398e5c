"""The links of an exported file, rewritten to where plain files stand."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape, unescape
from typing import Final
from urllib.parse import urlsplit

from hub.export.addresses import Address, relative
from hub.export.promises import Promise

_CSS: Final = re.compile(r"""url\((["']?)(/[^)"']*)\1\)""")
_QUERY: Final = r"\?[\w=.%/+-]+(?:&(?:amp;)?[\w=.%/+-]+)*"

SEARCH_FOLDER: Final = "search"
"""The files that the search in the browser reads; no view answers for them."""


@dataclass
class Links:
    """Rewrites the links of files, and remembers what they lead to."""

    base_url: str
    promised: Promise
    keeps_query: Callable[[str], bool]
    """Whether a script of the page at this path reads its query."""
    names_files: bool = False
    """Whether links name index.html, for who reads from a folder."""
    found: dict[Address, None] = field(default_factory=dict)
    unlinked: int = 0

    def __post_init__(self) -> None:
        self.base_url = self.base_url.rstrip("/")
        self._root = urlsplit(self.base_url).path
        base = re.escape(self.base_url)
        self._tag = re.compile(rf'<[a-zA-Z][^<>]*="(?:{base})?/[^<>]*>')
        self._attribute = re.compile(rf'\s([a-z-]+)="((?:{base})?)(/(?!/)[^"]*)"')
        self._states = re.compile(rf"{base}((?:/[\w.~%-]*)*{_QUERY})", re.ASCII)
        # A page has the same header as the next one in its folder.
        self.way = lru_cache(maxsize=20_000)(self._way_to)

    def html(self, text: str, here: Address, *, anywhere: bool = False) -> str:
        """A page; `anywhere` for one that is shown at addresses of any depth."""
        at = "" if anywhere else here.place

        def tag(found: re.Match[str]) -> str:
            return self._rewritten(found[0], here, at)

        return self.text(self._tag.sub(tag, text), here, "&amp;")

    def css(self, text: str, here: Address) -> str:
        """A stylesheet."""

        def url(found: re.Match[str]) -> str:
            return f'url("{self.way(found[2], here.place)}")'

        for found in _CSS.finditer(text):
            self._follow(Address.of(found[2]))
        return _CSS.sub(url, text)

    def web_manifest(self, text: str, here: Address) -> str:
        """A web manifest, whose addresses count from its own."""
        said = json.loads(text)
        return json.dumps(_mapped(said, lambda path: self._path(path, here)))

    def text(self, text: str, here: Address, ampersand: str = "&") -> str:
        """Anything else: the whole addresses of states in it."""

        def state(found: re.Match[str]) -> str:
            there = Address.of(found[1].replace("&amp;", "&"))
            if self.keeps_query(there.path) or not self.promised(here, there):
                return found[0]
            self._follow(there)
            return f"{self.base_url}{there.place}"

        return self._states.sub(state, text)

    def _path(self, path: str, here: Address) -> str:
        self._follow(Address.of(path))
        return self.way(path, here.place)

    def _rewritten(self, tag: str, here: Address, at: str) -> str:
        lost = False

        def attribute(found: re.Match[str]) -> str:
            nonlocal lost
            name, base, link = found[1], found[2], unescape(found[3])
            there = Address.of(link)
            if self.keeps_query(there.path) or _is_of_search(there):
                there = Address(there.path)
            if not self.promised(here, there):
                lost = True
                return ""
            self._follow(there)
            if base:
                # Whole addresses of states are rewritten with the rest of the text.
                return found[0]
            return f' {name}="{escape(self.way(link, at))}"'

        tag = self._attribute.sub(attribute, tag)
        self.unlinked += lost
        # A link of the head without an address would be no HTML.
        return "" if lost and tag.startswith("<link") else tag

    def _follow(self, there: Address) -> None:
        if not _is_of_search(there):
            self.found[there] = None

    def _way_to(self, link: str, at: str) -> str:
        """From a place to what a link names; from the root where there is no place."""
        address, mark, fragment = link.partition("#")
        there, query = Address.of(address), ""
        is_kept = self.keeps_query(there.path) or _is_of_search(there)
        if is_kept and there.query:
            there, query = Address(there.path), f"?{there.query}"
        way = relative(there.place, at) if at else f"{self._root}{there.place}"
        if self.names_files and way.endswith("/"):
            way = "index.html" if way == "./" else f"{way}index.html"
        return f"{way}{query}{mark}{fragment}"


def _is_of_search(there: Address) -> bool:
    return there.path.startswith(f"/{SEARCH_FOLDER}/")


def _mapped(said: object, path: Callable[[str], str]) -> object:
    """The same JSON with other paths in it."""
    match said:
        case dict():
            return {name: _mapped(value, path) for name, value in said.items()}
        case list():
            return [_mapped(value, path) for value in said]
        case str() if said.startswith("/"):
            return path(said)
        case _:
            return said

"""A shortlist: entries chosen by a visitor, as the address tells them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from hub.catalogue import Catalogue, PageNotFound
from hub.models.page import Key

MOST: Final = 12
"""More does not fit beside each other on a screen or on a sheet of paper."""

KINDS: Final = (
    *("instruments", "facilities", "calls", "events", "organisations", "roadmaps"),
)
"""The collections whose entries have facts to compare, in the order of the page."""


@dataclass(frozen=True)
class Shortlist:
    """The entries that exist, in the order given, and what was left out."""

    keys: tuple[Key, ...]
    unknown: tuple[str, ...] = ()
    """What names no entry of these kinds, as it was written."""
    left_out: tuple[Key, ...] = ()
    """Entries beyond the most that a shortlist holds."""

    @property
    def items(self) -> tuple[str, ...]:
        """As an address tells them: the one way to write this shortlist."""
        return tuple("/".join(key) for key in self.keys)

    @property
    def is_full(self) -> bool:
        """Whether nothing can be added."""
        return len(self.keys) >= MOST


def read_shortlist(items: Iterable[str], catalogue: Catalogue) -> Shortlist:
    """The shortlist that an address asks for; each entry once."""
    asked = tuple(dict.fromkeys(items))
    keys = [key for item in asked if (key := _key(item, catalogue)) is not None]
    known = {"/".join(key) for key in keys}
    unknown = tuple(item for item in asked if item not in known)
    return Shortlist(tuple(keys[:MOST]), unknown, tuple(keys[MOST:]))


def _key(item: str, catalogue: Catalogue) -> Key | None:
    kind, _, id = item.partition("/")
    try:
        page = catalogue.get((kind, id), "nl") if kind in KINDS else None
    except PageNotFound:
        return None
    return page.key if page is not None else None

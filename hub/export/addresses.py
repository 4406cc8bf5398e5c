"""Where each address of the hub stands among plain files."""

import re
from dataclasses import dataclass
from hashlib import sha256
from posixpath import dirname, relpath
from typing import Final, Self

_PLAIN: Final = re.compile(r"[A-Za-z0-9=,_-]{1,100}")
"""What of a query may name a file: it is the same on every system and in an address."""


@dataclass(frozen=True)
class Address:
    """An address of the live hub, as links name it, without its fragment."""

    path: str
    query: str = ""

    @classmethod
    def of(cls, text: str) -> Self:
        """The address that a link names."""
        path, _, query = text.partition("#")[0].partition("?")
        return cls(path, query)

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the query, in its order."""
        return tuple(pair.partition("=")[0] for pair in self.query.split("&") if pair)

    @property
    def is_file(self) -> bool:
        """Whether it is a file with a suffix, and no page."""
        return "." in self.path.rpartition("/")[2]

    @property
    def place(self) -> str:
        """Its path among plain files: a folder for a page, which then ends in a slash.

        A static host ignores queries, so a state has a folder of its own. No slug of a
        page holds the "=" that is in its name.
        """
        if not self.query:
            return (
                self.path if self.is_file or self.path[-1] == "/" else f"{self.path}/"
            )
        if self.is_file:
            folder, _, file = self.path.rpartition("/")
            stem, _, suffix = file.partition(".")
            return f"{folder}/{stem}/{_state(self.query)}.{suffix}"
        return f"{self.path.rstrip('/')}/{_state(self.query)}/"

    def __str__(self) -> str:
        return f"{self.path}?{self.query}" if self.query else self.path


def _state(query: str) -> str:
    name = query.replace("&", ",")
    if _PLAIN.fullmatch(name):
        return name
    return f"state={sha256(query.encode()).hexdigest()[:16]}"


def file_of(place: str) -> str:
    """The file that a host answers a place with."""
    return f"{place}index.html".lstrip("/") if place[-1] == "/" else place.lstrip("/")


def relative(there: str, here: str) -> str:
    """The way from one place to another."""
    way = relpath(there, dirname(here))
    return f"{way}/" if there[-1] == "/" else way

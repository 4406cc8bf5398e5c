"""The facts from which the content was written, in a folder beside the checkout."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from hub.config import ROOT
from hub.content.located_yaml import parse_yaml
from hub.models.page import Key
from tests.published.claims import Claim
from tests.published.quantities import says

SHARED: Final = ROOT.parent / "shared"

_LISTS: Final = {
    "instruments": ("instruments",),
    "facilities": ("facilities",),
    "organisations": ("organisations",),
    "events": ("visd_named", "dated", "recurring", "deadlines"),
    "roadmaps": ("roadmaps",),
}
"""The lists of entries in the file of each collection."""

_FOR_ALL: Final = (("instruments", "sources"), ("roadmaps", "shared_facts"))
"""Lists whose items say something of every entry."""

_RANGES: Final = {
    "amount": ("value", "min", "max"),
    "trl": ("value", "min", "max"),
    "rate": ("pct", "min_pct", "max_pct"),
    "duration": ("months", "min_months", "max_months"),
}
_TEXTS: Final = {
    *("fact", "t", "note", "what", "event", "recurrence", "status_note", "as_of")
}
_SOURCES: Final = ("src", "coordinates_src", "status_src")
_SECTION: Final = re.compile(r"VISD (annex \d|summary|colophon|[\d.]+)", re.IGNORECASE)


def shared_folder() -> Path:
    """The folder of facts; where it is missing, nothing can be proved."""
    if not SHARED.is_dir():
        reason = f"the facts are not beside the checkout: there is no {SHARED.name}/"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return SHARED


@dataclass(frozen=True)
class Statement:
    """One item of the facts: what it gives, what it says, where that was read."""

    given: Mapping[str, str]
    text: str
    sources: frozenset[str]

    def proves(self, claim: Claim) -> bool:
        """Whether it says the same and was read in the same source."""
        if claim.source not in self.sources:
            return False
        given = {self.given[key] for key in _keys(claim) if key in self.given}
        return str(claim.value) in given or says(self.text, claim.value)


def _keys(claim: Claim) -> tuple[str, ...]:
    """The keys under which the facts may give what a page claims."""
    if claim.kind == "day":
        return ("date", "start", "end")
    if claim.kind not in _RANGES:
        return (claim.field,)
    exact, least, most = _RANGES[claim.kind]
    ends = {"minimum": (least, exact), "maximum": (most, exact)}
    return ends.get(claim.field, (exact,))


@dataclass(frozen=True)
class FactBase:
    """What the facts say of each entry, and of all of them."""

    entries: Mapping[Key, tuple[Statement, ...]]
    for_all: tuple[Statement, ...]

    def proves(self, claim: Claim, merged: tuple[Key, ...] = ()) -> bool:
        """Whether the facts of the page, or of what was merged into it, say so."""
        statements = (
            *(each for key in claim.entries for each in self.entries.get(key, ())),
            *(each for key in merged for each in self.entries[key]),
            *self.for_all,
        )
        return any(statement.proves(claim) for statement in statements)


def read_facts(folder: Path) -> FactBase:
    """Read every file of facts."""
    files = {name: _mapping(parse_file(folder / f"{name}.yaml")) for name in _LISTS}
    entries = {
        (name, str(_mapping(item)["id"])): tuple(_statements(item, _sources(item)))
        for name, lists in _LISTS.items()
        for part in lists
        for item in _items(files[name][part])
    }
    for_all = tuple(
        statement
        for name, part in _FOR_ALL
        for statement in _statements(files[name][part], frozenset())
    )
    return FactBase(entries, for_all)


def parse_file(path: Path) -> object:
    """The value of a YAML file that must be sound."""
    located = parse_yaml(path.read_text("utf-8"), file=path.name)
    assert not located.problems, "\n".join(map(str, located.problems))
    return located.value


def _statements(item: object, around: frozenset[str]) -> Iterator[Statement]:
    """A statement for each mapping, however deep; it may inherit its sources."""
    if isinstance(item, list):
        for each in item:
            yield from _statements(each, around)
    elif isinstance(item, dict):
        own = _own_sources(item) or around
        given = {k: str(v) for k, v in item.items() if not isinstance(v, dict | list)}
        text = " ".join(given[key] for key in given if key in _TEXTS)
        yield Statement(given, text, own)
        for each in item.values():
            yield from _statements(each, own)


def _own_sources(item: Mapping[str, object]) -> frozenset[str]:
    named: list[str] = []
    for key in _SOURCES:
        value = item.get(key)
        if isinstance(value, str):
            named += value.split("; ")
        elif isinstance(value, list):
            named += map(str, value)
    return frozenset(map(_normal, named))


def _sources(item: object) -> frozenset[str]:
    """Every source that is named in an item, however deep."""
    if isinstance(item, dict):
        return _own_sources(item).union(*map(_sources, item.values()))
    if isinstance(item, list):
        return frozenset().union(*map(_sources, item))
    return frozenset()


def _normal(source: str) -> str:
    """A section as pages name it; an address as it is."""
    section = _SECTION.match(source)
    return section[1].lower().replace(" ", "-") if section else source


def _mapping(value: object) -> Mapping[str, object]:
    assert isinstance(value, dict)
    return value


def _items(value: object) -> list[object]:
    assert isinstance(value, list)
    return value

"""The entries that a path is made of, numbered, so that a set of them is one number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from hub.catalogue import Catalogue
from hub.models.event import Event
from hub.models.guided_path import GuidedPath
from hub.models.instrument import Instrument
from hub.models.meta import Meta
from hub.models.page import Key
from hub.models.selector import Selector

Bits = int
"""A set of entries: the bit with an entry's number is set."""

COLLECTIONS = ("instruments", "facilities", "events")


@dataclass(frozen=True)
class Entry:
    """One instrument, facility or event; the same in both languages."""

    number: int
    key: Key
    meta: Meta
    phases: tuple[str, ...]

    @property
    def address(self) -> str:
        """Collection and id in one."""
        return "/".join(self.key)

    def values(self, field: str) -> tuple[str, ...]:
        """What the entry says in a field; nothing where its kind has no such field."""
        if field == "phases":
            return self.phases
        value = getattr(self.meta, field, ())
        return (value,) if isinstance(value, str) else tuple(value or ())


@dataclass(frozen=True)
class Entries:
    """All of them, in the order of their numbers."""

    all: tuple[Entry, ...]

    @classmethod
    def of(cls, catalogue: Catalogue, rules: GuidedPath) -> "Entries":
        """The entries of a catalogue, by collection and id."""
        order = tuple(catalogue.vocabularies["phases"].ids)
        pages = sorted(
            (page for name in COLLECTIONS for page in catalogue.list(name, "nl")),
            key=lambda page: (COLLECTIONS.index(page.collection.name), page.id),
        )
        return cls(
            tuple(
                Entry(number, page.key, page.meta, _phases(page.meta, rules, order))
                for number, page in enumerate(pages)
            )
        )

    @cached_property
    def everything(self) -> Bits:
        """All of them."""
        return (1 << len(self.all)) - 1

    def of_collections(self, names: Iterable[str]) -> Bits:
        """All entries of these collections."""
        names = set(names)
        return bits(entry.number for entry in self.all if entry.key[0] in names)

    def selected(self, selectors: Sequence[Selector]) -> Bits:
        """The entries that any of the selectors is about."""
        return bits(
            entry.number
            for entry in self.all
            if any(is_about(selector, entry) for selector in selectors)
        )

    def without_values(self, field: str) -> Bits:
        """The entries that leave a field empty: they suit everything."""
        return bits(entry.number for entry in self.all if not entry.values(field))

    def in_set(self, chosen: Bits) -> Iterator[Entry]:
        """The entries of a set, by number."""
        while chosen:
            lowest = chosen & -chosen
            yield self.all[lowest.bit_length() - 1]
            chosen ^= lowest


def bits(numbers: Iterable[int]) -> Bits:
    """A set of numbers as one number."""
    chosen = 0
    for number in numbers:
        chosen |= 1 << number
    return chosen


def is_about(selector: Selector, entry: Entry) -> bool:
    """Whether all that a selector asks for holds of an entry."""
    for name in selector.model_fields_set:
        wanted = getattr(selector, name)
        if name == "collection":
            if entry.key[0] != wanted:
                return False
        elif name == "ids":
            if entry.address not in wanted:
                return False
        elif not set(wanted).intersection(entry.values(name)):
            return False
    return True


def _phases(meta: Meta, rules: GuidedPath, order: tuple[str, ...]) -> tuple[str, ...]:
    """Instruments name their phases; the rules say where facilities are of use."""
    if isinstance(meta, Instrument):
        return tuple(sorted(meta.phases, key=order.index))
    return order if isinstance(meta, Event) else rules.facility_phases

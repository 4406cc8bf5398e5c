"""Which entries have which value of a facet, as the bits of one integer a value."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from hub.bits import bits
from hub.finder.reading import Reader, Span
from hub.models.base import Label
from hub.models.finder import NOT_STATED, Facet
from hub.models.page import Page
from hub.models.vocabulary import Vocabulary

LEVELS: Final = tuple(map(str, range(1, 10)))
_SPAN: Final = re.compile(r"(\d{0,13})-(\d{0,13})|(\d{1,13})")


@dataclass(frozen=True)
class FacetIndex:
    """One facet over numbered entries."""

    facet: Facet
    offered: tuple[str, ...]
    """The values in the order of the form."""
    sets: Mapping[str, int]
    """Value -> the entries that have it."""
    everything: int
    stated: int
    """The entries that say something themselves."""
    spans: Sequence[tuple[Span, ...]] = ()
    """For amounts: those of each entry."""
    labels: Mapping[str, Label] = field(default_factory=dict)
    """For texts: what each value is called."""

    def members(self, value: str) -> int:
        """The entries that have a value."""
        if self.facet.type == "amounts" and value not in self.sets:
            return _overlapping(self.spans, value)
        return self.sets.get(value, self._all_that_say_nothing)

    @property
    def _all_that_say_nothing(self) -> int:
        if self.facet.unstated_everywhere is None:
            return 0
        return self.everything & ~self.stated


def index_of(
    facet: Facet,
    pages: Sequence[Page],
    reader: Reader,
    vocabularies: Mapping[str, Vocabulary],
) -> FacetIndex:
    """Read every entry once for a facet that time does not change."""
    everything = (1 << len(pages)) - 1
    if facet.type == "amounts":
        return _amounts(facet, [reader.spans(facet, page) for page in pages])
    found = [reader.values(facet, page) for page in pages]
    members: dict[str, list[int]] = {}
    for number, values in enumerate(found):
        for value in values:
            members.setdefault(value, []).append(number)
    stated = bits((n for n, values in enumerate(found) if values), len(pages))
    offered = _offered(facet, members, vocabularies)
    sets = {value: bits(members.get(value, ()), len(pages)) for value in offered}
    if facet.unstated_everywhere is not None:
        silent = everything & ~stated
        sets = {value: set_ | silent for value, set_ in sets.items()}
    if facet.unstated_apart is not None:
        sets[NOT_STATED] = everything & ~stated
        offered = (*offered, NOT_STATED)
    labels = {}
    if facet.type == "texts":
        for page in pages:
            labels.update(reader.labels(facet, page))
    return FacetIndex(facet, offered, sets, everything, stated, labels=labels)


def _offered(
    facet: Facet,
    members: Mapping[str, object],
    vocabularies: Mapping[str, Vocabulary],
) -> tuple[str, ...]:
    if facet.type == "levels":
        return LEVELS
    if facet.vocabulary is not None:
        return vocabularies[facet.vocabulary].ids
    return tuple(facet.values) or tuple(sorted(members))


def _amounts(facet: Facet, spans: Sequence[tuple[Span, ...]]) -> FacetIndex:
    everything = (1 << len(spans)) - 1
    stated = bits((n for n, found in enumerate(spans) if found), len(spans))
    sets = {band: _overlapping(spans, band) for band in facet.bands}
    if facet.unstated_apart is not None:
        sets[NOT_STATED] = everything & ~stated
    return FacetIndex(facet, tuple(sets), sets, everything, stated, spans)


def parse_span(text: str) -> tuple[int, int | None] | None:
    """The range that a visitor writes: 100000-500000, 100000-, -500000 or 250000."""
    found = _SPAN.fullmatch(text)
    if found is None or text == "-":
        return None
    least, most, exact = found.groups()
    if exact is not None:
        return int(exact), int(exact)
    low, high = int(least or 0), int(most) if most else None
    return (low, high) if high is None or low <= high else None


def _overlapping(spans: Sequence[tuple[Span, ...]], value: str) -> int:
    wanted = parse_span(value)
    if wanted is None:
        return 0
    low, high = Decimal(wanted[0]), wanted[1]
    return bits(
        (
            number
            for number, found in enumerate(spans)
            if any(
                (most is None or most >= low) and (high is None or least <= high)
                for least, most in found
            )
        ),
        len(spans),
    )

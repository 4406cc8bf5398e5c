"""The facets and the order that change with time, worked out once per interval."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from hub.bits import bits
from hub.catalogue import Catalogue
from hub.finder.dates import (
    interval,
    is_open,
    last_moment,
    next_moment,
    when_of,
)
from hub.finder.facet_index import FacetIndex
from hub.finder.reading import Reader
from hub.models.call import Call
from hub.models.finder import Facet
from hub.models.instrument import Instrument
from hub.models.page import Page

DateOrder = tuple[int, float]


@dataclass(frozen=True)
class Moment:
    """What holds between two turning points."""

    interval: tuple[int, int]
    indexes: Mapping[str, FacetIndex]
    order: tuple[DateOrder, ...]
    """By entry: first what is to come, the nearest first; then what has no date; then
    what is over, the latest first."""


class Timeline:
    """Makes the moment of a request, or hands out the one that still holds."""

    def __init__(
        self, facets: Sequence[Facet], pages: Sequence[Page], catalogue: Catalogue
    ) -> None:
        self._facets = [each for each in facets if each.type in ("open", "when")]
        self._pages = pages
        self._reader = Reader(catalogue)
        self._calls = _calls_by_instrument(catalogue)
        metas = (meta for page in pages for meta in (page.meta, *self._own_calls(page)))
        self._points = sorted({at for meta in metas for at in meta.turning_points()})
        self._kept: Moment | None = None

    def at(self, now: datetime) -> Moment:
        """What holds now; the same object until something changes."""
        kept, current = self._kept, interval(self._points, now)
        if kept is None or kept.interval != current:
            kept = self._kept = self._moment(current, now)
        return kept

    def _moment(self, current: tuple[int, int], now: datetime) -> Moment:
        indexes = {
            facet.name: self._open(facet, now)
            if facet.type == "open"
            else self._when(facet, now)
            for facet in self._facets
        }
        order = tuple(self._date_order(page, now) for page in self._pages)
        return Moment(current, indexes, order)

    def _open(self, facet: Facet, now: datetime) -> FacetIndex:
        return self._index(
            facet,
            [
                ("yes",) if self._is_open(facet, page, now) else ()
                for page in self._pages
            ],
        )

    def _when(self, facet: Facet, now: datetime) -> FacetIndex:
        return self._index(facet, [(when_of(page.meta, now),) for page in self._pages])

    def _index(self, facet: Facet, found: Sequence[tuple[str, ...]]) -> FacetIndex:
        count = len(found)
        sets = {
            value: bits((n for n, values in enumerate(found) if value in values), count)
            for value in facet.values
        }
        everything = (1 << count) - 1
        return FacetIndex(facet, tuple(facet.values), sets, everything, everything)

    def _is_open(self, facet: Facet, page: Page, now: datetime) -> bool:
        if any(value in facet.open_values for value in self._reader.raw(facet, page)):
            return True
        return any(is_open(call, now) for call in self._own_calls(page))

    def _own_calls(self, page: Page) -> Sequence[Call]:
        """A call itself, or the calls of an instrument."""
        if isinstance(page.meta, Call):
            return (page.meta,)
        if isinstance(page.meta, Instrument):
            return self._calls.get(page.id, ())
        return ()

    def _date_order(self, page: Page, now: datetime) -> DateOrder:
        ahead = [
            moment.timestamp()
            for meta in (page.meta, *self._own_calls(page))
            if (moment := next_moment(meta, now)) is not None
        ]
        if ahead:
            return 0, min(ahead)
        when = when_of(page.meta, now)
        last = last_moment(page.meta)
        if when == "past" and last is not None:
            return 2, -last.timestamp()
        return (0, float("inf")) if when == "upcoming" else (1, 0.0)


def _calls_by_instrument(catalogue: Catalogue) -> Mapping[str, list[Call]]:
    calls: dict[str, list[Call]] = {}
    for call in _calls(catalogue):
        calls.setdefault(call.instrument, []).append(call)
    return calls


def _calls(catalogue: Catalogue) -> Iterator[Call]:
    for page in catalogue.list("calls", "nl"):
        if isinstance(page.meta, Call):
            yield page.meta

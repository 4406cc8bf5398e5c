"""What front matter claims: each number and date, with the source that it names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from hub.content.loader import Content
from hub.models.base import KeyPath
from hub.models.call import Call
from hub.models.facility import Location
from hub.models.meta import Meta
from hub.models.page import Key
from hub.models.roadmap import Milestone
from hub.models.sourced import Amount, Deadline, Duration, Period, Rate, Sourced, Trl
from tests.published.quantities import Value

_FIELDS: Final[tuple[tuple[type[Sourced], str, tuple[str, ...]], ...]] = (
    (Amount, "amount", ("value", "minimum", "maximum")),
    (Amount, "year", ("year",)),
    (Rate, "rate", ("value", "minimum", "maximum")),
    (Duration, "duration", ("value", "minimum", "maximum")),
    (Trl, "trl", ("minimum", "maximum")),
    (Location, "place", ("latitude", "longitude")),
    (Milestone, "year", ("year",)),
    (Deadline, "moment", ("at",)),
    (Period, "moment", ("start", "end")),
)


@dataclass(frozen=True)
class Claim:
    """One number, day or hour of a page."""

    entries: tuple[Key, ...]
    """The page's own entry; for a call also its instrument, whose facts it shares."""
    kind: str
    field: str
    value: Value
    source: str
    """A section of the strategy, or an address."""
    where: str

    @property
    def page(self) -> str:
        """The page as links name it: collection/id."""
        return "/".join(self.entries[0])

    def __str__(self) -> str:
        return f"{self.where}: {self.kind} {self.field} {self.value} ({self.source})"


def claims_of(content: Content) -> Iterator[Claim]:
    """Every claim of every entry, in the order of the files."""
    for entry in content.entries:
        file = entry.pair.source
        assert file is not None
        meta = entry.pages[0].meta
        sources = {each.id: each.section or each.url or "" for each in meta.sources}
        for path, sourced in _sourced(meta):
            for kind, field, value in _values(sourced):
                where = f"{file.file}:{file.line((*path, field))}"
                source = sources[sourced.source]
                entries = _entries(entry.pair.key, meta)
                yield Claim(entries, kind, field, value, source, where)


def _entries(key: Key, meta: Meta) -> tuple[Key, ...]:
    if isinstance(meta, Call):
        return (key, ("instruments", meta.instrument))
    return (key,)


def _sourced(meta: Meta) -> Iterator[tuple[KeyPath, Sourced]]:
    for name in type(meta).model_fields:
        value: object = getattr(meta, name)
        if isinstance(value, Sourced):
            yield (name,), value
        elif isinstance(value, tuple):
            for place, item in enumerate(value):
                if isinstance(item, Sourced):
                    yield (name, place), item


def _values(sourced: Sourced) -> Iterator[tuple[str, str, Value]]:
    for model, kind, fields in _FIELDS:
        for field in fields if isinstance(sourced, model) else ():
            value: object = getattr(sourced, field)
            if isinstance(value, datetime):
                yield "day", field, value.date()
                yield "hour", field, value.time()
            elif isinstance(value, date):
                yield "day", field, value
            elif value is not None:
                yield kind, field, Decimal(str(value))

"""What an entry says for a facet: its own values, before anything is chosen."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from hub.catalogue import Catalogue, PageNotFound
from hub.finder.dates import months_of
from hub.models.base import Label
from hub.models.field_path import FieldPath
from hub.models.finder import Column, Facet
from hub.models.meta import Meta
from hub.models.page import Page
from hub.models.sourced import Amount, Trl

Span = tuple[Decimal, Decimal | None]
"""From the least to the most; None where there is no upper end."""


@dataclass(frozen=True)
class Reader:
    """Reads entries of a catalogue by the paths that a declaration names."""

    catalogue: Catalogue

    def raw(self, read: Facet | Column, page: Page) -> list[object]:
        """What the first field that says something holds."""
        for path in read.paths(page.collection.name):
            field = FieldPath.of(page.collection, path)
            values = field.values(page.collection.name, page.meta, self._follow)
            if values:
                return values
        return []

    def values(self, facet: Facet, page: Page) -> tuple[str, ...]:
        """The values of an entry, each once; none for amounts and what time changes."""
        return tuple(dict.fromkeys(self._values(facet, page)))

    def spans(self, facet: Facet, page: Page) -> tuple[Span, ...]:
        """The amounts in euros."""
        amounts = (each for each in self.raw(facet, page) if isinstance(each, Amount))
        return tuple(span_of(each) for each in amounts if each.currency == "EUR")

    def labels(self, facet: Facet, page: Page) -> dict[str, Label]:
        """Value -> text, for facets whose values are texts."""
        texts = (each for each in self.raw(facet, page) if isinstance(each, Label))
        return {id_of(text): text for text in texts}

    def _values(self, facet: Facet, page: Page) -> Iterator[str]:
        if facet.type == "months":
            yield from months_of(page.meta)
            return
        for value in self.raw(facet, page):
            match value:
                case bool():
                    yield from ("yes",) if value else ()
                case Trl(minimum=minimum, maximum=maximum):
                    yield from map(str, range(minimum, maximum + 1))
                case Label():
                    yield id_of(value)
                case str():
                    yield str(value)

    def _follow(self, collection: str, id: str) -> Meta | None:
        try:
            return self.catalogue.get((collection, id), "nl").meta
        except PageNotFound:
            return None


def span_of(amount: Amount) -> Span:
    """An amount as a range: a value is one that begins and ends there."""
    if amount.value is not None:
        return amount.value, amount.value
    return amount.minimum or Decimal(0), amount.maximum


def id_of(text: Label) -> str:
    """A text as an id that is the same in both languages: from its English words."""
    plain = unicodedata.normalize("NFKD", text.en).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))

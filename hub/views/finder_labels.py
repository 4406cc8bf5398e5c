"""What the values of facets are called, in one language."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hub import formats
from hub.catalogue import Catalogue
from hub.finder.facet_index import parse_span
from hub.finder.finder import Finder
from hub.languages import Language
from hub.models.finder import NOT_STATED, Facet
from hub.views.names import organisation_name


@dataclass(frozen=True)
class _Range:
    value: Decimal | None
    minimum: Decimal | None
    maximum: Decimal | None


@dataclass(frozen=True)
class FinderLabels:
    """Labels of one finder."""

    finder: Finder
    catalogue: Catalogue
    language: Language

    def __call__(self, facet: Facet, value: str) -> str:
        """What a value is called."""
        if value == NOT_STATED and facet.unstated_apart is not None:
            return facet.unstated_apart[self.language]
        if value in facet.values:
            return facet.values[value][self.language]
        if facet.vocabulary is not None:
            return self.catalogue.vocabularies[facet.vocabulary][value][self.language]
        return self._read(facet, value)

    def _read(self, facet: Facet, value: str) -> str:
        match facet.type:
            case "references":
                return organisation_name(value, self.catalogue, self.language)
            case "texts":
                return self.finder.text(facet, value)[self.language]
            case "levels":
                return f"TRL {value.replace('-', '–')}"
            case "months":
                return formats.month(date.fromisoformat(f"{value}-01"), self.language)
            case "amounts":
                return _amount(value, self.language)
            case _:
                return value


def _amount(value: str, language: Language) -> str:
    span = parse_span(value)
    assert span is not None  # only what can be read is ever chosen
    low, high = span
    if low == high:
        return formats.money(low, "EUR", language)
    least = Decimal(low) if low or high is None else None
    most = Decimal(high) if high is not None else None
    return formats.span(_Range(None, least, most), "EUR", language)

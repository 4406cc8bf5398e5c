"""Filters typed in a question: `provider:pmv`, `soort:evenementen`, `voor:kmo`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from hub.languages import LANGUAGES, Language
from hub.search.analysis import Analysis
from hub.search.characters import clean, fold

FacetLabels = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Facet -> id of a value -> what people call it, in any language."""

_FACETS: Final = {
    "aanbieder": "provider",
    "audience": "audience",
    "doelgroep": "audience",
    "domain": "domain",
    "domein": "domain",
    "for": "audience",
    "kind": "kind",
    "level": "level",
    "niveau": "level",
    "provider": "provider",
    "soort": "kind",
    "voor": "audience",
}
_FIELD: Final = re.compile(
    r'(?<!\S)(?P<field>[^\W\d_]{2,12}):(?:"(?P<quoted>[^":]+)"|(?P<word>[^\s":]+))'
)


@dataclass(frozen=True)
class FieldFilter:
    """A filter as it was typed, and what it stands for."""

    text: str
    facet: str
    values: frozenset[str]

    def __str__(self) -> str:
        return self.text


class Fields:
    """Knows the names of the facets and of their values, in both languages."""

    def __init__(
        self,
        values: Mapping[str, Iterable[str]],
        labels: FacetLabels,
        analyses: Mapping[Language, Analysis],
    ) -> None:
        self._analyses = analyses
        self._ids = {facet: frozenset(ids) for facet, ids in values.items()}
        self._called: dict[str, dict[tuple[str, ...], set[str]]] = {}
        for facet, ids in self._ids.items():
            called = self._called.setdefault(facet, {})
            for id in ids:
                for name in (id, *labels.get(facet, {}).get(id, ())):
                    for said in self._said(name):
                        called.setdefault(said, set()).add(id)

    def split(self, text: str) -> tuple[str, tuple[FieldFilter, ...]]:
        """A clean text without the filters in it, and these; all else is left."""
        kept, filters, start = [], list[FieldFilter](), 0
        for found in _FIELD.finditer(fold(text)):
            facet = _FACETS.get(found["field"].lower())
            values = self._values(facet, found["quoted"] or found["word"])
            if facet is not None and values:
                kept.append(text[start : found.start()])
                typed = text[found.start() : found.end()]
                filters.append(FieldFilter(fold(typed), facet, values))
                start = found.end()
        return " ".join((*kept, text[start:])).strip(), tuple(filters)

    def _values(self, facet: str | None, text: str) -> frozenset[str]:
        if facet is None or facet not in self._ids:
            return frozenset()
        if text.lower() in self._ids[facet]:
            return frozenset((text.lower(),))
        called = self._called[facet]
        for said in self._said(text):
            if said in called:
                return frozenset(called[said])
        # A part of a name stands for all that have it: `provider:universiteit`.
        return frozenset(
            id
            for said in self._said(text)
            for name, ids in called.items()
            if set(said) <= set(name)
            for id in ids
        )

    def _said(self, name: str) -> Iterator[tuple[str, ...]]:
        for language in LANGUAGES:
            said = tuple(self._analyses[language].name(clean(name)).split())
            if said:
                yield said


def merged(
    filters: Mapping[str, frozenset[str]], typed: Iterable[FieldFilter]
) -> dict[str, frozenset[str]]:
    """Chosen and typed filters together: within a facet any of them."""
    together = dict(filters)
    for each in typed:
        together[each.facet] = together.get(each.facet, frozenset()) | each.values
    return together

"""The filters typed in a question, each with the question that is left without it."""

from dataclasses import dataclass

from hub.current import current_site
from hub.languages import Language
from hub.search.query import Query
from hub.views.hits import facet_label


@dataclass(frozen=True)
class TypedFilter:
    """A filter such as provider:pmv, ready to be shown and removed."""

    facet: str
    labels: tuple[str, ...]
    """What the values are called that it stands for."""
    without: str
    """The question without it."""


def typed_filters(query: Query, language: Language) -> tuple[TypedFilter, ...]:
    """All that the question holds, in its order."""
    catalogue = current_site().catalogue
    return tuple(
        TypedFilter(
            facet=typed.facet,
            labels=tuple(
                facet_label(typed.facet, id, catalogue, language)
                for id in sorted(typed.values)
            ),
            without=" ".join(
                part
                for part in (query.words, *map(str, query.filters))
                if part not in ("", str(typed))
            ),
        )
        for typed in query.filters
    )

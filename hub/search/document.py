"""What is given to the search: one document per entry, with both languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hub.languages import Language


@dataclass(frozen=True)
class SearchText:
    """The words of an entry in one language, as plain text."""

    title: str
    summary: str
    synonyms: tuple[str, ...] = ()
    """Other names; acronyms too."""
    headings: tuple[str, ...] = ()
    body: str = ""


@dataclass(frozen=True)
class SearchDocument:
    """One entry; a language that is missing has no texts."""

    key: tuple[str, str]
    texts: Mapping[Language, SearchText]
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facet name -> ids of the values that the entry has."""

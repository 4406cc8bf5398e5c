"""What is given to the search: one document per entry, with both languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

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
    found_for: tuple[str, ...] = ()
    """Questions that this entry answers before all others."""

    @property
    def shown(self) -> str:
        """What snippets are cut from."""
        return f"{self.summary} {self.body}".strip()


@dataclass(frozen=True)
class SearchDocument:
    """One entry; a language that is missing has no texts."""

    key: tuple[str, str]
    texts: Mapping[Language, SearchText]
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facet name -> ids of the values that the entry has."""
    prior: float = 1.0
    """How likely it is wanted beside others that answer as well."""
    until: datetime | None = None
    """After this moment it is past, and comes lower."""

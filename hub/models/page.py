"""A finished page: one entry in one language, translation laid over source."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from hub.languages import Language
from hub.models.base import Reference
from hub.models.collection import Collection
from hub.models.markers import Marked, marked_values
from hub.models.meta import Meta

Key = tuple[str, str]
"""What an entry is known by in both languages: collection name and id."""


@dataclass(frozen=True)
class Page:
    """One entry as the visitors of one language see it."""

    collection: Collection
    id: str
    language: Language
    """The language of the address."""
    text_language: Language
    """The language of title, summary and body: the other one when untranslated."""
    meta: Meta
    body: str
    """Markdown, without front matter."""
    file: str
    """Where the body stands: a path below the content folder."""
    body_line: int
    """The line of the file on which the body begins."""
    is_outdated: bool = False
    """Whether the source was updated after this translation was made."""
    links: tuple[Key, ...] = ()
    """The entries that the body links to."""

    # Asked again and again, for all pages at once: kept for as long as the page is.
    @cached_property
    def key(self) -> Key:
        """The same in both languages."""
        return (self.collection.name, self.id)

    @cached_property
    def references(self) -> tuple[Marked[Reference], ...]:
        """What the facts refer to, and where they do."""
        return tuple(marked_values(self.meta, Reference))

    @cached_property
    def mentioned(self) -> tuple[Key, ...]:
        """The entries that the page points at: by facts, by hand, in its body."""
        related = (each.partition("/") for each in self.meta.related)
        return (
            *((collection, id) for collection, _, id in related),
            *((found.marker.collection, found.value) for found in self.references),
            *self.links,
        )

    @cached_property
    def turns(self) -> tuple[datetime, ...]:
        """The moments at which the page says something else than just before."""
        instant = timedelta(microseconds=1)
        return tuple(
            moment
            for moment in self.meta.turning_points()
            if self.meta.says(moment - instant) != self.meta.says(moment)
        )

    @cached_property
    def path(self) -> str:
        """The address, from the root of the site."""
        return self.collection.path(self.language, self.meta.slug or self.id)

    @property
    def is_translated(self) -> bool:
        """Whether the texts are in the language of the address."""
        return self.language == self.text_language

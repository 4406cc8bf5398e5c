"""One edition: what is published between two moments, and all that is made of it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property

from hub.catalogue import Catalogue
from hub.content.markdown import Renderer
from hub.finder.finder import Finder
from hub.finder.guided_path.guide import Guide
from hub.finder.relations import Relations
from hub.models.guided_path import GuidedPath
from hub.search.engine import Engine

Search = Callable[[Catalogue], Engine]
"""Makes the search over a catalogue."""


class Edition:
    """Everything that requests read until a page comes or goes by its date."""

    def __init__(
        self,
        catalogue: Catalogue,
        renderer: Renderer,
        rules: GuidedPath | None,
        search: Search,
        *,
        until: datetime | None,
    ) -> None:
        self.catalogue = catalogue
        self.renderer = renderer
        self.until = until
        """When the next edition takes over; None when none does."""
        self._rules = rules
        self._search = search

    def open(self) -> None:
        """Make everything now, so that the workers of a server share it."""
        self.catalogue.prepare()
        self.relations.prepare()
        _ = self.searcher, self.finders, self.guide

    def next_change(self, now: datetime) -> datetime | None:
        """The first moment after this one at which any answer may be another."""
        moments = (self.until, self.catalogue.next_change(now))
        return min((moment for moment in moments if moment is not None), default=None)

    @cached_property
    def finders(self) -> Mapping[str, Finder]:
        """The finders over the catalogue."""
        return {
            id: Finder(id, declaration, self.catalogue)
            for id, declaration in self.catalogue.finders.items()
        }

    @cached_property
    def relations(self) -> Relations:
        """What goes with what; computed for an entry when it is first asked for."""
        return Relations(self.catalogue)

    @cached_property
    def guide(self) -> Guide | None:
        """The guided path through the catalogue, where the content has its rules."""
        if self._rules is None:
            return None
        return Guide(self.catalogue, self._rules)

    @cached_property
    def searcher(self) -> Engine:
        """The search over the catalogue; all else in the index is as if not there."""
        return self._search(self.catalogue)

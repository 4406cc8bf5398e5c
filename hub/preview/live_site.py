"""A site of content that was read already, and the search over it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from hub.catalogue import Catalogue
from hub.config import Config
from hub.content.advice import Adviser
from hub.content.loader import Content
from hub.content.markdown import Renderer
from hub.content.problems import Problem
from hub.edition import Search
from hub.models.page import Key
from hub.search.engine import Engine
from hub.site import Clock, Site


class LiveSite(Site):
    """What requests read until a file is saved or another day is chosen."""

    def __init__(
        self,
        config: Config,
        clock: Clock,
        *,
        content: Content,
        renderer: Renderer,
        search: Search,
    ) -> None:
        super().__init__(config, clock)
        self.content = content
        self._renderer = renderer
        self._live_search = search

    def advice_on(self, key: Key) -> Iterator[Problem]:
        """What would make an entry better, as of the day that is shown."""
        for entry in self.content.entries:
            if entry.pair.key == key:
                yield from self._adviser.on(entry)

    @cached_property
    def _adviser(self) -> Adviser:
        return Adviser.of(self.content, self.renderer, self.now().date())

    def search(self, catalogue: Catalogue) -> Engine:
        """A search that finds the pages of a catalogue."""
        return self._live_search(catalogue)


def without_drafts(content: Content) -> Content:
    """The content as a visitor has it, so far as that does not depend on the day."""
    catalogue = content.catalogue
    pages = tuple(page for page in catalogue.pages if not page.meta.draft)
    return replace(content, catalogue=replace(catalogue, pages=pages))

"""Which events and calls somebody wants in a calendar: by domain, level and kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from hub.catalogue import Catalogue
from hub.models.call import Call
from hub.models.event import Event
from hub.models.instrument import Instrument
from hub.models.page import Page

KINDS = ("events", "calls")


@dataclass(frozen=True)
class Selection:
    """Ids per facet; an empty set lets everything through."""

    domain: frozenset[str] = frozenset()
    level: frozenset[str] = frozenset()
    kind: frozenset[str] = frozenset()

    def of(self, pages: Iterable[Page], catalogue: Catalogue) -> tuple[Page, ...]:
        """The pages that fit, in their order."""
        return tuple(page for page in pages if self._fits(page, catalogue))

    def _fits(self, page: Page, catalogue: Catalogue) -> bool:
        domains, level = _facets(page, catalogue)
        return (
            (not self.kind or page.collection.name in self.kind)
            and (not self.level or level in self.level)
            and (not self.domain or bool(self.domain & frozenset(domains)))
        )


def _facets(page: Page, catalogue: Catalogue) -> tuple[tuple[str, ...], str | None]:
    """Domains and level; a call has those of its instrument where it names none."""
    if isinstance(page.meta, Event):
        return page.meta.domains, page.meta.level
    if not isinstance(page.meta, Call):
        return (), None
    funding = catalogue.get(("instruments", page.meta.instrument), page.language).meta
    assert isinstance(funding, Instrument)  # a reference that the check has seen
    every = catalogue.vocabularies["domains"].ids
    return page.meta.domains or funding.domains or every, funding.level

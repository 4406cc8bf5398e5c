"""What a domain offers at a moment: money, test places, who leads, the next dates."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final

from hub.catalogue import Catalogue
from hub.finder.features import instrument_of
from hub.languages import Language
from hub.models.call import Call
from hub.models.event import Event
from hub.models.facility import Facility
from hub.models.instrument import Instrument
from hub.models.page import Key, Page
from hub.models.roadmap import Roadmap

SHOWN: Final = 4


@dataclass(frozen=True)
class Offer:
    """The answer in one glance; numbers say how much more there is."""

    instruments: tuple[Page, ...]
    """For this domain by name; closed ones left out."""
    open_to_all: int
    """How many instruments are for every domain."""
    facilities: tuple[Page, ...]
    """The most specific first."""
    facility_count: int
    leads: tuple[Page, ...]
    operators: tuple[Page, ...]
    """Who runs more than one of its facilities."""
    dates: tuple[Page, ...]
    """Calls and events of this domain with a date still to come."""
    open_dates: tuple[Page, ...]
    """Calls with a date still to come that are open to all domains."""

    @property
    def keys(self) -> frozenset[Key]:
        """Everything that it shows."""
        groups = (
            self.instruments,
            self.facilities,
            self.leads,
            self.operators,
            self.dates,
            self.open_dates,
        )
        return frozenset(page.key for group in groups for page in group)


@dataclass(frozen=True)
class _Standing:
    """What a domain offers on any day, in one language."""

    instruments: tuple[Page, ...]
    open_to_all: int
    facilities: tuple[Page, ...]
    leads: tuple[Page, ...]
    operators: tuple[Page, ...]


def offer_of(
    catalogue: Catalogue, domain: str, language: Language, now: datetime
) -> Offer:
    """The offer of a domain, which has a roadmap of the same name."""
    standing = _standing(catalogue, language)[domain]
    upcoming = [
        (page, _domains(page, catalogue)) for page in catalogue.upcoming(language, now)
    ]
    dates = [page for page, domains in upcoming if domain in domains]
    open_dates = [page for page, domains in upcoming if not domains]
    return Offer(
        instruments=standing.instruments,
        open_to_all=standing.open_to_all,
        facilities=standing.facilities[:SHOWN],
        facility_count=len(standing.facilities),
        leads=standing.leads,
        operators=standing.operators,
        dates=tuple(dates[:SHOWN]),
        open_dates=tuple(
            page for page in open_dates if page.collection.name == "calls"
        )[: max(0, SHOWN - len(dates))],
    )


# Two languages; while an edition takes over from another, those of both.
@lru_cache(maxsize=4)
def _standing(catalogue: Catalogue, language: Language) -> Mapping[str, _Standing]:
    """By domain."""
    return {
        page.id: _standing_of(catalogue, page.id, page.meta, language)
        for page in catalogue.list("roadmaps", language)
        if isinstance(page.meta, Roadmap)
    }


def _standing_of(
    catalogue: Catalogue, domain: str, roadmap: Roadmap, language: Language
) -> _Standing:
    named, open_to_all = _instruments(catalogue, domain, language)
    facilities = _facilities(catalogue, domain, language)
    return _Standing(
        instruments=tuple(named),
        open_to_all=open_to_all,
        facilities=tuple(facilities),
        leads=_organisations(catalogue, roadmap.leads, language),
        operators=_operators(catalogue, facilities, roadmap, language),
    )


def _instruments(
    catalogue: Catalogue, domain: str, language: Language
) -> tuple[list[Page], int]:
    named, open_to_all = [], 0
    for page in catalogue.list("instruments", language):
        meta = page.meta
        if isinstance(meta, Instrument) and meta.availability != "closed":
            open_to_all += not meta.domains
            if domain in meta.domains:
                named.append(page)
    return named, open_to_all


def _facilities(catalogue: Catalogue, domain: str, language: Language) -> list[Page]:
    """Those of the domain: named in the strategy, then those of few domains, first."""
    ranked = [
        (not page.meta.named_in_strategy, len(page.meta.domains), place, page)
        for place, page in enumerate(catalogue.list("facilities", language))
        if isinstance(page.meta, Facility) and domain in page.meta.domains
    ]
    return [page for *_, page in sorted(ranked, key=lambda rank: rank[:3])]


def _operators(
    catalogue: Catalogue,
    facilities: Iterable[Page],
    roadmap: Roadmap,
    language: Language,
) -> tuple[Page, ...]:
    counts = Counter(
        operator
        for page in facilities
        if isinstance(page.meta, Facility)
        for operator in page.meta.operators
        if operator not in roadmap.leads
    )
    several = [id for id in counts if counts[id] > 1]
    first = sorted(several, key=lambda id: (-counts[id], id))[:SHOWN]
    return _organisations(catalogue, first, language)


def _organisations(
    catalogue: Catalogue, ids: Iterable[str], language: Language
) -> tuple[Page, ...]:
    return tuple(catalogue.get(("organisations", id), language) for id in ids)


def _domains(page: Page, catalogue: Catalogue) -> tuple[str, ...]:
    meta = page.meta
    if isinstance(meta, Call):
        return meta.domains or instrument_of(meta, catalogue).domains
    return meta.domains if isinstance(meta, Event) else ()

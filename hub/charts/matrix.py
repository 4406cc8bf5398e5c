"""Where an application domain and a technology domain meet: entries that name both."""

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from hub.catalogue import Catalogue
from hub.languages import Language
from hub.models.call import Call
from hub.models.event import Event
from hub.models.facility import Facility
from hub.models.instrument import Instrument
from hub.models.page import Page
from hub.models.roadmap import Roadmap

COUNTED: Final = ("instruments", "facilities", "events", "calls")
"""What a visitor can use or go to; texts about domains are not counted."""

DomainType = Literal["application", "technology"]
Meetings = Mapping[tuple[str, str], tuple[Page, ...]]
"""Technology and application -> the entries that name both."""


def domains_of_type(
    catalogue: Catalogue, language: Language, type: DomainType
) -> tuple[Page, ...]:
    """The roadmaps of one type, in the order of the vocabulary of domains."""
    order = catalogue.vocabularies["domains"].ids
    pages = [
        page
        for page in catalogue.list("roadmaps", language)
        if isinstance(page.meta, Roadmap) and page.meta.domain_type == type
    ]
    return tuple(sorted(pages, key=lambda page: order.index(page.id)))


def meetings(catalogue: Catalogue, language: Language) -> Meetings:
    """For each pair of domains, what names both."""
    pairs = [
        (technology.id, application.id)
        for technology in domains_of_type(catalogue, language, "technology")
        for application in domains_of_type(catalogue, language, "application")
    ]
    limited = tuple(_limited_entries(catalogue, language))
    return {
        pair: tuple(page for page, domains in limited if domains.issuperset(pair))
        for pair in pairs
    }


def _limited_entries(
    catalogue: Catalogue, language: Language
) -> Iterator[tuple[Page, frozenset[str]]]:
    """Entries that name domains, but not all: what is open to all tells no pair."""
    everything = frozenset(catalogue.vocabularies["domains"].ids)
    for name in COUNTED:
        for page in catalogue.list(name, language):
            if isinstance(page.meta, Instrument | Facility | Event | Call):
                domains = frozenset(page.meta.domains)
                if domains and domains != everything:
                    yield page, domains

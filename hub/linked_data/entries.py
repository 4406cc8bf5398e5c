"""The page of an entry: what kind of page it is, and the thing that it is about."""

from collections.abc import Callable
from typing import Final

from hub.linked_data.events import event
from hub.linked_data.facilities import facility, operator
from hub.linked_data.instruments import instrument
from hub.linked_data.node import Node, document
from hub.linked_data.organisations import organisation
from hub.linked_data.publication import Publication
from hub.linked_data.web_page import Head, Step, web_page
from hub.models.call import Call
from hub.models.facility import Facility
from hub.models.page import Page

_THINGS: Final[dict[str, Callable[[Page, Publication], Node]]] = {
    "instruments": instrument,
    "events": event,
    "facilities": facility,
    "organisations": organisation,
}
_ARTICLES: Final = {"guidance", "strategy", "roadmaps"}


def entry_document(
    page: Page, trail: tuple[Step, ...], publication: Publication
) -> Node:
    """All that the page of an entry says, for programs."""
    head = _head(page, trail, publication)
    return document(web_page(head, publication, **_about(page, publication)))


def _head(page: Page, trail: tuple[Step, ...], publication: Publication) -> Head:
    same = publication.catalogue.counterpart(page)
    is_article = page.collection.name in _ARTICLES
    return Head(
        path=page.path,
        title=page.meta.title,
        summary=page.meta.summary,
        language=page.text_language,
        trail=trail,
        translation=same.path if page.is_translated and same.is_translated else "",
        types=("WebPage", "Article") if is_article else ("WebPage",),
        updated=page.meta.updated,
        reviewed=page.meta.reviewed,
    )


def _about(page: Page, publication: Publication) -> dict[str, Node]:
    if isinstance(page.meta, Call):
        # A call is a time in which an instrument takes applications.
        funding = publication.entry("instruments", page.meta.instrument)
        return {"about": instrument_named(funding, publication)}
    make = _THINGS.get(page.collection.name)
    said = {"mainEntity": make(page, publication)} if make else {}
    if isinstance(page.meta, Facility):
        said["mentions"] = operator(page, publication)
    return said


def instrument_named(page: Page, publication: Publication) -> Node:
    """An instrument where another page names it."""
    return {
        "@id": publication.subject(page),
        "name": page.meta.title,
        "url": publication.address(page),
    }

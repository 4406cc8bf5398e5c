"""What the social card of a page says: title, kind and the figures that matter most."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from hub.cards.card import Card
from hub.catalogue import PageNotFound
from hub.current import current_site
from hub.i18n import LazyText
from hub.i18n import gettext as _
from hub.i18n import lazy_gettext as _l
from hub.languages import Language
from hub.models.page import Page
from hub.views.facts import FactLines
from hub.views.figures.all import FIGURES
from hub.views.frame import Entrance, frame_of
from hub.views.pictures import SLUGS
from hub.views.pictures import path as picture_path

WANTED: Final[Mapping[str, tuple[LazyText, ...]]] = {
    "instruments": (_l("Amounts"), _l("Percentages"), _l("For whom")),
    "facilities": (_l("Where"), _l("Operator")),
    "events": (_l("When"), _l("Where"), _l("For whom")),
    "calls": (_l("Closes"), _l("Cut-off"), _l("Budget"), _l("For whom")),
    "organisations": (_l("Kind"), _l("Level")),
    "roadmaps": (_l("Kind"), _l("Penholder")),
}
"""The facts in the order in which they matter; the first two that are stated stand on
the card. None depends on the day, since a card is kept for long."""


def words_of(path: str, language: Language) -> tuple[str, Card]:
    """Where the card's page stands, and the card.

    A page that is no entry and no section has the card of the section it is in.
    """
    path = f"{path.rstrip('/')}/"
    try:
        page = current_site().catalogue.at(path)
    except PageNotFound:
        return _of_section(path, language)
    return page.path, _of_page(page, language)


def _of_page(page: Page, language: Language) -> Card:
    kind = current_site().catalogue.vocabularies["collections"][page.collection.name]
    facts = tuple(islice(_facts(page, language), 2))
    return _card(page.meta.title, kind[language], facts, page.meta.summary)


def _facts(page: Page, language: Language) -> Iterator[tuple[str, str]]:
    site = current_site()
    worded = FactLines(site.catalogue, language, site.now())(page)
    rows = dict(worded)
    for name in WANTED.get(page.collection.name, ()):
        if rows.get(name):
            yield str(name), " · ".join(line.text for line in rows[name])


def _of_section(path: str, language: Language) -> tuple[str, Card]:
    for id in SLUGS:
        if path == picture_path(id, language):
            figure = FIGURES[id](current_site().catalogue, language)
            return path, _card(figure.title, _("In pictures"), note=figure.sentence)
    offer = _(
        "Money, test places, partners and dates for security and defence innovation in "
        "Flanders."
    )
    above = [each for each in _entrances(language) if path.startswith(_stem(each))]
    if not above:
        title = _("Find your way in security and defence innovation")
        return f"/{language}/", _card(title, note=offer)
    nearest = max(above, key=lambda each: len(_stem(each)))
    note = nearest.description or offer
    return _stem(nearest), _card(nearest.title, note=note)


def _entrances(language: Language) -> tuple[Entrance, ...]:
    frame = frame_of(current_site(), language)
    return (*frame.menu, *frame.sections, *frame.more)


def _stem(entrance: Entrance) -> str:
    path = urlsplit(entrance.path).path
    return f"{path.rstrip('/')}/"


def _card(
    title: str, kind: str = "", facts: tuple[tuple[str, str], ...] = (), note: str = ""
) -> Card:
    return Card(
        hub=str(_("VISD hub")),
        claim=str(_("Security and defence innovation in Flanders")),
        kind=kind,
        title=" ".join(title.split()),
        facts=facts,
        note=" ".join(note.split()),
        address=urlsplit(current_site().config.base_url).netloc,
    )

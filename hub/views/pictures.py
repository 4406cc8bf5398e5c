"""The pictures: an index, and a page for each with its table and its sources."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final

from flask import Blueprint, render_template, request

from hub.catalogue import Catalogue
from hub.charts.matrix import meetings
from hub.charts.places import places
from hub.current import current_site
from hub.languages import LANGUAGES, Language
from hub.models.base import Label
from hub.models.page import Page
from hub.models.pictures import PictureId
from hub.views.addresses import PICTURES, add_rules
from hub.views.api.parameters import MOST_TOLD
from hub.views.api.refusal import printable
from hub.views.figures.all import FIGURES

bp = Blueprint("pictures", __name__)

SLUGS: Final[dict[PictureId, Label]] = {
    "timeline": Label(nl="tijdlijn", en="timeline"),
    "matrix": Label(nl="domeinen", en="domains"),
    "phases": Label(nl="steun-per-fase", en="phases"),
    "budget": Label(nl="begroting", en="budget"),
    "governance": Label(nl="bestuur", en="governance"),
    "map": Label(nl="kaart", en="map"),
}


@dataclass(frozen=True)
class Choice:
    """What a visitor chose in a picture: the pages of it, and what nobody knows."""

    pages: tuple[Page, ...] = ()
    is_made: bool = False
    unknown: tuple[str, ...] = ()


def index(language: Language) -> str:
    catalogue = current_site().catalogue
    figures = [make(catalogue, language) for make in FIGURES.values()]
    return render_template("pictures/index.html", figures=figures)


def picture(id: PictureId, language: Language) -> str:
    catalogue = current_site().catalogue
    return render_template(
        "pictures/page.html",
        figure=FIGURES[id](catalogue, language),
        choice=choice_in(id, catalogue, language),
    )


def choice_in(id: PictureId, catalogue: Catalogue, language: Language) -> Choice:
    if id == "matrix":
        return _chosen_pair(catalogue, language)
    if id == "map":
        return _chosen_places(catalogue, language)
    return Choice(unknown=_unknown({}))


def _chosen_pair(catalogue: Catalogue, language: Language) -> Choice:
    """The entries of a cell; of a whole row or column where one domain is given."""
    found = meetings(catalogue, language)
    known = {
        "technology": {technology for technology, _ in found},
        "application": {application for _, application in found},
    }
    technology, application = (_known(name, known[name]) for name in known)
    if not technology and not application:
        return Choice(unknown=_unknown(known))
    pages = [
        page
        for pair, pages in found.items()
        if (not technology or pair[0] in technology)
        and (not application or pair[1] in application)
        for page in pages
    ]
    return Choice(_once(pages), True, _unknown(known))


def _chosen_places(catalogue: Catalogue, language: Language) -> Choice:
    found = places(catalogue, language)
    known = {"place": {place.id for place in found}}
    chosen = _known("place", known["place"])
    pages = [page for each in found if each.id in chosen for page in each.facilities]
    return Choice(_once(pages), bool(chosen), _unknown(known))


def _known(name: str, values: Iterable[str]) -> set[str]:
    return set(request.args.getlist(name)).intersection(values)


def _unknown(known: dict[str, set[str]]) -> tuple[str, ...]:
    """The first names and values of the query that no picture knows, as typed."""
    unknown = dict.fromkeys(
        f"{printable(name)}={printable(value)}"
        for name, value in request.args.items(multi=True)
        if value not in known.get(name, set())
    )
    return tuple(unknown)[:MOST_TOLD]


def _once(pages: Iterable[Page]) -> tuple[Page, ...]:
    return tuple({page.key: page for page in pages}.values())


def path(id: PictureId, language: Language) -> str:
    """Where a picture has its page."""
    return f"/{language}/{PICTURES[language]}/{SLUGS[id][language]}/"


def picture_addresses() -> list[dict[Language, str]]:
    """The index and every picture, in both languages."""
    return [
        {each: f"/{each}/{PICTURES[each]}/" for each in LANGUAGES},
        *({each: path(id, each) for each in LANGUAGES} for id in SLUGS),
    ]


add_rules(bp, "index", index, lambda each: f"/{each}/{PICTURES[each]}/")
for _id in SLUGS:
    add_rules(bp, _id, partial(picture, _id), partial(path, _id))

"""The page about open data: each download, its licence, and how to read it."""

from datetime import date
from itertools import groupby

from flask import Blueprint, render_template

from hub.current import current_site
from hub.languages import Language
from hub.models.page import Page
from hub.views.addresses import OPEN_DATA, add_rules
from hub.views.open_data.downloads import EVERYTHING
from hub.views.open_data.manifest import CHECKSUMS, MANIFEST
from hub.views.open_data.shelf import content_date, shelf

bp = Blueprint("open_data", __name__)


def index(language: Language) -> str:
    said = current_site().content.open_data
    found = shelf()[language]
    lists = [each for each in found if each.download.name != EVERYTHING]
    by_list = groupby(lists, lambda each: each.download.title(language))
    return render_template(
        "open_data/index.html",
        said=said,
        publisher=_page(f"organisations/{said.publisher}", language) if said else None,
        contact=_page(said.contact, language) if said else None,
        explained_on=_page(said.explained_on, language) if said else None,
        everything=[shelf()[each][0] for each in shelf()],
        lists=[(title, list(files)) for title, files in by_list],
        content_date=_known(content_date()),
        manifest=MANIFEST,
        checksums=CHECKSUMS,
    )


def _known(day: date) -> date | None:
    return None if day == date.min else day


def _page(address: str, language: Language) -> Page:
    collection, _, id = address.partition("/")
    return current_site().catalogue.get((collection, id), language)


add_rules(bp, "index", index, lambda each: f"/{each}/{OPEN_DATA[each]}/")

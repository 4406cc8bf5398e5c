"""The home page, and the one redirect that looks at the browser's language."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from hub.charts.grid import Grid
from hub.current import current_site, preferred_language
from hub.edition import Edition
from hub.feeds.changes import PageChange, page_changes
from hub.finder.guided_path.answers import Answers
from hub.finder.guided_path.guide import Guide
from hub.i18n import gettext as _
from hub.languages import Language
from hub.site import Site
from hub.views.addresses import add_rules
from hub.views.figures.matrix import domain_grid
from hub.views.frame import Entrance, frame_of
from hub.views.guided_path import answer_label
from hub.views.guided_path_links import path_address

bp = Blueprint("home", __name__)

SHOWN: Final = 4
"""What comes up, and what is new: enough to see whether to look further."""
NUMBERED: Final = ("instruments", "facilities", "roadmaps", "organisations")
"""The sections whose size says what somebody may expect here."""


@dataclass(frozen=True)
class Opening:
    """What the home page opens with; it stays as it is while the content does."""

    question: str
    answers: tuple[tuple[str, str], ...]
    """The first question of the guided path: each answer and where it leads."""
    numbers: tuple[tuple[int, Entrance], ...]
    grid: Grid
    """The eleven domains: what each pair of them has in common."""
    changes: tuple[PageChange, ...]


@bp.get("/")
def choose_language() -> Response:
    response = redirect(url_for("home.index", language=preferred_language()))
    response.vary.add("Accept-Language")
    return response


def index(language: Language) -> str:
    site = current_site()
    return render_template(
        "home.html",
        opening=_opening(site, site.edition, language),
        guidance=site.catalogue.list("guidance", language),
        upcoming=site.catalogue.upcoming(language, site.now())[:SHOWN],
    )


# Two languages, of the edition that is out and of the one before.
@lru_cache(maxsize=4)
def _opening(site: Site, edition: Edition, language: Language) -> Opening:
    catalogue = edition.catalogue
    question, answers = _first_question(
        edition.guide, language, then_asks=not site.config.exported
    )
    sections = {each.path: each for each in frame_of(site, language).sections}
    sizes = {name: catalogue.list(name, language) for name in NUMBERED}
    paths = {
        name: pages[0].collection.path(language)
        for name, pages in sizes.items()
        if pages
    }
    return Opening(
        question=question,
        answers=answers,
        numbers=tuple(
            (len(sizes[name]), sections[path]) for name, path in paths.items()
        ),
        grid=domain_grid(
            catalogue, language, url_for("pictures.matrix", language=language)
        ),
        changes=page_changes(catalogue.in_language(language))[:SHOWN],
    )


def newest_changes(site: Site, language: Language) -> tuple[PageChange, ...]:
    """What is new, as the page opens with it."""
    return _opening(site, site.edition, language).changes


def _first_question(
    guide: Guide | None, language: Language, *, then_asks: bool
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Asked on the home page itself, so that the path begins with one click."""
    if guide is None:
        return _("Find your way"), ()
    asked, then = guide.rules.questions[:2]
    label = answer_label(language)
    answers = tuple(
        (
            label(asked, each.id),
            path_address(
                language,
                Answers(**{asked.id: (each.id,)}),
                then.id if then_asks else "",
            ),
        )
        for each in asked.answers
    )
    return asked.title[language], answers


add_rules(bp, "index", index, lambda language: f"/{language}/")

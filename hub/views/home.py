"""The home page, and the one redirect that looks at the browser's language."""

from flask import Blueprint, Response, redirect, render_template, url_for
from werkzeug.wrappers import Response as BaseResponse

from hub.current import current_site, preferred_language
from hub.languages import Language
from hub.models.roadmap import Roadmap
from hub.views.addresses import add_rules

bp = Blueprint("home", __name__)

SHOWN_UPCOMING = 5


@bp.get("/")
def choose_language() -> BaseResponse:
    response = redirect(url_for("home.index", language=preferred_language()))
    response.vary.add("Accept-Language")
    return response


def index(language: Language) -> str | Response:
    catalogue = current_site().catalogue
    roadmaps = catalogue.list("roadmaps", language)
    by_type = {
        kind: [
            page
            for page in roadmaps
            if isinstance(page.meta, Roadmap) and page.meta.domain_type == kind
        ]
        for kind in ("application", "technology")
    }
    return render_template(
        "home.html",
        guidance=catalogue.list("guidance", language),
        roadmaps=by_type,
        upcoming=catalogue.upcoming(language, current_site().now())[:SHOWN_UPCOMING],
    )


add_rules(bp, "index", index, lambda language: f"/{language}/")

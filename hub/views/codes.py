"""Entry by code: from a CapTech, an EDF category or a call's theme to what fits."""

from flask import Blueprint, Flask, render_template, url_for

from hub.current import current_language, current_site
from hub.finder.codes import frameworks, need_anchor
from hub.finder.offer import offer_of
from hub.languages import Language
from hub.models.roadmap import Need
from hub.views.addresses import CODES, add_rules
from hub.views.open_data.tables import offered_tables

bp = Blueprint("codes", __name__)


def init_app(app: Flask) -> None:
    """Let roadmaps lead to the codes of their needs."""
    app.register_blueprint(bp)
    app.jinja_env.globals["code_address"] = _address


def index(language: Language) -> str:
    site = current_site()
    offers = {
        page.id: offer_of(site.catalogue, page.id, language, site.now())
        for page in site.catalogue.list("roadmaps", language)
    }
    return render_template(
        "codes/index.html",
        frameworks=frameworks(site.catalogue),
        offers=offers,
        formats=offered_tables("codes", language),
    )


def _address(need: Need) -> str:
    language = current_language()
    return url_for("codes.index", language=language, _anchor=need_anchor(need))


add_rules(bp, "index", index, lambda each: f"/{each}/{CODES[each]}/")

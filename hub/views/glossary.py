"""The glossary: every concept of the field on one page, by letter."""

from itertools import groupby

from flask import Blueprint, render_template

from hub.current import current_site
from hub.languages import Language
from hub.models.glossary import Concept
from hub.views.addresses import GLOSSARY, add_rules
from hub.views.open_data.tables import offered_tables

bp = Blueprint("glossary", __name__)


def index(language: Language) -> str:
    concepts = current_site().catalogue.glossary.sorted(language)

    def letter(concept: Concept) -> str:
        return concept[language].label[0].upper()

    by_letter = {first: list(found) for first, found in groupby(concepts, letter)}
    return render_template(
        "glossary/index.html",
        letters=by_letter,
        count=len(concepts),
        formats=offered_tables("glossary", language),
    )


add_rules(bp, "index", index, lambda each: f"/{each}/{GLOSSARY[each]}/")

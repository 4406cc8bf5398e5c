"""The accessibility statement, made from the file that lists the known issues."""

from typing import get_args

from flask import Blueprint, abort, render_template

from hub.current import current_site
from hub.languages import Language
from hub.models.page import Page
from hub.models.statement import Reason
from hub.views.addresses import ACCESSIBILITY, add_rules

bp = Blueprint("accessibility", __name__)


def index(language: Language) -> str:
    statement = current_site().content.statement
    if statement is None:
        abort(404)
    issues = {reason: statement.because(reason) for reason in get_args(Reason)}
    return render_template(
        "accessibility/index.html",
        statement=statement,
        issues={reason: found for reason, found in issues.items() if found},
        explained_on=_page(statement.explained_on, language),
        contact=_page(statement.contact, language),
    )


def _page(address: str, language: Language) -> Page:
    collection, _, id = address.partition("/")
    return current_site().catalogue.get((collection, id), language)


add_rules(bp, "index", index, lambda each: f"/{each}/{ACCESSIBILITY[each]}/")

"""The answer while the servers of the search are away: all other pages go on."""

import logging
from typing import Final

from flask import Flask, make_response, render_template, request
from werkzeug.wrappers import Response

from hub.i18n import lazy_gettext as _l
from hub.search.engine import SearchUnavailable
from hub.views.problem_details import is_for_programs, problem

RETRY_AFTER: Final = 5
"""Seconds; by then the hub has looked for the servers again."""

logger = logging.getLogger(__name__)


def init_app(app: Flask) -> None:
    """Answer with a page of our own."""
    app.register_error_handler(SearchUnavailable, _away)


def _away(error: SearchUnavailable) -> Response:
    logger.warning("The search does not answer: %s.", error)
    title = _l("The search is away for a moment")
    if is_for_programs(request.path):
        detail = _l("All other addresses answer. Try again in a few seconds.")
        response: Response = problem(503, str(title), str(detail))
    else:
        page = render_template("errors/search_away.html", heading=title)
        response = make_response(page, 503)
    response.headers["Retry-After"] = str(RETRY_AFTER)
    response.headers["Cache-Control"] = "no-store"
    return response

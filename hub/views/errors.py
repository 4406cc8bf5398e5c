"""Pages for what went wrong, in the visitor's language; old addresses lead on."""

from collections.abc import Mapping
from typing import Final

from flask import Flask, make_response, redirect, render_template, request
from flask_limiter import RateLimitExceeded
from werkzeug.exceptions import HTTPException, InternalServerError, NotFound
from werkzeug.wrappers import Response

from hub.current import address_language, current_site, request_id
from hub.i18n import LazyText
from hub.i18n import lazy_gettext as _l
from hub.views.problem_details import SUFFIXES, is_for_programs, problem

SAID: Final[Mapping[int, tuple[LazyText, LazyText]]] = {
    413: (
        _l("This request is too large"),
        _l("The hub reads nothing that comes along with a request."),
    ),
    414: (
        _l("This address is too long"),
        _l("Leave out some of the words or filters, and try again."),
    ),
    429: (
        _l("Too many requests in a minute"),
        _l(
            "More requests came from your network than the hub answers in a minute. "
            "Wait a minute, then try again."
        ),
    ),
    503: (_l("The hub cannot answer just now"), _l("Try again in a minute.")),
}
"""What went wrong, and what to do about it; of other errors the code is told."""


def init_app(app: Flask) -> None:
    """Answer errors with pages of our own."""
    app.register_error_handler(NotFound, _not_found)
    app.register_error_handler(InternalServerError, _server_error)
    app.register_error_handler(HTTPException, _other_error)


def _not_found(error: HTTPException) -> Response:
    moved = _moved(request.path)
    if moved is not None:
        return redirect(moved, 308)
    if is_for_programs(request.path):
        return problem(
            404,
            str(_l("This page does not exist")),
            str(_l("The hub has nothing at this address: %(path)s"))
            % {"path": request.path[:200]},
        )
    response = make_response(render_template("errors/404.html"), 404)
    if address_language() is None:
        response.vary.add("Accept-Language")
    return response


def _moved(path: str) -> str | None:
    """Where a page is that once was here; its other formats went with it."""
    catalogue = current_site().catalogue
    suffix = next((each for each in SUFFIXES if path.endswith(each)), "")
    page = catalogue.redirect(f"{path.removesuffix(suffix)}/" if suffix else path)
    if page is None:
        return None
    return f"{page.path.removesuffix('/')}{suffix}" if suffix else page.path


def _server_error(error: HTTPException) -> Response | tuple[str, int]:
    if is_for_programs(request.path):
        return problem(
            500,
            str(_l("Something went wrong on our side")),
            str(_l("It is not your fault. Try again in a moment.")),
            request_id=request_id(),
        )
    return render_template("errors/500.html", request_id=request_id()), 500


def _other_error(error: HTTPException) -> HTTPException | Response:
    if error.code is None or error.code < 400:
        return error
    title, detail = SAID.get(error.code, (_l("This request cannot be answered"), None))
    if is_for_programs(request.path):
        coded = str(_l("The server answered with code %(code)s."))
        response: Response = problem(
            error.code, str(title), str(detail or coded % {"code": error.code})
        )
    else:
        page = render_template(
            "errors/other.html", title=title, detail=detail, code=error.code
        )
        response = make_response(page, error.code)
    # Such as the methods that a 405 allows.
    response.headers.extend(
        (name, value) for name, value in error.get_headers() if name != "Content-Type"
    )
    if isinstance(error, RateLimitExceeded):
        # The whole window, so that nobody comes too early: asking the store for what
        # is left of it could fail here.
        response.headers["Retry-After"] = str(error.limit.limit.get_expiry())
    response.cache_control.no_store = True
    if address_language() is None:
        response.vary.add("Accept-Language")
    return response

"""Pages for what went wrong, in the visitor's language; old addresses lead on."""

from flask import Flask, make_response, redirect, render_template, request
from werkzeug.exceptions import HTTPException, InternalServerError, NotFound
from werkzeug.wrappers import Response

from hub.current import address_language, current_site


def init_app(app: Flask) -> None:
    """Answer errors with pages of our own."""
    app.register_error_handler(NotFound, _not_found)
    app.register_error_handler(InternalServerError, _server_error)
    app.register_error_handler(HTTPException, _other_error)


def _not_found(error: HTTPException) -> Response:
    moved = current_site().catalogue.redirect(request.path)
    if moved is not None:
        return redirect(moved.path, 308)
    response = make_response(render_template("errors/404.html"), 404)
    if address_language() is None:
        response.vary.add("Accept-Language")
    return response


def _server_error(error: HTTPException) -> tuple[str, int]:
    return render_template("errors/500.html"), 500


def _other_error(error: HTTPException) -> HTTPException | tuple[str, int]:
    if error.code is None or error.code < 400:
        return error
    return render_template("errors/other.html", error=error), error.code

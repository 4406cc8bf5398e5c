"""A hub that shows what is being written, for one editor on one machine."""

from collections.abc import Iterable
from typing import Final

# wsgiref.types names them; they are of the standard, not of a library.
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, Response, request
from werkzeug.wrappers import Response as BaseResponse

from hub.current import SITE
from hub.preview import pages
from hub.preview.broken import broken_page
from hub.preview.injection import with_bar
from hub.preview.live import Live
from hub.preview.paper import on_paper
from hub.preview.request import LIVE, PAPER, STATE, current_state

HOSTS: Final = {"127.0.0.1", "localhost"}
"""Drafts are for whoever sits here: a page elsewhere that leads to this machine under
another name gets nothing."""

WITHOUT_SITE: Final = {
    *("preview.static", "preview.changes", "preview.show", "preview.paper"),
    "assets.file",
}
"""What is there whether or not any content could be read."""

CONTENT_SECURITY_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        # The public site is in no frame; a preview shows two languages in its own.
        "frame-src 'self'",
        "frame-ancestors 'self'",
    )
)


def preview_of(app: Flask, live: Live) -> Flask:
    """The app, turned into a preview of what is live."""
    app.extensions[LIVE] = live
    app.register_blueprint(pages.bp)
    # Before all others: they ask a site, and there may be none yet.
    app.before_request_funcs.setdefault(None, []).insert(0, _broken)
    app.after_request(_dressed)
    # How Flask's own documentation wraps an app; its types see a method.
    app.wsgi_app = _Pinned(app.wsgi_app, live)  # type: ignore[method-assign]
    return app


class _Pinned:
    """Answers each request from one state, whatever is saved meanwhile."""

    def __init__(self, app: WSGIApplication, live: Live) -> None:
        self._app = app
        self._live = live

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        if environ.get("HTTP_HOST", "").partition(":")[0] not in HOSTS:
            return BaseResponse(status=421)(environ, start_response)
        state = environ[STATE] = self._live.state
        if state.site is not None:
            environ[SITE] = state.site
        path = environ.get("PATH_INFO", "")
        if path.startswith(f"{PAPER}/"):
            environ["PATH_INFO"] = path.removeprefix(PAPER)
            environ[PAPER] = True
        return self._app(environ, start_response)


def _broken() -> BaseResponse | None:
    """All that can be said while no content could be read."""
    if current_state().site is not None or request.endpoint in WITHOUT_SITE:
        return None
    return broken_page()


def _dressed(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    response.headers["Cache-Control"] = "no-store"
    if response.mimetype != "text/html" or current_state().site is None:
        return response
    if request.environ.get(PAPER):
        return on_paper(response)
    if request.endpoint == "preview.both":
        return response
    return with_bar(response)

"""How long an answer may be kept: never past the next date that changes it."""

from datetime import datetime

from flask import Flask, Response, request

from hub.current import current_site
from hub.site import Clock
from hub.validity import KEPT_UNTIL, hold_until, seconds_left


def init_app(app: Flask, clock: Clock) -> None:
    """Bound every answer that sets no bound of its own."""

    def bound(response: Response) -> Response:
        return _bound(response, clock())

    app.after_request(bound)


def _bound(response: Response, now: datetime) -> Response:
    is_answer = response.status_code in {200, 304} and request.method in {"GET", "HEAD"}
    if not is_answer or response.cache_control.no_store:
        return response
    is_bounded = "Cache-Control" in response.headers
    # The stylesheet has no date, and must not need a site.
    if is_bounded and KEPT_UNTIL in request.environ:
        return response
    site = current_site()
    # From the moment of the question, where the site's clock stands still: what
    # changed since may not be in the answer yet.
    change = site.edition.next_change(site.now())
    hold_until(request.environ, change)
    if is_bounded:
        return response
    age = seconds_left(change, now)
    response.headers["Cache-Control"] = f"public, max-age={age}, must-revalidate"
    return response

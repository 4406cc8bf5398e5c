"""How long an answer may be kept: never past the next date that changes it."""

from datetime import UTC, datetime
from typing import Final

from flask import Flask, Response, request

from hub.current import current_site
from hub.site import Clock

LONGEST: Final = 300
"""Seconds; a correction by an editor is seen everywhere after this."""


def init_app(app: Flask, clock: Clock) -> None:
    """Bound every answer that sets no bound of its own."""

    def bound(response: Response) -> Response:
        return _bound(response, clock())

    app.after_request(bound)


def seconds_left(next_change: datetime | None, now: datetime) -> int:
    """Whole seconds for which an answer stays true, and no more than the longest."""
    if next_change is None:
        return LONGEST
    left = next_change.astimezone(UTC) - now.astimezone(UTC)
    return min(LONGEST, max(0, int(left.total_seconds())))


def _bound(response: Response, now: datetime) -> Response:
    is_answer = response.status_code in {200, 304} and request.method in {"GET", "HEAD"}
    if not is_answer or "Cache-Control" in response.headers:
        return response
    site = current_site()
    # From the moment of the question, where the site's clock stands still: what
    # changed since may not be in the answer yet.
    change = site.edition.next_change(site.now())
    response.cache_control.public = True
    response.cache_control.max_age = seconds_left(change, now)
    response.cache_control.must_revalidate = True
    return response

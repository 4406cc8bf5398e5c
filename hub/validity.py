"""How long an answer holds: what a request says of it, and the layers read.

An answer is kept only when the request said until when it holds. The server's side of a
request (the WSGI environ) carries it, which no header of a visitor can write.
"""

from datetime import UTC, datetime
from typing import Final
from wsgiref.types import WSGIEnvironment

KEPT_UNTIL: Final = "hub.kept_until"
"""The moment from which the answer may be another; None where no date changes it."""
CONDITIONS: Final = (
    *("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE"),
    *("HTTP_RANGE", "HTTP_IF_RANGE"),
)
"""What a visitor has already, or what part is wanted, as WSGI names these headers."""
LONGEST: Final = 300
"""Seconds; a correction by an editor is seen everywhere after this."""

_PAST: Final = datetime.min.replace(tzinfo=UTC)


def hold_until(environ: WSGIEnvironment, moment: datetime | None) -> None:
    """The answer holds until then, unless something said that it is asked anew."""
    environ.setdefault(KEPT_UNTIL, moment)


def ask_anew(environ: WSGIEnvironment) -> None:
    """Every request of this kind must reach Flask, since it does more than answer."""
    environ[KEPT_UNTIL] = _PAST


def seconds_left(next_change: datetime | None, now: datetime) -> int:
    """Whole seconds for which an answer stays true, and no more than the longest."""
    if next_change is None:
        return LONGEST
    left = next_change.astimezone(UTC) - now.astimezone(UTC)
    return min(LONGEST, max(0, int(left.total_seconds())))

"""The layer that counts requests and their time, and never which page or who."""

from collections.abc import Callable, Iterable
from time import perf_counter
from typing import Final

# wsgiref.types names them; they are of the standard, not of a library.
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from hub.metrics.tally import Tally
from hub.middleware.access import MADE
from hub.middleware.sections import Sections

_LIMITED: Final = "429"


class Counting:
    """Looks at how it was answered, after it was."""

    def __init__(
        self, app: WSGIApplication, *, tally: Tally, sections: Sections
    ) -> None:
        self._app = app
        self._tally = tally
        self._sections = sections

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        began = perf_counter()
        said = ["500"]

        def start(
            status: str, headers: list[tuple[str, str]], failure: object = None, /
        ) -> Callable[[bytes], object]:
            said[0] = status
            return start_response(status, headers, failure)  # type: ignore[arg-type]  # passed on as it came

        body = self._app(environ, start)
        self._count(environ, said[0], perf_counter() - began)
        return body

    def _count(self, environ: WSGIEnvironment, status: str, seconds: float) -> None:
        place = self._sections.place(environ.get("PATH_INFO", ""))
        cache = "miss" if MADE in environ else "hit"
        self._tally.observe(
            "hub_http_request_duration_seconds", seconds, place.form, cache
        )
        self._tally.count(
            "hub_http_requests_total",
            *(place.section, place.form, place.language, f"{status[0]}xx"),
        )
        if status.startswith(_LIMITED):
            self._tally.count("hub_http_requests_limited_total")

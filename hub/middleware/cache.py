"""The layer that keeps answers, compresses them, and says what is known already.

Kept is what is public, the same for everybody, and declared to hold until some moment
(hub/validity.py); nothing that a single visitor caused.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final

# wsgiref.types names them; they are of the standard, not of a library.
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from hub.current import ASKED_AT
from hub.metrics.tally import Tally
from hub.middleware.answer import Answer
from hub.middleware.asking import Streamed, ask
from hub.middleware.encoding import Encoding, chosen
from hub.middleware.shelf import Key, Shelf
from hub.validity import KEPT_UNTIL

_MIB: Final = 1 << 20
_FOR_QUESTIONS: Final = 4
"""One part in so many is for addresses with a query, which anybody can make up: they
push out each other, never a page."""
_OF_A_VISITOR: Final = {"set-cookie", "retry-after"}
_COUNTS_OF_A_VISITOR: Final = ("x-ratelimit", "ratelimit")
_SHARED_FOR_ALL: Final = {"", "accept-encoding"}


class ResponseCache:
    """Answers what it can itself, and all else compressed."""

    def __init__(
        self,
        app: WSGIApplication,
        mebibytes: int,
        clock: Callable[[], datetime],
        tally: Tally | None = None,
    ) -> None:
        self._app = app
        self._clock = clock
        self._tally = tally
        questions = mebibytes * _MIB // _FOR_QUESTIONS
        self._questions = Shelf(questions)
        self._pages = Shelf(mebibytes * _MIB - questions)

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        method = environ["REQUEST_METHOD"]
        if method not in {"GET", "HEAD"}:
            return self._app(environ, start_response)
        encoding = chosen(environ.get("HTTP_ACCEPT_ENCODING", ""))
        known = environ.get("HTTP_IF_NONE_MATCH", "")
        # The same moment for what is kept and for what Flask makes.
        now = environ[ASKED_AT] = self._clock()
        answer = self._answer(environ, encoding, now)
        if isinstance(answer, Streamed):
            return answer.given(start_response, is_wanted=method == "GET")
        tag = answer.tag(encoding)
        # A tag has its quotes, so it is no part of another.
        if known and tag and (tag in known or known.strip() == "*"):
            start_response("304 NOT MODIFIED", answer.known(encoding, now))
            return ()
        start_response(answer.status, answer.whole(encoding, now))
        return (answer.body(encoding),) if method == "GET" else ()

    def _answer(
        self, environ: WSGIEnvironment, encoding: Encoding, now: datetime
    ) -> Answer | Streamed:
        """The answer with its body in the encoding, kept or new."""
        path = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
        key: Key = (path, environ.get("QUERY_STRING", ""))
        shelf = self._questions if key[1] else self._pages
        kept = shelf.get(key, now)
        if kept is not None:
            answer = kept.in_encoding(encoding, for_good=kept.is_lasting)
            if answer is not kept:
                self._keep(shelf, key, answer)
            return answer
        asked = ask(self._app, environ)
        if isinstance(asked, Streamed):
            return asked
        until = environ.get(KEPT_UNTIL)
        is_kept = KEPT_UNTIL in environ and _is_for_everybody(asked)
        answer = asked.in_encoding(encoding, for_good=is_kept and asked.is_lasting)
        if is_kept and (until is None or now < until):
            since = None if answer.is_lasting else now
            kept = replace(answer.only(encoding), since=since, until=until)
            self._keep(shelf, key, kept)
        return answer

    def _keep(self, shelf: Shelf, key: Key, answer: Answer) -> None:
        shelf.put(key, answer)
        if self._tally is not None:
            self._tally.state(
                "hub_cache_bytes", self._pages.taken + self._questions.taken
            )


def _is_for_everybody(answer: Answer) -> bool:
    """Whether the next visitor may get it too."""
    if answer.status[:3] != "200" or "public" not in answer.cache_control:
        return False
    for name, value in answer.headers:
        field = name.lower()
        if field in _OF_A_VISITOR or field.startswith(_COUNTS_OF_A_VISITOR):
            return False
        if field == "vary" and value.lower() not in _SHARED_FOR_ALL:
            return False
    return True

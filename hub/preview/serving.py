"""The server of a preview: on this machine only, renewing what it shows."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread
from time import monotonic
from typing import Final

from flask import Flask
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from hub.preview.live import Live

HOST: Final = "127.0.0.1"
PAUSE: Final = 0.1
"""Seconds between two looks at the files: too short to notice, and cheap."""
QUIET: Final = 5.0
"""Seconds without a change after which waste may be looked for in all that was read."""
NEVER: Final = 1_000_000
PAGE_FIRST: Final = 0.1
"""Seconds in which the page that one looks at is made, before the search is renewed."""


class _Quiet(WSGIRequestHandler):
    """Says nothing of each request; errors are still told."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        pass


@dataclass(frozen=True)
class Serving:
    """A preview that answers, until it is told to stop."""

    server: BaseWSGIServer

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://{HOST}:{self.server.server_port}"


@contextmanager
def serving(app: Flask, live: Live, port: int) -> Iterator[Serving]:
    """Answer on this machine; port 0 is any that is free. Raises OSError."""
    live.look()
    young, middle, old = gc.get_threshold()
    # To look through all that was read for waste takes as long as a save: `_tidy` does
    # that when nobody waits.
    gc.set_threshold(young, middle, NEVER)
    server = make_server(HOST, port, app, threaded=True, request_handler=_Quiet)
    over = Event()
    threads = [
        Thread(target=server.serve_forever, daemon=True),
        Thread(target=_renew, args=(live, over), daemon=True),
        Thread(target=_index, args=(live, over), daemon=True),
    ]
    try:
        for thread in threads:
            thread.start()
        yield Serving(server)
    finally:
        over.set()
        server.shutdown()
        for thread in threads:
            thread.join()
        server.server_close()
        gc.set_threshold(young, middle, old)
        gc.unfreeze()


def _renew(live: Live, over: Event) -> None:
    """Look at the files again and again; between two looks, go on checking."""
    while not over.is_set():
        if live.look() or not live.go_on():
            over.wait(PAUSE)


def _index(live: Live, over: Event) -> None:
    """Have the search ready before anybody asks, after every change."""
    live.index()
    _tidy()
    version, is_tidy, since = live.state.version, True, monotonic()
    while not over.is_set():
        if version == live.wait(version, PAUSE):
            if not is_tidy and monotonic() - since > QUIET:
                _tidy()
                is_tidy = True
            continue
        version, is_tidy, since = live.state.version, False, monotonic()
        over.wait(PAGE_FIRST)
        live.index()


def _tidy() -> None:
    """Give back what no state needs any more; what is left is not looked at again."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()

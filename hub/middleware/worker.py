"""A gunicorn worker that shares connections out, and waits for nobody in a thread.

What it is worth: docs/developing/performance.md.
"""

import selectors
import socket
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from math import inf
from time import monotonic, sleep
from typing import Any, Final

from gunicorn.workers.gthread import ThreadWorker

_STEP: Final = 0.0001
_MOST: Final = 20
"""Connections from which on a worker waits no longer: 2 ms at most."""

_END: Final = b"\r\n\r\n"
_LONGEST: Final = 32_768
"""Bytes without the end of the headers that are looked at; no more pass by nginx."""
_BODY: Final = 0.05
"""Seconds for what was sent along and is not there yet; gunicorn's own waits for 5."""
_FAREWELL: Final = 2
"""Seconds that a client has to close its end, after an answer that was the last."""


class FairWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """Accepts a moment later for every connection that it has already.

    Visitors keep connections open. The worker that is awake would take all that come
    at once, and the other would have nothing to do for as long as they stay. A socket
    for each worker (reuse_port) spreads them too, but what waits in the one of a worker
    that is replaced would be lost.
    """

    row = 0
    """Where it counts (hub/publishing/counted.py); of no use where nothing is."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._answering: dict[Any, float] = {}
        """Until when a connection may have its thread, the earliest first."""
        self._parting: deque[Any] = deque()

    def accept(self, listener: object) -> None:
        sleep(min(self.nr_conns, _MOST) * _STEP)
        super().accept(listener)

    def enqueue_req(self, conn: Any) -> None:
        """Give a connection a thread, once the headers of a request are all there.

        Browsers open connections that they may need, and slow clients send a byte now
        and then. In gunicorn's own worker each holds a thread, so that four stop it.
        """
        if self.cfg.is_ssl:
            # What is encrypted tells nothing before a thread reads it.
            super().enqueue_req(conn)
            return
        seen = _unfinished(conn)
        if seen is None:
            self._answer(conn)
            return
        conn.timeout = monotonic() + self.cfg.keepalive
        self.pending_conns.append(conn)
        _wake_at(conn, seen + 1)
        self._watch(conn, self.on_pending_socket_readable)

    def on_pending_socket_readable(self, conn: Any, client: socket.socket) -> None:
        """Wait on, in the same place of the queue, while the headers are not whole."""
        seen = _unfinished(conn)
        # Awake though nothing came: the client has closed its end.
        if seen is not None and seen >= _woken_at(conn):
            _wake_at(conn, seen + 1)
            return
        self.poller.unregister(client)
        self.pending_conns.remove(conn)
        _wake_at(conn, 1)
        conn.data_ready = True
        self._answer(conn)

    def finish_request(self, conn: Any, fs: Future[Any]) -> None:
        """Part without waiting: gunicorn's own would stop all others meanwhile."""
        self._answering.pop(conn, None)
        if fs.cancelled() or fs.exception() or fs.result():
            super().finish_request(conn, fs)
            return
        try:
            conn.sock.shutdown(socket.SHUT_WR)
        except OSError:
            self._close(conn)
            return
        conn.timeout = monotonic() + _FAREWELL
        self._parting.append(conn)
        self._watch(conn, self._on_parting_readable)

    def _keepalive_after(self, conn: Any, keepalive: bool) -> bool:
        """Go on with a connection unless a body is missing, which no view reads."""
        return keepalive and conn.parser.finish_body(deadline=monotonic() + _BODY)

    def murder_pending(self) -> None:
        """End what takes too long; called once a second at least."""
        super().murder_pending()
        now = monotonic()
        while self._parting and self._parting[0].timeout <= now:
            self._part(self._parting[0])
        for conn, end in self._answering.items():
            if end > now:
                break
            # Its thread waits for a client that reads or sends too slowly: no more.
            with suppress(OSError):
                conn.sock.shutdown(socket.SHUT_RDWR)

    def _answer(self, conn: Any) -> None:
        self._answering[conn] = monotonic() + (self.cfg.timeout or inf)
        super().enqueue_req(conn)

    def _watch(self, conn: Any, wake: Callable[..., None]) -> None:
        conn.sock.setblocking(False)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(wake, conn))

    def _on_parting_readable(self, conn: Any, _client: socket.socket) -> None:
        """Read what it still sends, or the system would take back the last answer."""
        try:
            if conn.sock.recv(_LONGEST):
                return
        except BlockingIOError:
            return
        except OSError:
            pass
        self._part(conn)

    def _part(self, conn: Any) -> None:
        self._parting.remove(conn)
        self.poller.unregister(conn.sock)
        self._close(conn)

    def _close(self, conn: Any) -> None:
        self.nr_conns -= 1
        conn.close()


def _unfinished(conn: Any) -> int | None:
    """How much came of headers that are not whole; None for what a thread may read."""
    # The last request may have brought the beginning of this one along.
    held = conn.parser.unreader.buf.getvalue() if conn.parser else b""
    if _END in held:
        return None
    looking = socket.MSG_PEEK | socket.MSG_DONTWAIT
    try:
        seen = conn.sock.recv(_LONGEST, looking)
    except BlockingIOError:
        return 0
    except OSError:
        return None
    is_all = not seen or len(seen) == _LONGEST or _END in held + seen
    return None if is_all else len(seen)


def _wake_at(conn: Any, size: int) -> None:
    """Not for each byte, but for one more than was there."""
    conn.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, size)


def _woken_at(conn: Any) -> int:
    size: int = conn.sock.getsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT)
    return size

"""A gunicorn worker that shares connections out, and gives a thread to requests only.

What it is worth: docs/developing/performance.md.
"""

import selectors
from functools import partial
from time import monotonic, sleep
from typing import Any, Final

from gunicorn.workers.gthread import ThreadWorker

_STEP: Final = 0.0001
_MOST: Final = 20
"""Connections from which on a worker waits no longer: 2 ms at most."""


class FairWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """Accepts a moment later for every connection that it has already.

    Visitors keep connections open. The worker that is awake would take all that come
    at once, and the other would have nothing to do for as long as they stay. A socket
    for each worker (reuse_port) spreads them too, but what waits in the one of a worker
    that is replaced would be lost.
    """

    row = 0
    """Where it counts (hub/publishing/counted.py); of no use where nothing is."""

    def accept(self, listener: object) -> None:
        sleep(min(self.nr_conns, _MOST) * _STEP)
        super().accept(listener)

    def enqueue_req(self, conn: Any) -> None:
        """Give a connection a thread, once it says something.

        Browsers open connections that they may need. gunicorn's own worker lets each of
        them hold a thread for five seconds, so that four of them stop a worker.
        """
        if conn.initialized or conn.data_ready:
            super().enqueue_req(conn)
            return
        conn.sock.setblocking(False)
        conn.timeout = monotonic() + self.cfg.keepalive
        self.pending_conns.append(conn)
        wake = partial(self.on_pending_socket_readable, conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, wake)

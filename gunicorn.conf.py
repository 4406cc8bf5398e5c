"""Production server settings, each with its reason."""

import ctypes
import logging
import os
import sys
from functools import partial

from gunicorn.arbiter import Arbiter

from hub import create_app
from hub.json_log import JSON, server_logging
from hub.middleware.worker import FairWorker
from hub.publishing.counted import (
    has_port,
    reloaded,
    tally_of,
    worker_begins,
    worker_ended,
)
from hub.publishing.renewal import renewed
from hub.publishing.start import share

_at = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
bind = [_at]

# The workers answer Prometheus too, by a port of its own: it goes when they go. What
# came by it is told apart by its number (hub/middleware/metrics_port.py).
metrics_port = int(os.environ.get("HUB_METRICS_PORT") or 0)
if metrics_port:
    if str(metrics_port) == os.environ.get("PORT", "8000"):
        sys.exit("HUB_METRICS_PORT must not be the port of the hub itself.")
    bind.append(f"{os.environ.get('HUB_METRICS_HOST') or '127.0.0.1'}:{metrics_port}")

# The content and the index are read once, before the workers are forked: they share the
# memory, and bad content stops the start instead of a worker.
preload_app = True

# One worker for each of two cores; nothing here waits for anything but the processor,
# and threads keep a slow client from holding up the others.
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# Connections that stay open are shared out, and idle ones take no thread.
worker_class = "hub.middleware.worker.FairWorker"
threads = 4

# Longer than a reader looks at a page that makes them ask for the next: a connection
# costs little here, and opening one costs the visitor a round trip.
keepalive = 15

# A page takes milliseconds: what takes longer than this is stuck.
timeout = 30
graceful_timeout = 10

# Where `hub publish` finds the process that it tells of new content.
pidfile = os.environ.get("HUB_PID_FILE") or None

# Longer than any address that gets more than a 414 (hub/views/bounds.py); of headers
# more than any browser and a chain of proxies send.
limit_request_line = 8190
limit_request_fields = 64
limit_request_field_size = 8190

# A heap for every thread would keep what a large page took once, a fifth of all memory.
# The number is M_ARENA_MAX; only the C library of GNU knows it.
_library = ctypes.CDLL(None)
if hasattr(_library, "gnu_get_libc_version"):
    _library.mallopt(-8, 1)

# Query strings are what people look for: they stay out of the log. The hub has its own
# lines (HUB_LOG), and gunicorn's messages look as they do.
accesslog = None
loglevel = "warning"
is_json = os.environ.get("HUB_LOG") == JSON
if is_json:
    logconfig_dict = server_logging("WARNING")

# Shared memory, so that a slow disk never makes a living worker look dead.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112


def when_ready(server: Arbiter) -> None:
    """Say where the hub is."""
    names = [each.sock.getsockname() for each in server.LISTENERS]
    # -b on the command line and a socket of systemd stand in for `bind`.
    if metrics_port and not has_port(names, metrics_port):
        logging.getLogger("hub").error(
            "Nothing listens at HUB_METRICS_PORT, %s: give it a socket", metrics_port
        )
    if is_json:
        logging.getLogger("hub").info("The hub runs at %s", _at)
        return
    sys.stdout.write(f"The hub runs at http://{_at}/ (Ctrl+C stops it)\n")
    sys.stdout.flush()


def on_reload(server: Arbiter) -> None:
    """On HUP, read the content again before new workers are forked."""
    # What gunicorn itself forks anew is the app that was read at the start.
    old, tally = server.app.callable, tally_of(server.app.callable)
    server.app.callable = renewed(old, partial(create_app, tally=tally))
    if tally is not None:
        reloaded(tally, is_new=server.app.callable is not old)
    share()


def pre_fork(server: Arbiter, worker: FairWorker) -> None:
    """Give the worker a row to count in, which no other has."""
    if (tally := tally_of(server.app.callable)) is not None:
        taken = {each.row for each in server.WORKERS.values()}
        worker.row = worker_begins(tally, taken)


def post_fork(server: Arbiter, worker: FairWorker) -> None:
    """From here on it counts there."""
    if (tally := tally_of(server.app.callable)) is not None:
        tally.take(worker.row)


def child_exit(server: Arbiter, worker: FairWorker) -> None:
    """Forget what a worker held, and see whether it was to end."""
    if (tally := tally_of(server.app.callable)) is not None:
        running, wanted = len(server.WORKERS), server.num_workers
        worker_ended(tally, worker.row, running=running, wanted=wanted)

"""Production server settings, each with its reason."""

import ctypes
import logging
import os
import sys

from gunicorn.arbiter import Arbiter

from hub import create_app
from hub.json_log import JSON, server_logging
from hub.publishing.renewal import renewed
from hub.publishing.start import share

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"

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


def when_ready(_server: Arbiter) -> None:
    """Say where the hub is."""
    if is_json:
        logging.getLogger("hub").info("The hub runs at %s", bind)
        return
    sys.stdout.write(f"The hub runs at http://{bind}/ (Ctrl+C stops it)\n")
    sys.stdout.flush()


def on_reload(server: Arbiter) -> None:
    """On HUP, read the content again before new workers are forked."""
    # What gunicorn itself forks anew is the app that was read at the start.
    server.app.callable = renewed(server.app.callable, create_app)
    share()

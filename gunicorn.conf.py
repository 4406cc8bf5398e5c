"""Production server settings, each with its reason."""

import ctypes
import os
import sys

from gunicorn.arbiter import Arbiter

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"

# The content and the index are read once, before the workers are forked: they share the
# memory, and bad content stops the start instead of a worker.
preload_app = True

# One worker for each of two cores; nothing here waits for anything but the processor,
# and threads keep a slow client from holding up the others.
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 4

# A page takes milliseconds: what takes longer than this is stuck.
timeout = 30
graceful_timeout = 10

# A heap for every thread would keep what a large page took once, a fifth of all memory.
# The number is M_ARENA_MAX; only the C library of GNU knows it.
_library = ctypes.CDLL(None)
if hasattr(_library, "gnu_get_libc_version"):
    _library.mallopt(-8, 1)

# Query strings are what people look for: they stay out of the log.
accesslog = None
loglevel = "warning"

# Shared memory, so that a slow disk never makes a living worker look dead.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112


def when_ready(_server: Arbiter) -> None:
    """Say where the hub is."""
    sys.stdout.write(f"The hub runs at http://{bind}/ (Ctrl+C stops it)\n")
    sys.stdout.flush()

"""The application as `wsgi.py` makes it, with a clock that a test sets in a file."""

import os
from datetime import datetime
from pathlib import Path

from hub import create_app
from hub.config import Config
from hub.publishing.start import opened, share

file = Path(os.environ["CLOCK"])


def now() -> datetime:
    return datetime.fromisoformat(file.read_text("ascii"))


app = opened(
    lambda config: create_app(config, now), Config.from_environment(os.environ)
)
share()

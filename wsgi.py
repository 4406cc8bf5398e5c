"""The application for a WSGI server, with all content read and the index at hand."""

import gc
import logging
import os
import sys

from hub import create_app
from hub.config import Config, ConfigError
from hub.content.problems import ContentError, described
from hub.publishing.start import opened, share
from hub.search.index import IndexUnwritable

logging.basicConfig(level=logging.INFO, format="%(message)s")

# What is loaded here stays: to look for what could go would only take time.
gc.disable()
try:
    config = Config.from_environment(os.environ)
except ConfigError as error:
    sys.exit(f"{error}\nA setting is wrong: the hub does not start.")
try:
    app = opened(create_app, config)
except ContentError as error:
    listed = described(error.problems, config.content)
    sys.exit(f"{listed}\nThe content has errors: the hub does not start.")
except PermissionError as error:
    sys.exit(f"This user may not open {error.filename}: the hub does not start.")
except IndexUnwritable as error:
    sys.exit(f"{error}\nThere is no index to search: the hub does not start.")
finally:
    gc.enable()
share()

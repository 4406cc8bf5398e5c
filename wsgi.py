"""The application for a WSGI server, with all content read and the index at hand."""

import logging
import sys

from hub import create_app
from hub.config import ConfigError
from hub.content.problems import ContentError, described
from hub.site import Site

logging.basicConfig(level=logging.INFO, format="%(message)s")

try:
    app = create_app()
except ConfigError as error:
    sys.exit(f"{error}\nA setting is wrong: the hub does not start.")
site = app.extensions["hub"]
assert isinstance(site, Site)
try:
    site.open()
except ContentError as error:
    listed = described(error.problems, site.config.content)
    sys.exit(f"{listed}\nThe content has errors: the hub does not start.")

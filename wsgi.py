"""The application for a WSGI server, with all content read and the index at hand."""

import logging
import sys

from hub import create_app
from hub.content.problems import ContentError, described
from hub.site import Site

logging.basicConfig(level=logging.INFO, format="%(message)s")

app = create_app()
site = app.extensions["hub"]
assert isinstance(site, Site)
try:
    site.open()
except ContentError as error:
    listed = described(error.problems, str(site.config.content))
    sys.exit(f"{listed}\nThe content has errors: the hub does not start.")

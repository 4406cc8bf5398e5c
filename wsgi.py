"""The application for a WSGI server, with all content read and the index at hand."""

import gc
import logging
import sys

from hub import create_app
from hub.config import ConfigError
from hub.content.problems import ContentError, described
from hub.site import Site

logging.basicConfig(level=logging.INFO, format="%(message)s")

# What is loaded here stays: to look for what could go would only take time.
gc.disable()
try:
    app = create_app()
except ConfigError as error:
    sys.exit(f"{error}\nA setting is wrong: the hub does not start.")
site = app.extensions["hub"]
assert isinstance(site, Site)
try:
    site.serve()
except ContentError as error:
    listed = described(error.problems, site.config.content)
    sys.exit(f"{listed}\nThe content has errors: the hub does not start.")
finally:
    gc.enable()
# What the first pages need, such as compiled templates, is made once for all workers.
with app.test_client() as visitor:
    for path in ("/nl/", "/en/", "/nl/instrumenten/", "/en/instruments/", "/en/api/"):
        visitor.get(path)
# The workers look through their own memory alone, and go on sharing this.
gc.collect()
gc.freeze()

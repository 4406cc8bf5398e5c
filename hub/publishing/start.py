"""The hub as a server starts it: everything read, or an exception that says why not."""

import gc
from collections.abc import Callable
from typing import Final

from flask import Flask

from hub.config import Config
from hub.site import Site

Factory = Callable[[Config], Flask]

_TRIES: Final = 3


def opened(factory: Factory, config: Config) -> Flask:
    """The app with all content read. Raises ContentError, IndexUnwritable.

    Somebody may pull new content while it is read: then it is read again.
    """
    app = _read(factory, config)
    for _ in range(_TRIES - 1):
        if site_of(app).unready() is None:
            break
        app = _read(factory, config)
    return app


def share() -> None:
    """Make the process ready to be forked into workers that share its memory."""
    # What an earlier call put out of sight may be garbage by now.
    gc.unfreeze()
    gc.collect()
    # The workers look through their own memory alone, and go on sharing this.
    gc.freeze()


def site_of(app: Flask) -> Site:
    """The site that an app shows."""
    site = app.extensions["hub"]
    assert isinstance(site, Site)
    return site


def _read(factory: Factory, config: Config) -> Flask:
    app = factory(config)
    site_of(app).serve()
    return app

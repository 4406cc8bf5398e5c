"""The hub as a server starts it: everything read, or an exception that says why not."""

import gc
from collections.abc import Callable
from typing import Final

# wsgiref.types names it; it is of the standard, not of a library.
from wsgiref.types import WSGIEnvironment
from wsgiref.util import setup_testing_defaults

from flask import Flask

from hub.config import Config
from hub.current import REHEARSAL
from hub.languages import LANGUAGES
from hub.site import Site

Factory = Callable[[Config], Flask]

Write = Callable[[bytes], None]

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
    _rehearse(app)
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


def _rehearse(app: Flask) -> None:
    """Answer for the home pages once, so that the workers share all it takes.

    Each of them would compile the same templates, put the same addresses in order, and
    make the memory its own in which they do. The layers around Flask have no part in
    it: nothing is counted, kept or written down.
    """
    for language in LANGUAGES:
        environ: WSGIEnvironment = {"PATH_INFO": f"/{language}/", REHEARSAL: True}
        setup_testing_defaults(environ)
        # Flask's own, under the layers that hub.middleware put around it.
        for _ in Flask.wsgi_app(app, environ, _unheard):
            pass


def _unheard(_status: str, _headers: object, _error: object = None) -> Write:
    return lambda _body: None

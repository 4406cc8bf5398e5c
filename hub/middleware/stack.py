"""The layers between the server and Flask, put together in this one place."""

from collections.abc import Callable, Sequence
from functools import partial

# wsgiref.types names it; it is of the standard, not of a library.
from wsgiref.types import WSGIApplication

from flask import Flask

from hub.config import Config
from hub.middleware.cache import ResponseCache
from hub.site import Clock

Layer = Callable[[WSGIApplication], WSGIApplication]
"""Puts itself around what answers further in."""


def init_app(app: Flask, config: Config, clock: Clock) -> None:
    """Put the layers around Flask; the last step of making an app."""
    # How Flask's own documentation wraps an app; its types see a method.
    app.wsgi_app = layered(  # type: ignore[assignment, method-assign]
        app.wsgi_app, layers(config, clock)
    )


def layers(config: Config, clock: Clock) -> Sequence[Layer]:
    """Those that the settings ask for, outermost first."""
    if config.exported or config.unpublished:
        # No server stands there: files are written, or one editor looks at drafts.
        return ()
    return (partial(ResponseCache, mebibytes=config.cache_mib, clock=clock),)


def layered(app: WSGIApplication, layers: Sequence[Layer]) -> WSGIApplication:
    """The app with the layers around it, the first of them outermost."""
    for layer in reversed(layers):
        app = layer(app)
    return app

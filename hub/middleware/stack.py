"""The layers between the server and Flask, put together in this one place."""

from collections.abc import Callable, Sequence
from functools import partial

# wsgiref.types names it; it is of the standard, not of a library.
from wsgiref.types import WSGIApplication

from flask import Flask

from hub.config import Config
from hub.json_log import JSON
from hub.middleware import hosts, proxies
from hub.middleware.access import AccessLog, marking, to_standard_output

Layer = Callable[[WSGIApplication], WSGIApplication]
"""Puts itself around what answers further in."""


def init_app(app: Flask, config: Config) -> None:
    """Put the layers around Flask; the last step of making an app."""
    # How Flask's own documentation wraps an app; its types see a method.
    app.wsgi_app = layered(  # type: ignore[assignment, method-assign]
        app.wsgi_app, layers(config)
    )


def layers(config: Config) -> Sequence[Layer]:
    """Those that the settings ask for, outermost first."""
    if config.exported or config.unpublished:
        # No server stands there: files are written, or one editor looks at drafts.
        return ()
    return (
        *([partial(proxies.behind, proxies=config.proxies)] if config.proxies else []),
        partial(
            AccessLog,
            write=to_standard_output if config.log == JSON else None,
            # Only what stands in front may name a request; a visitor may not.
            trusts_ids=config.proxies > 0,
            tells_addresses=config.log_addresses,
        ),
        partial(hosts.of, config=config),
        marking,
    )


def layered(app: WSGIApplication, layers: Sequence[Layer]) -> WSGIApplication:
    """The app with the layers around it, the first of them outermost."""
    for layer in reversed(layers):
        app = layer(app)
    return app

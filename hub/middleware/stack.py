"""The layers between the server and Flask, put together in this one place."""

from collections.abc import Callable, Sequence
from functools import partial

# wsgiref.types names it; it is of the standard, not of a library.
from wsgiref.types import WSGIApplication

from flask import Flask

from hub.config import Config
from hub.json_log import JSON
from hub.metrics.tally import METRICS, Tally
from hub.middleware import hosts, proxies
from hub.middleware.access import AccessLog, marking, to_standard_output
from hub.middleware.cache import ResponseCache
from hub.middleware.counting import Counting
from hub.middleware.metrics_port import MetricsPort
from hub.middleware.sections import Sections
from hub.site import Clock, Site

Layer = Callable[[WSGIApplication], WSGIApplication]
"""Puts itself around what answers further in."""


def init_app(
    app: Flask, config: Config, clock: Clock, *, tally: Tally | None = None
) -> None:
    """Put the layers around Flask; the last step of making an app.

    What is counted goes to the tally, where another app began to count before.
    """
    around: Sequence[Layer] = ()
    if config.metrics_port and not config.exported and not config.unpublished:
        sections = Sections.of(app.url_map)
        tally = tally or Tally.of(sections.names)
        app.extensions[METRICS] = tally
        site: Site = app.extensions["hub"]
        around = (
            partial(MetricsPort, port=config.metrics_port, tally=tally, site=site),
            partial(Counting, tally=tally, sections=sections),
        )
    # How Flask's own documentation wraps an app; its types see a method.
    app.wsgi_app = layered(  # type: ignore[assignment, method-assign]
        app.wsgi_app, (*around, *layers(config, clock, tally))
    )


def layers(config: Config, clock: Clock, tally: Tally | None = None) -> Sequence[Layer]:
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
        partial(ResponseCache, mebibytes=config.cache_mib, clock=clock, tally=tally),
        marking,
    )


def layered(app: WSGIApplication, layers: Sequence[Layer]) -> WSGIApplication:
    """The app with the layers around it, the first of them outermost."""
    for layer in reversed(layers):
        app = layer(app)
    return app

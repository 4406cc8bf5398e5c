"""The glance of a roadmap page: what its domain offers now."""

from flask import Flask

from hub.current import current_language, current_site
from hub.finder.offer import Offer, offer_of


def init_app(app: Flask) -> None:
    """Let a roadmap page ask what its domain offers."""
    app.jinja_env.globals["offer"] = _offer


def _offer(domain: str) -> Offer:
    site = current_site()
    return offer_of(site.catalogue, domain, current_language(), site.now())

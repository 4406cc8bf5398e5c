"""The other formats of a page, which its head announces."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from flask import Flask, current_app, request
from werkzeug.exceptions import HTTPException

from hub.current import current_site
from hub.i18n import LazyText
from hub.i18n import lazy_gettext as _l
from hub.views.api.refusal import FINDERS, accepted_by


@dataclass(frozen=True)
class Format:
    """What stands in place of the last slash of a page's address."""

    suffix: str
    media_type: str
    label: LazyText


@dataclass(frozen=True)
class Alternate:
    """A format of the requested page."""

    href: str
    format: Format


FORMATS: Final = (
    Format(".json", "application/json", _l("JSON (data)")),
    Format(".md", "text/markdown", _l("Markdown (text)")),
)
"""A page has those of which the hub answers the address; a row here says no more."""


def init_app(app: Flask) -> None:
    """Let every page name its formats."""
    app.jinja_env.globals["formats_of_page"] = lambda: list(formats_of_page())


def formats_of_page() -> Iterator[Alternate]:
    """The formats of the requested page, asked what the page is asked."""
    routes = current_app.url_map.bind("")
    for each in FORMATS:
        path = f"{request.path.removesuffix('/')}{each.suffix}"
        try:
            endpoint, _ = routes.match(path, "GET")
        except HTTPException:
            continue
        # A finder offers its formats itself: its declaration says which.
        if not endpoint.startswith(f"{FINDERS}."):
            yield Alternate(f"{path}{_query(endpoint)}", each)


def _query(endpoint: str) -> str:
    """What the format takes of the query; its pages are not those of the page."""
    if not request.args:
        return ""
    taken = {each.name: each for each in accepted_by(endpoint)(current_site().edition)}
    pairs = [
        (name, value)
        for name, value in request.args.items(multi=True)
        if value and name in taken and name != "page" and taken[name].takes(value)
    ]
    return f"?{urlencode(pairs)}" if pairs else ""

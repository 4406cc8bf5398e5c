"""Static files: one stylesheet out of many small ones, each address with its hash."""

from functools import cached_property
from hashlib import sha256
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, make_response

STATIC = Path(__file__).parent / "static"
YEAR = 31_536_000
DAY = 86_400

LAYERS = ("tokens", "base", "layout", "components", "utilities", "print")
"""The order of the stylesheets; a folder stands for all files in it."""


class Stylesheet:
    """All stylesheets as one, so that a page costs one request."""

    @cached_property
    def text(self) -> str:
        """Every stylesheet, in order."""
        parts = [path.read_text("utf-8") for layer in LAYERS for path in _files(layer)]
        return "\n".join(parts)

    @cached_property
    def name(self) -> str:
        """The file name, which changes with the text."""
        return f"hub.{sha256(self.text.encode()).hexdigest()[:12]}.css"


def init_app(app: Flask) -> None:
    """Serve the static files and tell templates where the stylesheet is."""
    stylesheet = Stylesheet()
    bp = Blueprint("assets", __name__)

    @bp.get("/static/<name>.css")
    def css(name: str) -> Response:
        if f"{name}.css" != stylesheet.name:
            abort(404)
        response = _cached(stylesheet.text, "text/css", YEAR)
        response.cache_control.immutable = True
        return response

    @bp.get("/favicon.ico")
    @bp.get("/favicon.svg")
    def favicon() -> Response:
        icon = (STATIC / "images" / "favicon.svg").read_text("utf-8")
        return _cached(icon, "image/svg+xml", DAY)

    app.register_blueprint(bp)
    app.jinja_env.globals["stylesheet"] = stylesheet


def _cached(text: str, mimetype: str, seconds: int) -> Response:
    response = make_response(text)
    response.mimetype = mimetype
    response.cache_control.public = True
    response.cache_control.max_age = seconds
    return response


def _files(layer: str) -> list[Path]:
    folder = STATIC / "css" / layer
    if folder.is_dir():
        return sorted(folder.glob("*.css"))
    return [folder.with_suffix(".css")]

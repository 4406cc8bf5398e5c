"""Static files: one stylesheet out of many small ones, scripts, the icon; by hash."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Final

from flask import Blueprint, Flask, Response, abort, make_response

from hub.config import Config

STATIC: Final = Path(__file__).parent / "static"
YEAR: Final = 31_536_000
DAY: Final = 86_400

LAYERS: Final = (
    "tokens",
    "base",
    "layout",
    "frame",
    "prose",
    "components",
    "charts",
    "pages",
    "utilities",
    "print",
)
"""The order of the stylesheets; a folder stands for all files in it."""

MIMETYPES: Final = {"css": "text/css", "js": "text/javascript"}


@dataclass(frozen=True)
class Asset:
    """Files served as one; its address changes with its text."""

    stem: str
    suffix: str
    paths: tuple[Path, ...]

    @cached_property
    def text(self) -> str:
        """Every file, in order."""
        return "\n".join(path.read_text("utf-8") for path in self.paths)

    @cached_property
    def name(self) -> str:
        """The file name, with a hash of the text."""
        digest = sha256(self.text.encode()).hexdigest()[:12]
        return f"{self.stem}.{digest}.{self.suffix}"


def init_app(app: Flask, config: Config) -> None:
    """Serve the static files and tell templates what they are called."""
    # All styles as one, so that a page costs one request; each script is a module.
    layers = (*LAYERS, "gallery") if config.gallery else LAYERS
    styles = tuple(path for layer in layers for path in _stylesheets(layer))
    stylesheet = Asset("hub", "css", styles)
    scripts = tuple(
        Asset(path.stem, "js", (path,)) for path in sorted(STATIC.glob("js/*.js"))
    )
    bp = Blueprint("assets", __name__)

    @bp.get("/static/<name>")
    def file(name: str) -> Response:
        named = (asset for asset in (stylesheet, *scripts) if asset.name == name)
        asset = next(named, None)
        if asset is None:
            abort(404)
        response = _cached(asset.text, MIMETYPES[asset.suffix], YEAR)
        response.cache_control.immutable = True
        return response

    @bp.get("/favicon.ico")
    @bp.get("/favicon.svg")
    def favicon() -> Response:
        icon = (STATIC / "images" / "favicon.svg").read_text("utf-8")
        return _cached(icon, "image/svg+xml", DAY)

    app.register_blueprint(bp)
    app.jinja_env.globals.update(stylesheet=stylesheet, scripts=scripts)


def _cached(text: str, mimetype: str, seconds: int) -> Response:
    response = make_response(text)
    response.mimetype = mimetype
    response.cache_control.public = True
    response.cache_control.max_age = seconds
    return response


def _stylesheets(layer: str) -> list[Path]:
    folder = STATIC / "css" / layer
    if folder.is_dir():
        return sorted(folder.glob("*.css"))
    return [folder.with_suffix(".css")]

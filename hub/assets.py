"""Static files: one stylesheet out of many small ones, scripts and icons; by hash."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Final

from flask import Blueprint, Flask, Response, abort, make_response, request

from hub.config import Config
from hub.validity import hold_until

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

IMAGES: Final = STATIC / "images"
DRAWN: Final = IMAGES / "drawn"
"""What tools/draw_icons.py draws from the favicon."""

_PATH: Final = "/static/"

MIMETYPES: Final = {"css": "text/css", "js": "text/javascript", "png": "image/png"}

# Browsers ask for these by name, whatever a page says.
ICONS: Final = {
    "favicon.svg": (IMAGES / "favicon.svg", "image/svg+xml"),
    "favicon.ico": (DRAWN / "favicon.ico", "image/vnd.microsoft.icon"),
    "apple-touch-icon.png": (DRAWN / "apple-touch-icon.png", "image/png"),
}


@dataclass(frozen=True)
class Asset:
    """Files served as one; its address changes with what is in them."""

    stem: str
    suffix: str
    paths: tuple[Path, ...]

    @cached_property
    def content(self) -> bytes:
        """Every file, in order."""
        return b"\n".join(path.read_bytes() for path in self.paths)

    @cached_property
    def name(self) -> str:
        """The file name, with a hash of the content."""
        digest = sha256(self.content).hexdigest()[:12]
        return f"{self.stem}.{digest}.{self.suffix}"

    @cached_property
    def path(self) -> str:
        """Where it is served."""
        return f"{_PATH}{self.name}"


def init_app(app: Flask, config: Config) -> None:
    """Serve the static files and tell templates what they are called."""
    # All styles as one, so that a page costs one request; each script is a module.
    layers = (*LAYERS, "gallery") if config.gallery else LAYERS
    styles = tuple(path for layer in layers for path in _stylesheets(layer))
    stylesheet = Asset("hub", "css", styles)
    scripts = tuple(
        Asset(path.stem, "js", (path,)) for path in sorted(STATIC.glob("js/*.js"))
    )
    # Whole, and no module: the search of an exported site also runs from a disk.
    search_script = Asset(
        "client-search", "js", tuple(sorted(STATIC.glob("js/client-search/*.js")))
    )
    app_icons = tuple(map(app_icon, ("icon-192", "icon-512")))
    bp = Blueprint("assets", __name__)

    @bp.get(f"{_PATH}<name>")
    def file(name: str) -> Response:
        assets = (stylesheet, *scripts, search_script, *app_icons)
        asset = next((asset for asset in assets if asset.name == name), None)
        if asset is None:
            abort(404)
        response = _cached(asset.content, MIMETYPES[asset.suffix], YEAR)
        response.cache_control.immutable = True
        return response

    for name in ICONS:
        bp.add_url_rule(icon_path(name), "icon", _icon, defaults={"name": name})
    app.register_blueprint(bp)
    app.jinja_env.globals.update(
        stylesheet=stylesheet,
        scripts=scripts,
        search_script=search_script,
        icon_path=icon_path,
    )


def icon_path(name: str) -> str:
    """Where an icon is served: browsers look for it there."""
    return f"/{name}"


def app_icon(stem: str) -> Asset:
    """An icon that the web manifest names."""
    return Asset(stem, "png", (DRAWN / f"{stem}.png",))


def _icon(name: str) -> Response:
    path, mimetype = ICONS[name]
    return _cached(path.read_bytes(), mimetype, DAY)


def _cached(content: bytes, mimetype: str, seconds: int) -> Response:
    response = make_response(content)
    response.mimetype = mimetype
    response.cache_control.public = True
    response.cache_control.max_age = seconds
    hold_until(request.environ, None)
    return response


def _stylesheets(layer: str) -> list[Path]:
    folder = STATIC / "css" / layer
    if folder.is_dir():
        return sorted(folder.glob("*.css"))
    return [folder.with_suffix(".css")]

"""Our own icons: one sprite, read once, drawn in place so that no page waits for it."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from flask import Flask

SPRITE: Final = Path(__file__).parent / "static" / "images" / "icons.svg"
SVG: Final = "{http://www.w3.org/2000/svg}"


@lru_cache(maxsize=1)
def icons() -> Mapping[str, tuple[str, ...]]:
    """Name -> the lines of a drawing on a field of 24 by 24, as SVG path data."""
    sprite = ElementTree.parse(SPRITE).getroot()
    return {
        symbol.get("id", ""): tuple(
            path.get("d", "") for path in symbol.iter(f"{SVG}path")
        )
        for symbol in sprite.iter(f"{SVG}symbol")
    }


def init_app(app: Flask) -> None:
    """Give templates the icons; what has no drawing yet gets an empty field."""
    app.jinja_env.globals["icon_lines"] = lambda name: icons().get(name, ())

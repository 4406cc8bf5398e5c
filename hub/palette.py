"""The colours of the stylesheet, for what is drawn or said outside it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from hub.assets import STATIC

_COLOUR: Final = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6});")
_DARK: Final = "@media (prefers-color-scheme: dark)"


@dataclass(frozen=True)
class Palette:
    """The named colours of each scheme."""

    light: Mapping[str, str]
    dark: Mapping[str, str]


@lru_cache(maxsize=1)
def palette() -> Palette:
    """What tokens/colours.css says, so that each colour is written once."""
    text = (STATIC / "css" / "tokens" / "colours.css").read_text("utf-8")
    light, _, dark = text.partition(_DARK)
    return Palette(dict(_COLOUR.findall(light)), dict(_COLOUR.findall(dark)))

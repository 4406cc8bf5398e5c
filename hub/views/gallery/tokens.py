"""The tokens as the stylesheets have them, and the contrast of their colours."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from hub.assets import STATIC

TOKEN: Final = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
COLOUR: Final = re.compile(r"#[0-9a-f]{6}")
REM: Final = 16
DARK: Final = "@media (prefers-color-scheme: dark)"

TEXT: Final = 4.5
SHAPE: Final = 3.0
"""What WCAG asks of letters, and of lines and signs that carry a meaning."""

PAIRS: Final = (
    ("ink", "paper", TEXT),
    ("ink", "paper-raised", TEXT),
    ("ink", "paper-sunken", TEXT),
    ("ink-soft", "paper", TEXT),
    ("ink-soft", "paper-raised", TEXT),
    ("ink-soft", "paper-sunken", TEXT),
    ("link", "paper", TEXT),
    ("link", "paper-sunken", TEXT),
    ("link-visited", "paper", TEXT),
    ("signal", "paper", TEXT),
    ("signal", "paper-raised", TEXT),
    ("ink", "signal-soft", TEXT),
    ("on-signal", "signal", TEXT),
    ("paper", "ink", TEXT),
    ("ink", "mark", TEXT),
    ("on-band", "band", TEXT),
    ("on-band-soft", "band", TEXT),
    ("on-band-link", "band", TEXT),
    ("on-band", "band-raised", TEXT),
    ("on-band-link", "band-raised", TEXT),
    ("on-band-signal", "band-raised", SHAPE),
    ("ink", "data-4", TEXT),
    ("ink", "data-b3", TEXT),
    ("line-strong", "paper", SHAPE),
    ("focus", "paper", SHAPE),
    ("focus", "paper-sunken", SHAPE),
)
"""What stands on what, with the contrast that it needs."""


@dataclass(frozen=True)
class Contrast:
    """One colour on another, in light and in dark."""

    front: str
    back: str
    least: float
    light: float
    dark: float


@cache
def scheme(name: str) -> Mapping[str, str]:
    """All tokens: as they are in light, or in dark where that differs."""
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    for path in sorted((STATIC / "css" / "tokens").glob("*.css")):
        before, _, after = path.read_text("utf-8").partition(DARK)
        light |= dict(TOKEN.findall(before.partition("@media")[0]))
        dark |= dict(TOKEN.findall(after))
    return {**light, **dark} if name == "dark" else light


def colours(name: str) -> Mapping[str, str]:
    """The tokens of a scheme that are plain colours."""
    return {
        token: value for token, value in scheme(name).items() if COLOUR.fullmatch(value)
    }


def named(prefix: str) -> Mapping[str, str]:
    """The tokens whose name begins so."""
    found = scheme("light")
    return {name: found[name] for name in found if name.startswith(prefix)}


def moving() -> str:
    """How long a movement takes where movement is welcome."""
    text = (STATIC / "css" / "tokens" / "measures.css").read_text("utf-8")
    values: list[str] = re.findall(r"--motion:\s*([^;]+);", text)
    return values[-1]


def pixels(value: str) -> float:
    """A length in rem as the pixels of a drawing, at the usual size of letters."""
    return float(value.removesuffix("rem")) * REM


def contrasts() -> list[Contrast]:
    """Every pair, in both schemes."""
    light, dark = colours("light"), colours("dark")
    return [
        Contrast(
            front,
            back,
            least,
            contrast(light[front], light[back]),
            contrast(dark[front], dark[back]),
        )
        for front, back, least in PAIRS
    ]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, as WCAG 2.2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

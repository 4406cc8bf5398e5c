"""The scoring rules of the MDN HTTP Observatory, for one response.

They are those of version 1.4 (March 2025) as its page "Tests and Scoring" and its score
table say them: 100 points, less every penalty; bonuses are added from 90 on. Not judged
here is what one response cannot say: whether http leads on to https, and whether
browsers have the host on their lists (HSTS preloading, 5 points).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bs4 import BeautifulSoup
from werkzeug.test import TestResponse

EXTRA_CREDIT_FROM: Final = 90
HALF_A_YEAR: Final = 15_552_000
BROAD: Final = frozenset(
    (
        "ftp:",
        "http:",
        "https:",
        "*",
        "http://*",
        "http://*.*",
        "https://*",
        "https://*.*",
    )
)
INLINE: Final = frozenset(("'unsafe-inline'", "data:"))
PRIVATE: Final = frozenset(
    ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin")
)

Modifier = tuple[str, int]


@dataclass(frozen=True)
class Score:
    """What every rule gives or takes."""

    modifiers: tuple[Modifier, ...]

    @property
    def penalties(self) -> int:
        return sum(points for _name, points in self.modifiers if points < 0)

    @property
    def total(self) -> int:
        bonuses = sum(points for _name, points in self.modifiers if points > 0)
        least = 100 + self.penalties
        return max(0, least + bonuses if least >= EXTRA_CREDIT_FROM else least)


def score(response: TestResponse) -> Score:
    """The score of a response that came over TLS."""
    return Score(tuple(_modifiers(response)))


def _modifiers(response: TestResponse) -> Iterator[Modifier]:
    headers = response.headers
    policies = headers.getlist("Content-Security-Policy")
    directives = _directives(policies[0]) if len(policies) == 1 else {}
    yield _policy(directives)
    yield "cookies", -40 if "Set-Cookie" in headers else 0
    shares_secrets = headers.get("Access-Control-Allow-Credentials") == "true"
    yield "cross-origin resource sharing", -50 if shares_secrets else 0
    yield _referrer(headers.get("Referrer-Policy"))
    yield _transport(headers.getlist("Strict-Transport-Security"))
    yield _scripts(response)
    sniffs = headers.get("X-Content-Type-Options", "").strip().lower() != "nosniff"
    yield "content type options", -5 if sniffs else 0
    yield _frames(directives, headers.get("X-Frame-Options", ""))
    yield _resources(headers.get("Cross-Origin-Resource-Policy"))


def _directives(policy: str) -> dict[str, set[str]]:
    parts = [part.split() for part in policy.split(";") if part.strip()]
    found = {name.lower(): set(sources) for name, *sources in parts}
    assert len(found) == len(parts), "a directive that is named twice is not valid"
    return found


def _policy(directives: dict[str, set[str]]) -> Modifier:
    if not directives:
        return "no policy", -25
    default = directives.get("default-src", {"*"})
    scripts, styles, objects = (
        directives.get(name, default)
        for name in ("script-src", "style-src", "object-src")
    )
    if scripts & (BROAD | INLINE) or objects & BROAD:
        return "unsafe scripts", -20
    sources = {each for given in directives.values() for each in given}
    if any(each.startswith(("http:", "ftp:")) for each in sources):
        return "sources without TLS", -20
    if "'unsafe-eval'" in scripts | styles:
        return "eval", -10
    if styles & (BROAD | INLINE):
        return "unsafe styles", 0
    return ("default-src 'none'", 10) if default == {"'none'"} else ("policy", 5)


def _referrer(policy: str | None) -> Modifier:
    if policy is None:
        return "no referrer policy", 0
    said = policy.split(",")[-1].strip().lower()
    return "referrer policy", 5 if said in PRIVATE else -5


def _transport(said: list[str]) -> Modifier:
    if len(said) != 1 or "," in said[0]:
        return "no strict transport security", -20
    age = re.search(r"(?:^|;)\s*max-age=(\d+)", said[0].lower())
    if age is None:
        return "strict transport security that says nothing", -20
    return "strict transport security", 0 if int(age[1]) >= HALF_A_YEAR else -10


def _scripts(response: TestResponse) -> Modifier:
    """Scripts of the site itself need no checksum; one with each would give 5."""
    if response.mimetype != "text/html" or not response.data:
        return "no scripts", 0
    page = BeautifulSoup(response.data, "lxml")
    scripts = [script for script in page("script") if script.get("src")]
    if any(re.match(r"(https?:)?//", str(script["src"])) for script in scripts):
        return "scripts of others", -50
    whole = bool(scripts) and all(script.get("integrity") for script in scripts)
    return "scripts of its own", 5 if whole else 0


def _frames(directives: dict[str, set[str]], option: str) -> Modifier:
    if "frame-ancestors" in directives:
        return "frame ancestors", 5
    return "frame options", 0 if option.upper() in {"DENY", "SAMEORIGIN"} else -20


def _resources(policy: str | None) -> Modifier:
    if policy is None or policy == "cross-origin":
        return "resources for every site", 0
    return "resources", 10 if policy in {"same-origin", "same-site"} else -5

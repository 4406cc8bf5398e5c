"""Encodings of an answer: which of them a visitor takes, and making it."""

import gzip
from functools import lru_cache
from typing import Final, Literal

import brotli
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

Encoding = Literal["br", "gzip", "identity"]

WORTH_IT: Final = 512
"""Bytes; what is smaller fits into one packet as it is."""
_BY_TASTE: Final[tuple[Encoding, ...]] = ("br", "gzip")
"""The smaller one first; a visitor who has no preference gets it."""
_QUICK: Final = {"br": 5, "gzip": 6}
"""Half a millisecond for a page; one step further costs ten times as much."""
_BEST: Final = {"br": 11, "gzip": 9}
_TEXTS: Final = ("json", "xml", "javascript", "manifest", "calendar", "ndjson")


@lru_cache(maxsize=128)
def chosen(accepted: str) -> Encoding:
    """What fits an Accept-Encoding best; without one, or none that fits, identity."""
    asked = parse_accept_header(accepted, Accept)
    best = max(_BY_TASTE, key=asked.quality)
    # Unnamed, identity is what remains; named, it may be liked better.
    named = asked.quality("identity") if "identity" in asked.values() else 0
    quality = asked.quality(best)
    return best if quality > 0 and quality >= named else "identity"


def encoded(body: bytes, encoding: Encoding, *, for_good: bool) -> bytes:
    """The body in an encoding; for good, it is worth the time once."""
    quality = (_BEST if for_good else _QUICK).get(encoding, 0)
    if encoding == "br":
        return bytes(brotli.compress(body, quality=quality))
    if encoding == "gzip":
        return gzip.compress(body, quality, mtime=0)
    return body


def decoded(body: bytes, encoding: Encoding) -> bytes:
    """The body as it was."""
    if encoding == "br":
        return bytes(brotli.decompress(body))
    return gzip.decompress(body) if encoding == "gzip" else body


def is_text(content_type: str) -> bool:
    """Whether what is sent gets smaller."""
    media_type = content_type.partition(";")[0].strip()
    return media_type.startswith("text/") or media_type.endswith(_TEXTS)

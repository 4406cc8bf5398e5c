"""A whole answer of Flask, and what a visitor gets of it in an encoding."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Self

from werkzeug.datastructures import Headers

from hub.middleware.encoding import WORTH_IT, Encoding, decoded, encoded, is_text
from hub.validity import seconds_left

Pairs = list[tuple[str, str]]

_OVERHEAD: Final = 2048
"""Bytes that an answer takes in memory besides its bodies, generously."""
_OF_ONE: Final = ("Date", "Content-Length", "ETag", "Cache-Control")
"""Said anew each time; the date is the server's to say."""
_OF_THE_BODY: Final = {"content-type", "content-language", "content-disposition"}
"""Not said again to who has the body (RFC 9110, 15.4.5)."""


@dataclass(frozen=True)
class Answer:
    """One status, one set of headers, and the body in the encodings asked so far."""

    status: str
    headers: tuple[tuple[str, str], ...]
    """Those that are the same for everybody at any time."""
    cache_control: str
    etag: str
    """Without quotes; empty where there is none."""
    bodies: Mapping[Encoding, bytes]
    can_shrink: bool
    since: datetime | None = None
    """When it was made; None where it holds at any time."""
    until: datetime | None = None

    @classmethod
    def of(cls, status: str, headers: Headers, body: bytes) -> Self:
        """What Flask said."""
        control = headers.get("Cache-Control", "")
        can_shrink = (
            len(body) >= WORTH_IT
            and is_text(headers.get("Content-Type", ""))
            and "Content-Encoding" not in headers
            and "no-transform" not in control
        )
        # An error is told every time.
        etag = headers.get("ETag", "").strip('"') if status[:3] == "200" else ""
        for name in _OF_ONE:
            headers.remove(name)
        if can_shrink:
            headers.add("Vary", "Accept-Encoding")
        pairs = tuple(headers.to_wsgi_list())
        return cls(status, pairs, control, etag, {"identity": body}, can_shrink)

    def in_encoding(self, encoding: Encoding, *, for_good: bool) -> Self:
        """The same answer, which has its body in this encoding too."""
        if encoding in self.bodies or not self.can_shrink:
            return self
        known, body = next(iter(self.bodies.items()))
        made = encoded(decoded(body, known), encoding, for_good=for_good)
        return replace(self, bodies={**self.bodies, encoding: made})

    def only(self, encoding: Encoding) -> Self:
        """The same answer as it is kept: only as it was asked for."""
        if not self.can_shrink:
            return self
        return replace(self, bodies={encoding: self.bodies[encoding]})

    def body(self, encoding: Encoding) -> bytes:
        """What is sent; it is there since the answer was put into the encoding."""
        return self.bodies[encoding if self.can_shrink else "identity"]

    def tag(self, encoding: Encoding) -> str:
        """The strong tag of the body in an encoding; each has its own."""
        if not self.etag:
            return ""
        is_plain = encoding == "identity" or not self.can_shrink
        return f'"{self.etag}"' if is_plain else f'"{self.etag}-{encoding}"'

    def whole(self, encoding: Encoding, now: datetime) -> Pairs:
        """The headers with a body in an encoding."""
        said = [*self.headers, *self._validity(encoding, now)]
        if self.can_shrink and encoding != "identity":
            said.append(("Content-Encoding", encoding))
        said.append(("Content-Length", str(len(self.body(encoding)))))
        return said

    def known(self, encoding: Encoding, now: datetime) -> Pairs:
        """The headers for who has the body already."""
        kept = [each for each in self.headers if each[0].lower() not in _OF_THE_BODY]
        return [*kept, *self._validity(encoding, now)]

    def holds_at(self, moment: datetime) -> bool:
        """Whether it may be given then: a clock that was wrong is put back too."""
        if self.since is not None and moment < self.since:
            return False
        return self.until is None or moment < self.until

    @property
    def is_lasting(self) -> bool:
        """Whether its address changes whenever it does."""
        return "immutable" in self.cache_control

    @property
    def size(self) -> int:
        """About what it takes in memory."""
        return _OVERHEAD + sum(map(len, self.bodies.values()))

    def _validity(self, encoding: Encoding, now: datetime) -> Pairs:
        control, tag = self.cache_control, self.tag(encoding)
        if self.until is not None and "must-revalidate" in control:
            # Kept for a while by now, it holds for less than it did then.
            left = seconds_left(self.until, now)
            control = f"public, max-age={left}, must-revalidate"
        said = [("Cache-Control", control)] if control else []
        return [*said, ("ETag", tag)] if tag else said

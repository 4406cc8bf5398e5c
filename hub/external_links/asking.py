"""Asks a server whether an address is there: like a visitor, but without the page."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import ip_address
from threading import Event, Timer
from time import monotonic
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

AGENT: Final = "visd-hub-links (checks whether links still work)"
MOST_STEPS: Final = 6
"""Redirects that are followed: browsers follow more, but nobody means more."""
TOO_SLOW: Final = "no whole answer in time"
_LEAST: Final = 0.001
_KEPT: Final = "%/:=&?~+!$,;'@()*[]"
_HINTS_AT_MACHINES: Final = frozenset({401, 403, 407, 429, 451, 999})
_LEADS_ON: Final = frozenset({301, 302, 303, 307, 308})
_FOR_EVER: Final = frozenset({301, 308})


class Verdict(StrEnum):
    """What came of asking."""

    GOOD = "good"
    MOVED = "moved"
    """It answers elsewhere, and says that this is for good."""
    UNCLEAR = "unclear"
    """The server does not answer machines; people may well get the page."""
    GONE = "gone"
    FAILING = "failing"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    """It leads to a machine that is not on the public internet."""


@dataclass(frozen=True)
class Answer:
    """What came of asking for one address."""

    verdict: Verdict
    status: int | None = None
    final: str = ""
    """Where redirects led, if anywhere."""
    reason: str = ""


@dataclass(frozen=True)
class Manners:
    """How to ask."""

    timeout: float = 10.0
    """Seconds without a word from a server."""
    allows_private: bool = False
    deadline: float = 30.0
    """Seconds for an address in all, with all to which it leads."""


class _NotPublic(Exception):
    """A name that leads to a machine inside."""


def ask(url: str, manners: Manners) -> Answer:
    """Ask for an address and follow where it leads."""
    here, seen, moved = url, [url], False
    until = monotonic() + manners.deadline
    while True:
        try:
            status, location = _status(here, manners, until)
        except _NotPublic as error:
            return Answer(Verdict.REFUSED, reason=str(error))
        except (OSError, HTTPException, ValueError) as error:
            reason = str(error) or type(error).__name__
            return Answer(Verdict.UNREACHABLE, final=_other(here, url), reason=reason)
        if status not in _LEADS_ON or not location:
            return _answer(status, _other(here, url), moved=moved)
        # One step that is not for good leaves the address as it should be.
        moved = status in _FOR_EVER and (moved or here == url)
        here = urljoin(here, location)
        if here in seen or len(seen) >= MOST_STEPS:
            return Answer(Verdict.FAILING, status, here, "redirects without end")
        seen.append(here)


def _answer(status: int, final: str, *, moved: bool) -> Answer:
    if status < 400:
        return Answer(Verdict.MOVED if moved and final else Verdict.GOOD, status, final)
    if status in _HINTS_AT_MACHINES:
        return Answer(Verdict.UNCLEAR, status, final)
    verdict = Verdict.GONE if status in {404, 410} else Verdict.FAILING
    return Answer(verdict, status, final)


def _other(here: str, url: str) -> str:
    return "" if here == url else here


def _status(url: str, manners: Manners, until: float) -> tuple[int, str]:
    """Ask without the page; servers that do not understand that are asked for it."""
    status, location = _request("HEAD", url, manners, until)
    if status >= 400:
        return _request("GET", url, manners, until)
    return status, location


def _request(method: str, url: str, manners: Manners, until: float) -> tuple[int, str]:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(f"{url} is no address on the web")
    host = parts.hostname.encode("idna").decode()
    port = parts.port or (443 if parts.scheme == "https" else 80)
    if not manners.allows_private:
        _require_public(host, port)
    make: Callable[..., HTTPConnection] = (
        HTTPSConnection if parts.scheme == "https" else HTTPConnection
    )
    left = max(until - monotonic(), _LEAST)
    connection = make(host, port, timeout=min(manners.timeout, left))
    try:
        headers = {"User-Agent": AGENT, "Accept": "*/*", "Connection": "close"}
        with _hung_up(connection, left):
            connection.request(method, _target(parts), headers=headers)
            # Only the head is read: however large the page is, it stays where it is.
            response = connection.getresponse()
        return response.status, response.headers.get("Location", "")
    finally:
        connection.close()


@contextmanager
def _hung_up(connection: HTTPConnection, seconds: float) -> Iterator[None]:
    """End what takes longer: who sends a letter now and then is never silent."""
    is_over = Event()

    def hang_up() -> None:
        is_over.set()
        if connection.sock is not None:
            with suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, HTTPException) as error:
        if is_over.is_set():
            raise TimeoutError(TOO_SLOW) from error
        raise
    finally:
        timer.cancel()
    if is_over.is_set():
        # Half a head may look like a whole one.
        raise TimeoutError(TOO_SLOW)


def _require_public(host: str, port: int) -> None:
    for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not ip_address(address[0]).is_global:
            raise _NotPublic(f"{host} is {address[0]}, which is not public")


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=_KEPT)
    return f"{path}?{quote(parts.query, safe=_KEPT)}" if parts.query else path

"""Asks a server over connections that stay open: as fast as it answers, or at a rate.

Our own, of the standard library: wrk and its kind are no Python packages, so `hub
benchmark` could not count on them; it asks far more than two workers can answer.
"""

import selectors
import socket
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from time import perf_counter
from typing import Final

CONNECTIONS: Final = 16
_PATIENCE: Final = 20.0
"""Seconds without any answer after which a run fails."""


class ServerFailed(Exception):
    """An answer was no 200, was cut short, or did not come."""


@dataclass(frozen=True)
class Run:
    """What came of a run."""

    seconds: float
    latencies: Sequence[float]
    """Milliseconds; those at a rate from the moment when they should have been sent."""

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.latencies) / self.seconds


@dataclass
class _Line:
    """A connection, and the answer that is coming over it."""

    socket: socket.socket
    since: float = 0.0
    received: bytearray = field(default_factory=bytearray)

    def send(self, request: bytes, since: float) -> None:
        self.since = since
        self.received.clear()
        self.socket.sendall(request)

    def is_complete(self) -> bool:
        """Read what is there. Raises ServerFailed."""
        piece = self.socket.recv(1 << 18)
        self.received += piece
        if not piece or not self.received.startswith(b"HTTP/1.1 200 "):
            raise ServerFailed(bytes(self.received[:200]).decode("latin-1"))
        head, mark, body = self.received.partition(b"\r\n\r\n")
        if not mark:
            return False
        length = head.lower().partition(b"\r\ncontent-length:")[2]
        return len(body) >= int(length.partition(b"\r\n")[0])


def requests(paths: Sequence[str], encoding: str) -> list[bytes]:
    """What is sent for each path."""
    return [
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n"
        f"Accept-Encoding: {encoding}\r\n\r\n".encode("ascii")
        for path in paths
    ]


def flood(port: int, asked: Sequence[bytes], seconds: float, *, fewest: int = 0) -> Run:
    """Every connection asks again as soon as it has its answer."""
    following = cycle(asked)
    latencies: list[float] = []
    with _lines(port) as (lines, selector):
        began = perf_counter()
        for line in lines:
            line.send(next(following), perf_counter())
        while (now := perf_counter()) < began + seconds or len(latencies) < fewest:
            for line in _answered(selector, _PATIENCE):
                now = perf_counter()
                latencies.append((now - line.since) * 1000)
                line.send(next(following), now)
    return Run(now - began, latencies)


def pace(port: int, asked: Sequence[bytes], seconds: float, rate: int) -> Run:
    """So many requests a second, whether or not the server keeps up."""
    following = cycle(asked)
    latencies: list[float] = []
    total = int(seconds * rate)
    with _lines(port) as (lines, selector):
        idle, sent, began = list(lines), 0, perf_counter()
        while len(latencies) < total:
            due = began + sent / rate
            # Who has to wait for a connection waits since it was due.
            if idle and sent < total and due <= perf_counter():
                idle.pop().send(next(following), due)
                sent += 1
                continue
            is_next = idle and sent < total
            wait = max(0.0, due - perf_counter()) if is_next else _PATIENCE
            for line in _answered(selector, wait, is_needed=not is_next):
                latencies.append((perf_counter() - line.since) * 1000)
                idle.append(line)
        return Run(perf_counter() - began, latencies)


@contextmanager
def _lines(port: int) -> Iterator[tuple[list[_Line], selectors.BaseSelector]]:
    with ExitStack() as stack:
        selector = stack.enter_context(selectors.DefaultSelector())
        lines = []
        for _ in range(CONNECTIONS):
            opened = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            opened.settimeout(_PATIENCE)
            lines.append(_Line(opened))
            selector.register(opened, selectors.EVENT_READ, lines[-1])
        yield lines, selector


def _answered(
    selector: selectors.BaseSelector, wait: float, *, is_needed: bool = True
) -> Iterator[_Line]:
    """The connections whose answers are whole. Raises ServerFailed."""
    ready = selector.select(wait)
    if is_needed and not ready:
        raise ServerFailed(f"no answer for {wait:.0f} seconds")
    for key, _ in ready:
        line: _Line = key.data
        if line.is_complete():
            yield line

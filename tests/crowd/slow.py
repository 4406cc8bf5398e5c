"""Clients who hold many connections open and say or read next to nothing."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Event, Thread

HOST = b"Host: hub.example\r\n"
HEADER = b"GET /nl/ HTTP/1.1\r\n" + HOST + b"X-Slow: "
"""A request of which the last header never ends."""
BODY = b"POST /nl/slow-body HTTP/1.1\r\n" + HOST + b"Content-Length: 8000\r\n\r\n"
"""A request of which the body never ends."""
PAGE = b"GET /nl/ HTTP/1.1\r\n" + HOST + b"\r\n"
"""A whole request, for who does not read the answer."""
FAREWELL = b"GET /nl/ HTTP/1.0\r\n" + HOST + b"\r\n"
"""A request after which the server closes its end, for who never closes theirs."""
BEGINNING = PAGE + b"GET /nl/ HT"
"""A request, and the beginning of another that never ends."""
ENDLESS = HEADER + b"x" * 7_000 + (b"\r\nX-Slow: " + b"x" * 7_000) * 4
"""More headers than anybody sends, and no end of them."""

BETWEEN = 0.5
"""Seconds from one byte to the next."""
ESTABLISHED = 1
"""The state of a connection that nobody has closed, as Linux has it."""


class Slow:
    """Connections of one kind, all from one address of this machine."""

    def __init__(self, connections: list[socket.socket]) -> None:
        self._connections = connections

    def say(self) -> None:
        """A byte on each, so that none of them is idle."""
        for each in self._connections:
            try:
                each.send(b"x")
            except OSError:
                # Dropped already; `held` counts it.
                continue

    @property
    def held(self) -> int:
        """How many the server has not dropped yet."""
        return sum(_state(each) == ESTABLISHED for each in self._connections)

    @property
    def answers(self) -> list[bytes]:
        """What came back so far, where something did."""
        found = []
        for each in self._connections:
            try:
                found.append(each.recv(1000, socket.MSG_PEEK))
            except OSError:
                continue
        return [each for each in found if each]


@contextmanager
def slow(
    port: int, opening: bytes, *, number: int, source: str = "127.0.0.1"
) -> Iterator[Slow]:
    """So many connections that begin in this way and say no more."""
    with ExitStack() as stack:
        opened = []
        for _ in range(number):
            each = stack.enter_context(socket.socket())
            if opening == PAGE:
                # As little as may be is taken for who does not read.
                each.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
            each.settimeout(20)
            each.bind((source, 0))
            each.connect(("127.0.0.1", port))
            each.sendall(opening)
            each.setblocking(False)
            opened.append(each)
        yield Slow(opened)


@contextmanager
def dripping(clients: Slow) -> Iterator[None]:
    """They go on, byte by byte."""
    over = Event()

    def drip() -> None:
        while not over.wait(BETWEEN):
            clients.say()

    thread = Thread(target=drip)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _state(connection: socket.socket) -> int:
    return connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 1)[0]

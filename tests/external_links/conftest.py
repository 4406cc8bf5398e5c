"""A small web of our own, in which everything goes wrong that can."""

from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

HUGE = 1 << 40


class _Pages(BaseHTTPRequestHandler):
    """Answers by the address; remembers what was asked."""

    asked: list[tuple[str, str]]
    over: Event

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.asked.append((self.command, self.path))
        name = self.path.strip("/").partition("?")[0]
        if name == "slow":
            self.over.wait(30)
        elif name == "drip":
            self._drip()
        elif name == "reset":
            self.connection.close()
        elif name == "nonsense":
            self.wfile.write(b"what?\r\n\r\n")
        elif name == "no-head" and self.command == "HEAD":
            self._send(405)
        elif name == "huge":
            self._send(200, **{"Content-Length": str(HUGE)})
        elif name in LEADING:
            status, where = LEADING[name]
            self._send(status, Location=where)
        else:
            self._send(int(name) if name.isdecimal() else 200)

    def _drip(self) -> None:
        """A head without end, a letter at a time."""
        with suppress(OSError):
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
            while not self.over.wait(0.02):
                self.wfile.write(b"z")

    def _send(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


LEADING = {
    "moved": (301, "/there"),
    "for-now": (302, "/there"),
    "moved-then-for-now": (301, "/for-now"),
    "for-now-then-moved": (302, "/moved"),
    "to-nothing": (301, "/404"),
    "to-drip": (302, "/drip"),
    "loop": (301, "/loop-back"),
    "loop-back": (302, "/loop"),
    "to-a-file": (302, "file:///etc/passwd"),
    **{f"step-{number}": (302, f"/step-{number + 1}") for number in range(20)},
}


class Web:
    """Where the pages are, and what was asked of them."""

    def __init__(self, address: str, asked: list[tuple[str, str]]) -> None:
        self.address = address
        self.asked = asked


@pytest.fixture
def web() -> Iterator[Web]:
    asked: list[tuple[str, str]] = []
    over = Event()
    pages = type("Pages", (_Pages,), {"asked": asked, "over": over})
    server = ThreadingHTTPServer(("127.0.0.1", 0), pages)
    # Who hangs up is among what is tested.
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    # It looks often whether it is over: each test waits for that.
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield Web(f"http://127.0.0.1:{server.server_port}", asked)
    over.set()
    server.shutdown()
    thread.join()
    server.server_close()

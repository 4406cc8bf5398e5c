"""Queries that nobody asks in good faith, thousands of them from several addresses."""

import socket
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import cycle, islice
from random import Random
from urllib.parse import quote_from_bytes

from tests.hostile.queries import QUERIES

LISTS = (
    *("/nl/zoeken", "/en/search", "/nl/zoeken.json", "/en/search.json"),
    *("/nl/instrumenten/", "/en/instruments/", "/en/search/suggestions.json"),
    *("/nl/", "/en.json", "/nergens"),
)
"""Addresses that read a query, and some that do not."""
WILD = ("*", "?" * 100, "a*b*c*" * 30, "~9^9", "[a TO z]", "(" * 90, '"' * 150, "%")


def queries(seed: int) -> Iterator[bytes]:
    """Without end, and the same every time: long, deep, wild, unknown, no text."""
    random = Random(seed)
    for number, (path, long) in enumerate(
        zip(cycle(LISTS), cycle(QUERIES.values()), strict=False)
    ):
        noise = random.randbytes(random.randrange(1, 40))
        wild = quote_from_bytes(random.choice(WILD).encode())
        query = (
            f"x{number}=&{long}".encode(),
            f"q={wild}+x{number}&page={random.randrange(10**6)}".encode(),
            f"q={number}&".encode() + quote_from_bytes(noise).encode(),
            b"q=" + noise.translate(None, b"\r\n \0"),
            b"q=" + b"lang" * random.randrange(1000, 3000),
        )[number % 5]
        yield path.encode() + b"?" + query


def abuse(port: int, sources: tuple[str, ...], number: int) -> Counter[str]:
    """So many queries from all these addresses together, and how they were answered."""

    def ask_all(seed: int) -> Counter[str]:
        asked = islice(queries(seed), number // len(sources))
        return Counter(_ask(port, sources[seed], each) for each in asked)

    with ThreadPoolExecutor(len(sources)) as threads:
        return sum(threads.map(ask_all, range(len(sources))), Counter())


def _ask(port: int, source: str, target: bytes) -> str:
    """The status, with what must stand beside it."""
    line = socket.create_connection(("127.0.0.1", port), 30, (source, 0))
    with closing(line):
        line.sendall(
            b"GET " + target + b" HTTP/1.1\r\nHost: hub.example\r\n"
            b"Connection: close\r\n\r\n"
        )
        answer = b"".join(iter(lambda: line.recv(65536), b""))
    status = answer.split(b" ", 2)[1].decode()
    head = answer.partition(b"\r\n\r\n")[0]
    return f"{status} wait" if b"\r\nRetry-After: " in head else status

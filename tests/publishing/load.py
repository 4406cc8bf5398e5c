"""Visitors who ask on and on, and what each of them was answered."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from itertools import count
from threading import Event, Thread


@contextmanager
def visitors(port: int, path: str = "/nl/", number: int = 3) -> Iterator[Counter[str]]:
    """How often which status, or which failure, came back; complete at the end.

    Where the path has {}, each request has a number there that no other has.
    """
    answers: Counter[str] = Counter()
    over = Event()
    # Of built-in parts only, which threads may share.
    paths = map(path.format, count())
    threads = [
        Thread(target=_ask, args=(port, paths, answers, over)) for _ in range(number)
    ]
    for thread in threads:
        thread.start()
    try:
        yield answers
    finally:
        over.set()
        for thread in threads:
            thread.join()


def _ask(port: int, paths: Iterator[str], answers: Counter[str], over: Event) -> None:
    while not over.wait(0.01):
        connection = HTTPConnection("127.0.0.1", port, timeout=20)
        try:
            connection.request("GET", next(paths), headers={"Host": "hub.example"})
            response = connection.getresponse()
            response.read()
            answers[str(response.status)] += 1
        except (OSError, HTTPException) as failure:
            answers[repr(failure)] += 1
        finally:
            connection.close()

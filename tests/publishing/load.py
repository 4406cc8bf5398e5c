"""Visitors who ask on and on, and what each of them was answered."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from threading import Event, Thread


@contextmanager
def visitors(port: int, path: str = "/nl/", number: int = 3) -> Iterator[Counter[str]]:
    """How often which status, or which failure, came back; complete at the end."""
    answers: Counter[str] = Counter()
    over = Event()
    threads = [
        Thread(target=_ask, args=(port, path, answers, over)) for _ in range(number)
    ]
    for thread in threads:
        thread.start()
    try:
        yield answers
    finally:
        over.set()
        for thread in threads:
            thread.join()


def _ask(port: int, path: str, answers: Counter[str], over: Event) -> None:
    while not over.wait(0.01):
        connection = HTTPConnection("127.0.0.1", port, timeout=20)
        try:
            connection.request("GET", path, headers={"Host": "hub.example"})
            response = connection.getresponse()
            response.read()
            answers[str(response.status)] += 1
        except (OSError, HTTPException) as failure:
            answers[repr(failure)] += 1
        finally:
            connection.close()

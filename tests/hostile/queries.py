"""The longest queries that an address may have, and what they cost."""

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from time import thread_time
from typing import NamedTuple

from flask import Flask

LONGEST = 4_000
SECONDS = 0.5
"""Of processor time; on a quiet machine the slowest takes a twentieth."""
LARGEST = 400_000
"""Bytes of a page that repeats its address wherever it leads on."""


class Costly(NamedTuple):
    """An address that a query makes slow or large."""

    path: str
    query: str
    seconds: float
    size: int


def letters(number: int, length: int) -> str:
    """Words that differ from each other, and are none."""
    return "".join(
        chr(97 + (number * 7 + each * (number + 3)) % 26) for each in range(length)
    )


def filled(pair: Callable[[int], str]) -> str:
    """As many pairs as fit in an address."""
    query = ""
    for number in count():
        longer = f"{query}&{pair(number)}"
        if len(longer) > LONGEST - 60:
            return query.removeprefix("&")
        query = longer
    raise AssertionError


def many(name: str) -> str:
    """Hundreds of values of one name."""
    return filled(lambda number: f"{name}={letters(number, 8)}")


QUERIES = {
    "many names": filled(lambda number: f"{letters(number, 5)}=1"),
    "short names": filled(lambda number: f"{letters(number, 2)}="),
    "one long value": "q=" + "x" * (LONGEST - 60),
    "many words": "q=" + "+".join(letters(each, 5) for each in range(600)),
    "words to add": "find=" + "+".join(letters(each, 5) for each in range(600)),
    "deepest page": "page=" + "9" * (LONGEST - 60),
    "behind the end": "page=999999",
    **{
        f"many of {name}": many(name)
        for name in (
            *("q", "page", "sort", "kind", "domain", "provider", "audience", "level"),
            *("amount", "trl", "item", "who", "where", "ask", "place", "technology"),
        )
    },
    "many ranges": filled(lambda number: f"amount={number}-{number + 1000}"),
    "many months": filled(
        lambda number: f"month=20{number % 90 + 10}-0{number % 9 + 1}"
    ),
}


def paths(app: Flask) -> list[str]:
    """Every rule without a gap; those of one language, since views know no other."""
    rules = {rule.rule for rule in app.url_map.iter_rules()}
    return sorted(rule for rule in rules if "<" not in rule and rule[:3] != "/nl")


def costly(app: Flask, paths: Iterable[str]) -> Iterator[Costly]:
    """The queries that take long or make a page large, at these addresses."""
    client = app.test_client()
    for path in paths:
        client.get(path)
        for name, query in QUERIES.items():
            started = thread_time()
            response = client.get(f"{path}?{query}")
            spent = thread_time() - started
            assert response.status_code in {200, 302, 308, 400, 404}, (path, name)
            if spent > SECONDS or len(response.data) > LARGEST:
                yield Costly(path, name, spent, len(response.data))

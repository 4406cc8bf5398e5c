"""Linked data read by tools that we did not write: rdflib parses, pyshacl judges.

Nothing is fetched: a context that is an address would be, so there may be none.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pyshacl
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from rdflib import Graph

from tests.untraced import untraced

SHAPES = Path(__file__).parent / "shapes"


def embedded(page: BeautifulSoup) -> dict[str, Any]:
    """The linked data inside a page; there is one block of it."""
    (block,) = page.select('script[type="application/ld+json"]')
    found = json.loads(block.get_text())
    assert isinstance(found, dict)
    return found


def served(client: FlaskClient, path: str) -> dict[str, Any]:
    """The linked data at an address of its own."""
    response = client.get(path)
    assert response.status_code == 200, path
    assert response.mimetype == "application/ld+json"
    found = json.loads(response.text)
    assert isinstance(found, dict)
    return found


def graph_of(document: dict[str, Any]) -> Graph:
    """The triples of a document that brings its whole context along."""
    contexts = [each["@context"] for each in nodes(document) if "@context" in each]
    assert contexts
    assert all(isinstance(each, dict) for each in contexts)
    return Graph().parse(data=json.dumps(document), format="json-ld")


def nodes(value: object) -> Iterator[dict[str, Any]]:
    """Every object in a document, however deep."""
    if isinstance(value, dict):
        yield value
        for name, inner in value.items():
            if name != "@context":
                yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


@cache
def shapes(name: str) -> Graph:
    """The rules of a file, as SHACL shapes."""
    return Graph().parse(SHAPES / f"{name}.ttl")


def complaints(graph: Graph, name: str) -> str:
    """What breaks the rules of a file; nothing where all is well."""
    validate = untraced(pyshacl.validate)
    conforms, _report, text = validate(graph, shacl_graph=shapes(name))
    return "" if conforms else str(text)

"""schema.org as others publish it: in rdflib (all names) and in pyshacl (domains)."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from rdflib import Graph, URIRef
from rdflib.namespace import RDFS, SDO, SH

_OLD = "http://schema.org/"
"""How the shapes, which were made in 2021, write the names."""

_NEWER = {"ResearchOrganization": "Organization"}
"""Types that schema.org got since, and what they are a kind of."""

_OF_ACTIONS = {"query-input"}
"""Said of what an action wants: any property of it may have such a twin."""


@cache
def _shapes() -> Graph:
    return Graph().parse(str(files("pyshacl") / "assets" / "schema.ttl"))


@cache
def properties_of(type: str) -> frozenset[str]:
    """Every property that schema.org knows of a type or of what it is a kind of."""
    own = URIRef(_OLD + _NEWER.get(type, type))
    found = _shapes()
    kinds = found.transitive_objects(own, RDFS.subClassOf)
    return (
        frozenset(
            str(path).removeprefix(_OLD)
            for kind in kinds
            for shape in found.objects(kind, SH.property)
            for path in found.objects(shape, SH.path)
        )
        | _OF_ACTIONS
    )


def unknown_terms(nodes: Iterator[dict[str, Any]]) -> list[str]:
    """Types and properties that schema.org has not, or not of this type."""
    return [said for each in nodes if "@type" in each for said in _unknown(each)]


def _unknown(node: dict[str, Any]) -> Iterator[str]:
    said = node["@type"]
    types = said if isinstance(said, list) else [said]
    known: set[str] = set()
    for type in types:
        if type not in SDO:
            yield f"{type}: no type"
        known |= properties_of(type)
    for name in node:
        if not name.startswith("@") and name not in known:
            yield f"{name} of {', '.join(types)}"

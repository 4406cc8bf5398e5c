"""Nodes of linked data: what nothing is known of is left out, not said to be empty."""

from collections.abc import Mapping, Sequence
from typing import Final

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Node = dict[str, Json]

MEDIA_TYPE: Final = "application/ld+json"
SUFFIX: Final = ".jsonld"
SCHEMA: Final = "https://schema.org/"

# Written out, so that no reader has to fetch the rules of another site first.
_CONTEXT: Final[Mapping[str, Json]] = {
    "@vocab": SCHEMA,
    **{
        name: {"@type": "@id"}
        for name in ("url", "sameAs", "eventStatus", "eventAttendanceMode")
    },
}


def node(type: str | Sequence[str], id: str = "", **said: Json) -> Node:
    """A thing of a type, with what is said of it."""
    types = type if isinstance(type, str) else one_or_all(type)
    return {"@type": types, **({"@id": id} if id else {}), **known(**said)}


def known(**said: Json) -> Node:
    """What is said, without what says nothing."""
    return {name: value for name, value in said.items() if not _is_nothing(value)}


def document(about: Node) -> Node:
    """A node of schema.org that stands alone."""
    return {"@context": _CONTEXT, **about}


def document_path(path: str) -> str:
    """Where the linked data of a page stands: a suffix in place of the last slash."""
    head, mark, query = path.partition("?")
    return f"{head.removesuffix('/')}{SUFFIX}{mark}{query}"


def one_or_all(values: Sequence[str]) -> Json:
    """A single value by itself, as most readers expect it."""
    return values[0] if len(values) == 1 else list(values)


def _is_nothing(value: Json) -> bool:
    """Neither nought nor no is nothing."""
    return value is None or (
        isinstance(value, str | Sequence | Mapping) and len(value) == 0
    )

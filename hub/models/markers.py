"""Finding the fields of a model that carry a marker: translatable, reference, term."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar, get_args

from pydantic import BaseModel

from hub.models.base import (
    EntryReference,
    KeyPath,
    Reference,
    SourceReference,
    Term,
    Translatable,
)

Marker = TypeVar("Marker", bound=EntryReference | Reference | SourceReference | Term)


_MARKERS = (EntryReference, Reference, SourceReference, Term, Translatable)


@dataclass(frozen=True)
class Marked(Generic[Marker]):
    """A value that carries a marker, and the path of keys that leads to it."""

    path: KeyPath
    value: str
    marker: Marker


def translatable_fields(model: type[BaseModel]) -> frozenset[str]:
    """The names of the fields that a translation may say."""
    return frozenset(
        name for name, mark in _all_markers(model) if isinstance(mark, Translatable)
    )


def declared_terms(model: type[BaseModel]) -> frozenset[Term]:
    """The vocabularies that a model's fields choose from, however deep."""
    own = {mark for _, mark in _markers(model, Term)}
    inner = (
        declared_terms(nested)
        for info in model.model_fields.values()
        for nested in model_types(info.annotation)
    )
    return frozenset(own).union(*inner)


def marked_values(
    meta: BaseModel, kind: type[Marker], path: KeyPath = ()
) -> Iterator[Marked[Marker]]:
    """Every value in a model, however deep, whose field carries a marker of a kind."""
    for name, marker in _markers(type(meta), kind):
        yield from _values(getattr(meta, name), marker, (*path, name))
    for name in type(meta).model_fields:
        for place, inner in _models(getattr(meta, name)):
            yield from marked_values(inner, kind, (*path, name, *place))


def _values(value: object, marker: Marker, path: KeyPath) -> Iterator[Marked[Marker]]:
    if isinstance(value, str):
        yield Marked(path, value, marker)
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _values(item, marker, (*path, place))


def _models(value: object) -> Iterator[tuple[KeyPath, BaseModel]]:
    if isinstance(value, BaseModel):
        yield (), value
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            if isinstance(item, BaseModel):
                yield (place,), item


def _markers(
    model: type[BaseModel], kind: type[Marker]
) -> Iterator[tuple[str, Marker]]:
    for name, marker in _all_markers(model):
        if isinstance(marker, kind):
            yield name, marker


@cache
def _all_markers(model: type[BaseModel]) -> tuple[tuple[str, object], ...]:
    return tuple(
        (name, mark)
        for name, info in model.model_fields.items()
        for mark in (*info.metadata, *_inner_metadata(info.annotation))
        if isinstance(mark, _MARKERS)
    )


def _inner_metadata(annotation: object) -> Iterator[object]:
    """The metadata of Annotated types inside tuples and optionals."""
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from _inner_metadata(inner)


def field_markers(model: type[BaseModel], name: str) -> tuple[object, ...]:
    """The markers of one field."""
    return tuple(mark for field, mark in _all_markers(model) if field == name)


def model_types(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that an annotation names, however deep."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from model_types(inner)

"""A path of field names, such as `location.province`, that leads through references."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Self

from pydantic import BaseModel

from hub.models.base import Reference, Term
from hub.models.collection import BY_NAME, Collection
from hub.models.finder import COLLECTION
from hub.models.markers import field_markers, model_types

Follow = Callable[[str, str], BaseModel | None]
"""From a collection and an id to the facts of that entry."""


class UnknownField(LookupError):
    """A path names a field that is not there; says which are."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(name)


@dataclass(frozen=True)
class Step:
    """One field of a path."""

    name: str
    reference: str | None
    """The collection whose entry the value names, where the path goes on from there."""


@dataclass(frozen=True)
class FieldPath:
    """The fields to go through, and what the last of them holds."""

    steps: tuple[Step, ...]
    annotation: object
    reference: str | None
    """The collection that the last field names entries of."""
    vocabulary: str | None
    """The vocabulary that the last field chooses from."""

    @classmethod
    def of(cls, collection: Collection, path: str) -> Self:
        """The path from an entry of a collection. Raises UnknownField."""
        if path == COLLECTION:
            return cls((), str, None, "collections")
        current: type[BaseModel] | None = collection.model
        steps: list[Step] = []
        *before, last = path.split(".")
        for name in before:
            model = _having(current, name)
            reference = _marked(model, name, Reference)
            steps.append(Step(name, reference))
            current = _next_model(model.model_fields[name].annotation, reference)
        model = _having(current, last)
        return cls(
            (*steps, Step(last, None)),
            model.model_fields[last].annotation,
            _marked(model, last, Reference),
            _marked(model, last, Term),
        )

    def values(self, collection: str, meta: BaseModel, follow: Follow) -> list[object]:
        """All that the path leads to, lists unfolded."""
        if not self.steps:
            return [collection]
        values: list[object] = [meta]
        for step in self.steps:
            values = [
                item
                for value in values
                for item in _unfolded(getattr(value, step.name))
            ]
            if step.reference is not None:
                values = [
                    found
                    for value in values
                    if (found := follow(step.reference, str(value))) is not None
                ]
        return values


def _having(model: type[BaseModel] | None, name: str) -> type[BaseModel]:
    """The model, if it has such a field. Raises UnknownField."""
    fields = model.model_fields if model is not None else {}
    if model is None or name not in fields:
        raise UnknownField(name, fields)
    return model


def _marked(
    model: type[BaseModel], name: str, kind: type[Reference] | type[Term]
) -> str | None:
    for mark in field_markers(model, name):
        if isinstance(mark, Reference) and kind is Reference:
            return mark.collection
        if isinstance(mark, Term) and kind is Term:
            return mark.vocabulary
    return None


def _next_model(annotation: object, reference: str | None) -> type[BaseModel] | None:
    if reference is not None:
        return BY_NAME[reference].model
    return next(model_types(annotation), None)


def _unfolded(value: object) -> Iterable[object]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)

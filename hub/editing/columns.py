"""The columns of a spreadsheet of one kind of page, made of the fields of its model."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import NoneType
from typing import Annotated, Final, Literal, get_args, get_origin

from pydantic import BaseModel

from hub.languages import LANGUAGES, Language
from hub.models.base import Reference, Term
from hub.models.collection import Collection
from hub.models.descriptions import is_translatable
from hub.models.markers import field_markers

CellType = Literal["text", "number", "flag", "moment", "words", "ids", "things"]

ID: Final = "id"
TRANSLATED: Final = "source_updated"
LEFT_OUT: Final = ("draft",)
"""Whether a page is published is decided in its file, not by a row of a sheet."""


@dataclass(frozen=True)
class Column:
    """One column: where its value stands, and how it is written in a cell."""

    name: str
    path: tuple[str, ...]
    type: CellType
    language: Language | Literal["translation"] | None = None
    """The language of the file; None: the source, whichever language that is."""


def columns_of(collection: Collection) -> tuple[Column, ...]:
    """Every column in the order of the model; the name of the page comes first."""
    return (
        *_columns(collection.model, ()),
        Column(TRANSLATED, (TRANSLATED,), "moment", "translation"),
    )


def _columns(
    model: type[BaseModel], path: tuple[str, ...], prefix: str = ""
) -> Iterator[Column]:
    for name, info in model.model_fields.items():
        inner = core(info.annotation)
        here = (*path, name)
        if not path and is_translatable(model, name):
            for language in LANGUAGES:
                yield Column(
                    f"{name}_{language}", here, _cell_type(model, name, inner), language
                )
        elif isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from _columns(inner, here, f"{prefix}{name}_")
        elif path or name not in LEFT_OUT:
            yield Column(f"{prefix}{name}", here, _cell_type(model, name, inner))


def core(annotation: object) -> object:
    """A type without its markers, and without the None that lets it be left out."""
    if get_origin(annotation) is Annotated:
        return core(get_args(annotation)[0])
    rest = [each for each in get_args(annotation) if each is not NoneType]
    if NoneType in get_args(annotation) and len(rest) == 1:
        return core(rest[0])
    return annotation


def _cell_type(model: type[BaseModel], name: str, inner: object) -> CellType:
    if get_origin(inner) is tuple:
        item = core(get_args(inner)[0])
        if isinstance(item, type) and issubclass(item, BaseModel):
            return "things"
        return "ids" if _names_others(model, name) else "words"
    if inner is bool:
        return "flag"
    if inner in {int, float, Decimal}:
        return "number"
    if inner is date or date in _parts(inner) or datetime in _parts(inner):
        return "moment"
    return "text"


def _names_others(model: type[BaseModel], name: str) -> bool:
    markers = field_markers(model, name)
    return any(isinstance(each, Term | Reference) for each in markers)


def _parts(annotation: object) -> tuple[object, ...]:
    return tuple(core(each) for each in get_args(annotation))

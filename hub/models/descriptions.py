"""What each field and kind means to who writes, read from the tables beside this."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import get_args

import yaml
from pydantic import BaseModel

from hub.languages import Language
from hub.models.base import Frozen, Label, Term, Text
from hub.models.markers import field_markers, model_types, translatable_fields

_FOLDER = Path(__file__).parent


class FieldWords(Frozen):
    """The name of a field, and what to write in it."""

    name: Text
    hint: Text


class Description(Frozen):
    """A field in both languages, with an example and what its own words mean."""

    nl: FieldWords
    en: FieldWords
    example: object
    """As YAML reads it; of a translatable field, one per language."""
    choices: Mapping[str, Label] = {}

    def __getitem__(self, language: Language) -> FieldWords:
        """The words in one language. Raises KeyError for any other key."""
        return {"nl": self.nl, "en": self.en}[language]


class KindWords(Frozen):
    """How a kind is called: one of it, and many; and what it is for."""

    one: Text
    many: Text
    purpose: Text


class Kind(Frozen):
    """A kind of page in both languages, and the headings of an empty page."""

    nl: KindWords
    en: KindWords
    headings: tuple[Label, ...] = ()

    def __getitem__(self, language: Language) -> KindWords:
        """The words in one language. Raises KeyError for any other key."""
        return {"nl": self.nl, "en": self.en}[language]


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind, by the name of its collection."""
    return {name: Kind.model_validate(value) for name, value in _table("kinds").items()}


@cache
def descriptions() -> Mapping[tuple[str, str], Description]:
    """Every description, by the name of the model and of the field."""
    return {
        (model, field): Description.model_validate(value)
        for model, fields in _table("descriptions").items()
        for field, value in fields.items()
    }


def described(model: type[BaseModel], field: str) -> Description:
    """What a field means. Raises KeyError where nobody wrote it down."""
    return descriptions()[defining(model, field), field]


def defining(model: type[BaseModel], field: str) -> str:
    """The name of the model that describes a field: its own, or one it builds on."""
    for ancestor in model.__mro__:
        if (ancestor.__name__, field) in descriptions():
            return ancestor.__name__
    return model.__name__


def all_models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and every model inside it, each once."""
    found: dict[type[BaseModel], None] = {}
    waiting = [model]
    while waiting:
        current = waiting.pop(0)
        if current not in found:
            found[current] = None
            for info in current.model_fields.values():
                waiting += model_types(info.annotation)
    return iter(found)


def is_translatable(model: type[BaseModel], field: str) -> bool:
    """Whether each language has its own."""
    return field in translatable_fields(model)


def vocabulary_of(model: type[BaseModel], field: str) -> str | None:
    """The vocabulary from which a field chooses."""
    markers = field_markers(model, field)
    return next((mark.vocabulary for mark in markers if isinstance(mark, Term)), None)


def own_choices(annotation: object) -> tuple[str, ...]:
    """The words that a type itself takes: those of a Literal or an enumeration."""
    members = getattr(annotation, "__members__", None)
    if members is not None:
        return tuple(str(member.value) for member in members.values())
    inner = get_args(annotation)
    if inner and all(isinstance(each, str) for each in inner):
        return tuple(inner)
    return tuple(choice for each in inner for choice in own_choices(each))


def _table(name: str) -> Mapping[str, Mapping[str, object]]:
    text = (_FOLDER / f"{name}.yaml").read_text("utf-8")
    table: Mapping[str, Mapping[str, object]] = yaml.load(text, yaml.CSafeLoader)
    return table

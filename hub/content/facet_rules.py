"""What must hold of a facet beyond its shape: fields that exist, words that fit."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Final

from hub.content.problems import did_you_mean
from hub.models.base import KeyPath, Label
from hub.models.collection import BY_NAME
from hub.models.field_path import FieldPath, UnknownField
from hub.models.finder import (
    ALL_COLLECTIONS,
    NOT_STATED,
    RESERVED,
    Column,
    Facet,
    FacetType,
)
from hub.models.markers import model_types
from hub.models.sourced import Amount, Trl
from hub.models.vocabulary import Vocabulary

Found = tuple[KeyPath, str]
"""Where in the facet, and what is wrong."""

DERIVED: Final[tuple[FacetType, ...]] = ("months", "when")
VALUES: Final[Mapping[FacetType, tuple[str, ...]]] = {
    "flag": ("yes",),
    "open": ("yes",),
    "when": ("upcoming", "past", "undated"),
}
"""The values of the types that have values of their own."""

_MODELS: Final = {"levels": Trl, "amounts": Amount, "texts": Label}


def facet_problems(
    facet: Facet,
    collections: Iterable[str],
    vocabularies: Mapping[str, Vocabulary],
) -> Iterator[Found]:
    """All that is wrong with a facet of entries of these collections."""
    if facet.name in RESERVED:
        yield ("name",), f'"{facet.name}" has a meaning of its own in the address.'
    if (facet.type in DERIVED) != (not facet.source):
        wanted = "needs no" if facet.type in DERIVED else "needs a"
        yield ("type",), f'a facet of the type "{facet.type}" {wanted} source.'
    yield from source_problems(facet, collections)
    if facet.vocabulary in vocabularies:
        yield from _other_vocabularies(facet, collections)
    yield from _value_problems(facet, vocabularies)
    if facet.phrase is not None:
        for language in ("nl", "en"):
            if "{values}" not in facet.phrase[language]:
                yield ("phrase", language), "the phrase has no {values} in it."


def source_problems(
    read: Facet | Column, collections: Iterable[str]
) -> Iterator[Found]:
    """Fields that are not there, or hold something else than the facet needs."""
    known = (*collections, ALL_COLLECTIONS)
    for name in read.source:
        if name not in known:
            hint = did_you_mean(name, known)
            yield ("source", name), f'this finder does not list "{name}".{hint}'
    for name in collections:
        for path in read.paths(name):
            where: KeyPath = ("source", name)
            try:
                found = FieldPath.of(BY_NAME[name], path)
            except UnknownField as error:
                hint = did_you_mean(error.name, error.known)
                message = f'{name} have no field "{error.name}" (in "{path}").{hint}'
                yield where, message
                continue
            if isinstance(read, Facet) and (message := _misfit(read, found)):
                yield where, f'the field "{path}" of {name} {message}.'


def _misfit(facet: Facet, path: FieldPath) -> str:
    """Why a field does not suit a facet; empty where it does."""
    models = tuple(model_types(path.annotation))
    if facet.type in _MODELS:
        wanted = _MODELS[facet.type]
        fits = any(issubclass(model, wanted) for model in models)
        return "" if fits else f'does not suit a facet of the type "{facet.type}"'
    if models:
        return "holds more than one value; name a field inside it"
    if facet.type == "flag" and path.annotation is not bool:
        return "is not true or false"
    if facet.type == "references" and path.reference is None:
        return "names no entries"
    return ""


def _other_vocabularies(facet: Facet, collections: Iterable[str]) -> Iterator[Found]:
    """Fields that choose from another vocabulary than the facet does."""
    for name in collections:
        for path in facet.paths(name):
            with suppress(UnknownField):
                own = FieldPath.of(BY_NAME[name], path).vocabulary
                if own not in (None, facet.vocabulary):
                    where: KeyPath = ("source", name)
                    message = f'the field "{path}" chooses from the vocabulary "{own}".'
                    yield where, message


def _value_problems(
    facet: Facet, vocabularies: Mapping[str, Vocabulary]
) -> Iterator[Found]:
    if facet.vocabulary is not None and facet.vocabulary not in vocabularies:
        hint = did_you_mean(facet.vocabulary, vocabularies)
        yield ("vocabulary",), f'there is no vocabulary "{facet.vocabulary}".{hint}'
        return
    known = known_values(facet, vocabularies)
    if facet.type == "terms" and not known:
        yield ("type",), "a facet of terms needs a vocabulary, or values with labels."
    for id in VALUES.get(facet.type, ()):
        if id not in facet.values:
            yield ("values",), f'the value "{id}" needs a label under "values".'
    if not known:
        return
    for id in facet.words:
        if id not in known:
            hint = did_you_mean(id, known)
            yield ("words", id), f'"{id}" is no value of this facet.{hint}'
    if facet.default is not None and facet.default not in known:
        yield ("default",), f'"{facet.default}" is no value of this facet.'


def known_values(
    facet: Facet, vocabularies: Mapping[str, Vocabulary]
) -> tuple[str, ...]:
    """The values that the declaration itself names; none where entries do."""
    terms = vocabularies[facet.vocabulary].ids if facet.vocabulary else ()
    apart = (NOT_STATED,) if facet.unstated_apart is not None else ()
    own = (*terms, *facet.values)
    return (*own, *apart) if own else ()

"""What must hold of a facet beyond its shape: fields that exist, words that fit."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Final

from hub.content.message import said
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
        message = said(
            '"{name}" has a meaning of its own in the address.', name=facet.name
        )
        yield ("name",), message
    if (facet.type in DERIVED) != (not facet.source):
        if facet.type in DERIVED:
            text = said('a facet of the type "{type}" needs no source.', type=facet.type)
        else:
            text = said('a facet of the type "{type}" needs a source.', type=facet.type)
        yield ("type",), text
    yield from source_problems(facet, collections)
    if facet.vocabulary in vocabularies:
        yield from _other_vocabularies(facet, collections)
    yield from _value_problems(facet, vocabularies)
    if facet.phrase is not None:
        for language in ("nl", "en"):
            if "{values}" not in facet.phrase[language]:
                text = said("the phrase has no {mark} in it.", mark="{values}")
                yield ("phrase", language), text


def source_problems(
    read: Facet | Column, collections: Iterable[str]
) -> Iterator[Found]:
    """Fields that are not there, or hold something else than the facet needs."""
    known = (*collections, ALL_COLLECTIONS)
    for name in read.source:
        if name not in known:
            message = said('this finder does not list "{name}".', name=name)
            yield ("source", name), message + did_you_mean(name, known)
    for name in collections:
        for path in read.paths(name):
            where: KeyPath = ("source", name)
            try:
                found = FieldPath.of(BY_NAME[name], path)
            except UnknownField as error:
                hint = did_you_mean(error.name, error.known)
                text = said(
                    '{collection} have no field "{name}" (in "{path}").',
                    collection=name,
                    name=error.name,
                    path=path,
                )
                yield where, text + hint
                continue
            if isinstance(read, Facet) and (misfit := _misfit(read, found)):
                yield (
                    where,
                    said(
                        'the field "{path}" of {collection} {misfit}.',
                        path=path,
                        collection=name,
                        misfit=misfit,
                    ),
                )


def _misfit(facet: Facet, path: FieldPath) -> str:
    """Why a field does not suit a facet; empty where it does."""
    models = tuple(model_types(path.annotation))
    if facet.type in _MODELS:
        wanted = _MODELS[facet.type]
        fits = any(issubclass(model, wanted) for model in models)
        if fits:
            return ""
        return said('does not suit a facet of the type "{type}"', type=facet.type)
    if models:
        return said("holds more than one value; name a field inside it")
    if facet.type == "flag" and path.annotation is not bool:
        return said("is not true or false")
    if facet.type == "references" and path.reference is None:
        return said("names no entries")
    return ""


def _other_vocabularies(facet: Facet, collections: Iterable[str]) -> Iterator[Found]:
    """Fields that choose from another vocabulary than the facet does."""
    for name in collections:
        for path in facet.paths(name):
            with suppress(UnknownField):
                own = FieldPath.of(BY_NAME[name], path).vocabulary
                if own not in (None, facet.vocabulary):
                    where: KeyPath = ("source", name)
                    message = said(
                        'the field "{path}" chooses from the vocabulary "{name}".',
                        path=path,
                        name=own,
                    )
                    yield where, message


def _value_problems(
    facet: Facet, vocabularies: Mapping[str, Vocabulary]
) -> Iterator[Found]:
    if facet.vocabulary is not None and facet.vocabulary not in vocabularies:
        hint = did_you_mean(facet.vocabulary, vocabularies)
        message = said('there is no vocabulary "{name}".', name=facet.vocabulary)
        yield ("vocabulary",), message + hint
        return
    known = known_values(facet, vocabularies)
    if facet.type == "terms" and not known:
        message = said("a facet of terms needs a vocabulary, or values with labels.")
        yield ("type",), message
    for id in VALUES.get(facet.type, ()):
        if id not in facet.values:
            message = said('the value "{id}" needs a label under "values".', id=id)
            yield ("values",), message
    if not known:
        return
    for id in facet.words:
        if id not in known:
            message = said('"{id}" is no value of this facet.', id=id)
            yield ("words", id), message + did_you_mean(id, known)
    if facet.default is not None and facet.default not in known:
        message = said('"{id}" is no value of this facet.', id=facet.default)
        yield ("default",), message + did_you_mean(facet.default, known)


def known_values(
    facet: Facet, vocabularies: Mapping[str, Vocabulary]
) -> tuple[str, ...]:
    """The values that the declaration itself names; none where entries do."""
    terms = vocabularies[facet.vocabulary].ids if facet.vocabulary else ()
    apart = (NOT_STATED,) if facet.unstated_apart is not None else ()
    own = (*terms, *facet.values)
    return (*own, *apart) if own else ()

"""Every field of every kind says in both languages what to write in it."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel, TypeAdapter

from hub.languages import LANGUAGES
from hub.models.collection import COLLECTIONS
from hub.models.descriptions import (
    all_models,
    defining,
    described,
    descriptions,
    is_translatable,
    kinds,
    own_choices,
)
from hub.models.glossary import Concept
from hub.models.vocabulary import VocabularyTerm

ROOTS: tuple[type[BaseModel], ...] = (
    *(collection.model for collection in COLLECTIONS),
    Concept,
    VocabularyTerm,
)
MODELS = tuple(dict.fromkeys(each for root in ROOTS for each in all_models(root)))


def fields() -> Iterator[tuple[type[BaseModel], str]]:
    return ((model, field) for model in MODELS for field in model.model_fields)


EACH = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)


@EACH
def test_fields_have_a_hint_in_both_languages(model: type[BaseModel]) -> None:
    for field in model.model_fields:
        for language in LANGUAGES:
            words = described(model, field)[language]
            assert words.hint.endswith((".", "”")), field


@EACH
def test_examples_are_valid_values(model: type[BaseModel]) -> None:
    for field, info in model.model_fields.items():
        example = described(model, field).example
        values = [example]
        if is_translatable(model, field):
            assert isinstance(example, dict), field
            values = [example[language] for language in LANGUAGES]
        for value in values:
            assert info.annotation is not None
            TypeAdapter[object](info.annotation).validate_python(value)


@EACH
def test_each_word_that_a_field_takes_is_explained(model: type[BaseModel]) -> None:
    for field, info in model.model_fields.items():
        words = own_choices(info.annotation)
        assert set(described(model, field).choices) == set(words), field


def test_no_description_is_left_of_a_field_that_went() -> None:
    assert {(defining(model, field), field) for model, field in fields()} == set(
        descriptions()
    )


def test_every_kind_has_its_words_and_they_are_unique() -> None:
    assert list(kinds()) == [collection.name for collection in COLLECTIONS]
    for language in LANGUAGES:
        words = [
            word
            for kind in kinds().values()
            for word in {kind[language].one, kind[language].many}
        ]
        assert len(words) == len(set(words))

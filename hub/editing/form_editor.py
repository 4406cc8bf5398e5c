"""The settings of a form editor on top of git, made of the same descriptions."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, get_args, get_origin

import yaml
from pydantic import BaseModel

from hub.editing.columns import core
from hub.languages import LANGUAGES, SOURCE_LANGUAGE
from hub.models.base import Label
from hub.models.collection import COLLECTIONS, Collection
from hub.models.descriptions import (
    Description,
    described,
    is_translatable,
    kinds,
    vocabulary_of,
)
from hub.models.vocabulary import Vocabulary

Vocabularies = Mapping[str, Vocabulary]
Settings = dict[str, Any]

_HEAD: Final = """\
# Made by `hub docs` of the models in hub/models; do not change it by hand.
# For Decap CMS and Sveltia CMS; editors/README.md says how to host it.
"""
_DAY: Final = "YYYY-MM-DD"
_LONG: Final = {"summary"}


def form_settings(vocabularies: Vocabularies) -> str:
    """The whole file, in YAML."""
    settings = {
        # Which forge, which branch and who may log in is for who hosts it.
        "backend": {"name": "git-gateway", "branch": "main"},
        "local_backend": True,
        "publish_mode": "editorial_workflow",
        "locale": SOURCE_LANGUAGE,
        "media_folder": "editors/form/media",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "i18n": {
            "structure": "multiple_files",
            "locales": list(LANGUAGES),
            "default_locale": SOURCE_LANGUAGE,
        },
        "collections": [
            _collection(collection, vocabularies) for collection in COLLECTIONS
        ],
    }
    written: str = yaml.safe_dump(
        settings, allow_unicode=True, sort_keys=False, width=100
    )
    return _HEAD + written


def _collection(collection: Collection, vocabularies: Vocabularies) -> Settings:
    words = kinds()[collection.name][SOURCE_LANGUAGE]
    body = {"name": "body", "label": "Tekst", "widget": "markdown", "i18n": True}
    return {
        "name": collection.name,
        "label": words.many.capitalize(),
        "label_singular": words.one,
        "description": words.purpose,
        "folder": f"content/{collection.folder}",
        "create": True,
        "delete": False,
        "format": "yaml-frontmatter",
        "extension": "md",
        "identifier_field": "title",
        "i18n": True,
        "fields": [
            *_fields(collection.model, vocabularies, is_page=True),
            _translated_on(),
            body,
        ],
    }


def _translated_on() -> Settings:
    """The one field that only a translation has; the form cannot hide it elsewhere."""
    hint = "Alleen in de vertaling: de datum in “Bijgewerkt op” van het Nederlands."
    return {
        **_day("source_updated", "Vertaald van", hint),
        "required": False,
        "i18n": True,
    }


def _fields(
    model: type[BaseModel], vocabularies: Vocabularies, *, is_page: bool = False
) -> Iterator[Settings]:
    for name, info in model.model_fields.items():
        description = described(model, name)
        words = description[SOURCE_LANGUAGE]
        settings: Settings = {
            "name": name,
            "label": words.name,
            "hint": words.hint,
            "required": info.is_required(),
            **_widget(model, name, description, vocabularies),
        }
        if is_page:
            settings["i18n"] = is_translatable(model, name)
        yield settings


def _widget(
    model: type[BaseModel],
    name: str,
    description: Description,
    vocabularies: Vocabularies,
) -> Settings:
    inner = core(model.model_fields[name].annotation)
    is_list = get_origin(inner) is tuple
    item = core(get_args(inner)[0]) if is_list else inner
    if isinstance(item, type) and issubclass(item, BaseModel):
        fields = list(_fields(item, vocabularies))
        return {
            "widget": "list" if is_list else "object",
            "collapsed": True,
            "fields": fields,
        }
    options = _options(model, name, description, vocabularies)
    if options:
        several = {"multiple": True} if is_list else {}
        return {"widget": "select", **several, "options": options}
    if is_list:
        return {"widget": "list"}
    return _plain(name, inner, description)


def _plain(name: str, inner: object, description: Description) -> Settings:
    if inner is bool:
        return {"widget": "boolean"}
    if inner is int:
        return {"widget": "number", "value_type": "int"}
    if description.example.__class__ in {int, float}:
        return {"widget": "number", "value_type": "float"}
    if description.example.__class__.__name__ == "date" and not get_args(inner):
        return {"widget": "datetime", **_formats()}
    return {"widget": "text" if name in _LONG else "string"}


def _formats() -> Settings:
    return {"format": _DAY, "date_format": _DAY, "time_format": False}


def _day(name: str, label: str, hint: str) -> Settings:
    return {
        "name": name,
        "label": label,
        "hint": hint,
        "widget": "datetime",
        **_formats(),
    }


def _options(
    model: type[BaseModel],
    name: str,
    description: Description,
    vocabularies: Vocabularies,
) -> list[Settings]:
    """The words to choose from, as the Dutch site calls them."""
    vocabulary = vocabulary_of(model, name)
    choices: Mapping[str, Label] = (
        {id: vocabularies[vocabulary][id] for id in vocabularies[vocabulary].ids}
        if vocabulary is not None
        else description.choices
    )
    return [
        {"label": label[SOURCE_LANGUAGE], "value": id} for id, label in choices.items()
    ]

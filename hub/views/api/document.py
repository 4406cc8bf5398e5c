"""The OpenAPI document: made of the table of operations and of their types."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from openapi_pydantic import (
    Components,
    Header,
    Info,
    MediaType,
    OpenAPI,
    PathItem,
    Response,
    Server,
    Tag,
)
from openapi_pydantic import Operation as Described
from openapi_pydantic import Parameter as DescribedParameter
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from hub.edition import Edition
from hub.i18n import gettext as _
from hub.i18n import in_language
from hub.languages import LANGUAGES, Language
from hub.models.base import ID_PATTERN, Label
from hub.views.addresses import absolute
from hub.views.api.accepted import nothing
from hub.views.api.once import once
from hub.views.api.operation import Operation
from hub.views.api.operations import operations
from hub.views.api.parameters import Parameter
from hub.views.api.shapes import Problem
from hub.views.problem_details import MEDIA_TYPE

VERSION: Final = "1.0.0"
"""Rises as semantic versions do; the addresses themselves carry no version."""
MODE: Final = "serialization"
"""The schemas are of what is answered, not of what would be read."""


# Both languages, of the edition that is out and of the one before.
@lru_cache(maxsize=4)
def api_document(
    edition: Edition, language: Language, *, as_files: bool = False
) -> OpenAPI:
    """All operations, described in a language; needs a request, for addresses.

    As files, without what only a server answers: questions and parameters.
    """
    with in_language(language):
        return OpenAPI(
            openapi="3.1.1",
            info=Info(
                title=_("VISD hub: data"),
                version=VERSION,
                summary=_("All that the pages of the hub say, as data."),
            ),
            servers=[Server(url=absolute("/").removesuffix("/"))],
            tags=[Tag(name=each, description=_tag_text(each)) for each in ("nl", "en")],
            paths=dict(_paths(edition, language, as_files=as_files)),
            components=Components.model_validate({"schemas": _schemas()[1]}),
        )


def _tag_text(language: str) -> str:
    return _("In Dutch") if language == "nl" else _("In English")


def _paths(
    edition: Edition, language: Language, *, as_files: bool
) -> Iterator[tuple[str, PathItem]]:
    for operation in _of_files() if as_files else operations():
        for each in LANGUAGES:
            path = operation.path(each).replace("<slug>", "{slug}")
            described = _described(operation, each, edition, language)
            yield path, PathItem(get=described)


def _of_files() -> Iterator[Operation]:
    """What a file answers: no question, and no parameter."""
    for each in operations():
        if not each.is_asked:
            yield replace(each, parameters=nothing)


def _described(
    operation: Operation, each: Language, edition: Edition, language: Language
) -> Described:
    parameters = [
        _parameter(parameter, language) for parameter in operation.parameters(edition)
    ]
    slug = _slug(operation, each, edition)
    return Described(
        operationId=f"{operation.id}_{each}",
        tags=[each],
        summary=_title(operation, edition, language),
        parameters=[*slug, *parameters],
        responses={
            "200": _answer(operation),
            "304": Response(description=_("You have the newest version already.")),
            "400": _problem(_("A part of the query means nothing.")),
            "404": _problem(_("There is nothing at this address.")),
            "414": _problem(_("The address is too long.")),
            "429": _problem(
                _("Too many requests in a minute; Retry-After says how long to wait.")
            ),
        },
    )


def _title(operation: Operation, edition: Edition, language: Language) -> str:
    """What the operation does; where it is about a section, which one."""
    if not operation.section:
        return str(operation.summary)
    terms = edition.catalogue.vocabularies["collections"]
    return f"{operation.summary}: {terms[operation.section][language]}"


def _parameter(parameter: Parameter, language: Language) -> DescribedParameter:
    text, value = parameter.description, parameter.schema
    return DescribedParameter.model_validate(
        {
            "name": parameter.name,
            "in": "query",
            "description": text[language] if isinstance(text, Label) else str(text),
            "schema": {"type": "array", "items": value} if parameter.is_list else value,
        }
    )


def _slug(
    operation: Operation, each: Language, edition: Edition
) -> Iterator[DescribedParameter]:
    """The name of an entry, with one that there is."""
    if operation.collection is None:
        return
    pages = edition.catalogue.list(operation.collection.name, each)
    yield DescribedParameter.model_validate(
        {
            "name": "slug",
            "in": "path",
            "required": True,
            "description": _("The last part of the address of its page."),
            "schema": {"type": "string", "pattern": ID_PATTERN, "maxLength": 80},
            **({"example": pages[0].path.split("/")[-2]} if pages else {}),
        }
    )


def _answer(operation: Operation) -> Response:
    return Response(
        description=_("The answer."),
        headers={
            "ETag": _header(_("Send it back as If-None-Match to get 304.")),
            "Link": _header(_("The page for people; of a list also its other pages.")),
        },
        content={operation.media_type: _content(operation.model())},
    )


def _problem(text: str) -> Response:
    return Response(description=text, content={MEDIA_TYPE: _content(Problem)})


def _content(model: type[BaseModel]) -> MediaType:
    return MediaType.model_validate({"schema": _schemas()[0][model, MODE]})


@once
def _schemas() -> tuple[Mapping[Any, Any], Mapping[str, Any]]:
    """A reference to the schema of each answer, and all schemas by their names."""
    models: list[type[BaseModel]] = [each.model() for each in operations()]
    answers: set[type[BaseModel]] = {*models, Problem}
    references, found = models_json_schema(
        [(each, MODE) for each in sorted(answers, key=lambda answer: answer.__name__)],
        ref_template="#/components/schemas/{model}",
    )
    return references, found["$defs"]


def _header(text: str) -> Header:
    return Header.model_validate({"description": text, "schema": {"type": "string"}})


@lru_cache(maxsize=2)
def document_json(edition: Edition, *, as_files: bool = False) -> str:
    """The document, which speaks English, as JSON has it."""
    document = api_document(edition, "en", as_files=as_files)
    return document.model_dump_json(by_alias=True, exclude_unset=True)

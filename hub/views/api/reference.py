"""The API's document and its readable page, which is made of the same document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from flask import Blueprint, Response, current_app, render_template
from openapi_pydantic import OpenAPI

from hub.current import current_site
from hub.edition import Edition
from hub.i18n import gettext as _
from hub.languages import Language
from hub.views.addresses import add_rules
from hub.views.api.answers import JSON
from hub.views.api.document import api_document, document_json
from hub.views.api.forms import TITLE_NL

bp = Blueprint("api_reference", __name__)

DOCUMENT: Final = "/api/openapi.json"
COMPONENTS: Final = "#/components/schemas/"
NAMED: Final = 8
"""So many values of a parameter the page names."""

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Type:
    """What a value is: words, and the name of the type where it has one."""

    words: str
    name: str = ""


@dataclass(frozen=True)
class Row:
    """A parameter or a field: its name, what it is and what it means."""

    name: str
    type: Type
    meaning: str


@dataclass(frozen=True)
class Entry:
    """An address: what it is for, what may be asked, what it answers."""

    id: str
    path: str
    example: str
    summary: str
    parameters: tuple[Row, ...]
    answer: Type


@dataclass(frozen=True)
class Reference:
    """The whole page."""

    entries: tuple[Entry, ...]
    types: Mapping[str, tuple[Row, ...]]


@bp.get(DOCUMENT)
def document() -> Response:
    """The document, which speaks English."""
    body = document_json(current_site().edition)
    response: Response = current_app.response_class(body, mimetype=JSON)
    return response


def index(language: Language) -> str:
    """The readable page."""
    reference = _reference(current_site().edition, language)
    return render_template("api/index.html", reference=reference, document=DOCUMENT)


# Both languages, of the edition that is out and of the one before.
@lru_cache(maxsize=4)
def _reference(edition: Edition, language: Language) -> Reference:
    made: OpenAPI = api_document(edition, language)
    told: Json = made.model_dump(mode="json", by_alias=True, exclude_unset=True)
    operations = ((path, item["get"]) for path, item in told["paths"].items())
    schemas = told["components"]["schemas"]
    return Reference(
        entries=tuple(
            _entry(path, each) for path, each in operations if language in each["tags"]
        ),
        types={
            name: tuple(_fields(schema, language))
            for name, schema in schemas.items()
            if "properties" in schema
        },
    )


def _entry(path: str, operation: Json) -> Entry:
    example = path
    for each in operation["parameters"]:
        if each["in"] == "path":
            example = path.replace("{slug}", str(each.get("example", "")))
    answer = operation["responses"]["200"]["content"][JSON]["schema"]
    return Entry(
        id=operation["operationId"],
        path=path,
        example=example,
        summary=operation["summary"],
        parameters=tuple(
            Row(each["name"], _type(each["schema"]), each["description"])
            for each in operation["parameters"]
        ),
        answer=_type(answer),
    )


def _fields(schema: Json, language: Language) -> Iterator[Row]:
    for name, field in schema["properties"].items():
        said = field.get("description")
        # pydantic's own titles only repeat the name.
        title = field.get("title", "") if TITLE_NL in field else ""
        named = field.get(TITLE_NL, "") if language == "nl" else title
        yield Row(name, _type(field), _(said) if said else named)


def _type(schema: Json) -> Type:
    """What a schema says, in words."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(COMPONENTS)
        return Type(name, name)
    if "anyOf" in schema:
        return _any_of(schema["anyOf"])
    if schema.get("type") == "array":
        inner = _type(schema["items"])
        return Type(_("list of %(type)s", type=inner.words), inner.name)
    if "enum" in schema or "const" in schema:
        return Type(_listed(schema.get("enum") or [schema["const"]]))
    return Type(_plain(schema))


def _any_of(options: list[Json]) -> Type:
    types = [_type(each) for each in options if each.get("type") != "null"]
    name = next((each.name for each in types if each.name), "")
    words = f" {_('or')} ".join(each.words for each in types)
    is_optional = len(types) < len(options)
    return Type(_("%(type)s, or null", type=words) if is_optional else words, name)


def _listed(values: list[object]) -> str:
    named = ", ".join(map(str, values[:NAMED]))
    more = len(values) - NAMED
    return (
        _("%(named)s and %(more)s more", named=named, more=more) if more > 0 else named
    )


def _plain(schema: Json) -> str:
    words = {
        "date": _("date"),
        "date-time": _("date and time"),
        "string": _("text"),
        "integer": _("whole number"),
        "number": _("number"),
        "boolean": _("true or false"),
        "object": _("object"),
    }
    return words[schema.get("format") or schema.get("type", "object")]


add_rules(bp, "index", index, lambda each: f"/{each}/api/")

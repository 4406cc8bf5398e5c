"""The readable page of the API, read from the document that programs read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from hub.i18n import gettext as _
from hub.languages import Language
from hub.views.api.answers import JSON
from hub.views.api.forms import TITLE_NL

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
    example: str | None
    """An address that answers; None while the hub has no entry of the kind."""
    summary: str
    parameters: tuple[Row, ...]
    answer: Type


@dataclass(frozen=True)
class Reference:
    """The whole page."""

    entries: tuple[Entry, ...]
    types: Mapping[str, tuple[Row, ...]]


def reference_of(told: Json, language: Language) -> Reference:
    """The page in the language of the document."""
    schemas = told["components"]["schemas"]
    reader = _Reader(schemas, language)
    operations = ((path, item["get"]) for path, item in told["paths"].items())
    return Reference(
        entries=tuple(
            reader.entry(path, each)
            for path, each in operations
            if language in each["tags"]
        ),
        types={
            name: tuple(reader.fields(schema))
            for name, schema in schemas.items()
            if "properties" in schema
        },
    )


@dataclass(frozen=True)
class _Reader:
    """Says schemas in words."""

    schemas: Json
    language: Language

    def entry(self, path: str, operation: Json) -> Entry:
        parameters = operation["parameters"]
        names = {
            each["name"]: each["example"] for each in parameters if "example" in each
        }
        answer = operation["responses"]["200"]["content"][JSON]["schema"]
        return Entry(
            id=operation["operationId"],
            path=path,
            example=_filled(path, names),
            summary=operation["summary"],
            parameters=tuple(
                Row(each["name"], self.type(each["schema"]), each["description"])
                for each in parameters
            ),
            answer=self.type(answer),
        )

    def fields(self, schema: Json) -> Iterator[Row]:
        for name, field in schema["properties"].items():
            yield Row(name, self.type(field), self._meaning(field))

    def type(self, schema: Json) -> Type:
        if "$ref" in schema:
            return self._named(schema["$ref"].removeprefix(COMPONENTS))
        if "anyOf" in schema:
            return self._any_of(schema["anyOf"])
        if schema.get("type") == "array":
            inner = self.type(schema["items"])
            return Type(_("list of %(type)s", type=inner.words), inner.name)
        if "enum" in schema or "const" in schema:
            return Type(_listed(schema.get("enum") or [schema["const"]]))
        return Type(_plain(schema))

    def _named(self, name: str) -> Type:
        """A type that the page shows by its fields; any other says itself."""
        schema = self.schemas[name]
        return Type(name, name) if "properties" in schema else self.type(schema)

    def _meaning(self, field: Json) -> str:
        said: str | None = field.get("description")
        if said is not None:
            return _(said)
        if TITLE_NL not in field:
            # What pydantic calls a field only repeats its name.
            return ""
        title: str = (
            field[TITLE_NL] if self.language == "nl" else field.get("title", "")
        )
        return title

    def _any_of(self, options: list[Json]) -> Type:
        types = [self.type(each) for each in options if each.get("type") != "null"]
        name = next((each.name for each in types if each.name), "")
        words = f" {_('or')} ".join(dict.fromkeys(each.words for each in types))
        is_optional = len(types) < len(options)
        return Type(_("%(type)s, or null", type=words) if is_optional else words, name)


def _filled(path: str, names: Mapping[str, str]) -> str | None:
    """The address with a name in its hole, as far as there is one."""
    return path.format(**names) if names or "{" not in path else None


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

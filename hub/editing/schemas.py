"""JSON Schemas of all that editors write, made of the models and their descriptions."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel, TypeAdapter

from hub.languages import LANGUAGES
from hub.models.collection import COLLECTIONS, Collection
from hub.models.descriptions import (
    all_models,
    described,
    is_translatable,
    kinds,
    vocabulary_of,
)
from hub.models.finder import Column, Declaration, Facet
from hub.models.glossary import Concept
from hub.models.guided_path import GuidedPath
from hub.models.pictures import Budget, Governance, Timeline
from hub.models.vocabulary import Vocabulary, VocabularyTerm

Schema = dict[str, Any]
Vocabularies = Mapping[str, Vocabulary]

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
"""The one that editors such as VS Code know best."""

_DAY: Final = r"\d{4}-\d{2}-\d{2}"
_MOMENT: Final = rf"^{_DAY}([ T]\d{{2}}:\d{{2}}(:\d{{2}})?(Z|[+-]\d{{2}}:\d{{2}})?)?$"
_PATHS: Final[Schema] = {"anyOf": [{"type": "string"}, {"type": "array"}]}
_READ_FROM: Final[Schema] = {
    "anyOf": [
        *_PATHS["anyOf"],
        {"type": "object", "additionalProperties": _PATHS},
    ]
}
"""A field, several, or some per collection: the hub makes one shape of all three."""
_DATA: Final[Mapping[str, type[BaseModel]]] = {
    "finder": Declaration,
    "guided-path": GuidedPath,
    "budget": Budget,
    "governance": Governance,
    "timeline": Timeline,
}


def schemas(vocabularies: Vocabularies) -> Mapping[str, Schema]:
    """Every schema by the name of its file."""
    found: dict[str, Schema] = {}
    for collection in COLLECTIONS:
        found[f"{collection.name}.source"] = _source(collection, vocabularies)
        found[f"{collection.name}.translation"] = _translation(collection, vocabularies)
    for name, model in _DATA.items():
        found[name] = _whole(model, vocabularies)
    found["vocabulary"] = _whole(VocabularyTerm, vocabularies, is_list=True)
    found["glossary"] = _whole(Concept, vocabularies, is_list=True)
    return {
        f"{name}.schema.json": {"$schema": DIALECT, **schema}
        for name, schema in found.items()
    }


def _source(collection: Collection, vocabularies: Vocabularies) -> Schema:
    schema = _whole(collection.model, vocabularies)
    words = kinds()[collection.name]
    schema["title"] = f"{words['nl'].one} / {words['en'].one}"
    schema["description"] = f"{words['nl'].purpose}\n\n{words['en'].purpose}"
    schema["properties"]["source"] = {"enum": list(LANGUAGES)}
    return schema


def _translation(collection: Collection, vocabularies: Vocabularies) -> Schema:
    """What a translation may say: texts, and the version that was translated."""
    schema = _source(collection, vocabularies)
    model = collection.model
    properties = {
        name: value
        for name, value in schema["properties"].items()
        if name in model.model_fields and is_translatable(model, name)
    }
    schema["properties"] = {
        **properties,
        "source_updated": {"type": "string", "pattern": f"^{_DAY}$"},
    }
    required = [name for name in schema["required"] if name in properties]
    schema["required"] = [*required, "source_updated"]
    schema.pop("$defs", None)
    return schema


def _whole(
    model: type[BaseModel], vocabularies: Vocabularies, *, is_list: bool = False
) -> Schema:
    """The schema of a model, with the words of its vocabularies and its hints."""
    types = {each.__name__: each for each in all_models(model)}
    # A list of a type that is known only while running: no checker can follow it.
    adapter = TypeAdapter[object](list[model] if is_list else model)  # type: ignore[valid-type]
    schema = adapter.json_schema()
    definitions = schema.get("$defs", {})
    definitions.update({} if is_list else {model.__name__: schema})
    for name, definition in definitions.items():
        for field, value in definition.get("properties", {}).items():
            inner = types.get(name)
            plain = _plain(value)
            if inner is not None and issubclass(inner, Facet | Column):
                plain = _READ_FROM if field == "source" else plain
            if inner is not None:
                _choose(plain, vocabulary_of(inner, field), vocabularies)
                _explain(plain, inner, field)
            definition["properties"][field] = plain
    if not is_list:
        definitions.pop(model.__name__, None)
    return schema


def _plain(schema: Any) -> Any:
    """The same, as YAML has it: no nulls, numbers that are numbers, short dates."""
    if isinstance(schema, list):
        return [_plain(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {
        key: _plain(value)
        for key, value in schema.items()
        if key not in {"title", "default"}
    }
    if "anyOf" in schema:
        branches = [each for each in schema["anyOf"] if each != {"type": "null"}]
        types = [each.get("format") or each.get("type") for each in branches]
        if types == ["date", "date-time"]:
            branches = [{"type": "string", "pattern": _MOMENT}]
        if types == ["number", "string"]:
            branches = branches[:1]
        rest = {key: value for key, value in schema.items() if key != "anyOf"}
        return rest | (branches[0] if len(branches) == 1 else {"anyOf": branches})
    if schema.get("format") == "date":
        return {"type": "string", "pattern": f"^{_DAY}$"}
    return schema


def _choose(schema: Schema, vocabulary: str | None, known: Vocabularies) -> None:
    """Only the words of the vocabulary."""
    if vocabulary is None:
        return
    target = schema["items"] if schema.get("type") == "array" else schema
    target["enum"] = list(known[vocabulary].ids)


def _explain(schema: Schema, model: type[BaseModel], field: str) -> None:
    """The hint in both languages, where somebody wrote it."""
    try:
        words = described(model, field)
    except KeyError:
        return
    schema["title"] = f"{words['nl'].name} / {words['en'].name}"
    schema["description"] = f"{words['nl'].hint}\n\n{words['en'].hint}"

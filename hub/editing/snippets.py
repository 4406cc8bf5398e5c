"""Snippets for VS Code: the fields of each kind, with their words to choose from.

The YAML extension knows no front matter in Markdown; snippets complete it instead.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from hub.editing.notation import inline
from hub.languages import SOURCE_LANGUAGE
from hub.models.collection import COLLECTIONS, Collection
from hub.models.descriptions import described, is_translatable, kinds, vocabulary_of
from hub.models.vocabulary import Vocabulary

Vocabularies = Mapping[str, Vocabulary]


def snippets(vocabularies: Vocabularies) -> str:
    """The whole file; one snippet a field, named after the kinds that have it."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for collection in COLLECTIONS:
        for name, body in _fields(collection, vocabularies):
            words = kinds()[collection.name][SOURCE_LANGUAGE].one
            snippet = found.setdefault(
                (name, body), {"kinds": [], **_snippet(collection, name, body)}
            )
            snippet["kinds"].append(words)
    named = {
        f"{name} ({', '.join(snippet.pop('kinds'))})": snippet
        for (name, _), snippet in found.items()
    }
    return json.dumps(named, ensure_ascii=False, indent=2) + "\n"


def _snippet(collection: Collection, name: str, body: str) -> dict[str, Any]:
    words = described(collection.model, name)
    return {
        "scope": "markdown",
        "prefix": name,
        "body": body,
        "description": f"{words['nl'].hint}\n\n{words['en'].hint}",
    }


def _fields(
    collection: Collection, vocabularies: Vocabularies
) -> Iterator[tuple[str, str]]:
    model = collection.model
    for name in model.model_fields:
        description = described(model, name)
        vocabulary = vocabulary_of(model, name)
        choices = (
            vocabularies[vocabulary].ids if vocabulary else tuple(description.choices)
        )
        example = description.example
        if is_translatable(model, name):
            assert isinstance(example, dict)
            example = example[SOURCE_LANGUAGE]
        yield name, _body(name, example, choices)


def _body(name: str, example: object, choices: tuple[str, ...]) -> str:
    if choices:
        chosen = f"${{1|{','.join(choices)}|}}"
        return (
            f"{name}: [{chosen}]" if isinstance(example, list) else f"{name}: {chosen}"
        )
    escaped = inline(example).replace("\\", "\\\\").replace("$", r"\$")
    return f"{name}: ${{1:{escaped.replace('}', chr(92) + '}')}}}"

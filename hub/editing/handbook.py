"""The pages of docs/editing that say, kind by kind, what each field is for."""

from collections.abc import Iterator, Mapping
from typing import Final

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hub.editing.notation import under_key
from hub.languages import LANGUAGES, Language
from hub.models.base import Label, Reference
from hub.models.collection import COLLECTIONS, Collection
from hub.models.descriptions import (
    Description,
    described,
    is_translatable,
    kinds,
    vocabulary_of,
)
from hub.models.markers import field_markers, model_types
from hub.models.vocabulary import Vocabulary

Vocabularies = Mapping[str, Vocabulary]

FOLDER: Final = "docs/editing"

_WORDS: Final[Mapping[str, Label]] = {
    "made": Label(
        nl="<!-- Gemaakt door `make docs` uit hub/models/descriptions.yaml en "
        "kinds.yaml; verander die. -->",
        en="<!-- Made by `make docs` of hub/models/descriptions.yaml and kinds.yaml; "
        "change those. -->",
    ),
    "folder": Label(nl="Map", en="Folder"),
    "address": Label(nl="Adres", en="Address"),
    "begin": Label(nl="Beginnen", en="To begin"),
    "rest": Label(
        nl="Hoe een pagina in elkaar zit, staat in "
        "[Een pagina schrijven](../writing.md).",
        en="How a page is put together is in [Writing a page](../writing.md).",
    ),
    "texts": Label(nl="In elke taal", en="In each language"),
    "texts-note": Label(
        nl="Deze velden staan in beide bestanden, elk in de eigen taal.",
        en="These fields stand in both files, each in its own language.",
    ),
    "facts": Label(nl="Feiten", en="Facts"),
    "facts-note": Label(
        nl="Deze velden staan alleen in het bronbestand (meestal het Nederlandse).",
        en="These fields stand in the source file only (mostly the Dutch one).",
    ),
    "needed": Label(nl="nodig", en="needed"),
    "optional": Label(nl="mag weg", en="may go"),
    "from": Label(nl="Kies uit", en="Choose from"),
    "page-of": Label(
        nl="De bestandsnaam van een pagina in", en="The name of a page in"
    ),
    "inside": Label(nl="Daarin", en="Inside it"),
    "translated": Label(
        nl="Alleen in de vertaling, en daar nodig: de datum in `updated` van het "
        "bronbestand toen u vertaalde.",
        en="In the translation only, and needed there: the date in `updated` of the "
        "source file when you translated.",
    ),
}


def handbook(vocabularies: Vocabularies) -> Mapping[str, str]:
    """A page per kind and language, with its text, below the project's folder."""
    return {
        f"{FOLDER}/{language}/kinds/{collection.name}.md": _page(
            collection, language, vocabularies
        )
        for language in LANGUAGES
        for collection in COLLECTIONS
    }


def _page(
    collection: Collection, language: Language, vocabularies: Vocabularies
) -> str:
    words = kinds()[collection.name][language]
    said = {name: label[language] for name, label in _WORDS.items()}
    lines = [
        said["made"],
        "",
        f"# {words.one.capitalize()}",
        "",
        f"{words.purpose} {said['rest']}",
        "",
        f"- {said['folder']}: `content/{collection.folder}/`",
        f"- {said['address']}: `{collection.path(language, '…')}`",
        f"- {said['begin']}: `hub new {words.one}`",
        "",
        *_fields(collection, language, vocabularies, of_texts=True),
        "### source_updated",
        "",
        said["translated"],
        "",
        *_fields(collection, language, vocabularies, of_texts=False),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def _fields(
    collection: Collection,
    language: Language,
    vocabularies: Vocabularies,
    *,
    of_texts: bool,
) -> Iterator[str]:
    model = collection.model
    part = "texts" if of_texts else "facts"
    yield f"## {_WORDS[part][language]}"
    yield ""
    yield _WORDS[f"{part}-note"][language]
    yield ""
    for name, info in model.model_fields.items():
        if is_translatable(model, name) == of_texts:
            yield from _field(model, name, language, vocabularies)
            yield from _inside(info, language, vocabularies)


def _field(
    model: type[BaseModel], name: str, language: Language, vocabularies: Vocabularies
) -> Iterator[str]:
    description = described(model, name)
    words = description[language]
    info = model.model_fields[name]
    example = description.example
    if is_translatable(model, name):
        assert isinstance(example, dict)
        example = example[language]
    yield f"### {name}"
    yield ""
    yield f"**{words.name}** ({_need(info, language)}). {words.hint}"
    yield from _choices(model, name, language, vocabularies)
    yield from ("", "```yaml", under_key(name, example), "```", "")


def _need(info: FieldInfo, language: Language) -> str:
    return _WORDS["needed" if info.is_required() else "optional"][language]


def _choices(
    model: type[BaseModel], name: str, language: Language, vocabularies: Vocabularies
) -> Iterator[str]:
    """The words to choose from, each with what it means."""
    vocabulary = vocabulary_of(model, name)
    labels = _labels(described(model, name), vocabulary, vocabularies)
    if labels:
        source = f" (`content/vocabularies/{vocabulary}.yaml`)" if vocabulary else ""
        yield ""
        yield f"{_WORDS['from'][language]}{source}:"
        yield ""
        yield from (f"- `{id}`: {label[language]}" for id, label in labels.items())
    for marker in field_markers(model, name):
        if isinstance(marker, Reference):
            yield ""
            yield f"{_WORDS['page-of'][language]} `content/{marker.collection}/`."


def _labels(
    description: Description, vocabulary: str | None, vocabularies: Vocabularies
) -> Mapping[str, Label]:
    if vocabulary is None:
        return description.choices
    return {id: vocabularies[vocabulary][id] for id in vocabularies[vocabulary].ids}


def _inside(
    info: FieldInfo, language: Language, vocabularies: Vocabularies
) -> Iterator[str]:
    """The fields of what a field holds."""
    for model in model_types(info.annotation):
        yield f"{_WORDS['inside'][language]}:"
        yield ""
        for name, inner in model.model_fields.items():
            yield _line(model, name, inner, language, vocabularies)
        yield ""


def _line(
    model: type[BaseModel],
    name: str,
    info: FieldInfo,
    language: Language,
    vocabularies: Vocabularies,
) -> str:
    description = described(model, name)
    words = description[language]
    vocabulary = vocabulary_of(model, name)
    labels = _labels(description, vocabulary, vocabularies)
    few = ", ".join(f"`{id}`" for id in labels)
    chosen = f" {_WORDS['from'][language]}: {few}." if labels else ""
    return f"- `{name}` ({_need(info, language)}): {words.hint}{chosen}"

"""A new page: a valid pair of files that says of each field what to write there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from pydantic.fields import FieldInfo

from hub.content.stand_ins import ANSWER, MARK, TO_FILL_IN
from hub.editing.notation import under_key
from hub.editing.trial import Known, Texts
from hub.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from hub.models.base import Label, Reference
from hub.models.collection import Collection
from hub.models.descriptions import (
    described,
    is_translatable,
    kinds,
    own_choices,
    vocabulary_of,
)
from hub.models.markers import field_markers
from hub.models.meta import Meta

_OPTIONAL = Label(
    nl="# --- Wat nu volgt, mag weg. Haal het # weg om een regel te gebruiken.",
    en="# --- What follows may go. Remove the # before a line to use it.",
)
_INTRODUCTION = Label(
    nl="# Regels met # zijn uitleg voor u; haal ze weg wanneer u wilt.",
    en="# Lines with # are there to explain; remove them when you like.",
)
_CHOOSE = Label(nl="Kies uit", en="Choose from")
_TRANSLATED = Label(
    nl="De dag in “updated” van het bronbestand, toen u vertaalde.",
    en="The day in “updated” of the source file, when you translated.",
)
ROADMAP_PARTS = "roadmap-parts"


@dataclass(frozen=True)
class Start:
    """What is known of a page that is about to begin."""

    collection: Collection
    id: str
    today: date
    hints: Language
    """The language of the explanation."""
    texts: Mapping[Language, Mapping[str, object]]
    """The translatable fields, per language."""
    facts: Mapping[str, object] = field(default_factory=dict)


def new_pages(start: Start, known: Known) -> Texts:
    """The text of both files; a draft, because its text is still to be written."""
    return {language: _page(start, language, known) for language in LANGUAGES}


def missing_facts(start: Start) -> tuple[str, ...]:
    """The required facts that nobody has given yet."""
    model = start.collection.model
    return tuple(
        name
        for name, info in model.model_fields.items()
        if info.is_required()
        and not is_translatable(model, name)
        and name not in {"updated", "reviewed", *start.facts}
    )


def _page(start: Start, language: Language, known: Known) -> str:
    is_source = language == SOURCE_LANGUAGE
    lines = [_INTRODUCTION[start.hints], *_text_lines(start, language)]
    lines += (
        [*_fact_lines(start, known), *_optional_lines(start)]
        if is_source
        else [
            f"# {_TRANSLATED[start.hints]}",
            under_key("source_updated", _translated_on(start, language)),
        ]
    )
    front = "\n".join(lines)
    return f"---\n{front}\n---\n\n{_body(start, language, known)}"


def _translated_on(start: Start, language: Language) -> object:
    updated = start.facts.get("updated", start.today)
    return start.texts[language].get("source_updated", updated)


def _text_lines(start: Start, language: Language) -> Iterator[str]:
    model = start.collection.model
    given = start.texts[language]
    for name in model.model_fields:
        if is_translatable(model, name):
            yield _hint(start, name)
            if name in given:
                yield under_key(name, given[name])
            elif model.model_fields[name].is_required():
                yield f"{under_key(name, TO_FILL_IN[language])}  {MARK[start.hints]}"
            else:
                example = described(model, name).example
                assert isinstance(example, dict)
                yield f"# {under_key(name, example[language])}"


def _fact_lines(start: Start, known: Known) -> Iterator[str]:
    """What must be said."""
    model = start.collection.model
    given = _given(start)
    missing = missing_facts(start)
    for name, info in model.model_fields.items():
        if name in given:
            yield from (_hint(start, name), under_key(name, given[name]))
        elif name in missing:
            line = under_key(name, _placeholder(start, name, info, known))
            first, *rest = line.split("\n")
            mark = "" if _has_one_choice(start, name, known) else MARK[start.hints]
            yield from (_hint(start, name), f"{first}  {mark}".rstrip(), *rest)
    if "draft" not in given:
        yield from (_hint(start, "draft"), "draft: true")


def _given(start: Start) -> dict[str, object]:
    return {"updated": start.today, "reviewed": start.today, **start.facts}


def _optional_lines(start: Start) -> Iterator[str]:
    """What may be said, behind a sign that keeps it from being read."""
    model = start.collection.model
    given = _given(start)
    yield _OPTIONAL[start.hints]
    for name, info in model.model_fields.items():
        if name not in {*given, "draft"} and _is_optional_fact(model, name, info):
            example = under_key(name, described(model, name).example)
            yield from (_hint(start, name), *_commented(example))


def _is_optional_fact(model: type[Meta], name: str, info: FieldInfo) -> bool:
    return not is_translatable(model, name) and not info.is_required()


def _commented(text: str) -> Iterator[str]:
    return (f"# {line}" for line in text.split("\n"))


def _hint(start: Start, name: str) -> str:
    """One line of explanation, with the words that may be chosen."""
    model = start.collection.model
    description = described(model, name)
    words = description[start.hints]
    vocabulary = vocabulary_of(model, name)
    choices = (
        f" ({_CHOOSE[start.hints]}: vocabularies/{vocabulary}.yaml)"
        if vocabulary
        else f" ({_CHOOSE[start.hints]}: {', '.join(description.choices)})"
        if description.choices
        else ""
    )
    return f"# {words.name}: {words.hint}{choices}"


def _placeholder(start: Start, name: str, info: FieldInfo, known: Known) -> object:
    """A value that is valid, so that the draft can be looked at; not a fact."""
    model = start.collection.model
    if name == "sources":
        return [
            {
                "id": "s1",
                "section": TO_FILL_IN[SOURCE_LANGUAGE],
                "checked": start.today,
                "certainty": "official",
            }
        ]
    example = described(model, name).example
    word = _first_word(start, name, info, known)
    if word is not None:
        return [word] if isinstance(example, list) else word
    return TO_FILL_IN[SOURCE_LANGUAGE] if isinstance(example, str) else example


def _first_word(start: Start, name: str, info: FieldInfo, known: Known) -> str | None:
    """The first term, choice or page that the field may name."""
    model = start.collection.model
    vocabulary = vocabulary_of(model, name)
    if vocabulary is not None:
        return known.vocabularies[vocabulary].ids[0]
    for marker in field_markers(model, name):
        if isinstance(marker, Reference):
            return min(known.ids[marker.collection])
    return next(iter(own_choices(info.annotation)), None)


def _has_one_choice(start: Start, name: str, known: Known) -> bool:
    vocabulary = vocabulary_of(start.collection.model, name)
    return vocabulary is not None and len(known.vocabularies[vocabulary].ids) == 1


def _body(start: Start, language: Language, known: Known) -> str:
    headings: tuple[Label, ...] = kinds()[start.collection.name].headings
    if not headings:
        parts = known.vocabularies[ROADMAP_PARTS]
        headings = tuple(parts[id] for id in parts.ids)
    return "\n".join(
        f"## {heading[language]}\n\n{ANSWER[language]}\n" for heading in headings
    )

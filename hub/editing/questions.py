"""What `hub new` asks, and what it says, in both languages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hub.editing.answers import choices
from hub.editing.starter import Start
from hub.editing.trial import Known
from hub.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from hub.models.base import Label
from hub.models.descriptions import described

_IN: Final = {
    "nl": Label(nl="in het Nederlands", en="in Dutch"),
    "en": Label(nl="in het Engels", en="in English"),
}
_LATER: Final = Label(nl="Leeg: later.", en="Empty: later.")
_CHOICE: Final = Label(nl="Kies uit", en="Choose from")
_SAID: Final[Mapping[str, Label]] = {
    "exists": Label(
        nl="{file} bestaat al. Er is niets geschreven; kies een andere naam met --id.",
        en="{file} is there already. Nothing was written; take another name with --id.",
    ),
    "nothing-written": Label(
        nl="Er is niets geschreven. Verbeter dit en probeer opnieuw.",
        en="Nothing was written. Mend this and try again.",
    ),
    "what-next": Label(
        nl="Open beide bestanden, vul in wat gevraagd wordt en haal daarna de regel "
        "“draft: true” weg. Kijk met hub check of alles klopt.",
        en="Open both files, fill in what is asked, and then remove the line "
        "“draft: true”. See with hub check whether all is well.",
    ),
}


@dataclass(frozen=True)
class Question:
    """One thing to ask: a text in a language, or a fact."""

    field: str
    language: Language | None
    said: str
    is_needed: bool = False


def sentence(what: str) -> Label:
    """A sentence of the command."""
    return _SAID[what]


def questions_of(
    start: Start, missing: Sequence[str], known: Known
) -> Iterator[Question]:
    """The texts that are needed in both languages, then the facts."""
    for field in ("title", "summary"):
        for language in LANGUAGES:
            if field not in start.texts[language]:
                is_needed = field == "title" and language == SOURCE_LANGUAGE
                yield _text_question(start, field, language, is_needed)
    for field in missing:
        if field not in {"sources", "owner"}:
            yield _fact_question(start, field, known)


def _text_question(
    start: Start, field: str, language: Language, is_needed: bool
) -> Question:
    words = described(start.collection.model, field)[start.hints]
    later = "" if is_needed else f" {_LATER[start.hints]}"
    asked = f"{words.name} {_IN[language][start.hints]}. {words.hint}{later}"
    return Question(field, language, asked, is_needed)


def _fact_question(start: Start, field: str, known: Known) -> Question:
    words = described(start.collection.model, field)[start.hints]
    options = choices(start.collection, field, known)
    listed = (
        f"\n{_CHOICE[start.hints]}: {', '.join(options)}."
        if 0 < len(options) <= 20
        else ""
    )
    return Question(
        field, None, f"{words.name}. {words.hint} {_LATER[start.hints]}{listed}"
    )

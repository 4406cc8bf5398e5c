"""The sentence that says what is chosen: "Grants and loans for a start-up, cyber"."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from hub.finder.choice import Choice, is_default, written
from hub.languages import Language
from hub.models.base import Label
from hub.models.finder import Declaration, Facet

LabelOf = Callable[[Facet, str], str]
"""What a value is called."""

MOST_NAMED: Final = 4
"""More values of one facet are counted, not named."""

_AND: Final = Label(nl="en", en="and")
_OR: Final = Label(nl="of", en="or")
_TO: Final = Label(nl="tot", en="to")
_MORE: Final = Label(nl="nog {count}", en="{count} more")


def sentence(
    declaration: Declaration, choice: Choice, language: Language, label_of: LabelOf
) -> str:
    """The choice in words; begins with a capital and has no full stop."""
    parts: dict[str, list[str]] = {
        "before": [],
        "subject": [],
        "after": [],
        "aside": [],
    }
    for facet in declaration.facets:
        values = choice.filters.get(facet.name, ())
        if values and not (is_default(facet, values) and facet.place != "before"):
            parts[facet.place].append(_phrase(facet, values, language, label_of))
    subject = parts["subject"] or [declaration.subject[language]]
    clause = " ".join((*parts["before"], *subject, *parts["after"]))
    text = ", ".join((clause, *parts["aside"]))
    return text[0].upper() + text[1:]


def _phrase(
    facet: Facet, values: Sequence[str], language: Language, label_of: LabelOf
) -> str:
    words = [
        _word(facet, value, language, label_of) for value in written(facet, values)
    ]
    link = _AND if facet.place in ("before", "subject") else _OR
    listed = enumeration(list(_named(words, language)), link[language])
    phrase = facet.phrase[language] if facet.phrase is not None else "{values}"
    return phrase.replace("{values}", listed)


def _word(facet: Facet, value: str, language: Language, label_of: LabelOf) -> str:
    if value in facet.words:
        return facet.words[value][language]
    if facet.type == "levels":
        return value.replace("-", f" {_TO[language]} ")
    return label_of(facet, value)


def _named(words: Sequence[str], language: Language) -> Iterator[str]:
    if len(words) <= MOST_NAMED:
        yield from words
        return
    shown = MOST_NAMED - 1
    yield from words[:shown]
    yield _MORE[language].format(count=len(words) - shown)


def enumeration(words: Sequence[str], link: str) -> str:
    """Words as people list them: a, b and c."""
    if len(words) == 1:
        return words[0]
    return f"{', '.join(words[:-1])} {link} {words[-1]}"

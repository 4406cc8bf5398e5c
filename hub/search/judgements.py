"""Reads a judged set: questions in YAML, with the answers that people gave them.

- query: fonds voor defensie
  category: compound
  answers: {instruments/pmv-defence-fund: 3, glossary/investment-fund: 1}
  note: Why it is judged so, where that may be asked.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

import yaml

from hub.languages import LANGUAGES, Language
from hub.search.evaluation import EXACT, Category, JudgedQuery, Judgement, Key

_FIELDS: Final = ("query", "category", "answers", "note")
_CATEGORIES: Final = frozenset(Category)
_GRADES: Final = range(1, EXACT + 1)


class JudgementError(ValueError):
    """A judged set cannot be used; the message lists all that is wrong with it."""


def read_judgements(path: Path, known: Collection[Key]) -> tuple[JudgedQuery, ...]:
    """The judged set in a file named for its language. Raises JudgementError."""
    language = next((each for each in LANGUAGES if each == path.stem), None)
    if language is None:
        raise JudgementError(f"{path}: the name must be nl.yaml or en.yaml")
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise JudgementError(f"{path}: cannot be read ({error.strerror})") from error
    return parse_judgements(text, language, known, source=str(path))


def parse_judgements(
    text: str, language: Language, known: Collection[Key], *, source: str
) -> tuple[JudgedQuery, ...]:
    """The judged set in a text. Raises JudgementError.

    `known` are the keys of the entries that exist; no other may be an answer.
    """
    entries = _entries(text, source)
    times = Counter(str(entry.get("query")) for entry in entries)
    wrong = [
        f'{source}: question {place} ("{entry.get("query")}"): {fault}'
        for place, entry in enumerate(entries, start=1)
        for fault in _faults(entry, known, times)
    ]
    if wrong:
        raise JudgementError("\n".join(wrong))
    return tuple(_query(entry, language) for entry in entries)


def _entries(text: str, source: str) -> list[dict[object, object]]:
    try:
        entries = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise JudgementError(f"{source}: is not YAML ({error})") from error
    if not isinstance(entries, list) or not entries:
        raise JudgementError(f"{source}: must be a list of questions")
    for place, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict):
            raise JudgementError(
                f"{source}: question {place}: must have the keys query, category and "
                "answers"
            )
    return entries


def _faults(
    entry: dict[object, object], known: Collection[Key], times: Counter[str]
) -> Iterator[str]:
    for name in entry:
        if name not in _FIELDS:
            yield f'"{name}" is no key; the keys are {", ".join(_FIELDS)}'
    query = entry.get("query")
    if not isinstance(query, str) or not query.strip():
        yield "query must be a text; put quotes around a number or a date"
    elif times[query] > 1:
        yield "stands there twice; keep one"
    category, answers = entry.get("category"), entry.get("answers", {})
    if category not in _CATEGORIES:
        yield f'"{category}" is no category; they are {", ".join(Category)}'
    elif isinstance(answers, dict):
        yield from _faults_of_answers(answers, known)
        yield from _fault_of_category(Category(str(category)), answers)
    else:
        yield "answers must be kind/id: grade"


def _faults_of_answers(
    answers: dict[object, object], known: Collection[Key]
) -> Iterator[str]:
    for name, grade in answers.items():
        if _key(name) not in known:
            yield f"{name} does not exist"
        if isinstance(grade, bool) or grade not in _GRADES:
            yield f"the grade of {name} must be 1, 2 or 3, not {grade}"


def _fault_of_category(
    category: Category, answers: dict[object, object]
) -> Iterator[str]:
    if category is Category.NO_ANSWER:
        if answers:
            yield f"the category {category} has no answers"
    elif EXACT not in answers.values():
        yield f"no answer has grade {EXACT}; if none can, the category is no-answer"


def _query(entry: dict[object, object], language: Language) -> JudgedQuery:
    answers = entry.get("answers", {})
    assert isinstance(answers, dict)
    return JudgedQuery(
        text=str(entry["query"]),
        language=language,
        category=Category(str(entry["category"])),
        judgements=tuple(
            Judgement(_key(name), grade) for name, grade in answers.items()
        ),
    )


def _key(name: object) -> Key:
    kind, _, id = str(name).partition("/")
    return kind, id

"""The rules of the guided path: read, and checked against what they point at."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, get_args

from hub.content.located_yaml import Located
from hub.content.message import said
from hub.content.problems import Problem, did_you_mean
from hub.content.references import related_message, term_message, unknown_page
from hub.content.validation import validated
from hub.content.vocabularies import GUIDED_PATH_FILE, read_located
from hub.models.base import EntryReference, KeyPath, Reference, Term
from hub.models.guided_path import GuidedPath, QuestionId, When
from hub.models.markers import marked_values
from hub.models.vocabulary import Vocabulary

FILE: Final = GUIDED_PATH_FILE
Found = tuple[KeyPath, str, str]
"""Where, which code, and what to say."""


def read_guided_path(folder: Path) -> tuple[GuidedPath | None, Located, list[Problem]]:
    """The rules, the lines of their keys, and what is wrong with the file itself."""
    problems: list[Problem] = []
    if not (folder / FILE).exists():
        # A hub without these rules is a hub without a guided path.
        return None, Located(FILE, {}, {}), []
    located = read_located(folder, FILE, problems)
    if problems:
        return None, located, problems
    if not isinstance(located.value, dict):
        message = said("this file has keys of its own: introduction, questions, steps ...")
        return None, located, [Problem(FILE, 1, "H204", message)]
    read = validated(
        GuidedPath, located.value, lambda path: (FILE, located.line(path))
    )
    if isinstance(read, GuidedPath):
        return read, located, []
    return None, located, read


def guided_path_problems(
    rules: GuidedPath | None,
    located: Located,
    ids: Mapping[str, frozenset[str]],
    vocabularies: Mapping[str, Vocabulary],
) -> Iterator[Problem]:
    """Rules that name nothing, stand twice, or leave a question without an answer."""
    if rules is None:
        return
    for path, code, message in (
        *_unknown(rules, ids, vocabularies),
        *_doubled(rules),
        *_broken(rules, vocabularies),
    ):
        yield Problem(FILE, located.line(path), code, message)


def _unknown(
    rules: GuidedPath,
    ids: Mapping[str, frozenset[str]],
    vocabularies: Mapping[str, Vocabulary],
) -> Iterator[Found]:
    for term in marked_values(rules, Term):
        message = term_message(term.value, vocabularies[term.marker.vocabulary])
        if message:
            yield term.path, "H302", message
    for each in marked_values(rules, Reference):
        known = ids.get(each.marker.collection, frozenset())
        if each.value not in known:
            message = unknown_page(each.marker.collection, each.value, known)
            yield each.path, "H301", message
    for named in marked_values(rules, EntryReference):
        message = related_message(named.value, ids)
        if message:
            yield named.path, "H301", message


def _doubled(rules: GuidedPath) -> Iterator[Found]:
    yield from _twice((each.id for each in rules.questions), ("questions",), "id")
    for place, question in enumerate(rules.questions):
        path = ("questions", place, "answers")
        yield from _twice((each.id for each in question.answers), path, "id")
    yield from _twice((each.id for each in rules.groups), ("groups",), "id")
    yield from _twice((each.id for each in rules.checks), ("checks",), "id")
    yield from _twice((each.phase for each in rules.steps), ("steps",), "phase")


def _twice(ids: Iterable[str], path: KeyPath, key: str) -> Iterator[Found]:
    seen: Counter[str] = Counter()
    for place, id in enumerate(ids):
        seen[id] += 1
        if seen[id] == 2:
            message = said(
                'the id "{id}" stands here twice; each item has its own.', id=id
            )
            yield (*path, place, key), "H205", message


def _broken(
    rules: GuidedPath, vocabularies: Mapping[str, Vocabulary]
) -> Iterator[Found]:
    asked = {each.id for each in rules.questions}
    for id in get_args(QuestionId):
        if id not in asked:
            message = said('the question "{id}" is missing; add it.', id=id)
            yield ("questions",), "H703", message
    steps = {each.phase for each in rules.steps}
    for phase in vocabularies["phases"].ids:
        if phase not in steps:
            message = said(
                'the phase "{phase}" has no step; say what one does in it.', phase=phase
            )
            yield ("steps",), "H703", message
    yield from _nameless(rules, vocabularies)
    yield from _unknown_groups(rules)
    if {"who", "where", "domain", "phase", "need"} <= asked:
        yield from _unknown_answers(rules)


def _nameless(
    rules: GuidedPath, vocabularies: Mapping[str, Vocabulary]
) -> Iterator[Found]:
    """Answers that neither have a label nor are called after a term."""
    for place, question in enumerate(rules.questions):
        terms = vocabularies[question.vocabulary].ids if question.vocabulary else ()
        for index, answer in enumerate(question.answers):
            path = ("questions", place, "answers", index, "id")
            if question.vocabulary and answer.id not in terms:
                vocabulary = vocabularies[question.vocabulary]
                yield path, "H302", term_message(answer.id, vocabulary)
            elif not question.vocabulary and answer.label is None:
                message = said('the answer "{id}" needs a label.', id=answer.id)
                yield path, "H703", message


def _unknown_answers(rules: GuidedPath) -> Iterator[Found]:
    """Conditions that wait for an answer which nobody can give."""
    for path, when in _conditions(rules):
        for question in type(when).model_fields:
            known = [each.id for each in rules.question(question).answers]
            for place, id in enumerate(getattr(when, question)):
                if id not in known:
                    message = said(
                        '"{question}" has no answer "{id}".', question=question, id=id
                    )
                    hint = did_you_mean(id, known)
                    yield (*path, question, place), "H703", message + hint
    needs = [each.id for each in rules.question("need").answers]
    for index, group in enumerate(rules.groups):
        for place, id in enumerate(group.needs):
            if id not in needs:
                message = said(
                    '"{question}" has no answer "{id}".', question="need", id=id
                )
                hint = did_you_mean(id, needs)
                yield ("groups", index, "needs", place), "H703", message + hint


def _unknown_groups(rules: GuidedPath) -> Iterator[Found]:
    known = [each.id for each in rules.groups]
    named: list[tuple[KeyPath, tuple[str, ...]]] = [(("first",), rules.first)]
    for place, step in enumerate(rules.steps):
        named.append((("steps", place, "first"), step.first))
    for place, question in enumerate(rules.questions):
        for index, answer in enumerate(question.answers):
            named.append((("questions", place, "answers", index, "first"), answer.first))
    for path, ids in named:
        for id in ids:
            if id not in known:
                message = said('there is no group "{id}".', id=id)
                yield path, "H703", message + did_you_mean(id, known)


def _conditions(rules: GuidedPath) -> Iterator[tuple[KeyPath, When]]:
    for place, helper in enumerate(rules.helpers):
        yield ("helpers", place, "when"), helper.when
        yield ("helpers", place, "only"), helper.only
    for place, check in enumerate(rules.checks):
        yield ("checks", place, "only"), check.only

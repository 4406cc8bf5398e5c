"""The accessibility statement: read, and checked against itself and the pages."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from hub.content.data_file import read_data_file
from hub.content.located_yaml import Located
from hub.content.message import said
from hub.content.problems import Problem
from hub.content.references import related_message
from hub.content.vocabularies import STATEMENT_FILE
from hub.models.base import EntryReference, KeyPath
from hub.models.markers import marked_values
from hub.models.statement import LEVEL_A, LEVEL_AA, AccessibilityStatement

Found = tuple[KeyPath, str, str]
"""Where, which code, and what to say."""


def read_statement(
    folder: Path,
) -> tuple[AccessibilityStatement | None, Located, list[Problem]]:
    """The statement, the lines of its keys, and what is wrong with the file itself.

    A hub may stand on a site that has a statement of its own.
    """
    return read_data_file(
        folder,
        STATEMENT_FILE,
        AccessibilityStatement,
        keys="status, prepared, methods, issues",
    )


def statement_problems(
    statement: AccessibilityStatement | None,
    located: Located,
    ids: Mapping[str, frozenset[str]],
) -> Iterator[Problem]:
    """A statement that names nothing, or says two things at once."""
    if statement is None:
        return
    for path, code, message in (
        *_unknown_pages(statement, ids),
        *_doubled(statement),
        *_wrong_criteria(statement),
        *_contradictions(statement),
    ):
        yield Problem(STATEMENT_FILE, located.line(path), code, message)


def _unknown_pages(
    statement: AccessibilityStatement, ids: Mapping[str, frozenset[str]]
) -> Iterator[Found]:
    for named in marked_values(statement, EntryReference):
        message = related_message(named.value, ids)
        if message:
            yield named.path, "H301", message


def _doubled(statement: AccessibilityStatement) -> Iterator[Found]:
    counts = Counter(issue.id for issue in statement.issues)
    for place, issue in enumerate(statement.issues):
        if counts[issue.id] > 1:
            message = said(
                'two issues have the id "{id}"; give each its own.', id=issue.id
            )
            yield ("issues", place, "id"), "H205", message


def _wrong_criteria(statement: AccessibilityStatement) -> Iterator[Found]:
    for place, issue in enumerate(statement.issues):
        at: KeyPath = ("issues", place)
        if issue.reason == "non-compliance" and not issue.criteria:
            message = said(
                '"{id}" fails a criterion; name it under "criteria".', id=issue.id
            )
            yield at, "H704", message
        for number, criterion in enumerate(issue.criteria):
            if criterion.number not in LEVEL_A | LEVEL_AA:
                message = said(
                    '"{number}" is no criterion of WCAG 2.2 at level A or AA; '
                    'write its number, such as "1.4.3".',
                    number=criterion.number,
                )
                yield (*at, "criteria", number, "number"), "H704", message


def _contradictions(statement: AccessibilityStatement) -> Iterator[Found]:
    fails = bool(statement.because("non-compliance"))
    if statement.status == "full" and fails:
        message = said('the status is "full", but an issue says what does not comply.')
        yield ("status",), "H704", message
    if statement.status != "full" and not fails:
        message = said(
            'the status is "{status}", but no issue has the reason "non-compliance"; '
            "say what does not comply.",
            status=statement.status,
        )
        yield ("status",), "H704", message
    if statement.reviewed < statement.prepared:
        message = said('"reviewed" lies before "prepared"; one of the two is wrong.')
        yield ("reviewed",), "H206", message

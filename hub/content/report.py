"""Problems as an editor, a program or a forge reads them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from hub.content.message import Message, Translate, in_language, said
from hub.content.problems import Problem, Severity

SEVERITIES: Final[dict[Severity, Message]] = {
    "error": said("error"),
    "warning": said("warning"),
    "advice": said("advice"),
}
_LEVELS: Final[dict[Severity, str]] = {
    "error": "error",
    "warning": "warning",
    "advice": "notice",
}
_IN_TEXT: Final = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY: Final = {**_IN_TEXT, ":": "%3A", ",": "%2C"}


@dataclass(frozen=True)
class Report:
    """Problems, where their files are seen from here, and the language to say it in."""

    problems: Sequence[Problem]
    folder: str
    translate: Translate

    def text(self) -> Iterator[str]:
        """A heading for each file with its number of problems, then a line for each."""
        for file, group in groupby(self.problems, key=lambda problem: problem.file):
            found = list(group)
            yield f"{self.folder}/{file}: {self._say(_problems(len(found)))}"
            for each in found:
                severity = self._say(SEVERITIES[each.severity])
                message = self._say(each.message)
                line = f"  {each.line}: {severity} {each.code} {each.name}: "
                yield line + message
            yield ""

    def json(self) -> str:
        """All problems as data; the codes stay, the messages are translated."""
        rows = [
            {
                "file": f"{self.folder}/{each.file}",
                "line": each.line,
                "code": each.code,
                "name": each.name,
                "severity": each.severity,
                "message": self._say(each.message),
            }
            for each in self.problems
        ]
        counts = {name: self._count(name) for name in SEVERITIES}
        return json.dumps(
            {"problems": rows, "counts": counts}, ensure_ascii=False, indent=2
        )

    def annotations(self) -> Iterator[str]:
        """Workflow commands that a forge shows beside the line."""
        for each in self.problems:
            file = _escaped(f"{self.folder}/{each.file}", _IN_PROPERTY)
            title = _escaped(f"{each.code} {each.name}", _IN_PROPERTY)
            where = f"file={file},line={each.line},title={title}"
            message = _escaped(self._say(each.message), _IN_TEXT)
            yield f"::{_LEVELS[each.severity]} {where}::{message}"

    def summary(self) -> str:
        """How many there are of each kind."""
        if not self.problems:
            return self._say(said("No problems."))
        counts = [_errors(self._count("error")), _warnings(self._count("warning"))]
        if advice := self._count("advice"):
            counts.append(said("{count} times advice", count=advice))
        return ", ".join(map(self._say, counts)) + "."

    def _count(self, severity: Severity) -> int:
        return sum(each.severity == severity for each in self.problems)

    def _say(self, message: str) -> str:
        return in_language(message, self.translate)


def _problems(count: int) -> Message:
    return said("1 problem") if count == 1 else said("{count} problems", count=count)


def _errors(count: int) -> Message:
    return said("1 error") if count == 1 else said("{count} errors", count=count)


def _warnings(count: int) -> Message:
    return said("1 warning") if count == 1 else said("{count} warnings", count=count)


def _escaped(text: str, marks: dict[str, str]) -> str:
    return "".join(marks.get(mark, mark) for mark in text)

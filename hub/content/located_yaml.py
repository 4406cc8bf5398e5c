"""YAML that knows the line of each key, and refuses what editors get wrong unseen.

YAML 1.1 reads a bare `no` as false, `1:30` as ninety and `010` as eight, and keeps the
last of two equal keys without a word. Here each of these is a problem with its line.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from hub.content.message import Message, said
from hub.content.problems import Problem
from hub.models.base import KeyPath

_WORDS_READ_AS_BOOLEANS = {"yes", "no", "on", "off", "y", "n"}
_NUMBERS_READ_OTHERWISE = re.compile(r"[-+]?(0[0-9_]+|0[xb].+|[0-9_]+:[0-9:_.]+)")


@dataclass(frozen=True)
class Located:
    """A parsed document: plain values, the line of each key, and what was refused."""

    file: str
    value: object
    lines: Mapping[KeyPath, int]
    problems: tuple[Problem, ...] = ()

    def line(self, path: KeyPath) -> int:
        """The line of a key, or of the nearest parent that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def parse_yaml(text: str, *, file: str, first_line: int = 1) -> Located:
    """Parse YAML that begins on `first_line` of a file."""
    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        walk = _Walk(file, first_line, loader)
        value = walk.value(node, ()) if node is not None else None
    except yaml.YAMLError as error:
        return Located(file, None, {}, (_syntax_problem(error, file, first_line),))
    finally:
        loader.dispose()
    walk.lines[()] = first_line
    return Located(file, value, walk.lines, tuple(walk.problems))


@dataclass
class _Walk:
    """One walk over the node tree, gathering values, lines and problems."""

    file: str
    first_line: int
    loader: yaml.CSafeLoader
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen_nodes: set[int] = field(default_factory=set)

    def value(self, node: yaml.Node, path: KeyPath) -> object:
        self.lines.setdefault(path, self._line(node))
        if id(node) in self.seen_nodes:
            message = said("an anchor (&name) with an alias (*name): write the text out.")
            self._refuse(node, "H103", message)
            return self._scalar(node) if isinstance(node, yaml.ScalarNode) else None
        self.seen_nodes.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [
                self.value(item, (*path, place))
                for place, item in enumerate(node.value)
            ]
        return self._scalar(node)

    def _pairs(
        self, node: yaml.MappingNode, path: KeyPath
    ) -> Iterator[tuple[str, object]]:
        seen: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            line = self._line(key_node)
            if key in seen:
                message = said(
                    '"{key}" stands here twice (line {line}); keep one.',
                    key=key,
                    line=seen[key],
                )
                self._refuse(key_node, "H104", message)
                continue
            seen[key] = line
            self.lines[(*path, key)] = line
            yield key, self.value(value_node, (*path, key))

    def _scalar(self, node: yaml.Node) -> object:
        text = str(node.value)
        is_bare = not getattr(node, "style", None)
        if is_bare and text.lower() in _WORDS_READ_AS_BOOLEANS:
            self._refuse(
                node,
                "H105",
                said(
                    'a bare {text} means true or false in YAML; write "{text}" with '
                    "quotes for the word, or true or false.",
                    text=text,
                ),
            )
            return text
        if is_bare and _NUMBERS_READ_OTHERWISE.fullmatch(text):
            self._refuse(
                node,
                "H105",
                said(
                    'a bare {text} is read as another number; write "{text}" with '
                    "quotes.",
                    text=text,
                ),
            )
            return text
        try:
            value: object = self.loader.construct_object(node)
        except ValueError as error:
            self._refuse(node, "H204", said("{text} does not exist: {reason}.", text=text, reason=error))
            return text
        return value

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def _refuse(self, node: yaml.Node, code: str, message: str) -> None:
        self.problems.append(Problem(self.file, self._line(node), code, message))


def _syntax_problem(error: yaml.YAMLError, file: str, first_line: int) -> Problem:
    opened = _never_closed(getattr(error, "context", None))
    # What was opened and not closed is mended where it was opened; the parser sees it
    # only lines later, at times at the end of the file.
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    line = first_line + (mark.line if mark is not None else 0)
    reason = getattr(error, "problem", None) or "unexpected text"
    return Problem(file, line, "H103", opened or _unreadable(reason))


def _never_closed(context: object) -> Message | None:
    match context:
        case "while scanning a quoted scalar":
            return said("the quote that opens here is never closed; put one at the end.")
        case "while parsing a flow sequence" | "while parsing a flow mapping":
            return said(
                "the bracket that opens here is not closed, or a comma is missing in it."
            )
        case _:
            return None


def _unreadable(reason: str) -> Message:
    return said(
        "this cannot be read ({reason}). Often a text with a colon or a quote needs "
        'quotes around it ("..."), or a line is not indented like its neighbours.',
        reason=reason,
    )

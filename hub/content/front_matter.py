"""Front matter: the keys between two lines of dashes, and the body under them."""

import re
from dataclasses import dataclass
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from hub.content.located_yaml import Located, parse_yaml
from hub.content.message import said
from hub.content.problems import Problem
from hub.content.stand_ins import stand_ins
from hub.models.base import KeyPath


@dataclass(frozen=True)
class FrontMatter:
    """One file, split and parsed; `values` is empty where it could not be read."""

    keys: Located
    values: dict[str, object]
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()
    stand_ins: tuple[int, ...] = ()
    """The lines that are still to be written."""

    @property
    def file(self) -> str:
        """The path below the content folder."""
        return self.keys.file

    def line(self, path: KeyPath) -> int:
        """The line of a key, or of the nearest parent that is there."""
        return self.keys.line(path)


class LocatedYamlHandler(BaseHandler):
    """A handler for python-frontmatter that keeps the line of each key."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, file: str) -> None:
        super().__init__()
        self.keys = Located(file, None, {})

    def load(self, fm: str) -> dict[str, Any]:
        # The text begins behind the opening dashes, so its first line is line 1.
        self.keys = parse_yaml(fm, file=self.keys.file)
        return self.keys.value if isinstance(self.keys.value, dict) else {}


def read_front_matter(data: bytes, *, file: str) -> FrontMatter:
    """Read one Markdown file; `file` is how messages call it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unreadable(file, "H101", _encoding_message(error))
    text = text.replace("\r\n", "\n")
    handler = LocatedYamlHandler(file)
    opening = handler.FM_BOUNDARY.match(text)
    if opening is None or len(handler.FM_BOUNDARY.split(text, 2)) < 3:
        message = said(
            "the file must begin with front matter between two lines of ---."
        )
        return _unreadable(file, "H102", message)
    values, body = frontmatter.parse(text, handler=handler)
    keys = handler.keys
    if keys.value is not None and not isinstance(keys.value, dict):
        message = said("front matter is a list of keys, each with a colon and a value.")
        return _unreadable(file, "H103", message)
    body_line = _body_line(text, body)
    return FrontMatter(
        keys, values, body, body_line, keys.problems, stand_ins(text)
    )


def _body_line(text: str, body: str) -> int:
    stripped = text.rstrip()
    return stripped.count("\n", 0, len(stripped) - len(body)) + 1


def _encoding_message(error: UnicodeDecodeError) -> str:
    return said(
        "byte {byte} is not UTF-8. Save the file as UTF-8 "
        '(in Notepad: "Save as", encoding "UTF-8").',
        byte=error.start + 1,
    )


def _unreadable(file: str, code: str, message: str) -> FrontMatter:
    return FrontMatter(
        Located(file, None, {}), {}, "", 1, (Problem(file, 1, code, message),)
    )

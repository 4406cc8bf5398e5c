"""Links between content files: found in a body, resolved to entries."""

import re
from collections.abc import Iterator
from posixpath import dirname, normpath
from typing import NamedTuple

from hub.languages import LANGUAGES, Language
from hub.models.collection import BY_FOLDER
from hub.models.page import Key

_TARGET = re.compile(r"(?:\]\(|^\[(?!\^)[^\]]+\]:[ ]*)<?([^)\s>]+)", re.MULTILINE)
_CODE = re.compile(r"^(```|~~~).*?^\1|``[^\n]+?``|`[^`\n]+`", re.MULTILINE | re.DOTALL)


class FileLink(NamedTuple):
    """What a link to a content file means."""

    key: Key
    language: Language
    anchor: str


class Target(NamedTuple):
    """The target of a link as typed, and the line of the body it stands on."""

    href: str
    line: int


def targets(body: str) -> Iterator[Target]:
    """Every link target of a Markdown body, outside code; lines count from 0."""
    text = without_code(body)
    for match in _TARGET.finditer(text):
        yield Target(match[1], text.count("\n", 0, match.start(1)))


def without_code(body: str) -> str:
    """The body with code blanked out, every line in its place."""
    if "`" not in body and "~~~" not in body:
        return body
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)


def parse_file_link(href: str, *, file: str) -> FileLink | None:
    """The entry that a relative link in `file` points at; None for other links."""
    target, _, anchor = href.partition("#")
    if "://" in target or target.startswith(("/", "mailto:")):
        return None
    above, _, name = target.rpartition("/")
    stem, language = split_name(name)
    if language is None:
        return None
    folder = normpath(f"{dirname(file)}/{above}")
    collection = BY_FOLDER.get(folder)
    name = collection.name if collection is not None else folder
    return FileLink((name, stem), language, anchor)


def split_name(name: str) -> tuple[str, Language | None]:
    """The id and the language of a file called `<id>.<language>.md`."""
    for language in LANGUAGES:
        stem = name.removesuffix(f".{language}.md")
        if stem != name:
            return stem, language
    return name, None

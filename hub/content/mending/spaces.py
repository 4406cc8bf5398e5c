"""Ends of lines, tabs, and spaces that nobody sees."""

import re
from typing import Final

from hub.content.message import Message, said
from hub.models.collection import Collection

_FENCE: Final = re.compile(r"^[ \t]*(```|~~~)")
_INDENT: Final = re.compile(r"^[ ]*\t[ \t]*")


def mend_spaces(text: str, _: Collection) -> tuple[str, list[Message]]:
    """The text without carriage returns, stray spaces, and tabs between keys."""
    what = []
    if "\r" in text:
        what.append(said("ends of lines as Windows writes them"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    keys, dashes, body = _parts(text)
    mended = [_INDENT.sub(_two_spaces, line) for line in keys]
    if mended != keys:
        what.append(said("tabs before keys"))
    stripped = [line.rstrip() for line in mended] + dashes + _without_stray(body)
    if stripped != mended + dashes + body:
        what.append(said("spaces at the end of lines"))
    whole = "\n".join(stripped)
    if whole and not whole.endswith("\n"):
        what.append(said("no new line at the end"))
        whole += "\n"
    return whole, what


def _parts(text: str) -> tuple[list[str], list[str], list[str]]:
    """The lines up to the second dashes, those dashes, and the body."""
    lines = text.split("\n")
    ends = [place for place, line in enumerate(lines) if line.rstrip() == "---"]
    if len(ends) < 2 or ends[0] != 0:
        return [], [], lines
    return lines[: ends[1]], ["---"], lines[ends[1] + 1 :]


def _without_stray(body: list[str]) -> list[str]:
    """Two spaces at the end break a line, and code is left as it stands."""
    kept, is_code = [], False
    for line in body:
        fence = _FENCE.match(line)
        if fence is None and not is_code:
            breaks = line.endswith("  ") and line.strip()
            line = line.rstrip() + ("  " if breaks else "")
        is_code = is_code != (fence is not None)
        kept.append(line)
    return kept


def _two_spaces(match: re.Match[str]) -> str:
    return match[0].replace("\t", "  ")

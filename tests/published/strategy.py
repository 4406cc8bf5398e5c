"""The text of the strategy, cut into its sections."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

_HEADING: Final = re.compile(r" ?(\d(?:\.\d)*) +[A-Z][^.]*")
_ANNEX: Final = re.compile(r" ?Bijlage (\d) –")


def sections(text: str) -> Mapping[str, str]:
    """Section number -> its own text, as sources name sections."""
    found: dict[str, list[str]] = {"summary": []}
    current = "summary"
    for line in text.splitlines():
        current = _heading(line, current) or current
        found.setdefault(current, []).append(line)
    return {name: "\n".join(lines) for name, lines in found.items()}


def section_text(text: Mapping[str, str], name: str) -> str:
    """A section with all that stands below it; empty for what is no section."""
    parts = (text[each] for each in text if each == name or each.startswith(f"{name}."))
    return "\n".join(parts)


def _heading(line: str, current: str) -> str | None:
    """The section that a line opens. Footnotes and lists begin with numbers too."""
    annex = _ANNEX.match(line)
    if annex:
        return f"annex-{annex[1]}"
    heading = _HEADING.fullmatch(line.rstrip())
    return heading[1] if heading and heading[1] in _next(current) else None


def _next(current: str) -> Iterator[str]:
    """The numbers that may follow in a table of contents."""
    if current == "summary":
        yield "1"
    elif not current.startswith("annex"):
        yield f"{current}.1"
        numbers = current.split(".")
        for depth in range(len(numbers)):
            yield ".".join([*numbers[:depth], str(int(numbers[depth]) + 1)])

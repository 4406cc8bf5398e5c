"""The glossary's abbreviations in a body: each becomes an `abbr` that says it in full."""

import re
from functools import lru_cache
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension, AbbrTreeprocessor

_PRIORITY: Final = 7
"""Markdown's own."""


class AbbreviationExtension(AbbrExtension):
    """Markdown's own, in a third of its time, which was a sixth of a page's."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (their name)
        super().extendMarkdown(md)
        tree = _Tree(md, self.abbrs)  # type: ignore[attr-defined]  # their types leave it out
        md.treeprocessors.register(tree, "abbr", _PRIORITY)


class _Tree(AbbrTreeprocessor):
    def run(self, root: Element) -> None:
        if self.abbrs:
            self.RE = _pattern(tuple(self.abbrs))
            self.iter_element(root)


# Pages may define some of their own; most have those of the glossary only.
@lru_cache(maxsize=64)
def _pattern(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """Finds them as whole words, the longest first."""
    longest = sorted(abbreviations, key=len, reverse=True)
    # Most words are none: their first letter tells, without a look at each of eighty.
    firsts = "".join(sorted({re.escape(each[0]) for each in abbreviations}))
    every = "|".join(map(re.escape, longest))
    return re.compile(rf"\b(?=[{firsts}])(?:{every})\b")

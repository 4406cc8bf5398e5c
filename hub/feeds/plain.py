"""Texts that feeds and calendars can carry: without characters that break them."""

import re
from typing import Final

_NOT_XML: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""What XML 1.0 refuses, and the control characters that it only tolerates."""


def lines(text: str) -> str:
    """A text of several lines, without control characters."""
    whole = re.sub("\r\n?|[\x85\u2028\u2029]", "\n", text)
    return _NOT_XML.sub("", whole).replace("\t", " ")


def line(text: str) -> str:
    """A text of one line, white space folded."""
    return " ".join(lines(text).split())

"""Running without coverage looking on, which makes whatever is Python twice as slow.

Coverage measures `hub` and `tests` only, but the interpreter stops for it at every line
of every module, those of libraries too.
"""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Final, ParamSpec, TypeVar

import html5lib
import pytest
import rdflib
from bs4 import BeautifulSoup, Tag

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

READERS: Final[tuple[tuple[type, str], ...]] = (
    (html5lib.HTMLParser, "parse"),
    (BeautifulSoup, "__init__"),
    (Tag, "select"),
    (Tag, "select_one"),
    (Tag, "get_text"),
    (rdflib.Graph, "parse"),
)
"""What takes long in libraries, and calls no function of ours."""


def untraced(call: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """The same call, in which no line is measured, on the thread that makes it."""

    @wraps(call)
    def unseen(*args: Given.args, **named: Given.kwargs) -> Answer:
        tracer = sys.gettrace()
        sys.settrace(None)
        try:
            return call(*args, **named)
        finally:
            sys.settrace(tracer)

    return unseen


def leave_out_readers(patch: pytest.MonkeyPatch) -> None:
    for owner, name in READERS:
        patch.setattr(owner, name, untraced(getattr(owner, name)))

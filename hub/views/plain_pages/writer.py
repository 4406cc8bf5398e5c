"""Markdown for programs that read: the same head on every page, whole addresses."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from flask import Response

from hub.i18n import gettext as _
from hub.languages import Language
from hub.views.addresses import absolute
from hub.views.answers import document

MEDIA_TYPE: Final = "text/markdown"
SUFFIX: Final = ".md"

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|])")


@dataclass(frozen=True)
class Document:
    """A page in words."""

    title: str
    summary: str
    path: str
    """The page for people."""
    language: Language
    """The language of the texts."""
    facts: Sequence[tuple[str, str]] = ()
    """Further lines of the head: a name, and Markdown."""
    parts: Sequence[str] = field(default=())
    """Markdown, one below the other."""


def markdown_path(path: str) -> str:
    """Where a page stands as Markdown: its suffix in place of the last slash."""
    path, mark, query = path.partition("?")
    return f"{path.removesuffix('/')}{SUFFIX}{mark}{query}"


def markdown_response(page: Document) -> Response:
    """The page as a document of its own, which names the one for people."""
    response = document(written(page).encode(), MEDIA_TYPE, page.language)
    address = absolute(page.path)
    response.headers["Link"] = (
        f'<{address}>; rel="canonical", <{address}>; rel="alternate"; type="text/html"'
    )
    return response


def written(page: Document) -> str:
    """The whole text."""
    names = {"nl": _("Dutch"), "en": _("English")}
    head = [(_("Page"), absolute(page.path)), (_("Language"), names[page.language])]
    summary = [f"> {plain(page.summary)}"] if page.summary else []
    blocks = [f"# {plain(page.title)}", *summary, items([*head, *page.facts])]
    # The line keeps a list below it from going on with the one of the head.
    return (
        "\n\n".join(filter(None, [*blocks, "---", *map(str.strip, page.parts)])) + "\n"
    )


def plain(text: str) -> str:
    """Text that means nothing to Markdown, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(str(text).split()))


def link(text: str, url: str) -> str:
    """A link; a path is written whole."""
    return f"[{plain(text)}]({absolute(url) if url.startswith('/') else url})"


def items(pairs: Iterable[tuple[str, str]]) -> str:
    """Names with their values, a line each."""
    return "\n".join(f"- **{plain(name)}:** {value}" for name, value in pairs if value)


def section(title: str, text: str) -> str:
    """A part with a heading; nothing where it has no text."""
    return f"## {plain(title)}\n\n{text}" if text else ""


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of cells that are Markdown already."""
    cells = [list(head)]
    lines = [cells[0], ["---"] * len(cells[0]), *map(list, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)

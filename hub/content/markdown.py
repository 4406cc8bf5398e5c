"""Markdown to safe HTML, rendered when first needed and kept."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Final
from zlib import compress, decompress

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import TocExtension
from markupsafe import Markup

from hub.content.language_marks import LanguageMarkExtension
from hub.content.link_tree import LinkExtension
from hub.content.table_tree import TableExtension
from hub.languages import LANGUAGES, WRITTEN_LANGUAGES, Language
from hub.models.page import Page

_QUICKLY: Final = 1

Resolve = Callable[[Page, str], str | None]
"""From a page and a link target to the address it leads to; None for other links."""


@dataclass(frozen=True)
class Heading:
    """A heading of a body; level 2 is the highest."""

    level: int
    id: str
    text: str
    html: Markup
    """The text in which words of another language are marked."""


@dataclass(frozen=True)
class Rendered:
    """A body as HTML, with its headings and its words."""

    headings: tuple[Heading, ...]
    anchors: frozenset[str]
    _packed: bytes
    """The HTML, compressed: every body may be kept, in every worker."""

    @property
    def html(self) -> Markup:
        """The whole body."""
        # Only in this module is HTML declared safe: nh3 has made it so.
        return Markup(decompress(self._packed).decode())

    @property
    def text(self) -> str:
        """The words alone, for search; headings left out."""
        return _words(self.html)


class Renderer:
    """Renders bodies and keeps them; safe under threads."""

    def __init__(
        self, abbreviations: Mapping[Language, Mapping[str, str]], resolve: Resolve
    ) -> None:
        self._resolve = resolve
        self._kept: dict[tuple[str, Language], Rendered] = {}
        self._lock = Lock()
        self._page: Page | None = None
        self._engines = {
            language: self._engine(abbreviations.get(language, {}), language)
            for language in LANGUAGES
        }

    def render(self, page: Page) -> Rendered:
        """The page's body as HTML."""
        key = (page.file, page.language)
        if key not in self._kept:
            with self._lock:
                # Another thread may have rendered it while this one waited.
                if key not in self._kept:
                    self._kept[key] = self._convert(page)
        return self._kept[key]

    def take_over(self, older: "Renderer", pages: Iterable[Page]) -> None:
        """Keep what another renderer made of pages that this one would render alike."""
        for page in pages:
            key = (page.file, page.language)
            if key in older._kept:
                self._kept[key] = older._kept[key]

    def _convert(self, page: Page) -> Rendered:
        self._page = page
        # An untranslated page speaks the other language: so do its abbreviations.
        engine = self._engines[page.text_language]
        html = engine.reset().convert(page.body)
        # The toc extension sets toc_tokens, which Markdown's types do not know.
        headings = tuple(_headings(engine.toc_tokens))  # type: ignore[attr-defined]
        return Rendered(
            headings=headings,
            anchors=frozenset(heading.id for heading in headings),
            _packed=compress(_sanitised(html).encode(), _QUICKLY),
        )

    def _resolve_for_page(self, href: str) -> str | None:
        return self._resolve(self._page, href) if self._page is not None else None

    def _engine(self, abbreviations: Mapping[str, str], language: Language) -> Markdown:
        return Markdown(
            extensions=[
                "tables",
                "admonition",
                "sane_lists",
                "fenced_code",
                "def_list",
                TocExtension(toc_depth="2-4"),
                FootnoteExtension(BACKLINK_TITLE=_BACKLINK_TITLES[language]),
                AbbrExtension(glossary=dict(abbreviations)),
                LanguageMarkExtension(),
                LinkExtension(self._resolve_for_page),
                TableExtension(language),
                _NoRawHtml(),
            ],
            output_format="html",
        )


class _NoRawHtml(Extension):
    """Raw HTML is shown as text, not passed on."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (their name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


_BACKLINK_TITLES: Final[dict[Language, str]] = {
    "nl": "Terug naar de plaats van noot {} in de tekst",
    "en": "Back to the place of footnote {} in the text",
}

_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
_TAGS: Final = _HEADINGS | {
    *("p", "a", "em", "strong", "code", "pre", "blockquote", "hr", "br", "abbr"),
    *("span", "sup", "div"),
    *("ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES: Final = {
    "a": {"href", "rel", "title", "class"},
    "abbr": {"title"},
    "div": {"class", "role", "aria-label", "tabindex"},
    "ol": {"start"},
    "p": {"class"},
    "td": {"class"},
    "th": {"class", "scope"},
    **{heading: {"id"} for heading in _HEADINGS},
    "li": {"id"},
    "sup": {"id"},
}

_LANGUAGE_VALUES: Final[dict[str, dict[str, set[str]]]] = {
    "span": {"lang": set(WRITTEN_LANGUAGES)}
}


def _sanitised(html: str) -> str:
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        tag_attribute_values=_LANGUAGE_VALUES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )


# Words on both sides of a block are apart; inside a line, tags part nothing.
_BLOCK_TAG: Final = re.compile(r"<(?!/?(?:a|abbr|em|strong|code|span|sup)\b)")


def _words(html: str) -> str:
    """The text of the HTML without its headings, white space folded."""
    without_headings = nh3.clean(
        html,
        tags=set(_TAGS - _HEADINGS),
        clean_content_tags=set(_HEADINGS),
        attributes={},
    )
    spaced = _BLOCK_TAG.sub(" <", without_headings)
    return " ".join(Markup(spaced).striptags().replace("↩", " ").split())


def _headings(tokens: Iterable[Mapping[str, object]]) -> Iterable[Heading]:
    for token in tokens:
        level, id, name = token["level"], token["id"], token["name"]
        html = nh3.clean(
            str(token["html"]),
            tags={"span"},
            attributes={},
            tag_attribute_values=_LANGUAGE_VALUES,
        )
        text = Markup(str(name)).unescape()
        yield Heading(int(str(level)), str(id), text, Markup(html))
        children = token["children"]
        if isinstance(children, list):
            yield from _headings(children)

"""Markdown to safe HTML, rendered when first needed and kept."""

from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import TocExtension

from hub.content.abbreviation_tree import AbbreviationExtension
from hub.content.language_marks import LanguageMarkExtension
from hub.content.link_tree import LinkExtension
from hub.content.rendered import Heading, Rendered
from hub.content.table_tree import TableExtension
from hub.languages import LANGUAGES, Language
from hub.models.page import Page

Resolve = Callable[[Page, str], str | None]
"""From a page and a link target to the address it leads to; None for other links."""

Made = Callable[[Page], Rendered | None]
"""From a page to its body as rendered before; None where it has to be rendered."""

Name = tuple[str, Language]
"""A body's file and the language of the page: links lead on in that."""


class Renderer:
    """Renders bodies and keeps them; safe under threads."""

    def __init__(
        self,
        abbreviations: Mapping[Language, Mapping[str, str]],
        resolve: Resolve,
        made: Made = lambda page: None,
    ) -> None:
        self._resolve = resolve
        self._made = made
        self._kept: dict[Name, Rendered] = {}
        self._lock = Lock()
        self._page: Page | None = None
        self._engines = {
            language: self._engine(abbreviations.get(language, {}), language)
            for language in LANGUAGES
        }

    def render(self, page: Page) -> Rendered:
        """The page's body as HTML."""
        key = name_of(page)
        found = self._kept.get(key) or self._made(page)
        if found is not None:
            return found
        with self._lock:
            # Another thread may have rendered it while this one waited.
            if key not in self._kept:
                self._kept[key] = self._convert(page)
        return self._kept[key]

    @property
    def rendered(self) -> Mapping[Name, Rendered]:
        """What was rendered until now."""
        return self._kept

    def take_over(self, made: Mapping[Name, Rendered], pages: Iterable[Page]) -> None:
        """Keep what another renderer made of pages that this one would render alike."""
        for key in map(name_of, pages):
            if key in made:
                self._kept[key] = made[key]

    def _convert(self, page: Page) -> Rendered:
        self._page = page
        # An untranslated page speaks the other language: so do its abbreviations.
        engine = self._engines[page.text_language]
        html = engine.reset().convert(page.body)
        # The toc extension sets toc_tokens, which Markdown's types do not know.
        return Rendered.made(_headings(engine.toc_tokens), html)  # type: ignore[attr-defined]

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
                AbbreviationExtension(glossary=dict(abbreviations)),
                LanguageMarkExtension(),
                LinkExtension(self._resolve_for_page),
                TableExtension(language),
                _NoRawHtml(),
            ],
            output_format="html",
        )


def name_of(page: Page) -> Name:
    """What a page's body is known by."""
    return page.file, page.language


class _NoRawHtml(Extension):
    """Raw HTML is shown as text, not passed on."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (their name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


_BACKLINK_TITLES: Final[dict[Language, str]] = {
    "nl": "Terug naar de plaats van noot {} in de tekst",
    "en": "Back to the place of footnote {} in the text",
}

def _headings(tokens: Iterable[Mapping[str, object]]) -> Iterable[Heading]:
    for token in tokens:
        level, id, name = token["level"], token["id"], token["name"]
        html = str(token["html"])
        yield Heading.made(int(str(level)), str(id), str(name), html)
        children = token["children"]
        if isinstance(children, list):
            yield from _headings(children)

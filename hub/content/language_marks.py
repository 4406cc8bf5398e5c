"""Words in another language in a body: `[words]{lang=fr}` becomes a span of HTML."""

from re import Match
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from hub.models.mixed_text import MARKED


class LanguageMarkExtension(Extension):
    """Marks words; emphasis inside and around them works as everywhere."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (their name)
        # After code (190) and escapes (180), before links (160) take the brackets.
        md.inlinePatterns.register(_LanguageMark(MARKED, md), "language_mark", 175)


class _LanguageMark(InlineProcessor):
    # Their type leaves open which kind of processor it is.
    def handleMatch(  # type: ignore[override]  # noqa: N802 (their name)
        self, m: Match[str], data: str
    ) -> tuple[Element, int, int]:
        span = Element("span", {"lang": m["lang"]})
        span.text = m["words"]
        return span, m.start(), m.end()

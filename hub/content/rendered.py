"""A body as HTML that is safe to show, with its headings and its words."""

import json
import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import Final, Self
from zlib import compress, decompress

import nh3
from markupsafe import Markup

from hub.languages import WRITTEN_LANGUAGES

_QUICKLY: Final = 1


@dataclass(frozen=True)
class Heading:
    """A heading of a body; level 2 is the highest."""

    level: int
    id: str
    text: str
    html: Markup
    """The text in which words of another language are marked."""

    @classmethod
    def made(cls, level: int, id: str, name: str, html: str) -> Self:
        """From what Markdown says of a heading; its HTML need not be safe."""
        safe = _HEADING.clean(html)
        return cls(level, id, Markup(name).unescape(), Markup(safe))


@dataclass(frozen=True)
class Rendered:
    """A body as HTML, with its headings and its words."""

    headings: tuple[Heading, ...]
    _packed: bytes
    """The HTML, compressed: every body may be kept, in every worker."""

    @classmethod
    def made(cls, headings: Iterable[Heading], html: str) -> Self:
        """From the HTML of a body, which need not be safe."""
        return cls(tuple(headings), compress(_BODY.clean(html).encode(), _QUICKLY))

    @classmethod
    def stored(cls, line: bytes) -> Self:
        """From what `storable` gave."""
        headings, _, packed = line.partition(b"\n")
        return cls(
            tuple(
                Heading(level, id, text, Markup(html))
                for level, id, text, html in json.loads(headings)
            ),
            packed,
        )

    @property
    def storable(self) -> bytes:
        """All of it as bytes, for a file that nobody else may write."""
        return json.dumps(list(map(astuple, self.headings))).encode() + b"\n" + self._packed

    @property
    def anchors(self) -> frozenset[str]:
        """Where an address may lead into the body."""
        return frozenset(heading.id for heading in self.headings)

    @property
    def html(self) -> Markup:
        """The whole body."""
        # Only in this module is HTML declared safe: nh3 has made it so.
        return Markup(decompress(self._packed).decode())

    @property
    def text(self) -> str:
        """The words alone, for search; headings left out."""
        return _words(self.html)


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


_BODY: Final = nh3.Cleaner(
    tags=set(_TAGS),
    attributes=_ATTRIBUTES,
    tag_attribute_values=_LANGUAGE_VALUES,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)
_HEADING: Final = nh3.Cleaner(
    tags={"span"}, attributes={}, tag_attribute_values=_LANGUAGE_VALUES
)
_WITHOUT_HEADINGS: Final = nh3.Cleaner(
    tags=set(_TAGS - _HEADINGS), clean_content_tags=set(_HEADINGS), attributes={}
)


# Words on both sides of a block are apart; inside a line, tags part nothing.
_BLOCK_TAG: Final = re.compile(r"<(?!/?(?:a|abbr|em|strong|code|span|sup)\b)")


def _words(html: str) -> str:
    """The text of the HTML without its headings, white space folded."""
    spaced = _BLOCK_TAG.sub(" <", _WITHOUT_HEADINGS.clean(html))
    return " ".join(Markup(spaced).striptags().replace("↩", " ").split())



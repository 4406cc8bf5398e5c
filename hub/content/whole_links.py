"""A body as Markdown that can be read anywhere: its links are whole addresses."""

import re
from collections.abc import Callable
from typing import Final

from hub.catalogue import Catalogue
from hub.content.links import parse_file_link, without_code
from hub.content.resolution import address
from hub.models.page import Page

_LINK: Final = re.compile(
    r"""(?<!\\)\[(?P<words>(?:[^\[\]]|\[[^\]]*\])*)\]"""
    r"""\(<?(?P<href>[^)\s>]+)>?(?P<title>\s+["'][^)]*)?\)"""
)
_DEFINITION: Final = re.compile(
    r"^\[(?!\^)(?P<words>[^\]]+)\]:[ ]*<?(?P<href>[^)\s>]+)>?(?P<title>.*)$", re.M
)


def with_whole_links(
    page: Page, catalogue: Catalogue, absolute: Callable[[str], str]
) -> str:
    """The page's body; of a link to what is not published only the words are left."""

    def whole(href: str) -> str | None:
        link = parse_file_link(href, file=page.file)
        if link is not None:
            path = address(catalogue, page, link)
            return absolute(path) if path is not None else None
        if href.startswith("#"):
            return absolute(f"{page.path}{href}")
        return absolute(href) if href.startswith("/") else href

    text = _replaced(page.body, _DEFINITION, whole, "[{words}]: {href}{title}", "")
    return _replaced(text, _LINK, whole, "[{words}]({href}{title})", "{words}")


def _replaced(
    body: str,
    pattern: re.Pattern[str],
    whole: Callable[[str], str | None],
    shape: str,
    unlinked: str,
) -> str:
    """Every match outside code with its whole address, or what stands for none."""
    pieces, last = [], 0
    for match in pattern.finditer(without_code(body)):
        parts = {name: text or "" for name, text in match.groupdict().items()}
        # Words may hold code, which is blank where the match was found.
        parts["words"] = body[match.start("words") : match.end("words")]
        href = whole(parts["href"])
        made = shape if href is not None else unlinked
        pieces += [body[last : match.start()], made.format(**{**parts, "href": href})]
        last = match.end()
    return "".join([*pieces, body[last:]])

"""What a body must be: sound headings, links that lead somewhere, no raw HTML."""

import re
from collections.abc import Iterator, Set
from typing import Final

from hub.catalogue import Catalogue, PageNotFound
from hub.content.headings import headings_of
from hub.content.links import FileLink, Target, parse_file_link, targets, without_code
from hub.content.markdown import Renderer
from hub.content.message import said
from hub.content.problems import Problem, did_you_mean
from hub.models.mixed_text import HOW_TO_MARK, badly_marked
from hub.models.page import Key, Page
from hub.models.roadmap import Roadmap

_UNDERLINED: Final = re.compile(r"^\S.*\n(?:=+|-+)[ ]*$", re.MULTILINE)
_TAG: Final = re.compile(r"<(?!https?://|mailto:)(?:/?[a-zA-Z][^>\n]*|!--)>?")
_PICTURE: Final = re.compile(r"!\[(?!\^)")
_WORDLESS_LINK: Final = re.compile(r"(?<!!)\[[ \t]*\]\(")


def body_problems(
    page: Page, catalogue: Catalogue, renderer: Renderer, unreadable: Set[Key]
) -> Iterator[Problem]:
    """All that is wrong with the body of a page.

    Links to unreadable entries are let pass: their own problems say enough.
    """
    yield from _text_problems(page)
    yield from _heading_problems(page)
    yield from _roadmap_problems(page, catalogue)
    for target in targets(page.body):
        link = parse_file_link(target.href, file=page.file)
        line = page.body_line + target.line
        if link is None:
            yield from _plain_link_problems(page, target.href, line, renderer)
        elif link.key not in unreadable:
            yield from _file_link_problems(page, target, link, catalogue, renderer)


def _text_problems(page: Page) -> Iterator[Problem]:
    if not page.body:
        message = said("there is no text under the front matter; write some.")
        yield Problem(page.file, page.body_line, "H505", message)
    text = without_code(page.body)
    for match in _TAG.finditer(text):
        message = said("{tag} is HTML; write plain Markdown.", tag=match[0])
        yield _at(page, text, match.start(), "H501", message)
    for match in _PICTURE.finditer(text):
        message = said(
            "pictures are drawn by the hub from its data; say it in words here."
        )
        yield _at(page, text, match.start(), "H503", message)
    for match in _WORDLESS_LINK.finditer(text):
        message = said("this link has no words; write where it leads between the [].")
        yield _at(page, text, match.start(), "H507", message)
    for place in badly_marked(text):
        message = said("{reason}.", reason=said(HOW_TO_MARK))
        yield _at(page, text, place, "H508", message)


def _heading_problems(page: Page) -> Iterator[Problem]:
    text = without_code(page.body)
    previous = 1
    above: dict[int, str] = {}
    seen: set[tuple[str, ...]] = set()
    for level, heading, offset in headings_of(page.body):
        above = {each: above[each] for each in above if each < level}
        above[level] = heading.casefold()
        if (place := tuple(above.values())) in seen:
            message = said(
                'the heading "{heading}" stands here twice; say what sets this one '
                "apart.",
                heading=heading,
            )
            yield _at(page, text, offset, "H506", message)
        seen.add(place)
        if level == 1:
            message = said(
                "# is the page's title, which stands in the front matter; use ##."
            )
            yield _at(page, text, offset, "H502", message)
        elif level > previous + 1:
            message = said(
                "this heading skips a level; use {mark}.", mark="#" * (previous + 1)
            )
            yield _at(page, text, offset, "H502", message)
        previous = level
    for match in _UNDERLINED.finditer(text):
        message = said(
            "a line under a text makes it a heading; write ## before it instead."
        )
        yield _at(page, text, match.start(), "H502", message)


def _roadmap_problems(page: Page, catalogue: Catalogue) -> Iterator[Problem]:
    """A roadmap has the parts that the strategy prescribes, in their order."""
    if not isinstance(page.meta, Roadmap):
        return
    wanted = [
        part[page.language] for part in catalogue.vocabularies["roadmap-parts"].terms
    ]
    found = [each.text for each in headings_of(page.body) if each.level == 2]
    if found != wanted:
        message = said(
            "a roadmap has these ## headings, in order: {headings}.",
            headings=", ".join(wanted),
        )
        yield Problem(page.file, page.body_line, "H504", message)


def _file_link_problems(
    page: Page, target: Target, link: FileLink, catalogue: Catalogue, renderer: Renderer
) -> Iterator[Problem]:
    line = page.body_line + target.line
    try:
        found = catalogue.get(link.key, page.language)
    except PageNotFound:
        yield Problem(page.file, line, "H304", _missing(target.href, link, catalogue))
        return
    if link.language != page.language:
        wanted = f".{page.language}.md"
        message = said(
            "{link} is in the other language; link to {file}.",
            link=target.href,
            file=f"{link.key[1]}{wanted}",
        )
        yield Problem(page.file, line, "H407", message)
    if link.anchor:
        anchors = renderer.render(found).anchors
        yield from _anchor_problems(page, link.anchor, line, anchors)


def _plain_link_problems(
    page: Page, href: str, line: int, renderer: Renderer
) -> Iterator[Problem]:
    if href.startswith("#"):
        # Footnotes make their own anchors, which Markdown keeps in step.
        anchors = renderer.render(page).anchors
        yield from _anchor_problems(page, href[1:], line, anchors)
    elif not href.startswith(("https://", "http://", "mailto:")):
        message = said(
            '"{link}" leads nowhere. Link to a content file (such as '
            "../instruments/fsdb.{language}.md) or to an address with https://.",
            link=href,
            language=page.language,
        )
        yield Problem(page.file, line, "H304", message)


def _anchor_problems(
    page: Page, anchor: str, line: int, anchors: frozenset[str]
) -> Iterator[Problem]:
    if anchor not in anchors:
        message = said('that page has no heading "#{anchor}".', anchor=anchor)
        message += did_you_mean(anchor, anchors)
        yield Problem(page.file, line, "H305", message)


def _missing(href: str, link: FileLink, catalogue: Catalogue) -> str:
    collection, id = link.key
    known = [page.id for page in catalogue.list(collection, link.language)]
    return said('the link "{link}" leads to no page.', link=href) + did_you_mean(
        id, known
    )


def _at(page: Page, text: str, offset: int, code: str, message: str) -> Problem:
    line = page.body_line + text.count("\n", 0, offset)
    return Problem(page.file, line, code, message)

"""A feed as Atom 1.0 (RFC 4287)."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from hub.feeds.feed import Feed, FeedEntry, newest, timestamp
from hub.feeds.plain import line, lines

MEDIA_TYPE: Final = "application/atom+xml"
ATOM: Final = "http://www.w3.org/2005/Atom"
LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"

register_namespace("", ATOM)


def atom(feed: Feed) -> bytes:
    """The document, in UTF-8."""
    head = feed.head
    root = Element(f"{{{ATOM}}}feed", {LANGUAGE: head.language})
    _add(root, "id", head.id)
    _add(root, "title", line(head.title))
    if head.subtitle:
        _add(root, "subtitle", line(head.subtitle))
    _add(root, "updated", timestamp(newest(feed)))
    _add(_add(root, "author"), "name", line(head.author))
    _link(root, "self", head.self_address, MEDIA_TYPE)
    _link(root, "alternate", head.address, "text/html")
    for entry in feed.entries:
        _add_entry(root, entry)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _add_entry(root: Element, entry: FeedEntry) -> None:
    element = _add(root, "entry", attributes={LANGUAGE: entry.language})
    _add(element, "id", entry.id)
    _add(element, "title", line(entry.title))
    _add(element, "updated", timestamp(entry.updated))
    _link(element, "alternate", entry.address, "text/html")
    for each in entry.tags:
        _add(element, "category", attributes={"term": line(each)})
    _add(element, "summary", lines(entry.summary))
    _add(element, "content", lines(entry.html), attributes={"type": "html"})


def _add(
    parent: Element,
    name: str,
    text: str | None = None,
    attributes: dict[str, str] | None = None,
) -> Element:
    element = SubElement(parent, f"{{{ATOM}}}{name}", attributes or {})
    element.text = text
    return element


def _link(parent: Element, relation: str, address: str, media_type: str) -> None:
    _add(
        parent,
        "link",
        attributes={"rel": relation, "href": address, "type": media_type},
    )

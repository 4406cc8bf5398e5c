"""What feeds and calendars must be, read by programs that did not write them."""

import json
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from icalendar import Calendar
from lxml import etree

from hub.config import ROOT

GRAMMAR = etree.RelaxNG(etree.parse(ROOT / "tests" / "fixtures" / "atom.rng"))
ATOM = "{http://www.w3.org/2005/Atom}"

FEED_KEYS = {
    "version", "title", "home_page_url", "feed_url", "description", "user_comment",
    "next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items",
}  # fmt: skip
ITEM_KEYS = {
    "id", "url", "external_url", "title", "content_html", "content_text", "summary",
    "image", "banner_image", "date_published", "date_modified", "authors", "tags",
    "language", "attachments",
}  # fmt: skip


def read_atom(document: bytes) -> etree._Element:
    """The root of a valid Atom document, its rules beyond the grammar included."""
    root = etree.fromstring(document)
    assert GRAMMAR.validate(root), GRAMMAR.error_log
    ids = [each.findtext(f"{ATOM}id") for each in (root, *root.iter(f"{ATOM}entry"))]
    assert len(ids) == len(set(ids))
    relations = [link.get("rel") for link in root.findall(f"{ATOM}link")]
    assert sorted(relations) == ["alternate", "self"]
    return root


def read_events(document: bytes) -> list[Any]:
    """The appointments of a calendar, as another program reads them."""
    return list(Calendar.from_ical(document).walk("VEVENT"))


def read_json_feed(document: bytes) -> dict[str, Any]:
    """A JSON Feed that keeps the rules of version 1.1."""
    feed: dict[str, Any] = json.loads(document)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert set(feed) <= FEED_KEYS
    assert isinstance(feed["title"], str)
    assert feed["title"]
    for key in ("home_page_url", "feed_url"):
        assert urlsplit(feed[key]).scheme in {"http", "https"}
    for author in feed["authors"]:
        assert set(author) & {"name", "url", "avatar"}
    ids = [item["id"] for item in feed["items"]]
    assert len(ids) == len(set(ids))
    for item in feed["items"]:
        own = {key for key in item if key.startswith("_")}
        assert set(item) - own <= ITEM_KEYS
        assert isinstance(item["id"], str)
        assert "content_html" in item or "content_text" in item
        assert datetime.fromisoformat(item["date_modified"]).tzinfo is not None
        assert all(isinstance(tag, str) for tag in item.get("tags", []))
    return feed

"""A feed as JSON Feed 1.1 (jsonfeed.org)."""

import json
from typing import Final

from hub.feeds.feed import Feed, FeedEntry, Json, timestamp
from hub.feeds.plain import line, lines

MEDIA_TYPE: Final = "application/feed+json"
VERSION: Final = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> bytes:
    """The document, in UTF-8."""
    head = feed.head
    document: dict[str, Json] = {
        "version": VERSION,
        "title": line(head.title),
        "home_page_url": head.address,
        "feed_url": head.self_address,
        "language": head.language,
        "authors": [{"name": line(head.author)}],
        "items": [_item(entry) for entry in feed.entries],
    }
    if head.subtitle:
        document["description"] = line(head.subtitle)
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _item(entry: FeedEntry) -> dict[str, Json]:
    item: dict[str, Json] = {
        "id": entry.id,
        "url": entry.address,
        "title": line(entry.title),
        "summary": lines(entry.summary),
        "content_html": lines(entry.html),
        "date_modified": timestamp(entry.updated),
        "language": entry.language,
    }
    if entry.tags:
        item["tags"] = [line(each) for each in entry.tags]
    if entry.facts:
        # Names of our own begin with an underscore: the standard asks for it.
        item["_visd"] = entry.facts
    return item

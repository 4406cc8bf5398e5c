"""A feed: what Atom and JSON Feed both say, before it is written as either."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from hub.languages import Language
from hub.models.sourced import BRUSSELS

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


@dataclass(frozen=True)
class FeedHead:
    """What a feed is, besides its entries; addresses are absolute."""

    id: str
    title: str
    address: str
    """The page that shows the same to people."""
    self_address: str
    language: Language
    author: str
    subtitle: str = ""


@dataclass(frozen=True)
class FeedEntry:
    """One entry; its id never changes, whatever its address does."""

    id: str
    title: str
    address: str
    updated: date
    summary: str
    html: str
    language: Language
    tags: tuple[str, ...] = ()
    facts: Mapping[str, Json] = field(default_factory=dict)
    """What programs may want besides; JSON Feed alone carries it."""


@dataclass(frozen=True)
class Feed:
    """A feed, the newest entry first."""

    head: FeedHead
    entries: tuple[FeedEntry, ...]
    updated: date
    """For a feed without entries, which must say a date too."""


def newest(feed: Feed) -> date:
    """When a feed last changed."""
    return max((entry.updated for entry in feed.entries), default=feed.updated)


def timestamp(day: date) -> str:
    """A day as feeds write it: its first moment in Brussels."""
    return datetime.combine(day, time.min, BRUSSELS).isoformat()


def tag(host: str, *parts: str) -> str:
    """An id that outlives addresses (RFC 4151)."""
    return f"tag:{host},2026:{'/'.join(parts)}"

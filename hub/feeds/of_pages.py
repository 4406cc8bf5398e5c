"""From pages to a feed: one entry a page, with its body and its dates."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from hub.feeds.feed import Feed, FeedEntry, FeedHead, Json, tag
from hub.models.dates import DatedFact, Span, dated_facts
from hub.models.page import Page

_EPOCH: Final = date(2026, 1, 1)
"""For feeds without entries: the year in which the hub began."""

MOST: Final = 100
"""The entries of a feed; who wants all of them reads the list."""


@dataclass(frozen=True)
class Publication:
    """What entries need to know of where they are published."""

    host: str
    absolute: Callable[[str], str]
    """From a path to a public address."""
    html_of: Callable[[Page], str]
    """The body of a page."""


def feed_of(head: FeedHead, pages: Iterable[Page], publication: Publication) -> Feed:
    """The pages as a feed, the newest first."""
    newest = sorted(pages, key=lambda page: (-page.meta.updated.toordinal(), page.id))
    return feed_from(head, [entry_of(page, publication) for page in newest[:MOST]])


def feed_from(head: FeedHead, entries: Iterable[FeedEntry]) -> Feed:
    """Entries, in their order, as a feed."""
    return Feed(head, tuple(entries)[:MOST], updated=_EPOCH)


def entry_of(page: Page, publication: Publication) -> FeedEntry:
    """A page as an entry."""
    address = publication.absolute(page.path)
    dates: list[Json] = [date_json(fact) for fact in dated_facts(page.meta)]
    return FeedEntry(
        id=tag(publication.host, page.language, *page.key),
        title=page.meta.title,
        address=address,
        updated=page.meta.updated,
        summary=page.meta.summary,
        html=_standing_alone(publication.html_of(page), address, publication),
        language=page.text_language,
        tags=(page.collection.name,),
        facts={"dates": dates} if dates else {},
    )


def date_json(fact: DatedFact) -> dict[str, Json]:
    """A date with its certainty, its source and what it was, as data."""
    return {
        "kind": fact.kind,
        "name": fact.name,
        **_span_json(fact.span),
        "firmness": fact.firmness.value,
        "certainty": fact.certainty.value,
        "source": fact.source.url or f"VISD {fact.source.section}",
        "previously": [
            {**_span_json(move.was), "changed": move.changed.isoformat()}
            for move in fact.moves
        ],
    }


def _span_json(span: Span) -> dict[str, Json]:
    return {"start": _iso(span.start), "end": _iso(span.end) if span.end else None}


def _iso(moment: date | datetime) -> str:
    return moment.isoformat()


def _standing_alone(html: str, address: str, publication: Publication) -> str:
    """A body whose links lead on wherever it is read."""
    root = publication.absolute("/").removesuffix("/")
    return html.replace('href="/', f'href="{root}/').replace(
        'href="#', f'href="{address}#'
    )

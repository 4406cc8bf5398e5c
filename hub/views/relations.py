"""What goes with an entry, by kind, each with the reason why: one list for a page."""

from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from flask import Flask

from hub.catalogue import Catalogue
from hub.current import current_language, current_site
from hub.finder.relations import Reason, Relation, Relations
from hub.i18n import LazyText
from hub.models.call import Call, CallStatus
from hub.models.collection import COLLECTIONS
from hub.models.event import Event
from hub.models.instrument import Instrument
from hub.models.meta import Meta
from hub.models.page import Key, Page
from hub.views.labels import AVAILABILITY, CALL_STATUS, EVENT_STATUS, OVER
from hub.views.reasons import ReasonWords

SHOWN: Final = 4
"""What a group shows at first; the rest folds away."""
COMPUTED: Final = 4
"""The most that a group holds of what nobody linked by hand."""


@dataclass(frozen=True)
class Related:
    """A page that goes with another, and why."""

    page: Page
    reasons: tuple[str, ...]
    ended: LazyText | None
    """Said of what is past or closed."""


@dataclass(frozen=True)
class RelatedGroup:
    """The pages of one kind."""

    kind: str
    shown: tuple[Related, ...]
    folded: tuple[Related, ...]


def init_app(app: Flask) -> None:
    """Let each page ask what goes with it."""
    app.jinja_env.globals["related_to"] = _of_request


def _of_request(page: Page, without: Container[Key] = ()) -> list[RelatedGroup]:
    site = current_site()
    words = ReasonWords(site.catalogue, current_language())
    return list(related_groups(page, site.relations, words, site.now(), without))


def related_groups(
    page: Page,
    relations: Relations,
    words: ReasonWords,
    now: datetime,
    without: Container[Key] = (),
) -> Iterator[RelatedGroup]:
    """All that is linked with a page and the best of what fits; each entry once."""
    by_kind: dict[str, list[Related]] = defaultdict(list)
    for relation in _relations(page, relations, words.catalogue, now):
        if relation.key not in without:
            other = words.catalogue.get(relation.key, page.language)
            texts = tuple(words(page, other, relation.reasons))
            by_kind[relation.key[0]].append(
                Related(other, texts, ended(other.meta, now))
            )
    for kind in _order(page):
        items = sorted(by_kind[kind], key=lambda item: item.ended is not None)
        if items:
            yield RelatedGroup(kind, tuple(items[:SHOWN]), tuple(items[SHOWN:]))


def ended(meta: Meta, now: datetime) -> LazyText | None:
    """What there is to say when it can no longer be attended or asked for."""
    match meta:
        case Event(status="cancelled"):
            return EVENT_STATUS["cancelled"]
        case Event():
            return OVER if meta.is_past(now) else None
        case Call():
            is_closed = meta.status(now) is CallStatus.CLOSED
            return CALL_STATUS["closed"] if is_closed else None
        case Instrument(availability="closed"):
            return AVAILABILITY["closed"]
        case _:
            return None


def _relations(
    page: Page, relations: Relations, catalogue: Catalogue, now: datetime
) -> Iterator[Relation]:
    """Linked by this page, then mentioning it, then computed; the best first."""
    for kind, linked in (
        ("linked", catalogue.related(page)),
        ("mentions", catalogue.backlinks(page)),
    ):
        found = [relations.between(page.key, other.key) for other in linked]
        for each in sorted(found, key=lambda relation: -relation.score):
            reasons = each.reasons or (Reason(kind, ()),)
            yield Relation(each.key, each.score, reasons)
    counts: dict[str, int] = defaultdict(int)
    for each in relations.of(page.key):
        other = catalogue.get(each.key, page.language)
        if counts[each.key[0]] < COMPUTED and not ended(other.meta, now):
            counts[each.key[0]] += 1
            yield each


def _order(page: Page) -> list[str]:
    """The menu's order, with what can be compared with the page itself last."""
    names = [row.name for row in COLLECTIONS]
    own = page.collection.name
    articles = names[names.index("guidance") :]
    others = [name for name in names if name not in (own, *articles)]
    return [*others, *dict.fromkeys((own, *articles))]

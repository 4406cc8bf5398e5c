"""The dates of a page as appointments, in the words of the interface."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from hub.current import current_site
from hub.feeds.appointment import (
    Appointment,
    is_busy,
    sequence_of,
    status_of,
    uid_of,
)
from hub.i18n import lazy_gettext as _l
from hub.languages import Language
from hub.models.call import Call
from hub.models.dates import DatedFact, dated_facts
from hub.models.event import Event
from hub.models.page import Page
from hub.views.addresses import absolute
from hub.views.date_words import certainty_text, date_name, source_text, was_text
from hub.views.labels import EVENT_STATUS


def appointments_of(pages: Iterable[Page]) -> Iterator[Appointment]:
    """Every date of every page, in order of the pages."""
    for page in pages:
        for fact in dated_facts(page.meta):
            yield _appointment(page, fact)


def public_host() -> str:
    """The name under which the hub is published; ids are made with it."""
    return urlsplit(current_site().config.base_url).hostname or "localhost"


def _appointment(page: Page, fact: DatedFact) -> Appointment:
    return Appointment(
        uid=uid_of(page, fact, public_host()),
        sequence=sequence_of(page, fact),
        updated=page.meta.updated,
        span=fact.span,
        status=status_of(page, fact),
        is_busy=is_busy(page, fact),
        summary=_summary(page, fact),
        description="\n".join(_description(page, fact)),
        url=absolute(page.path),
        location=_location(page),
        categories=_categories(page),
    )


def _summary(page: Page, fact: DatedFact) -> str:
    """Calendars that show no status still say that an event is off."""
    if not isinstance(page.meta, Event):
        return f"{page.meta.title}: {date_name(fact, page.language)}"
    if page.meta.status in {"cancelled", "postponed"}:
        return f"{EVENT_STATUS[page.meta.status]}: {page.meta.title}"
    return page.meta.title


def _description(page: Page, fact: DatedFact) -> Iterator[str]:
    yield page.meta.summary
    yield ""
    if isinstance(page.meta, Event) and page.meta.status == "postponed":
        yield str(_l("Postponed: the new date is not known yet."))
    yield _sentence(certainty_text(fact))
    for move in reversed(fact.moves):
        yield _sentence(was_text(move, page.language))
    yield str(_l("Source: %(source)s")) % {"source": source_text(fact)}
    official = page.meta.url if isinstance(page.meta, Event | Call) else None
    if official is not None:
        yield str(_l("Official page: %(address)s")) % {"address": official}
    yield absolute(page.path)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _location(page: Page) -> str:
    if not isinstance(page.meta, Event):
        return ""
    place = [page.meta.place[page.language]] if page.meta.place else []
    return ", ".join([*place, *([str(_l("online"))] if page.meta.online else [])])


def _categories(page: Page) -> tuple[str, ...]:
    kind = _term("collections", page.collection.name, page.language)
    domains = page.meta.domains if isinstance(page.meta, Event | Call) else ()
    return (kind, *(_term("domains", id, page.language) for id in domains))


def _term(vocabulary: str, id: str, language: Language) -> str:
    return current_site().catalogue.vocabularies[vocabulary][id][language]

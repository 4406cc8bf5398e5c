"""The few words that set an entry apart in a list: for whom, where, until when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from hub import formats
from hub.catalogue import Catalogue
from hub.i18n import LazyText
from hub.languages import Language
from hub.models.call import Call, CallStatus
from hub.models.dates import dated_facts
from hub.models.event import Event
from hub.models.facility import Facility, Location
from hub.models.instrument import Instrument
from hub.models.meta import Meta
from hub.models.organisation import Organisation
from hub.models.page import Page
from hub.models.roadmap import Roadmap
from hub.models.sourced import Deadline, Firmness, Period
from hub.views.labels import (
    AVAILABILITY,
    CALL_STATUS,
    DOMAIN_TYPE,
    EVENT_STATUS,
    FIRMNESS,
)
from hub.views.names import organisation_name, place_names

Mark = tuple[LazyText | str, bool]
"""A text, and whether it can be acted on now or is due."""

OPEN = {CallStatus.OPEN, CallStatus.CLOSING_SOON, CallStatus.ROLLING}


@dataclass(frozen=True)
class EntryMarks:
    """Makes the marks of pages in one language at one moment."""

    catalogue: Catalogue
    language: Language
    now: datetime

    def __call__(self, page: Page) -> list[Mark]:
        """The marks of a page, most telling first."""
        return list(self._marks(page))

    def _marks(self, page: Page) -> Iterator[Mark]:
        match page.meta:
            case Instrument() as instrument:
                yield from self._instrument(instrument)
            case Call() as call:
                yield from self._call(call)
            case Event() as event:
                yield from self._event(event)
            case Facility(location=Location() as location):
                yield place_names(location, self.catalogue, self.language)[0], False
            case Roadmap(domain_type=domain_type):
                yield DOMAIN_TYPE[domain_type], False
            case Organisation(acronym=acronym, type=type):
                yield from [(acronym, False)] if acronym else []
                yield self._term("organisation-types", type), False

    def _instrument(self, instrument: Instrument) -> Iterator[Mark]:
        for kind in instrument.support:
            yield self._term("support-kinds", kind), False
        name = organisation_name(instrument.provider, self.catalogue, self.language)
        yield name, False
        is_open = instrument.availability == "always-open"
        yield AVAILABILITY[instrument.availability], is_open

    def _call(self, call: Call) -> Iterator[Mark]:
        status = call.status(self.now)
        yield CALL_STATUS[status], status in OPEN
        deadline = call.next_deadline(self.now) or call.closes
        if deadline is not None:
            yield formats.day(deadline.at, self.language), status in OPEN
        if status is not CallStatus.CLOSED:
            yield from _unsure(call, deadline)

    def _event(self, event: Event) -> Iterator[Mark]:
        if event.takes_place is not None:
            start, end = event.takes_place.start, event.takes_place.end
            when = formats.period(start, end, self.language)
            yield when, not event.is_past(self.now)
            if not event.is_past(self.now):
                yield from _unsure(event, event.when)
        elif event.recurrence is not None:
            yield event.recurrence[self.language], False
        if event.place is not None:
            yield event.place[self.language], False
        if event.status in {"postponed", "cancelled"}:
            yield EVENT_STATUS[event.status], True

    def _term(self, vocabulary: str, id: str) -> str:
        return self.catalogue.vocabularies[vocabulary][id][self.language]


def _unsure(meta: Meta, date: Deadline | Period | None) -> Iterator[Mark]:
    """That a date to come may still change, where that is so."""
    for fact in dated_facts(meta):
        if fact.fact is date and fact.firmness is not Firmness.CONFIRMED:
            yield FIRMNESS[fact.firmness], False

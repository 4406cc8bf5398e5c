"""The facts of an entry as short lines of text, row by row, to set side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from hub import formats
from hub.catalogue import Catalogue
from hub.finder.features import instrument_of
from hub.i18n import LazyText
from hub.i18n import lazy_gettext as _l
from hub.languages import Language
from hub.models.base import Label
from hub.models.call import Call
from hub.models.event import Event
from hub.models.facility import Facility
from hub.models.instrument import Instrument
from hub.models.meta import Meta
from hub.models.organisation import Organisation
from hub.models.page import Page
from hub.models.roadmap import Roadmap
from hub.models.sourced import (
    Amount,
    Certainty,
    Deadline,
    Duration,
    Rate,
    Sourced,
    SourcedText,
    Trl,
)
from hub.views import labels
from hub.views.names import organisation_name, place_names

DOUBT = {
    Certainty.SECONDARY: _l("to be confirmed"),
    Certainty.CONFLICTING: _l("sources disagree"),
}


@dataclass(frozen=True)
class Line:
    """One value of a fact; `url` where it leads somewhere."""

    text: str
    url: str = ""


Fact = tuple[LazyText, tuple[Line, ...]]
"""The name of a row, and its values; none where nothing is stated."""


@dataclass(frozen=True)
class FactLines:
    """Words the facts of pages in one language at one moment."""

    catalogue: Catalogue
    language: Language
    now: datetime

    def __call__(self, page: Page) -> list[Fact]:
        """The rows of a page; the same rows for every page of a kind."""
        return [(name, tuple(lines)) for name, lines in self._rows(page.meta)]

    def _rows(self, meta: Meta) -> Iterator[tuple[LazyText, Iterable[Line]]]:
        match meta:
            case Instrument():
                yield from self._instrument(meta)
            case Facility():
                yield from self._facility(meta)
            case Call():
                yield from self._call(meta)
            case Event():
                yield from self._event(meta)
            case Organisation():
                yield _l("Acronym"), _text(meta.acronym)
                yield _l("Kind"), self._terms("organisation-types", (meta.type,))
                yield _l("Level"), self._terms("levels", (meta.level,))
            case Roadmap():
                yield from self._roadmap(meta)
        url = getattr(meta, "url", None)
        if not isinstance(meta, Roadmap):
            yield _l("Official page"), [Line(url, url)] if url else []

    def _instrument(
        self, meta: Instrument
    ) -> Iterator[tuple[LazyText, Iterable[Line]]]:
        yield _l("Kind of support"), self._terms("support-kinds", meta.support)
        yield _l("For whom"), self._terms("audiences", meta.audiences)
        yield _l("Amounts"), [self._number(each, meta) for each in meta.amounts]
        yield _l("Percentages"), [self._number(each, meta) for each in meta.rates]
        duration = [meta.duration] if meta.duration else []
        yield _l("How long"), [self._number(each, meta) for each in duration]
        yield _l("Technology readiness"), self._trl(meta.trl, meta)
        yield _l("Phases"), self._terms("phases", meta.phases)
        yield _l("Domains"), self._terms("domains", meta.domains) or _all_domains()
        when = str(labels.AVAILABILITY[meta.availability])
        yield _l("When"), [Line(when), *self._labels(meta.cadence)]
        yield _l("Check first"), self._terms("checks", meta.checks)
        yield _l("Provider"), self._bodies((meta.provider,))
        yield _l("Level"), self._terms("levels", (meta.level,))

    def _facility(self, meta: Facility) -> Iterator[tuple[LazyText, Iterable[Line]]]:
        yield _l("What you can use"), self._labels(*meta.capabilities)
        yield _l("Access"), self._sourced(meta.access, meta)
        yield _l("Training"), self._sourced(meta.training, meta)
        yield _l("Lead time"), self._sourced(meta.lead_time, meta)
        yield _l("Technology readiness"), self._trl(meta.trl, meta)
        yield _l("Domains"), self._terms("domains", meta.domains)
        yield _l("Operator"), [Line(meta.operator)]
        where = ", ".join(place_names(meta.location, self.catalogue, self.language))
        yield _l("Where"), _text(where)
        yield _l("Whom to ask"), self._labels(meta.contact_role)
        yield _l("Status"), [Line(str(labels.STATE[meta.state]))]
        is_named = _l("Yes") if meta.named_in_strategy else _l("No")
        yield _l("Named in the VISD strategy"), [Line(str(is_named))]

    def _call(self, meta: Call) -> Iterator[tuple[LazyText, Iterable[Line]]]:
        yield _l("Status"), [Line(str(labels.CALL_STATUS[meta.status(self.now)]))]
        for name, date in ((_l("Opens"), meta.opens), (_l("Closes"), meta.closes)):
            yield name, [self._date(date, meta)] if date else []
        yield _l("Cut-off"), [self._date(each, meta) for each in meta.cut_offs]
        budget = [meta.budget] if meta.budget else []
        yield _l("Budget"), [self._number(each, meta) for each in budget]
        funding = self.catalogue.get(("instruments", meta.instrument), self.language)
        yield _l("Instrument"), [Line(funding.meta.title, funding.path)]
        instrument = instrument_of(meta, self.catalogue)
        yield _l("For whom"), self._terms("audiences", instrument.audiences)
        yield _l("Domains"), self._terms("domains", meta.domains or instrument.domains)
        yield _l("Provider"), self._bodies((instrument.provider,))

    def _event(self, meta: Event) -> Iterator[tuple[LazyText, Iterable[Line]]]:
        when = meta.when
        dates = [formats.period(when.start, when.end, self.language)] if when else []
        doubt = self._doubt(when, meta) if when else ""
        lines = [Line(date + doubt) for date in dates]
        yield _l("When"), [*lines, *self._labels(meta.recurrence)]
        online = [Line(str(_l("online")))] if meta.online else []
        yield _l("Where"), [*self._labels(meta.place), *online]
        named = _text(meta.organiser)
        yield _l("Organised by"), [*self._bodies(meta.organisers), *named]
        yield _l("For whom"), self._terms("audiences", meta.audiences)
        yield _l("Domains"), self._terms("domains", meta.domains)
        yield _l("Level"), self._terms("levels", (meta.level,))
        yield _l("Status"), [Line(str(labels.EVENT_STATUS[meta.status]))]

    def _roadmap(self, meta: Roadmap) -> Iterator[tuple[LazyText, Iterable[Line]]]:
        yield _l("Kind"), [Line(str(labels.DOMAIN_TYPE[meta.domain_type]))]
        yield _l("Penholder"), self._bodies(meta.leads) or [Line(meta.lead)]
        manager = (meta.programme_manager,)
        yield (
            _l("Programme manager"),
            self._terms("programme-manager-domains", manager),
        )
        yield _l("Works together with"), self._terms("domains", meta.related_domains)
        yield _l("Flemish strengths"), self._labels(*meta.strengths)
        yield _l("Needs that this domain answers"), self._labels(*meta.needs)

    def _terms(self, vocabulary: str, ids: Iterable[str]) -> list[Line]:
        terms = self.catalogue.vocabularies[vocabulary]
        return [Line(terms[id][self.language]) for id in ids]

    def _labels(self, *texts: Label | None) -> list[Line]:
        return [Line(each[self.language]) for each in texts if each is not None]

    def _sourced(self, text: SourcedText | None, meta: Meta) -> list[Line]:
        if text is None:
            return []
        return [Line(text[self.language] + self._doubt(text, meta))]

    def _bodies(self, ids: Iterable[str]) -> list[Line]:
        return [
            Line(
                organisation_name(id, self.catalogue, self.language),
                self.catalogue.get(("organisations", id), self.language).path,
            )
            for id in ids
        ]

    def _trl(self, trl: Trl | None, meta: Meta) -> list[Line]:
        if trl is None:
            return []
        return [Line(f"TRL {trl.minimum}–{trl.maximum}{self._doubt(trl, meta)}")]

    def _date(self, date: Deadline, meta: Meta) -> Line:
        name = f"{date.label[self.language]}: " if date.label else ""
        return Line(
            name + formats.day(date.at, self.language) + self._doubt(date, meta)
        )

    def _number(self, of: Amount | Rate | Duration, meta: Meta) -> Line:
        unit = {Rate: "%", Duration: "months"}.get(type(of), "")
        if isinstance(of, Amount):
            unit = of.currency
        year = f" ({of.year})" if isinstance(of, Amount) and of.year else ""
        name = f"{of.label[self.language]}{year}: " if of.label else ""
        number = formats.span(of, unit, self.language)
        return Line(name + number + self._doubt(of, meta))

    def _doubt(self, fact: Sourced, meta: Meta) -> str:
        source = next(each for each in meta.sources if each.id == fact.source)
        doubt = DOUBT.get(fact.certainty or source.certainty)
        return f" ({doubt})" if doubt else ""


def _text(text: str | None) -> list[Line]:
    return [Line(text)] if text else []


def _all_domains() -> list[Line]:
    return [Line(str(_l("All domains")))]

"""What a finder must find, worked out in the slowest and plainest way."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from hub.catalogue import Catalogue
from hub.models.page import Page

Facts = Mapping[str, frozenset[str]]
"""Facet -> the values under which an entry must be found."""

OPEN_STATUSES = {"open", "closing-soon", "rolling"}
LEVELS = {str(level) for level in range(1, 10)}


def facts_of(finder: str, page: Page, catalogue: Catalogue, now: datetime) -> Facts:
    """Hand-written per finder, from the fields of the model."""
    read = {
        "instruments": _instrument,
        "facilities": _facility,
        "agenda": _event if page.collection.name == "events" else _call,
        "roadmaps": _roadmap,
        "organisations": _organisation,
    }[finder]
    found = read(page, catalogue, now)
    return {name: frozenset(values) for name, values in found.items()}


def _domains(ids: Any, catalogue: Catalogue) -> set[str]:
    return set(ids) or set(catalogue.vocabularies["domains"].ids)


def _trl(trl: Any) -> set[str]:
    if trl is None:
        return LEVELS
    return {level for level in LEVELS if trl.minimum <= int(level) <= trl.maximum}


def _instrument(page: Page, catalogue: Catalogue, now: datetime) -> dict[str, Any]:
    meta: Any = page.meta
    calls: list[Any] = [each.meta for each in catalogue.list("calls", "nl")]
    own = [call for call in calls if call.instrument == page.id]
    is_open = meta.availability in ("always-open", "case-by-case") or any(
        call.status(now) in OPEN_STATUSES for call in own
    )
    return {
        "support": meta.support,
        "audience": meta.audiences,
        "level": {meta.level},
        "provider": {meta.provider},
        "phase": meta.phases,
        "trl": _trl(meta.trl),
        "domain": _domains(meta.domains, catalogue),
        "open": {"yes"} if is_open else set(),
    }


def _facility(page: Page, catalogue: Catalogue, now: datetime) -> dict[str, Any]:
    meta: Any = page.meta
    names = {
        "".join(mark if mark.isalnum() else " " for mark in each.en.lower())
        for each in meta.capabilities
    }
    return {
        "domain": meta.domains,
        "capability": {"-".join(name.split()) for name in names},
        "operator": meta.operators or {"unknown"},
        "province": {meta.location.province} if meta.location else {"unknown"},
        "trl": _trl(meta.trl),
    }


def _event(page: Page, catalogue: Catalogue, now: datetime) -> dict[str, Any]:
    meta: Any = page.meta
    when = "undated"
    months: set[str] = set()
    if meta.when is not None:
        when = "past" if meta.is_past(now) else "upcoming"
        first, last = _day(meta.when.start), _day(meta.when.end or meta.when.start)
        days = (
            date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)
        )
        months = {f"{day:%Y-%m}" for day in days}
    return {
        "kind": {"events"},
        "when": {when},
        "domain": _domains(meta.domains, catalogue),
        "level": {meta.level},
        "month": months,
        "online": {"yes"} if meta.online else set(),
    }


def _call(page: Page, catalogue: Catalogue, now: datetime) -> dict[str, Any]:
    meta: Any = page.meta
    instrument: Any = catalogue.get(("instruments", meta.instrument), "nl").meta
    deadlines = [*meta.cut_offs, *([meta.closes] if meta.closes else [])]
    dates = deadlines or ([meta.opens] if meta.opens else [])
    when = {"unknown": "undated", "closed": "past"}.get(meta.status(now), "upcoming")
    return {
        "kind": {"calls"},
        "when": {when},
        "domain": _domains(meta.domains or instrument.domains, catalogue),
        "level": {instrument.level},
        "month": {f"{_day(each.at):%Y-%m}" for each in dates},
        "online": set(),
    }


def _roadmap(page: Page, catalogue: Catalogue, now: datetime) -> dict[str, Any]:
    meta: Any = page.meta
    return {
        "type": {meta.domain_type},
        "programme-manager": {meta.programme_manager},
        "lead": meta.leads,
    }


def _organisation(page: Page, catalogue: Catalogue, now: datetime) -> dict[str, Any]:
    meta: Any = page.meta
    return {"type": {meta.type}, "level": {meta.level}}


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def has_amount(page: Page, value: str) -> bool:
    """Whether one of the amounts in euros overlaps a range such as 100-200."""
    meta: Any = page.meta
    euros = [each for each in meta.amounts if each.currency == "EUR"]
    if value == "unknown":
        return not euros
    low, _, high = value.partition("-") if "-" in value else (value, "", value)
    least, most = float(low or 0), float(high or "inf")
    for each in euros:
        one = each.value if each.value is not None else each.minimum
        own_least = float(one if one is not None else 0)
        other = each.value if each.value is not None else each.maximum
        own_most = float(other) if other is not None else float("inf")
        if own_least <= most and least <= own_most:
            return True
    return False

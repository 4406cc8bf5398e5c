"""What an entry has that another can share: domains, levels, bodies, needs, phases."""

from collections.abc import Iterator, Mapping
from typing import Final

from hub.catalogue import Catalogue
from hub.models.call import Call
from hub.models.event import Event
from hub.models.facility import Facility, Location
from hub.models.instrument import Instrument
from hub.models.meta import Meta
from hub.models.organisation import Organisation
from hub.models.page import Key
from hub.models.roadmap import Roadmap
from hub.models.sourced import Trl

Feature = tuple[str, str]
"""A group such as `domain`, and a value in it."""

TESTING: Final = "testing"
"""The phase of the product-development cycle that a facility serves."""


def features_of(key: Key, meta: Meta, catalogue: Catalogue) -> frozenset[Feature]:
    """All that an entry can share; open to all domains is no domain."""
    return frozenset(_features(key[1], meta, catalogue))


def _features(id: str, meta: Meta, catalogue: Catalogue) -> Iterator[Feature]:
    match meta:
        case Instrument():
            yield "call", id
            yield from _group("domain", meta.domains)
            yield from _group("support", meta.support)
            yield from _conditions(meta)
        case Call():
            funding = instrument_of(meta, catalogue)
            yield "call", meta.instrument
            yield from _group("domain", meta.domains or funding.domains)
            yield from _conditions(funding)
        case Facility():
            yield from _group("domain", meta.domains)
            yield from _group("body", meta.operators)
            yield from _place(meta.location)
            yield from _levels(meta.trl)
            yield "phase", TESTING
        case Event():
            yield from _group("domain", meta.domains)
            yield from _group("body", meta.organisers)
            yield from _group("audience", meta.audiences)
        case Roadmap():
            yield "domain", id
            yield from _group("need", tuple(need.name for need in meta.needs))
        case Organisation():
            yield "body", id


def instrument_of(call: Call, catalogue: Catalogue) -> Instrument:
    """The instrument whose window a call is."""
    meta = catalogue.get(("instruments", call.instrument), "nl").meta
    assert isinstance(meta, Instrument)  # the reference has been checked
    return meta


def roles_of(meta: Meta, catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """The organisations that the facts of an entry name, by what they do for it."""
    match meta:
        case Instrument():
            return {"provider": (meta.provider,), "contact": meta.contacts}
        case Call():
            return {"provider": (instrument_of(meta, catalogue).provider,)}
        case Facility():
            return {"operator": meta.operators}
        case Event():
            return {"organiser": meta.organisers}
        case Roadmap():
            return {"lead": meta.leads}
        case _:
            return {}


def _conditions(instrument: Instrument) -> Iterator[Feature]:
    """What an instrument and its calls have in common."""
    yield "body", instrument.provider
    yield from _group("phase", instrument.phases)
    yield from _group("audience", instrument.audiences)
    yield from _levels(instrument.trl)


def _group(name: str, values: tuple[str, ...]) -> Iterator[Feature]:
    return ((name, value) for value in values)


def _levels(trl: Trl | None) -> Iterator[Feature]:
    if trl is not None:
        yield from (
            ("trl", str(level)) for level in range(trl.minimum, trl.maximum + 1)
        )


def _place(location: Location | None) -> Iterator[Feature]:
    if location is not None:
        yield "place", location.municipality

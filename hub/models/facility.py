"""A facility: a place in Flanders where something can be tested or made."""

from typing import Annotated, Final, Literal

from pydantic import Field

from hub.models.base import (
    DomainId,
    Id,
    Label,
    OrganisationId,
    PlaceName,
    Term,
    Text,
    WebAddress,
)
from hub.models.meta import Meta
from hub.models.sourced import Sourced, SourcedText, Trl

PLACE_NAMES: Final = "places"
"""The vocabulary of places with a name of their own in English, by their Dutch name."""


class Location(Sourced):
    """Where a facility is; degrees in WGS 84, as precise as `precision` says."""

    municipality: Annotated[Text, PlaceName()]
    place: Annotated[Text, PlaceName()] | None = None
    """Where in the municipality; both as they are called in Dutch."""
    province: Annotated[Id, Term("provinces")]
    latitude: float | None = Field(default=None, ge=50.6, le=51.6)
    longitude: float | None = Field(default=None, ge=2.5, le=6.0)
    precision: Literal["address", "part-municipality", "municipality"] | None = None


class Facility(Meta):
    """One test or research infrastructure."""

    operator: Text
    """The operator's name as it calls itself."""
    operators: tuple[OrganisationId, ...] = ()
    """The operators that have a page of their own."""
    location: Location | None = None
    domains: tuple[DomainId, ...] = Field(min_length=1)
    capabilities: tuple[Label, ...] = ()
    access: SourcedText | None = None
    training: SourcedText | None = None
    """What training there is, or is needed, to work there."""
    lead_time: SourcedText | None = None
    """How long before the day one must ask."""
    contact_role: Label | None = None
    trl: Trl | None = None
    state: Literal["operational", "announced"]
    named_in_strategy: bool
    url: WebAddress | None = None

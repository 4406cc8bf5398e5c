"""An instrument: money, advice or contacts that a company or a lab can ask for."""

from typing import Annotated, Literal

from pydantic import Field

from hub.models.base import (
    AudienceId,
    DomainId,
    Id,
    Label,
    LevelId,
    OrganisationId,
    Term,
    WebAddress,
)
from hub.models.meta import Meta
from hub.models.sourced import Amount, Duration, Rate, Trl

Availability = Literal[
    "always-open", "recurring", "case-by-case", "active", "planned", "closed", "unclear"
]
"""always-open: ask at any time; recurring: comes back in calls; case-by-case: an offer
of an investor; active: a programme that runs, without an open door; unclear: sources
disagree or are old."""


class Instrument(Meta):
    """One instrument, programme or service."""

    provider: OrganisationId
    level: LevelId
    support: tuple[Annotated[Id, Term("support-kinds")], ...] = Field(min_length=1)
    audiences: tuple[AudienceId, ...] = Field(min_length=1)
    phases: tuple[Annotated[Id, Term("phases")], ...] = Field(min_length=1)
    domains: tuple[DomainId, ...] = ()
    """Empty means: open to all domains."""
    availability: Availability
    availability_note: Label | None = None
    amounts: tuple[Amount, ...] = ()
    rates: tuple[Rate, ...] = ()
    duration: Duration | None = None
    cadence: Label | None = None
    trl: Trl | None = None
    checks: tuple[Annotated[Id, Term("checks")], ...] = ()
    """What to check before applying: ethics review, export control, ..."""
    contacts: tuple[OrganisationId, ...] = ()
    """Who helps, besides the provider."""
    url: WebAddress | None = None
    in_strategy: bool = False

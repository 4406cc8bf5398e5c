"""Which entries a rule is about."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from hub.languages import noted
from hub.models.base import (
    AudienceId,
    DomainId,
    EntryReference,
    Frozen,
    Id,
    LevelId,
    OrganisationId,
    Term,
)
from hub.models.instrument import Availability

Kind = Literal["instruments", "facilities", "events"]
EntryAddress = Annotated[str, Field(pattern=r"^[a-z]+/[a-z0-9-]+$"), EntryReference()]
PhaseId = Annotated[Id, Term("phases")]
SupportId = Annotated[Id, Term("support-kinds")]


class Selector(Frozen):
    """Which entries a rule is about: all that is given must hold."""

    collection: Kind | None = None
    ids: tuple[EntryAddress, ...] = ()
    support: tuple[SupportId, ...] = ()
    provider: tuple[OrganisationId, ...] = ()
    level: tuple[LevelId, ...] = ()
    audiences: tuple[AudienceId, ...] = ()
    domains: tuple[DomainId, ...] = ()
    phases: tuple[PhaseId, ...] = ()
    availability: tuple[Availability, ...] = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError(noted("say which entries are meant"))
        return self

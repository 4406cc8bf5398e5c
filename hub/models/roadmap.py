"""An orientation roadmap: where a domain stands and where it wants to go."""

from typing import Annotated, Literal

from pydantic import Field

from hub.models.base import DomainId, Id, Label, OrganisationId, Term, Text
from hub.models.meta import Meta
from hub.models.sourced import Sourced, SourcedText


class Need(SourcedText):
    """A capability need that the domain can answer, with its code where known."""

    framework: Literal["eda-captech", "edf", "dirs", "defra", "nato"]
    code: Text | None = None
    editorial: bool = False
    """True where the link was made by the editors, not by the source."""

    @property
    def name(self) -> str:
        """What it is known by across roadmaps: framework, and code or English label."""
        return f"{self.framework}: {self.code or self.en}"


class Milestone(Sourced):
    """Something that should be reached in a year, or in a quarter of it."""

    id: Id
    year: int = Field(ge=2015, le=2060)
    quarter: int | None = Field(default=None, ge=1, le=4)
    track: Annotated[Id, Term("milestone-tracks")]
    label: Label


class Roadmap(Meta):
    """The orientation roadmap of one domain; its id is the domain's."""

    domain_type: Literal["application", "technology"]
    lead: Text
    """The penholder's name."""
    leads: tuple[OrganisationId, ...] = ()
    """The penholders that have a page of their own."""
    programme_manager: Annotated[Id, Term("programme-manager-domains")]
    strengths: tuple[SourcedText, ...] = ()
    needs: tuple[Need, ...] = ()
    cross_domain: tuple[SourcedText, ...] = ()
    related_domains: tuple[DomainId, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    taxonomy_codes: tuple[Text, ...] = ()

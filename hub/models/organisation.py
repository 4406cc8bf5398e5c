"""An organisation: somebody in the field to know, ask or work with."""

from typing import Annotated

from hub.models.base import Id, LevelId, Term, Text, WebAddress
from hub.models.meta import Meta


class Organisation(Meta):
    """One organisation; the summary says its role."""

    acronym: Text | None = None
    type: Annotated[Id, Term("organisation-types")]
    level: LevelId
    url: WebAddress | None = None

    @property
    def short_name(self) -> str:
        """The acronym where there is one."""
        return self.acronym or self.title

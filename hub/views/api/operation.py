"""One address for programs: what may be asked there, and what it answers."""

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import BaseModel

from hub.i18n import LazyText
from hub.languages import Language
from hub.models.collection import Collection
from hub.views.api.accepted import ParametersOf, nothing
from hub.views.api.answers import JSON

Make = Callable[..., BaseModel]
"""From a language, and the name of an entry where the address has one."""


@dataclass(frozen=True)
class Operation:
    """An address in both languages, as the API's document describes it."""

    id: str
    path: Callable[[Language], str]
    """As a rule of Flask; `<slug>` stands for the name of an entry."""
    summary: LazyText
    model: Callable[[], type[BaseModel]]
    """The type of the answer, made when it is first needed."""
    parameters: ParametersOf = nothing
    make: Make | None = None
    """How to answer; nothing where a view of its own does."""
    view: str = ""
    """The endpoint of that view."""
    collection: Collection | None = None
    """Where the address has the name of an entry: which entries."""
    media_type: str = JSON
    section: str = ""
    """Where it is about a section: its name in the vocabulary of collections."""
    is_asked: bool = False
    """Whether it says nothing until it is asked something, so that no file can."""
    reads_itself: bool = False
    """Whether its view reads and refuses the query."""

    @property
    def endpoint(self) -> str:
        """The endpoint that answers."""
        return self.view or f"api.{self.id}"

"""What all models share: frozen objects, texts in both languages, marked ids."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from hub.languages import Language
from hub.models.mixed_text import mixed

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Frozen(BaseModel):
    """A value that never changes and refuses keys that it does not know."""

    # A server reads what was validated before: most of it needs no validators.
    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )


@dataclass(frozen=True)
class Translatable:
    """Marks a field that a translation may say in its own words."""


@dataclass(frozen=True)
class Reference:
    """Marks an id that must exist in a collection."""

    collection: str


@dataclass(frozen=True)
class EntryReference:
    """Marks a collection and id, such as instruments/fsdb, that must exist."""


@dataclass(frozen=True)
class Term:
    """Marks an id that must exist in a vocabulary."""

    vocabulary: str


@dataclass(frozen=True)
class PlaceName:
    """Marks a place in Dutch, which may have a name of its own in English."""


@dataclass(frozen=True)
class SourceReference:
    """Marks the id of one of the page's own sources."""


Words = AfterValidator(mixed)
"""Marks a text in which words may be in another language."""
Text = Annotated[str, Field(min_length=1), Words]
Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=80)]
WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s/]+\.[^\s]+$")]


class Label(Frozen):
    """A short text in both languages, written beside each other in the source."""

    nl: Text
    en: Text

    def __getitem__(self, language: Language) -> str:
        """The text in one language. Raises KeyError for any other key."""
        # Asked some fifty times a page.
        if language == "nl":
            return self.nl
        if language == "en":
            return self.en
        raise KeyError(language)


KeyPath = tuple[str | int, ...]
"""The keys and places in lists that lead to a value."""


InstrumentId = Annotated[Id, Reference("instruments")]
OrganisationId = Annotated[Id, Reference("organisations")]
DomainId = Annotated[Id, Term("domains")]
LevelId = Annotated[Id, Term("levels")]
AudienceId = Annotated[Id, Term("audiences")]

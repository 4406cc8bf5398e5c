"""A finder: a page that finds entries by facets, as content/finders/ declares it."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from hub.languages import Language
from hub.models.base import Frozen, Id, Label, Text
from hub.models.collection import BY_NAME

ADDRESSES: Final[Mapping[str, Label]] = {
    **{
        name: BY_NAME[name].section
        for name in ("instruments", "facilities", "roadmaps", "organisations")
    },
    "agenda": Label(nl="agenda", en="agenda"),
}
"""Every finder, and the first part of its address. One that is called after a
collection stands where that collection's list would."""

RESERVED: Final = ("page", "sort")
"""Names in a query that no facet may take."""

NOT_STATED: Final = "unknown"
"""The value of an entry that says nothing, where those stand apart."""

ALL_COLLECTIONS: Final = "*"

COLLECTION: Final = "collection"
"""The source that is no field: the name of the entry's collection."""


def finder_path(id: str, language: Language, suffix: str = "/") -> str:
    """Where a finder stands; other formats have a suffix in place of the last slash."""
    return f"/{language}/{ADDRESSES[id][language]}{suffix}"


def _per_collection(value: object) -> object:
    """One path for all collections, or one each; several are tried in turn."""
    per = value if isinstance(value, dict) else {ALL_COLLECTIONS: value}
    return {
        name: [paths] if isinstance(paths, str) else paths
        for name, paths in per.items()
    }


Source = Annotated[
    Mapping[str, Annotated[tuple[Text, ...], Field(min_length=1)]],
    BeforeValidator(_per_collection),
]
"""Collection -> the fields to read; the first that says something counts."""

FacetType = Literal[
    "terms",
    "references",
    "texts",
    "levels",
    "amounts",
    "flag",
    "open",
    "months",
    "when",
]
"""terms: ids of a vocabulary or of `values`; references: entries that the field names;
texts: labels; levels: a TRL range; amounts: money; flag: true or false; open, months
and when: derived from the dates of events and calls."""

Format = Literal["json", "csv", "plain.csv", "geojson", "atom", "feed.json", "ics"]


class _Read(Frozen):
    """Something that is read from fields of the entries."""

    source: Source = Field(default_factory=dict)

    def paths(self, collection: str) -> tuple[str, ...]:
        """The fields to read in entries of a collection."""
        everywhere = self.source.get(ALL_COLLECTIONS, ())
        return self.source.get(collection, everywhere)


class Facet(_Read):
    """One question that a visitor answers by choosing values."""

    name: Id
    """Also its name in the address."""
    type: FacetType
    label: Label
    vocabulary: Id | None = None
    values: Mapping[str, Label] = Field(default_factory=dict)
    """The values that no vocabulary names."""
    open_values: tuple[Id, ...] = ()
    """For `open`: what the field says of entries that are open at any time."""
    bands: tuple[Annotated[str, Field(pattern=r"^\d+-\d*$")], ...] = ()
    """For `amounts`: the ranges that the form offers."""
    default: Id | None = None
    """What is chosen where the address says nothing."""
    unstated_everywhere: Label | None = None
    """Says that what states no value counts under every one; {count} is how many."""
    unstated_apart: Label | None = None
    """Names the value of what states none."""
    place: Literal["before", "subject", "after", "aside"] = "aside"
    """Where the sentence says it: an adjective, the subject, behind it, or apart."""
    phrase: Label | None = None
    """How the sentence says it, with {values}."""
    words: Mapping[str, Label] = Field(default_factory=dict)
    """How the sentence calls a value, where not by its label."""


class Sort(Frozen):
    """An order in which the entries can be listed."""

    id: Id
    by: Literal["title", "updated", "date", "amount"]
    label: Label


class Column(_Read):
    """A field that the table formats give besides titles and facets."""

    name: Id
    label: Label


class Declaration(Frozen):
    """A whole finder."""

    collections: tuple[Id, ...] = Field(min_length=1)
    title: Label
    intro: Label
    subject: Label
    """What the sentence calls the entries, where no facet says it."""
    empty: Label
    """Said where nothing was found."""
    facets: tuple[Facet, ...] = Field(min_length=1)
    """In the order of the form, of the address and of the sentence."""
    sorts: tuple[Sort, ...] = Field(min_length=1)
    """The first is used where the address names none."""
    columns: tuple[Column, ...] = ()
    formats: tuple[Format, ...] = ()

    @property
    def collection_facet(self) -> Facet | None:
        """The facet that tells the collections apart."""
        paths = ((facet, facet.paths(ALL_COLLECTIONS)) for facet in self.facets)
        return next((facet for facet, found in paths if COLLECTION in found), None)

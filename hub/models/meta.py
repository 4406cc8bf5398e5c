"""The front matter that every page has, and what a translation may say."""

from datetime import date
from typing import Annotated

from pydantic import Field

from hub.models.base import Frozen, Id, Term, Text, Translatable
from hub.models.sourced import Source

Address = Annotated[str, Field(pattern=r"^/(nl|en)/\S+/$")]
Question = Annotated[Text, Field(max_length=80)]
Slug = Annotated[Id, Translatable()]


class Meta(Frozen):
    """Front matter of any page, both languages laid over each other.

    Fields marked translatable may stand in a translation; all others are facts and
    stand in the source file only.
    """

    title: Annotated[Text, Translatable(), Field(max_length=120)]
    summary: Annotated[Text, Translatable(), Field(max_length=300)]
    slug: Slug | None = None
    synonyms: Annotated[tuple[Text, ...], Translatable()] = ()
    found_for: Annotated[tuple[Question, ...], Translatable()] = ()
    """Questions that this page answers before all others."""
    redirect_from: Annotated[tuple[Address, ...], Translatable()] = ()

    updated: date
    reviewed: date
    owner: Annotated[Id, Term("owners")]
    sources: tuple[Source, ...] = Field(min_length=1)
    related: tuple[Annotated[str, Field(pattern=r"^[a-z]+/[a-z0-9-]+$")], ...] = ()
    draft: bool = False

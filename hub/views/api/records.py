"""An entry as data: one record in one language, its facts typed by its kind."""

from datetime import date, datetime
from typing import Final, Literal

from pydantic import Field, create_model

from hub.edition import Edition
from hub.languages import Language, noted
from hub.models.collection import COLLECTIONS
from hub.models.meta import Change, Meta
from hub.models.page import Page
from hub.models.sourced import Source
from hub.views.addresses import absolute
from hub.views.api.forms import Form, Type, form_of, told_model
from hub.views.api.once import once
from hub.views.api.telling import EntryLink, Telling, Told, link_to

COMMON: Final = frozenset(Meta.model_fields)
"""What stands beside the facts of a kind, or is for editors alone."""


class Addresses(Told):
    """The page of an entry in each language."""

    nl: str
    en: str


class EntryRecord(Told):
    """What every entry says; `record_model` adds its facts and changes."""

    collection: str
    id: str
    title: str
    summary: str
    language: Language = Field(
        description=noted(
            "The language of title, summary and body: the other one where the "
            "entry is not translated."
        )
    )
    asked_language: Language = Field(
        description=noted("The language of the address, and of all labels.")
    )
    is_outdated: bool = Field(
        description=noted("Whether the original changed after it was translated.")
    )
    url: str
    addresses: Addresses
    updated: date
    reviewed: date = Field(
        description=noted(
            "The day on which the entry was last compared with its sources."
        )
    )
    body_html: str = Field(description=noted("HTML; its links are whole addresses."))
    related: tuple[EntryLink, ...] = Field(
        description=noted("What the entry points at: by a fact, by hand, in its text.")
    )
    sources: tuple[Source, ...] = Field(
        description=noted("Facts name these by their id.")
    )


def entry_record(page: Page, edition: Edition, now: datetime) -> EntryRecord:
    """All that the page of an entry says of it, at a moment."""
    catalogue, meta = edition.catalogue, page.meta
    telling = Telling(catalogue, page.language, now, meta)
    both = {each.language: each for each in (page, catalogue.counterpart(page))}
    return record_model(type(meta)).model_construct(
        collection=page.collection.name,
        id=page.id,
        title=meta.title,
        summary=meta.summary,
        language=page.text_language,
        asked_language=page.language,
        is_outdated=page.is_outdated,
        url=absolute(page.path),
        addresses=Addresses(nl=absolute(both["nl"].path), en=absolute(both["en"].path)),
        updated=meta.updated,
        reviewed=meta.reviewed,
        body_html=_whole_addresses(str(edition.renderer.render(page).html), page),
        related=tuple(link_to(each) for each in catalogue.related(page)),
        facts=_facts(type(meta)).tell(meta, telling),
        changes=_changes().tell(meta.changes, telling),
        sources=meta.sources,
    )


@once
def record_model(model: type[Meta]) -> type[EntryRecord]:
    """The record of a kind; in the API's document it bears the name of the kind."""
    names = tuple(each.name for each in COLLECTIONS if each.model is model)
    one_of: Type = Literal[names]
    facts = Field(description=noted("What entries of this kind state."))
    return create_model(
        f"{model.__name__}Record",
        __base__=EntryRecord,
        __doc__=f"An entry of {', '.join(names)}.",
        collection=(one_of, ...),
        facts=(_facts(model).type, facts),
        changes=(_changes().type, Field(description=noted("The newest first."))),
    )


def record_models() -> tuple[type[EntryRecord], ...]:
    """Every kind's record."""
    models = dict.fromkeys(each.model for each in COLLECTIONS)
    return tuple(record_model(model) for model in models)


def _facts(model: type[Meta]) -> Form:
    return told_model(model, f"{model.__name__}Facts", COMMON)


@once
def _changes() -> Form:
    return form_of(tuple[Change, ...])


def _whole_addresses(html: str, page: Page) -> str:
    """A body whose links lead on wherever it is read."""
    root, here = absolute("/").removesuffix("/"), absolute(page.path)
    return html.replace('href="/', f'href="{root}/').replace(
        'href="#', f'href="{here}#'
    )

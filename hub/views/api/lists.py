"""Lists as data: the articles of a section, the glossary, codes, what changed."""

from datetime import date

from flask import url_for

from hub.current import current_site
from hub.feeds.changes import MovedDate, PageChange, moved_dates, page_changes
from hub.finder.codes import Code, frameworks
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.collection import Collection
from hub.models.dates import Span
from hub.models.glossary import Concept
from hub.views.addresses import absolute, list_path
from hub.views.api.accepted import page_only
from hub.views.api.answers import (
    EntrySummary,
    ListAnswer,
    links,
    part_of,
    summary_of,
)
from hub.views.api.refusal import asked
from hub.views.api.telling import EntryLink, Telling, TermRecord, Told, link_to


class EntryList(ListAnswer):
    """The entries of a section."""

    entries: tuple[EntrySummary, ...]


class ConceptRecord(Told):
    """A concept of the glossary."""

    id: str
    label: str
    synonyms: tuple[str, ...]
    acronyms: tuple[str, ...]
    definition: str
    domain: TermRecord | None
    url: str


class GlossaryAnswer(ListAnswer):
    """The glossary, by label."""

    concepts: tuple[ConceptRecord, ...]


class CodeDomain(Told):
    """A domain that a code leads to."""

    roadmap: EntryLink
    is_editorial: bool
    """Whether the editors made the link, and no source did."""


class CodeRecord(Told):
    """A code or a name of a framework."""

    framework: str
    code: str | None
    label: str
    url: str
    domains: tuple[CodeDomain, ...]


class CodesAnswer(ListAnswer):
    """Codes and what they lead to."""

    codes: tuple[CodeRecord, ...]


class ChangeRecord(Told):
    """What changed on an entry on a day, in words where an editor says it."""

    date: date
    text: str | None
    entry: EntryLink


class SpanRecord(Told):
    """A day, an hour, or from one to the other."""

    start: str
    end: str | None


class MovedDateRecord(Told):
    """A date that moved."""

    entry: EntryLink
    name: str
    changed: date
    was: SpanRecord
    now: SpanRecord


class ChangesAnswer(ListAnswer):
    """What changed, the newest first."""

    changes: tuple[ChangeRecord, ...]
    moved_dates: tuple[MovedDateRecord, ...]


MOST_MOVED = 100
"""The newest moves of dates; older ones stand with their entries."""


def entry_list(collection: Collection, language: Language) -> EntryList:
    """The entries of a section, in the order of its page."""
    catalogue = current_site().catalogue
    part = part_of(catalogue.list(collection.name, language), asked(page_only))
    return EntryList(
        title=catalogue.vocabularies["collections"][collection.name][language],
        language=language,
        links=links(list_path(collection.name, language), part),
        **part.numbers,
        entries=tuple(map(summary_of, part.items)),
    )


def glossary(language: Language) -> GlossaryAnswer:
    """Every concept, by label."""
    site = current_site()
    telling = Telling(site.catalogue, language, site.now())
    path = url_for("glossary.index", language=language)
    part = part_of(site.catalogue.glossary.sorted(language), asked(page_only))
    return GlossaryAnswer(
        title=site.catalogue.vocabularies["collections"]["glossary"][language],
        language=language,
        links=links(path, part),
        **part.numbers,
        concepts=tuple(_concept(each, telling, path) for each in part.items),
    )


def codes(language: Language) -> CodesAnswer:
    """Every code of every framework."""
    site = current_site()
    telling = Telling(site.catalogue, language, site.now())
    path = url_for("codes.index", language=language)
    found = [code for each in frameworks(site.catalogue) for code in each.codes]
    part = part_of(found, asked(page_only))
    return CodesAnswer(
        title=_("Enter by code"),
        language=language,
        links=links(path, part),
        **part.numbers,
        codes=tuple(_code(each, telling, path) for each in part.items),
    )


def changes(language: Language) -> ChangesAnswer:
    """What changed, and which dates moved."""
    pages = current_site().catalogue.in_language(language)
    part = part_of(page_changes(pages), asked(page_only))
    return ChangesAnswer(
        title=_("What changed"),
        language=language,
        links=links(url_for("changes.index", language=language), part),
        **part.numbers,
        changes=tuple(map(change_of, part.items)),
        moved_dates=tuple(map(_moved, moved_dates(pages)[:MOST_MOVED])),
    )


def change_of(change: PageChange) -> ChangeRecord:
    """A change as data."""
    return ChangeRecord(date=change.day, text=change.text, entry=link_to(change.page))


def _concept(concept: Concept, telling: Telling, path: str) -> ConceptRecord:
    words = concept[telling.language]
    domain = concept.domain
    return ConceptRecord(
        id=concept.id,
        label=words.label,
        synonyms=words.synonyms,
        acronyms=concept.acronyms,
        definition=words.definition,
        domain=telling.term("domains", domain) if domain else None,
        url=absolute(f"{path}#{concept.id}"),
    )


def _code(code: Code, telling: Telling, path: str) -> CodeRecord:
    uses = [
        (telling.link(("roadmaps", use.domain)), use.is_editorial) for use in code.uses
    ]
    return CodeRecord(
        framework=code.framework,
        code=code.code,
        label=code.label[telling.language],
        url=absolute(f"{path}#{code.anchor}"),
        domains=tuple(
            CodeDomain(roadmap=roadmap, is_editorial=is_editorial)
            for roadmap, is_editorial in uses
            if roadmap is not None
        ),
    )


def _moved(moved: MovedDate) -> MovedDateRecord:
    return MovedDateRecord(
        entry=link_to(moved.page),
        name=moved.fact.name,
        changed=moved.move.changed,
        was=_span(moved.move.was),
        now=_span(moved.now),
    )


def _span(span: Span) -> SpanRecord:
    end = span.end.isoformat() if span.end is not None else None
    return SpanRecord(start=span.start.isoformat(), end=end)

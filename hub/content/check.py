"""The full check: all that loading finds, plus bodies, languages and addresses."""

from collections.abc import Iterable, Iterator
from itertools import chain

from hub.apart import alongside
from hub.content.date_rules import date_problems
from hub.content.loader import Content
from hub.content.markdown import Renderer
from hub.content.message import said
from hub.content.overlay import Entry
from hub.content.parity import parity_problems
from hub.content.problems import Problem
from hub.content.publication_rules import publication_problems
from hub.content.rules import body_problems
from hub.languages import Language
from hub.models.collection import COLLECTIONS
from hub.models.finder import ADDRESSES, finder_path
from hub.models.page import Page


def check(content: Content, renderer: Renderer) -> tuple[Problem, ...]:
    """Every problem of the content, sorted by file and line."""
    entries, middle = content.entries, len(content.entries) // 2

    def within(some: Iterable[Entry]) -> set[Problem]:
        found = (problems_within(entry, content, renderer) for entry in some)
        return set(chain.from_iterable(found))

    first, second = alongside(
        lambda: {*problems_between(content), *within(entries[:middle])},
        lambda: within(entries[middle:]),
        entries=len(entries),
    )
    return tuple(sorted({*content.problems, *first, *second}))


def problems_within(
    entry: Entry, content: Content, renderer: Renderer
) -> Iterator[Problem]:
    """What is wrong with the bodies of an entry, its two languages and its dates."""
    for page in _own_pages(entry):
        yield from body_problems(page, content.catalogue, renderer, content.unreadable)
    yield from parity_problems(entry)
    yield from date_problems(entry)
    yield from _stand_in_problems(entry)


def problems_between(content: Content) -> Iterator[Problem]:
    """What is wrong with entries beside each other."""
    yield from publication_problems(content)
    yield from _address_problems(content)
    yield from _title_problems(content)
    yield from domain_problems(content)


def _stand_in_problems(entry: Entry) -> Iterator[Problem]:
    """What `hub new` left to the writer, on a page that is published."""
    if entry.is_draft:
        return
    for file in entry.pair.files.values():
        for line in file.stand_ins:
            message = said(
                "this is still to be filled in, and the mark to be removed; until then "
                "keep the page back with `draft: true`."
            )
            yield Problem(file.file, line, "H210", message)


def _own_pages(entry: Entry) -> Iterator[Page]:
    """The pages that have a file of their own, drafts included."""
    return (page for page in entry.pages if page.is_translated)


def _address_problems(content: Content) -> Iterator[Problem]:
    """Two pages, or a page and a redirect, at one address."""
    taken: dict[str, Page] = {}
    for page in content.catalogue.pages:
        first = taken.setdefault(page.path, page)
        if first is not page:
            message = said(
                "{file} has the address {path} too; change the slug.",
                file=first.file,
                path=page.path,
            )
            yield _at_key(content, page, "slug", "H601", message)
    for page in content.catalogue.pages:
        for old in page.meta.redirect_from if page.is_translated else ():
            text = _redirect_message(old, page, taken)
            if text:
                yield _at_key(content, page, "redirect_from", "H601", text)


def _redirect_message(old: str, page: Page, taken: dict[str, Page]) -> str:
    if not old.startswith(f"/{page.language}/"):
        return said(
            "{address} is an address of the other language; write it in that file.",
            address=old,
        )
    if old in _list_addresses(page.language):
        return said("{address} is the address of a list.", address=old)
    first = taken.setdefault(old, page)
    if first is page:
        return ""
    return said(
        "{address} is already an address of {file}.", address=old, file=first.file
    )


def _list_addresses(language: Language) -> set[str]:
    lists = {collection.path(language) for collection in COLLECTIONS}
    return lists | {finder_path(id, language) for id in ADDRESSES}


def _title_problems(content: Content) -> Iterator[Problem]:
    """Two pages of a collection with one title cannot be told apart in a list."""
    taken: dict[tuple[str, str, str], Page] = {}
    for page in content.catalogue.pages:
        name = (page.language, page.collection.name, page.meta.title.casefold())
        first = taken.setdefault(name, page)
        if first is not page and page.is_translated:
            message = said(
                "{file} has the same title; say what sets this one apart.",
                file=first.file,
            )
            yield _at_key(content, page, "title", "H602", message)


def domain_problems(content: Content) -> Iterator[Problem]:
    """Domains and roadmaps go in pairs: pages link from the one to the other."""
    domains = content.catalogue.vocabularies["domains"]
    written = {entry.pair.id for entry in content.entries if _is_roadmap(entry)}
    for id in domains.ids:
        if id not in written:
            message = said(
                'the domain "{id}" has no published roadmap: roadmaps/{id}.nl.md.',
                id=id,
            )
            yield Problem("vocabularies/domains.yaml", 1, "H604", message)
    for page in content.catalogue.list("roadmaps", "nl"):
        if page.id not in domains:
            message = said(
                "a roadmap is called after its domain, and vocabularies/domains.yaml "
                'has no "{id}".',
                id=page.id,
            )
            yield Problem(page.file, 1, "H603", message)


def _is_roadmap(entry: Entry) -> bool:
    return entry.pair.collection.name == "roadmaps" and not entry.is_draft


def _at_key(content: Content, page: Page, key: str, code: str, message: str) -> Problem:
    for entry in content.entries:
        if page.key == entry.pair.key:
            file = entry.pair.files[page.text_language]
            return Problem(page.file, file.line((key,)), code, message)
    return Problem(page.file, 1, code, message)

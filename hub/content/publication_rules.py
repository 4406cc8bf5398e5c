"""Whether what a page needs is published as long as the page itself."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from hub.content.loader import Content
from hub.content.message import said
from hub.content.overlay import Entry
from hub.content.pictures import named_pages
from hub.content.problems import Problem
from hub.models.base import EntryReference, KeyPath, Reference
from hub.models.markers import marked_values
from hub.models.meta import Meta
from hub.models.page import Key, Page

Found = tuple[KeyPath, str, str]
"""Where, the code, and what is wrong and what to do."""


def publication_problems(content: Content) -> Iterator[Problem]:
    """Dates of publication that no page can keep."""
    entries = {entry.pair.key: entry for entry in content.entries if entry.pages}
    pages = {key: entry.pages[0] for key, entry in entries.items()}
    always = _always_shown(content)
    for key, entry in entries.items():
        found = [*_order(pages[key].meta), *_needed(pages[key], pages)]
        if key in always or key[0] == "roadmaps":
            found += _limited(pages[key].meta)
        yield from _located(entry, found)


def _located(entry: Entry, found: Iterable[Found]) -> Iterator[Problem]:
    file = entry.pair.source
    assert file is not None  # an entry with pages has one
    for path, code, message in found:
        yield Problem(file.file, file.line(path), code, message)


def _order(meta: Meta) -> Iterator[Found]:
    start, end = meta.public_from, meta.public_until
    if start is not None and end is not None and end <= start:
        message = said(
            "the page would go before it came; mend publish_from or this date."
        )
        yield ("publish_until",), "H206", message


def _needed(page: Page, pages: dict[Key, Page]) -> Iterator[Found]:
    """A provider or an operator is shown wherever the page is."""
    for reference in page.references:
        key = (reference.marker.collection, reference.value)
        needed = pages[key].meta if key in pages else None
        if needed is not None and not needed.draft and not _covers(needed, page.meta):
            message = said(
                "{page} is not published as long as this page, which cannot do without "
                "it; give this page dates within those of that one.",
                page="/".join(key),
            )
            yield reference.path, "H306", message


def _limited(meta: Meta) -> Iterator[Found]:
    """What the whole hub leads to is always there."""
    for name in ("publish_from", "publish_until"):
        if getattr(meta, name) is not None:
            message = said(
                "other parts of the hub always show this page (a roadmap, a picture or "
                "the guided path); take out {name}.",
                name=name,
            )
            yield (name,), "H306", message


def _covers(needed: Meta, meta: Meta) -> bool:
    return _starts(needed) <= _starts(meta) and _ends(meta) <= _ends(needed)


def _starts(meta: Meta) -> float:
    return _stamp(meta.public_from, float("-inf"))


def _ends(meta: Meta) -> float:
    return _stamp(meta.public_until, float("inf"))


def _stamp(moment: datetime | None, otherwise: float) -> float:
    return otherwise if moment is None else moment.timestamp()


def _always_shown(content: Content) -> set[Key]:
    """The pages that the pictures and the rules of the guided path name."""
    named = set[Key]()
    pictures = content.catalogue.pictures
    if pictures is not None:
        for facts in (pictures.budget, pictures.governance, pictures.timeline):
            named.update(_key(page) for _, page in named_pages(facts))
    rules = content.guided_path
    if rules is not None:
        for page in marked_values(rules, Reference):
            named.add((page.marker.collection, page.value))
        for entry in marked_values(rules, EntryReference):
            named.add(_key(entry.value))
    return named


def _key(reference: str) -> Key:
    collection, _, id = reference.partition("/")
    return collection, id

"""Whether every id in front matter points at something that is there."""

from collections.abc import Iterable, Iterator, Mapping

from hub.content.located_yaml import Located
from hub.content.message import said
from hub.content.overlay import Entry
from hub.content.problems import Problem, did_you_mean
from hub.models.base import KeyPath, Reference, SourceReference, Term
from hub.models.collection import BY_NAME
from hub.models.glossary import Glossary
from hub.models.markers import marked_values
from hub.models.meta import Meta
from hub.models.pictures import PictureFacts
from hub.models.vocabulary import Vocabulary


def problems_of_entry(
    entry: Entry,
    ids: Mapping[str, frozenset[str]],
    vocabularies: Mapping[str, Vocabulary],
) -> Iterator[Problem]:
    """References, terms and sources of an entry that name nothing."""
    if not entry.pages:
        return
    source = entry.pair.source
    assert source is not None  # an entry with pages has one
    meta = next(page for page in entry.pages if page.is_translated).meta
    for path, code, message in _found(meta, ids, vocabularies):
        yield Problem(source.file, source.line(path), code, message)


def entry_problems(
    entry: Entry,
    ids: Mapping[str, frozenset[str]],
    vocabularies: Mapping[str, Vocabulary],
) -> Iterator[Problem]:
    """References, terms and sources of one entry that name nothing."""
    source = entry.pair.source
    if not entry.pages or source is None:
        return
    meta = next(page for page in entry.pages if page.is_translated).meta
    for path, code, message in _found(meta, ids, vocabularies):
        yield Problem(source.file, source.line(path), code, message)


def glossary_problems(
    glossary: Glossary, keys: Located, vocabularies: Mapping[str, Vocabulary]
) -> Iterator[Problem]:
    """Terms in the glossary that no vocabulary has."""
    for place, concept in enumerate(glossary):
        for found in marked_values(concept, Term):
            message = term_message(found.value, vocabularies[found.marker.vocabulary])
            if message:
                line = keys.line((place, *found.path))
                yield Problem(keys.file, line, "H302", message)


def _found(
    meta: Meta,
    ids: Mapping[str, frozenset[str]],
    vocabularies: Mapping[str, Vocabulary],
) -> Iterator[tuple[KeyPath, str, str]]:
    for reference in marked_values(meta, Reference):
        known = ids.get(reference.marker.collection, frozenset())
        if reference.value not in known:
            message = unknown_page(reference.marker.collection, reference.value, known)
            yield reference.path, "H301", message
    for place, related in enumerate(meta.related):
        message = related_message(related, ids)
        if message:
            yield ("related", place), "H301", message
    for term in marked_values(meta, Term):
        message = term_message(term.value, vocabularies[term.marker.vocabulary])
        if message:
            yield term.path, "H302", message
    yield from source_problems(meta)


def source_problems(meta: Meta | PictureFacts) -> Iterator[tuple[KeyPath, str, str]]:
    """Facts whose source is not named, and sources that are named twice."""
    known = [source.id for source in meta.sources]
    for fact in marked_values(meta, SourceReference):
        if fact.value not in known:
            message = said(
                'no source of this page has the id "{id}".', id=fact.value
            )
            yield fact.path, "H303", message + did_you_mean(fact.value, known)
    for place, id in enumerate(known):
        if id in known[:place]:
            message = said('two sources have the id "{id}"; give each its own.', id=id)
            yield ("sources", place, "id"), "H205", message


def related_message(related: str, ids: Mapping[str, frozenset[str]]) -> str:
    """What is wrong with an entry named by collection and id, or nothing."""
    collection, _, id = related.partition("/")
    if collection not in BY_NAME:
        return said(
            'there is no collection "{name}".', name=collection
        ) + did_you_mean(collection, BY_NAME)
    known = ids.get(collection, frozenset())
    return "" if id in known else unknown_page(collection, id, known)


def unknown_page(collection: str, id: str, known: Iterable[str]) -> str:
    """What is said of an id that no page has."""
    page = f"{collection}/{id}"
    return said('there is no page "{page}".', page=page) + did_you_mean(id, known)


def term_message(id: str, vocabulary: Vocabulary) -> str:
    """What to say of a term that a vocabulary lacks; nothing when it is there."""
    if id in vocabulary:
        return ""
    return said(
        '"{id}" is no term of vocabularies/{name}.yaml.', id=id, name=vocabulary.name
    ) + did_you_mean(_called(vocabulary).get(id.casefold(), id), vocabulary.ids)


def _called(vocabulary: Vocabulary) -> Mapping[str, str]:
    """What people call the terms, in either language -> their ids."""
    return {
        name.casefold(): term.id
        for term in vocabulary.terms
        for name in (term.nl, term.en)
    }


def ids_by_collection(
    entries: Iterable[Entry], *, with_drafts: bool = False
) -> Mapping[str, frozenset[str]]:
    """The ids of all entries that are no drafts; a draft may refer to another."""
    ids: dict[str, set[str]] = {}
    for entry in entries:
        # What cannot be read is there all the same; its own problems say enough.
        if with_drafts or not entry.is_draft:
            ids.setdefault(entry.pair.collection.name, set()).add(entry.pair.id)
    return {name: frozenset(found) for name, found in ids.items()}

"""The vocabularies and the glossary as SKOS concepts with labels in both languages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from hub.languages import LANGUAGES, Language
from hub.linked_data.node import Json, Node
from hub.linked_data.scheme_titles import GLOSSARY_TITLE, TITLES
from hub.models.base import Label
from hub.models.glossary import Concept, Glossary
from hub.models.vocabulary import Vocabulary, VocabularyTerm

VOCABULARIES: Final = "/data/vocabularies.jsonld"
GLOSSARY: Final = "/data/glossary.jsonld"

Absolute = Callable[[str], str]
"""From a path to a public address."""

_BY_LANGUAGE: Final = ("prefLabel", "altLabel", "definition", "scopeNote")
_ADDRESSES: Final = ("inScheme", "topConceptOf", "hasTopConcept")
_CONTEXT: Final[Mapping[str, Json]] = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "Concept": "skos:Concept",
    "ConceptScheme": "skos:ConceptScheme",
    "notation": "skos:notation",
    **{
        name: {"@id": f"skos:{name}", "@container": "@language"}
        for name in _BY_LANGUAGE
    },
    **{name: {"@id": f"skos:{name}", "@type": "@id"} for name in _ADDRESSES},
    "title": {"@id": "http://purl.org/dc/terms/title", "@container": "@language"},
    "subject": {"@id": "http://purl.org/dc/terms/subject", "@type": "@id"},
    "seeAlso": {
        "@id": "http://www.w3.org/2000/01/rdf-schema#seeAlso",
        "@type": "@id",
    },
}


def vocabularies_document(
    vocabularies: Mapping[str, Vocabulary], absolute: Absolute
) -> Node:
    """Every vocabulary: a scheme each, and its terms."""
    graph: list[Json] = []
    for vocabulary in vocabularies.values():
        graph += _vocabulary(vocabulary, absolute)
    return {"@context": _CONTEXT, "@graph": graph}


def glossary_document(
    glossary: Glossary, pages: Mapping[Language, str], absolute: Absolute
) -> Node:
    """The glossary: each concept with its place on the page of either language."""
    concepts: list[Json] = [_concept(each, pages, absolute) for each in glossary]
    names = [concept_address(each, absolute) for each in glossary]
    scheme = _scheme(glossary_address(absolute), GLOSSARY_TITLE, names)
    return {"@context": _CONTEXT, "@graph": [scheme, *concepts]}


def term_address(vocabulary: str, id: str, absolute: Absolute) -> str:
    """The name of a term of a vocabulary, for ever."""
    return f"{absolute(VOCABULARIES)}#{vocabulary}/{id}"


def concept_address(concept: Concept, absolute: Absolute) -> str:
    """The name of a concept of the glossary, for ever."""
    return f"{glossary_address(absolute)}/{concept.id}"


def glossary_address(absolute: Absolute) -> str:
    """The name of the glossary."""
    return f"{absolute(GLOSSARY)}#glossary"


def _vocabulary(vocabulary: Vocabulary, absolute: Absolute) -> Iterator[Node]:
    scheme = f"{absolute(VOCABULARIES)}#{vocabulary.name}"
    names = [term_address(vocabulary.name, id, absolute) for id in vocabulary.ids]
    yield _scheme(scheme, TITLES[vocabulary.name], names)
    for term, name in zip(vocabulary.terms, names, strict=True):
        yield _term(term, name, scheme)


def _scheme(address: str, title: Label, concepts: Iterable[str]) -> Node:
    return {
        "@id": address,
        "@type": "ConceptScheme",
        "title": _texts(title),
        "prefLabel": _texts(title),
        "hasTopConcept": list(concepts),
    }


def _term(term: VocabularyTerm, address: str, scheme: str) -> Node:
    note = term.description
    return {
        **_member(address, scheme, term.id),
        "prefLabel": _texts(term),
        **({"scopeNote": _texts(note)} if note else {}),
    }


def _concept(
    concept: Concept, pages: Mapping[Language, str], absolute: Absolute
) -> Node:
    """A domain is what a concept is about, not a broader concept."""
    address = concept_address(concept, absolute)
    domain = concept.domain
    return {
        **_member(address, glossary_address(absolute), concept.id),
        "prefLabel": {each: concept[each].label for each in LANGUAGES},
        "altLabel": {each: _other_names(concept, each) for each in LANGUAGES},
        "definition": {each: concept[each].definition for each in LANGUAGES},
        "seeAlso": [f"{absolute(pages[each])}#{concept.id}" for each in LANGUAGES],
        **({"subject": term_address("domains", domain, absolute)} if domain else {}),
    }


def _member(address: str, scheme: str, notation: str) -> Node:
    return {
        "@id": address,
        "@type": "Concept",
        "inScheme": scheme,
        "topConceptOf": scheme,
        "notation": notation,
    }


def _other_names(concept: Concept, language: Language) -> list[Json]:
    """Never the preferred label again, and each once."""
    label, *others = concept.names(language)
    return list(dict.fromkeys(name for name in others if name != label))


def _texts(label: Label) -> Node:
    return {each: label[each] for each in LANGUAGES}

"""The words of the glossary as one language shows them."""

from collections.abc import Callable

from hub.linked_data.node import Node, known, node
from hub.linked_data.publication import Publication
from hub.linked_data.skos import concept_address, glossary_address
from hub.models.glossary import Concept

Tell = Callable[[Concept, str, Publication], Node]
"""Says something of a concept that stands on a page."""


def term_set(path: str, title: str, tell: Tell, publication: Publication) -> Node:
    """The glossary of a page; its concepts have one name for both languages."""
    page = publication.absolute(path)
    concepts = publication.catalogue.glossary.sorted(publication.language)
    return node(
        "DefinedTermSet",
        glossary_address(publication.absolute),
        name=title,
        hasDefinedTerm=[tell(each, page, publication) for each in concepts],
    )


def named(concept: Concept, page: str, publication: Publication) -> Node:
    """A concept as an index names it: two hundred definitions weigh too much twice."""
    label = concept[publication.language].label
    return node("DefinedTerm", name=label, url=f"{page}#{concept.id}")


def defined(concept: Concept, page: str, publication: Publication) -> Node:
    """A concept with all that the page says of it in its language."""
    text = concept[publication.language]
    return {
        "@id": concept_address(concept, publication.absolute),
        **named(concept, page, publication),
        "description": text.definition,
        **known(alternateName=[*concept.acronyms, *text.synonyms]),
    }

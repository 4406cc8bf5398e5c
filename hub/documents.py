"""From the catalogue to what the search indexes: one document per entry."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from hub.apart import alongside
from hub.catalogue import Catalogue
from hub.content.markdown import Renderer
from hub.finder.codes import code_names
from hub.languages import LANGUAGES
from hub.models.article import Article
from hub.models.call import Call
from hub.models.event import Event
from hub.models.facility import Facility
from hub.models.glossary import Concept
from hub.models.instrument import Instrument
from hub.models.meta import Meta
from hub.models.organisation import Organisation
from hub.models.page import Key, Page
from hub.models.roadmap import Roadmap
from hub.models.sourced import Deadline, Period, end_of
from hub.search.document import SearchDocument, SearchText
from hub.search.fields import FacetLabels

DEFINITION: Final = 0.8
"""A definition is wanted a little less than the page about what it defines."""
CLOSED: Final = 0.7

FACET_VOCABULARIES: Final = {
    "kind": "collections",
    "domain": "domains",
    "level": "levels",
    "audience": "audiences",
}

Facets = dict[str, tuple[str, ...]]


def documents_of(catalogue: Catalogue, renderer: Renderer) -> Iterator[SearchDocument]:
    """A document for every entry and every concept of the glossary."""
    for page in catalogue.pages:
        if page.language == "nl":
            yield document_of(page, catalogue, renderer)
    for concept in catalogue.glossary:
        yield _concept(concept)


def documents_side_by_side(
    catalogue: Catalogue, renderer: Renderer
) -> tuple[SearchDocument, ...]:
    """The same, half of them rendered in a copy of this process meanwhile.

    The renderer keeps what was rendered in either.
    """
    pages = [page for page in catalogue.pages if page.language == "nl"]
    middle = len(pages) // 2

    def made(some: Iterable[Page]) -> list[SearchDocument]:
        return [document_of(page, catalogue, renderer) for page in some]

    first, (second, rendered) = alongside(
        lambda: made(pages[:middle]),
        lambda: (made(pages[middle:]), renderer.rendered),
        entries=len(pages),
    )
    renderer.take_over(rendered, catalogue.pages)
    return (*first, *second, *map(_concept, catalogue.glossary))


def keys_of(catalogue: Catalogue) -> frozenset[Key]:
    """The keys of all documents."""
    entries = (page.key for page in catalogue.pages)
    concepts = (("glossary", concept.id) for concept in catalogue.glossary)
    return frozenset((*entries, *concepts))


def facet_labels(catalogue: Catalogue) -> FacetLabels:
    """What the values of facets are called, for filters typed in a question."""
    labels: dict[str, dict[str, tuple[str, ...]]] = {
        facet: {
            term.id: (term.nl, term.en) for term in catalogue.vocabularies[name].terms
        }
        for facet, name in FACET_VOCABULARIES.items()
    }
    organisations = (
        (page.id, page.meta)
        for language in LANGUAGES
        for page in catalogue.list("organisations", language)
    )
    providers = labels.setdefault("provider", {})
    for id, meta in organisations:
        assert isinstance(meta, Organisation)
        names = (meta.title, meta.acronym) if meta.acronym else (meta.title,)
        providers[id] = (*providers.get(id, ()), *names)
    return labels


def document_of(page: Page, catalogue: Catalogue, renderer: Renderer) -> SearchDocument:
    """The document of an entry, from either of its pages."""
    both = (page, catalogue.counterpart(page))
    texts = {
        each.language: _text(each, renderer) for each in both if each.is_translated
    }
    facets = {"kind": (page.collection.name,), **_facets(page, catalogue)}
    return SearchDocument(
        page.key, texts, facets, prior=_prior(page), until=_end(page.meta)
    )


def _text(page: Page, renderer: Renderer) -> SearchText:
    rendered = renderer.render(page)
    meta = page.meta
    acronym = meta.acronym if isinstance(meta, Organisation) else None
    codes = code_names(meta, page.language) if isinstance(meta, Roadmap) else ()
    return SearchText(
        title=meta.title,
        summary=meta.summary,
        synonyms=(*meta.synonyms, *((acronym,) if acronym else ())),
        headings=(
            *(heading.text for heading in rendered.headings),
            *_levels(meta),
            *codes,
        ),
        body=rendered.text,
        found_for=meta.found_for,
    )


def _levels(meta: Meta) -> tuple[str, ...]:
    """The readiness levels, as people write them; the body need not repeat them."""
    if isinstance(meta, Instrument | Facility) and meta.trl is not None:
        return (f"TRL {meta.trl.minimum}-{meta.trl.maximum}",)
    return ()


def _concept(concept: Concept) -> SearchDocument:
    texts = {
        language: SearchText(
            title=concept[language].label,
            summary=concept[language].definition,
            synonyms=concept.names(language)[1:],
        )
        for language in LANGUAGES
    }
    facets: Facets = {"kind": ("glossary",)}
    if concept.domain is not None:
        facets["domain"] = (concept.domain,)
    return SearchDocument(("glossary", concept.id), texts, facets, prior=DEFINITION)


def _prior(page: Page) -> float:
    is_closed = isinstance(page.meta, Instrument) and page.meta.availability == "closed"
    return CLOSED if is_closed else 1.0


def _end(meta: Meta) -> datetime | None:
    """When an event or call is over."""
    match meta:
        case Event(when=Period() as when):
            return when.last_instant
        case Call(closes=Deadline() as closes):
            return end_of(closes.at)
        case _:
            return None


def _facets(page: Page, catalogue: Catalogue) -> Facets:
    match page.meta:
        case Instrument() as instrument:
            return _instrument_facets(instrument, catalogue)
        case Call() as call:
            funding = catalogue.get(("instruments", call.instrument), page.language)
            assert isinstance(funding.meta, Instrument)
            facets = _instrument_facets(funding.meta, catalogue)
            return {**facets, "domain": call.domains or facets["domain"]}
        case Facility(domains=domains, operators=operators):
            return {"domain": domains, "provider": operators}
        case Event() as event:
            return {
                "domain": event.domains,
                "level": (event.level,),
                "provider": event.organisers,
                "audience": event.audiences,
            }
        case Roadmap():
            return {"domain": (page.id,)}
        case Organisation(level=level):
            return {"level": (level,)}
        case Article(domains=domains):
            return {"domain": domains}
        case _:
            return {}


def _instrument_facets(instrument: Instrument, catalogue: Catalogue) -> Facets:
    return {
        # No domain means that every domain may apply.
        "domain": instrument.domains or catalogue.vocabularies["domains"].ids,
        "level": (instrument.level,),
        "provider": (instrument.provider,),
        "audience": instrument.audiences,
    }

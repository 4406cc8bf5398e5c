"""From the catalogue to what the search indexes: one document per entry."""

from collections.abc import Iterator

from hub.catalogue import Catalogue
from hub.content.markdown import Renderer
from hub.languages import LANGUAGES
from hub.models.article import Article
from hub.models.call import Call
from hub.models.event import Event
from hub.models.facility import Facility
from hub.models.glossary import Concept
from hub.models.instrument import Instrument
from hub.models.organisation import Organisation
from hub.models.page import Page
from hub.models.roadmap import Roadmap
from hub.search.document import SearchDocument, SearchText

Facets = dict[str, tuple[str, ...]]


def documents_of(catalogue: Catalogue, renderer: Renderer) -> Iterator[SearchDocument]:
    """A document for every entry and every concept of the glossary."""
    for page in catalogue.pages:
        if page.language == "nl":
            yield _entry(page, catalogue, renderer)
    for concept in catalogue.glossary:
        yield _concept(concept)


def _entry(page: Page, catalogue: Catalogue, renderer: Renderer) -> SearchDocument:
    both = (page, catalogue.counterpart(page))
    texts = {
        each.language: _text(each, renderer) for each in both if each.is_translated
    }
    facets = {"kind": (page.collection.name,), **_facets(page, catalogue)}
    return SearchDocument(page.key, texts, facets)


def _text(page: Page, renderer: Renderer) -> SearchText:
    rendered = renderer.render(page)
    meta = page.meta
    acronym = meta.acronym if isinstance(meta, Organisation) else None
    return SearchText(
        title=meta.title,
        summary=meta.summary,
        synonyms=(*meta.synonyms, *((acronym,) if acronym else ())),
        headings=tuple(heading.text for heading in rendered.headings),
        body=rendered.text,
    )


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
    return SearchDocument(("glossary", concept.id), texts, facets)


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

from hub.models.base import Reference, SourceReference, Term
from hub.models.glossary import Concept
from hub.models.instrument import Instrument
from hub.models.markers import declared_terms, marked_values, translatable_fields
from hub.models.roadmap import Roadmap
from hub.site import Site


def test_a_translation_may_say_texts_and_no_facts() -> None:
    assert translatable_fields(Instrument) == {
        "title",
        "summary",
        "slug",
        "synonyms",
        "found_for",
        "redirect_from",
    }


def test_marked_values_are_found_however_deep(site: Site) -> None:
    meta = site.catalogue.get(("instruments", "fsdb"), "nl").meta
    references = {(found.path, found.value) for found in marked_values(meta, Reference)}
    assert references == {(("provider",), "fwo"), (("contacts", 0), "pmv")}
    sources = {found.path for found in marked_values(meta, SourceReference)}
    assert ("amounts", 0, "source") in sources
    terms = {found.value for found in marked_values(meta, Term)}
    assert {"flemish", "grant", "university", "research", "hub-editors"} <= terms


def test_vocabularies_are_declared_by_the_models() -> None:
    assert {term.vocabulary for term in declared_terms(Roadmap)} == {
        "domains",
        "milestone-tracks",
        "owners",
        "programme-manager-domains",
    }
    assert {term.vocabulary for term in declared_terms(Concept)} == {"domains"}

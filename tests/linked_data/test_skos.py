"""The vocabularies and the glossary as SKOS, judged by its integrity conditions."""

import pytest
from flask.testing import FlaskClient
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS

from hub.linked_data.scheme_titles import TITLES
from hub.linked_data.skos import GLOSSARY, VOCABULARIES
from hub.site import Site
from tests.linked_data.graphs import complaints, graph_of, served

BASE = "https://hub.example"


@pytest.fixture(scope="module")
def vocabularies(app) -> Graph:
    return graph_of(served(app.test_client(), VOCABULARIES))


@pytest.fixture(scope="module")
def glossary(app) -> Graph:
    return graph_of(served(app.test_client(), GLOSSARY))


def test_both_documents_keep_to_skos(vocabularies: Graph, glossary: Graph) -> None:
    assert complaints(vocabularies, "skos") == ""
    assert complaints(glossary, "skos") == ""


def test_two_preferred_labels_in_a_language_would_be_noticed(glossary: Graph) -> None:
    wrong = Graph() + glossary
    concept = next(wrong.subjects(RDF.type, SKOS.Concept))
    wrong.add((concept, SKOS.prefLabel, Literal("iets anders", "nl")))
    assert "prefLabel" in complaints(wrong, "skos")


def test_a_label_that_is_preferred_and_other_would_be_noticed(glossary: Graph) -> None:
    wrong = Graph() + glossary
    concept = next(wrong.subjects(RDF.type, SKOS.Concept))
    label = next(wrong.objects(concept, SKOS.prefLabel))
    wrong.add((concept, SKOS.altLabel, label))
    assert "altLabel" in complaints(wrong, "skos")


def test_every_vocabulary_is_there_with_all_its_terms(
    vocabularies: Graph, site: Site
) -> None:
    assert set(TITLES) == set(site.catalogue.vocabularies)
    for name, vocabulary in site.catalogue.vocabularies.items():
        scheme = URIRef(f"{BASE}{VOCABULARIES}#{name}")
        terms = set(vocabularies.objects(scheme, SKOS.hasTopConcept))
        assert terms == {URIRef(f"{scheme}/{id}") for id in vocabulary.ids}


def test_a_term_has_its_labels_in_both_languages(vocabularies: Graph) -> None:
    maritime = URIRef(f"{BASE}{VOCABULARIES}#domains/maritime")
    labels = set(vocabularies.objects(maritime, SKOS.prefLabel))
    assert labels == {Literal("Maritiem", "nl"), Literal("Maritime", "en")}
    assert vocabularies.value(maritime, SKOS.notation) == Literal("maritime")


def test_every_concept_is_there_with_what_it_means(glossary: Graph, site: Site) -> None:
    for each in site.catalogue.glossary:
        concept = URIRef(f"{BASE}{GLOSSARY}#glossary/{each.id}")
        definitions = set(glossary.objects(concept, SKOS.definition))
        assert definitions == {
            Literal(each.nl.definition, "nl"),
            Literal(each.en.definition, "en"),
        }
        labels = set(glossary.objects(concept, SKOS.altLabel))
        assert {Literal(name, "nl") for name in each.nl.synonyms} <= labels


def test_a_concept_is_about_a_domain_and_leads_to_its_pages(
    glossary: Graph, vocabularies: Graph, client: FlaskClient
) -> None:
    concept, domain = next(iter(glossary.subject_objects(DCTERMS.subject)))
    assert (domain, RDF.type, SKOS.Concept) in vocabularies
    for address in glossary.objects(concept, RDFS.seeAlso):
        path, _, anchor = str(address).removeprefix(BASE).partition("#")
        assert f'id="{anchor}"' in client.get(path).text


@pytest.mark.parametrize("path", [VOCABULARIES, GLOSSARY])
def test_documents_hold_both_languages_and_are_sent_once(
    client: FlaskClient, path: str
) -> None:
    first = client.get(path)
    assert set(first.content_language) == {"nl", "en"}
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304

"""The catalogue of the downloads, judged by the rules of DCAT-AP."""

import hashlib
from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD, Namespace

from hub.linked_data.dcat import (
    CATALOGUE,
    Overview,
    Terms,
    Texts,
    catalogue_document,
)
from hub.site import Site
from hub.views.open_data.downloads import offered
from tests.linked_data.graphs import complaints, graph_of, served

SPDX = Namespace("http://spdx.org/rdf/terms#")
BASE = "https://hub.example"


@pytest.fixture(scope="module")
def catalogue(app: Flask) -> Graph:
    return graph_of(served(app.test_client(), CATALOGUE))


def test_the_catalogue_keeps_to_dcat_ap(catalogue: Graph) -> None:
    assert complaints(catalogue, "dcat-ap") == ""


@pytest.mark.parametrize(
    "property", [DCTERMS.publisher, DCTERMS.title, DCAT.accessURL, SPDX.checksumValue]
)
def test_what_is_left_out_would_be_noticed(catalogue: Graph, property: URIRef) -> None:
    wrong = Graph() + catalogue
    wrong.remove((None, property, None))
    assert str(property).rpartition("/")[2].rpartition("#")[2] in complaints(
        wrong, "dcat-ap"
    )


def test_every_download_is_there_in_both_languages(
    catalogue: Graph, site: Site
) -> None:
    listed = {str(address) for address in catalogue.objects(None, DCAT.downloadURL)}
    assert listed == {
        f"{BASE}{path}"
        for each in offered(site.catalogue)
        for path in each.paths.values()
    }


def test_a_checksum_is_that_of_the_file(catalogue: Graph, client: FlaskClient) -> None:
    path = "/en/facilities.geojson"
    (file,) = catalogue.subjects(DCAT.downloadURL, URIRef(f"{BASE}{path}"))
    (said,) = catalogue.objects(file, SPDX.checksum / SPDX.checksumValue)
    body = client.get(path).data
    assert str(said).lower() == hashlib.sha256(body).hexdigest()
    assert catalogue.value(file, DCAT.byteSize) == Literal(
        str(len(body)), datatype=XSD.nonNegativeInteger
    )


def test_the_data_are_as_new_as_the_content(catalogue: Graph, site: Site) -> None:
    newest = max(page.meta.updated for page in site.catalogue.pages)
    assert set(catalogue.objects(None, DCTERMS.modified)) == {Literal(newest)}


def test_a_licence_that_is_a_proposal_is_not_granted(catalogue: Graph) -> None:
    assert not list(catalogue.objects(None, DCTERMS.license))
    assert (None, RDF.type, DCTERMS.RightsStatement) in catalogue


def test_a_licence_that_is_confirmed_is_granted() -> None:
    both: Texts = {"nl": "Naam", "en": "Name"}
    paths: Texts = {"nl": "/nl/open-data/", "en": "/en/open-data/"}
    address = "https://licence.example/free"
    terms = Terms("/nl/x/#subject", both, both, paths, licence=address, rights=both)
    overview = Overview(both, both, paths, date(2026, 2, 1), terms)
    made = graph_of(catalogue_document(overview, [], lambda path: BASE + path))
    assert set(made.objects(None, DCTERMS.license)) == {URIRef(address)}
    assert not list(made.objects(None, DCTERMS.rights))


def test_the_publisher_is_the_organisation_of_its_page(
    catalogue: Graph, client: FlaskClient
) -> None:
    (publisher,) = set(catalogue.objects(None, DCTERMS.publisher))
    page = str(publisher).removeprefix(BASE).removesuffix("/#subject")
    about = served(client, f"{page}.jsonld")["mainEntity"]
    assert about["@id"] == str(publisher)
    assert Literal(about["name"], "nl") in set(catalogue.objects(publisher, FOAF.name))

"""The real pages say no more to programs than to people, and keep to the rules."""

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from hub.languages import LANGUAGES, Language
from hub.linked_data.dcat import CATALOGUE
from hub.linked_data.scheme_titles import TITLES
from hub.linked_data.skos import GLOSSARY, VOCABULARIES
from hub.models.collection import COLLECTIONS
from hub.site import Site
from tests.linked_data.graphs import complaints, embedded, graph_of, nodes, served
from tests.linked_data.shown import not_shown
from tests.linked_data.vocabulary import unknown_terms

STEP = 20
"""One page in so many: what may go wrong is alike on all pages of a kind."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_show_all_that_their_linked_data_says(
    client: FlaskClient, site: Site, language: Language
) -> None:
    for collection in COLLECTIONS:
        for page in site.catalogue.list(collection.name, language)[::STEP]:
            shown = BeautifulSoup(client.get(page.path).text, "lxml")
            said = embedded(shown)
            assert not_shown(said, shown, language) == [], page.path
            assert unknown_terms(nodes(said)) == [], page.path


def test_every_event_has_what_search_engines_require(app: Flask, site: Site) -> None:
    client = app.test_client()
    documents = [
        served(client, f"{page.path.removesuffix('/')}.jsonld")
        for page in site.catalogue.list("events", "nl")
    ]
    dated = [
        each for each in documents if each.get("mainEntity", {}).get("@type") == "Event"
    ]
    assert dated
    for each in dated:
        assert complaints(graph_of(each), "schema-org") == ""


@pytest.mark.parametrize(
    ("path", "rules"),
    [(CATALOGUE, "dcat-ap"), (GLOSSARY, "skos"), (VOCABULARIES, "skos")],
)
def test_what_is_about_everything_keeps_to_its_rules(
    client: FlaskClient, path: str, rules: str
) -> None:
    assert complaints(graph_of(served(client, path)), rules) == ""


def test_every_vocabulary_has_a_title(site: Site) -> None:
    assert set(TITLES) == set(site.catalogue.vocabularies)

"""Linked data inside pages, at its own addresses, and with texts that mean harm."""

import html
import json

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from hub.languages import LANGUAGES, Language
from tests.conftest import GetPage, one, text
from tests.linked_data.graphs import embedded, served

SAME = (
    "/nl/",
    "/en/facilities/",
    "/nl/agenda/?kind=events",
    "/en/guidance/",
    "/nl/infrastructuur/dronelab/",
)
TRAILS = (
    "/nl/in-beeld/",
    "/en/in-pictures/domains/",
    "/nl/codes/",
    "/en/changes/",
    "/nl/toegankelijkheid/",
    "/en/shortlist",
    "/nl/wegwijzer",
    "/en/facilities/",
    "/nl/agenda/?kind=events",
    "/en/facilities/dronelab/",
    "/nl/woordenlijst/",
)


def data_path(page: BeautifulSoup) -> str:
    return str(one(page, 'link[type="application/ld+json"]')["href"])


@pytest.mark.parametrize("path", SAME)
def test_a_page_holds_what_is_served_by_itself(
    get_page: GetPage, client: FlaskClient, path: str
) -> None:
    page = get_page(path)
    assert embedded(page) == served(client, data_path(page))


def test_by_itself_it_leads_to_the_page(client: FlaskClient) -> None:
    response = client.get("/en/facilities/dronelab.jsonld")
    assert response.content_language.to_header() == "en"
    page = "<https://hub.example/en/facilities/dronelab/>"
    assert f'{page}; rel="canonical"' in response.headers["Link"]


def test_the_glossary_only_names_its_terms_inside_the_page(
    get_page: GetPage, client: FlaskClient
) -> None:
    page = get_page("/en/glossary/")
    here = embedded(page)["mainEntity"]["hasDefinedTerm"]
    there = served(client, data_path(page))["mainEntity"]["hasDefinedTerm"]
    assert [each["url"] for each in here] == [each["url"] for each in there]
    assert "description" not in here[0]


@pytest.mark.parametrize("path", TRAILS)
def test_the_trail_is_that_of_the_page(get_page: GetPage, path: str) -> None:
    page = get_page(path)
    said = embedded(page)
    trail = said.get("breadcrumb", said)
    assert trail["@type"] == "BreadcrumbList"
    *above, here = trail["itemListElement"]
    links = page.select(".breadcrumbs a")
    assert [(each["name"], each["item"]) for each in above] == [
        (text(link), f"https://hub.example{link['href']}") for link in links
    ]
    assert here["name"] == text(one(page, "h1"))
    assert "item" not in here


@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_say_nothing(get_page: GetPage, language: Language) -> None:
    page = get_page(f"/{language}/nergens/", status=404)
    assert not page.select('[type="application/ld+json"]')
    page = get_page(f"/{language}/organisations/nobody/", status=404)
    assert not page.select('[type="application/ld+json"]')


def test_an_old_address_leads_to_the_new_one(client: FlaskClient, site) -> None:
    moved = [page for page in site.catalogue.pages if page.meta.redirect_from]
    old = moved[0].meta.redirect_from[0]
    response = client.get(f"{old.removesuffix('/')}.jsonld")
    assert response.status_code == 308
    assert response.location == f"{moved[0].path.removesuffix('/')}.jsonld"


def test_a_list_within_another_leads_there(client: FlaskClient) -> None:
    response = client.get("/nl/evenementen.jsonld")
    assert response.status_code == 308
    assert response.location == "/nl/agenda.jsonld?kind=events"


def test_what_is_not_there_and_unknown_filters_are_problems(
    client: FlaskClient,
) -> None:
    missing = client.get("/en/facilities/nowhere.jsonld")
    assert missing.status_code == 404
    assert missing.mimetype == "application/problem+json"
    refused = client.get("/en/facilities.jsonld?colour=red")
    assert refused.status_code == 400
    assert "colour" in refused.text


HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>&amp;&quot;'\"\\",
    "\u2028\u2029\x7f",
)


@pytest.mark.parametrize("title", HOSTILE)
def test_no_text_leaves_the_block_that_holds_it(app: Flask, title: str) -> None:
    with app.test_request_context("/en/shortlist"):
        made = app.jinja_env.from_string(
            "{% set said = linked_data(given) %}"
            '<script type="application/ld+json">{{ said.document | tojson }}</script>'
        ).render(given=html.escape(title), trail=[(title, "/en/")])
    page = BeautifulSoup(made, "html5lib")
    (block,) = page.select("script")
    written = str(block.string)
    last = json.loads(written)["itemListElement"][-1]
    assert last["name"] == title
    assert "<" not in written

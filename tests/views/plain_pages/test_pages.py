import re

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from markdown import Markdown

from hub.languages import LANGUAGES
from hub.site import Site
from hub.views.plain_pages.writer import markdown_path, plain, table
from tests.conftest import GetPage, one, text
from tests.sitemap import listed

NOT_WRITTEN = {"/nl/wegwijzer", "/en/find-your-way", "/nl/api/", "/en/api/"}


def read(client: FlaskClient, path: str) -> BeautifulSoup:
    """A page in Markdown, as a reader that we did not write understands it."""
    response = client.get(path)
    assert response.status_code == 200, path
    assert response.content_type == "text/markdown; charset=utf-8"
    html = Markdown(extensions=["tables", "footnotes", "admonition"]).convert(
        response.text
    )
    return BeautifulSoup(html, "lxml")


def test_every_page_is_there_in_words(client: FlaskClient) -> None:
    paths = {each.path for each in listed(client)} - NOT_WRITTEN
    for path in paths:
        page = read(client, markdown_path(path))
        assert len(page.select("h1")) == 1, path
        head = text(one(page, "ul"))
        assert f"https://hub.example{path}" in head, path
        for link in page.select("a[href]"):
            href = str(link["href"])
            is_note = href.startswith("#fn")
            assert is_note or re.match(r"https?://|mailto:", href), (path, href)


@pytest.mark.parametrize("language", LANGUAGES)
def test_entry_says_what_its_page_says(
    client: FlaskClient, get_page: GetPage, site: Site, language
) -> None:
    page = site.catalogue.get(("instruments", "fsdb"), language)
    words = read(client, markdown_path(page.path))
    html = get_page(page.path)
    assert text(one(words, "h1")) == text(one(html, "h1"))
    assert text(one(words, "blockquote")) == page.meta.summary
    heading = {"nl": "Bronnen", "en": "Sources"}[language]
    assert [text(each) for each in words.select("h2")][-1] == heading
    for each in html.select(".article__body h2"):
        assert text(each) in {text(h2) for h2 in words.select("h2")}


@pytest.mark.parametrize("path", ["/nl/", "/en/glossary/", "/nl/over/privacy/"])
def test_page_announces_itself_in_words(get_page: GetPage, path: str) -> None:
    link = one(get_page(path), 'link[rel=alternate][type="text/markdown"]')
    assert link["href"] == markdown_path(path)


def test_filters_go_along(client: FlaskClient, get_page: GetPage) -> None:
    page = get_page("/nl/instrumenten/?support=loan")
    link = one(page, 'link[rel=alternate][type="text/markdown"]')
    assert link["href"] == "/nl/instrumenten.md?support=loan"
    found = read(client, str(link["href"]))
    assert [text(a) for a in found.select("li > a")][-1:] == ["PMV-groeilening"]
    assert client.get("/nl/instrumenten.md?wat=9").status_code == 400


@pytest.mark.parametrize("path", ["/nl/zoeken", "/nl/selectie", "/nl/wegwijzer"])
def test_answer_to_a_question_announces_none(get_page: GetPage, path: str) -> None:
    assert not get_page(path).select('link[type="text/markdown"]')


def test_untranslated_entry_says_so(client: FlaskClient) -> None:
    page = read(client, "/en/instruments/only-dutch.md")
    assert "has not been translated" in text(page)
    assert (
        client.get("/en/instruments/only-dutch.md").headers["Content-Language"] == "nl"
    )


@pytest.mark.parametrize("path", ["/nl/instrumenten/nope.md", "/en/nope.md"])
def test_page_that_is_not_there_is_a_problem(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.mimetype) == (
        404,
        "application/problem+json",
    )


def test_text_means_nothing_to_markdown() -> None:
    assert plain("a *b*\n[c] | d_e") == r"a \*b\* \[c\] \| d\_e"
    assert table(["a", "b"], [["1", "2"]]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"

"""The index from A to Z: everything, in the order of a dictionary, in parts if long."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from hub.languages import LANGUAGES, Language
from hub.site import Site
from hub.views import a_z
from hub.views.a_z import Row, by_letter
from tests.conftest import GetPage, json_of, one, text
from tests.sitemap import listed


def row(title: str, language: Language) -> Row:
    return Row(title, "/", "", language)


@pytest.mark.parametrize(
    ("title", "language", "letter", "order"),
    [
        ("De Vlaamse strategie", "nl", "V", "vlaamse strategie"),
        ("'t Labo", "nl", "L", "labo"),
        ("The fund", "en", "F", "fund"),
        ("An Élan", "en", "E", "elan"),
        ("De Vlaamse strategie", "en", "D", "de vlaamse strategie"),
        ("“Money follows cooperation”", "en", "M", "money follows cooperation”"),
        ("Ångström", "nl", "A", "angstrom"),
        ("3D-print", "nl", "0-9", "3d-print"),
        ("Theatre", "en", "T", "theatre"),
    ],
)
def test_titles_stand_where_people_look(
    title: str, language: Language, letter: str, order: str
) -> None:
    assert row(title, language).letter == letter
    assert row(title, language).order == order.replace("”", '"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_and_concept_stands_once(
    get_page: GetPage, site: Site, language: Language
) -> None:
    page = get_page(f"/{language}/a-z/")
    links = [link["href"] for link in page.select(".a-z a")]
    concepts = len(list(site.catalogue.glossary))
    assert len(links) == len(set(links))
    assert len(links) == len(site.catalogue.in_language(language)) + concepts
    for link in page.select(".letters a"):
        assert page.select_one(str(link["href"])) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_in_the_other_language_says_so(
    get_page: GetPage, site: Site, language: Language
) -> None:
    page = get_page(f"/{language}/a-z/")
    foreign = {
        each.path
        for each in site.catalogue.in_language(language)
        if not each.is_translated
    }
    assert {str(link["href"]) for link in page.select(".a-z a[lang]")} == foreign


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_get_pages_when_one_would_be_too_long(
    get_page: GetPage,
    site: Site,
    app: Flask,
    monkeypatch: pytest.MonkeyPatch,
    language: Language,
) -> None:
    monkeypatch.setattr(a_z, "MOST_ON_ONE_PAGE", 3)
    assert get_page(f"/{language}/a-z/").select(".a-z") == []
    with app.test_request_context(f"/{language}/a-z/"):
        letters = by_letter(site.catalogue, language)
    shown = 0
    for letter, rows in letters.items():
        page = get_page(f"/{language}/a-z/{letter.lower()}/")
        assert text(one(page, ".letters [aria-current]")) == letter
        assert len(page.select(".a-z a")) == len(rows)
        shown += len(rows)
    assert shown == sum(map(len, letters.values()))
    paths = {each.path for each in listed(app.test_client())}
    assert f"/{language}/a-z/b/" in paths
    empty = next(each for each in a_z.LETTERS if each.upper() not in letters)
    assert get_page(f"/{language}/a-z/{empty}/").select(".a-z a") == []


@pytest.mark.parametrize("path", ["/nl/a-z/b/", "/en/a-z/B/", "/en/a-z/%20/"])
def test_there_are_no_other_pages(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_footer_and_sitemap_lead_to_it(
    get_page: GetPage, client: FlaskClient, language: Language
) -> None:
    footer = one(get_page(f"/{language}/"), ".site-footer")
    assert footer.select_one(f'a[href="/{language}/a-z/"]') is not None
    assert f"/{language}/a-z/" in {each.path for each in listed(client)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_there_as_data(
    client: FlaskClient, get_page: GetPage, language: Language
) -> None:
    told = json_of(client, f"/{language}/a-z.json")
    shown = get_page(f"/{language}/a-z/").select(".a-z a")
    assert [each["title"] for each in told["titles"]] == [text(each) for each in shown]

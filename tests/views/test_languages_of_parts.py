"""Words in another language than the page say so, wherever they stand (WCAG 3.1.2)."""

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString
from flask.testing import FlaskClient

from tests.browser.pages import PATHS
from tests.conftest import GetPage, one, text

DUTCH = ("Subsidie zonder vertaling", "Deze pagina bestaat alleen")
ELSEWHERE = (
    "/en/instruments/?sort=title",
    "/en/search?q=subsidie+zonder+vertaling",
    "/en/shortlist?item=instruments/only-dutch&item=instruments/fsdb",
    "/en/shortlist?find=vertaling",
    "/en/find-your-way?domain=cyber&need=money",
)


@pytest.mark.parametrize("path", [*(en for _, en in PATHS.values()), *ELSEWHERE])
def test_untranslated_words_are_marked_on_english_pages(
    client: FlaskClient, path: str
) -> None:
    page = BeautifulSoup(client.get(path).text, "html5lib")
    found = [
        each
        for each in one(page, "body").find_all(string=True)
        if any(words in each for words in DUTCH)
    ]
    assert [each for each in found if language_of(each) != "nl"] == []


def test_there_are_untranslated_words_to_mark(client: FlaskClient) -> None:
    found = [path for path in ELSEWHERE if DUTCH[0] in client.get(path).text]
    assert len(found) >= 3


def language_of(words: NavigableString) -> str:
    return next(str(each["lang"]) for each in words.parents if each.get("lang"))


@pytest.mark.parametrize(("path", "lang"), [("/nl/", "en"), ("/en/", "nl")])
def test_name_of_the_other_language_is_in_that_language(
    client: FlaskClient, path: str, lang: str
) -> None:
    page = BeautifulSoup(client.get(path).text, "html5lib")
    assert one(page, ".language-switch__link")["lang"] == lang


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("/nl/instrumenten/groeilening/", "en"),
        ("/en/instruments/growth-loan/", None),
        ("/nl/oproepen/verschoven/", None),
        ("/en/calls/moved-call/", "nl"),
    ],
)
def test_source_title_says_its_language_where_the_page_has_another(
    get_page: GetPage, path: str, lang: str | None
) -> None:
    assert one(get_page(path), ".sources__list a").get("lang") == lang


FUND = "Pays for research in Flanders, in Dutch Vlaams onderzoek."


@pytest.mark.parametrize(
    ("path", "selector", "words"),
    [
        ("/en/organisations/fwo/", ".article__summary", "Vlaams onderzoek"),
        ("/en/organisations/fwo/", ".article__body em", "de beste voorstellen"),
        ("/en/organisations/", ".entry-list__summary", "Vlaams onderzoek"),
        ("/en/search?q=proposals", ".result__summary", "Vlaams onderzoek"),
        ("/en/facilities/dronelab/", ".passport", "binnen vliegen"),
        ("/en/shortlist?item=facilities/dronelab", ".comparison", "binnen vliegen"),
    ],
)
def test_marked_words_are_spoken_in_their_language(
    get_page: GetPage, path: str, selector: str, words: str
) -> None:
    found = get_page(path).select(f"{selector} span[lang=nl]")
    assert words in [text(each) for each in found]


def test_marked_words_are_spoken_in_their_language_on_dutch_pages(
    get_page: GetPage,
) -> None:
    page = get_page("/nl/infrastructuur/dronelab/")
    assert text(one(page, ".passport span[lang=en]")) == "flying indoors"


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/en/organisations/fwo/",
            "/en/organisations.feed.json",
            "/en/organisations/",
        ),
        *("/en/organisations.atom", "/en/organisations.csv", "/en/search.json?q=fwo"),
    ],
)
def test_marks_are_nowhere_to_be_seen(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "lang=nl" not in answer.text
    assert "{lang" not in answer.text


def test_description_has_the_words_alone(get_page: GetPage) -> None:
    page = get_page("/en/organisations/fwo/")
    assert one(page, "meta[name=description]")["content"] == FUND

"""Words in another language than the page say so, wherever they stand (WCAG 3.1.2)."""

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString
from flask.testing import FlaskClient

from tests.browser.pages import PATHS
from tests.conftest import GetPage, one

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

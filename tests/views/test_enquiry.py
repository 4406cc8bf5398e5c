"""The passport of a facility, and the enquiry that asks what it does not state."""

from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask

from hub.config import ROOT
from hub.content.loader import load
from hub.languages import LANGUAGES, other
from hub.models.facility import Facility
from hub.site import Site
from hub.views.enquiry import QUESTIONS, enquiry, is_stated
from tests.conftest import GetPage, one, text

PATH = {"nl": "/nl/infrastructuur/dronelab/", "en": "/en/facilities/dronelab/"}
GREETING = {"nl": "Geachte", "en": "Hello"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_letter_stands_in_both_languages_the_own_one_first(get_page, language) -> None:
    letters = get_page(PATH[language]).select("pre.enquiry__text")
    assert [letter["lang"] for letter in letters] == [language, other(language)]
    for letter in letters:
        assert letter.get_text().startswith(GREETING[str(letter["lang"])])


def test_same_letter_on_both_pages(get_page: GetPage) -> None:
    dutch, english = (
        {
            letter["lang"]: letter.get_text()
            for letter in get_page(PATH[language]).select("pre.enquiry__text")
        }
        for language in LANGUAGES
    )
    assert dutch == english


def test_letter_asks_what_the_passport_lacks_and_nothing_else(app: Flask) -> None:
    catalogue = load(ROOT / "content").require()
    with app.test_request_context("/en/"):
        for page in catalogue.list("facilities", "en"):
            assert isinstance(page.meta, Facility)
            letter = enquiry(page).text
            lacks = {id for id in QUESTIONS if not is_stated(page.meta, id)}
            assert {"rates", "training", "security", "export"} <= lacks
            assert ("lead_time" in lacks) == (page.meta.lead_time is None)
            assert ("access" in lacks) == (page.meta.access is None)
            assert ("trl" in lacks) == (page.meta.trl is None)
            for id, question in QUESTIONS.items():
                assert (str(question) in letter) == (id in lacks), (page.id, id)
            assert f"{len(lacks)}. " in letter


@pytest.mark.parametrize("language", LANGUAGES)
def test_mail_program_gets_the_same_letter_without_an_address(
    get_page, language
) -> None:
    section = one(get_page(PATH[language]), ".enquiry")
    letter = one(section, "pre").get_text()
    parts = urlsplit(str(one(section, ".enquiry__mail a")["href"]))
    asked = parse_qs(parts.query)
    assert (parts.scheme, parts.path) == ("mailto", "")
    assert asked["body"] == [letter]
    assert text(get_page(PATH[language]).h1) in asked["subject"][0]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ["Tarieven Niet vermeld: vraag het aan de uitbater.", "TRL 4–7"]),
        ("en", ["Lead time Not stated: ask the operator.", "Access By appointment"]),
    ],
)
def test_passport_says_what_is_not_stated(get_page, language, words) -> None:
    passport = text(one(get_page(PATH[language]), ".passport"))
    for each in words:
        assert each in passport


def test_what_a_source_states_is_shown(site: Site, app: Flask, get_page) -> None:
    page = site.catalogue.get(("facilities", "dronelab"), "en")
    assert isinstance(page.meta, Facility)
    assert page.meta.training is not None
    passport = text(one(get_page(PATH["en"]), ".passport"))
    assert f"Training {page.meta.training.en}" in passport

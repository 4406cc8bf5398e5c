from datetime import datetime, timedelta

import pytest
from flask import Flask
from jsonschema import Draft202012Validator, FormatChecker

from hub.languages import LANGUAGES, Language
from hub.site import Site
from hub.views.api.records import entry_record, record_model
from tests.conftest import NOW


def record(app: Flask, key: tuple[str, str], language: Language, now: datetime = NOW):
    site: Site = app.extensions["hub"]
    with app.test_request_context(f"/{language}/"):
        page = site.catalogue.get(key, language)
        return entry_record(page, site.edition, now).model_dump(mode="json")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_is_what_its_schema_says(app: Flask, language: Language) -> None:
    site: Site = app.extensions["hub"]
    for page in site.catalogue.in_language(language):
        schema = record_model(type(page.meta)).model_json_schema(mode="serialization")
        found = record(app, page.key, language)
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(found)


def test_amounts_say_currency_source_and_certainty(app: Flask) -> None:
    facts = record(app, ("instruments", "fsdb"), "en")["facts"]
    amount = facts["amounts"][0]
    assert amount["currency"] == "EUR"
    assert amount["value"] == 4500000
    assert amount["certainty"] == "official"


@pytest.mark.parametrize(
    ("language", "label"), [("nl", "Cybersecurity"), ("en", "Cyber security")]
)
def test_terms_and_references_are_named_in_the_language(
    app: Flask, language: Language, label: str
) -> None:
    facts = record(app, ("instruments", "fsdb"), language)["facts"]
    assert {"id": "cyber", "label": label} in facts["domains"]
    assert facts["provider"]["id"] == "fwo"
    assert facts["provider"]["url"].startswith(f"https://hub.example/{language}/")


@pytest.mark.parametrize(
    ("language", "place"), [("nl", "Waterschei"), ("en", "Waterschei (Genk)")]
)
def test_place_is_called_as_the_language_does(
    app: Flask, language: Language, place: str
) -> None:
    location = record(app, ("facilities", "dronelab"), language)["facts"]["location"]
    assert (location["municipality"], location["place"]) == ("Genk", place)


def test_status_of_a_call_is_that_of_the_moment(app: Flask) -> None:
    key = ("calls", "oproep-2026")
    assert record(app, key, "en")["facts"]["status"] == "closing-soon"
    later = record(app, key, "en", NOW + timedelta(days=400))["facts"]
    assert later["status"] == "closed"
    assert later["next_deadline"] is None


def test_an_hour_has_its_zone(app: Flask) -> None:
    closes = record(app, ("calls", "oproep-2026"), "en")["facts"]["closes"]
    assert closes["at"] == "2026-03-31T17:00:00+02:00"
    assert closes["firmness"] == "confirmed"


def test_untranslated_entry_says_whose_language_it_speaks(app: Flask) -> None:
    found = record(app, ("instruments", "only-dutch"), "en")
    assert (found["language"], found["asked_language"]) == ("nl", "en")
    assert set(found["addresses"]) == {"nl", "en"}


def test_links_of_the_body_are_whole_addresses(app: Flask) -> None:
    site: Site = app.extensions["hub"]
    for page in site.catalogue.in_language("en"):
        html = record(app, page.key, "en")["body_html"]
        assert 'href="/' not in html
        assert 'href="#' not in html


def test_nothing_of_the_editors_own_is_told(app: Flask) -> None:
    found = record(app, ("instruments", "fsdb"), "en")
    assert not {"owner", "draft", "found_for", "publish_from"} & {
        *found,
        *found["facts"],
    }

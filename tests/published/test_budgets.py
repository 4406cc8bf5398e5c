"""The budget of the pages that are no entry; `get_page` weighs all others."""

import re

import pytest
from flask import Flask

from hub.languages import LANGUAGES
from hub.models.finder import ADDRESSES, finder_path
from hub.views.pictures import picture_addresses
from tests.budget import MOST_BYTES, check_budget, first_view, too_much

# Answers that are as long as they get.
LONG = {
    "nl": ("/nl/zoeken?q=defensie", "/nl/agenda/?when=past", "/nl/wegwijzer?ask=all"),
    "en": ("/en/search?q=fund", "/en/agenda/?when=past", "/en/find-your-way?ask=all"),
}


# The longest pages there are; what makes them is measured on the fixture content.
@pytest.mark.no_cover
@pytest.mark.parametrize("language", LANGUAGES)
def test_finders_pictures_and_answers_keep_to_the_budget(app: Flask, language) -> None:
    client = app.test_client()
    for path in (
        *LONG[language],
        *(finder_path(id, language) for id in ADDRESSES),
        *(each[language] for each in picture_addresses()),
    ):
        response = client.get(path)
        assert response.status_code == 200, path
        check_budget(app, path, response.text)


def test_budget_names_the_page_that_is_too_heavy() -> None:
    view = {"/nl/": MOST_BYTES, "/static/hub.css": 1}
    assert too_much(view) == "40001 of 40000 bytes: /nl/ 40000, /static/hub.css 1"
    assert too_much({str(each): 1 for each in range(9)}).startswith("9 of 8 requests")


def test_budget_weighs_all_that_a_page_needs(app: Flask) -> None:
    html = app.test_client().get("/nl/").text
    kinds = {path.rpartition(".")[2] for path in first_view(app, "/nl/", html)}
    assert {"css", "js", "svg"} <= kinds


def test_no_page_fetches_letters(app: Flask) -> None:
    client = app.test_client()
    styles = re.findall(r'href="(/static/[^"]+\.css)"', client.get("/nl/").text)
    text = "".join(client.get(path).text for path in styles)
    assert "--paper" in text
    assert "@font-face" not in text
    assert "@import" not in text

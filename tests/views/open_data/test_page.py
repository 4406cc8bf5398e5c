import re

import pytest
from flask import Flask

from hub.languages import LANGUAGES
from hub.site import Site
from hub.views.open_data.shelf import shelf
from tests.conftest import GetPage, one, text

PATHS = {"nl": "/nl/open-data/", "en": "/en/open-data/"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_download_has_size_and_checksum(
    app: Flask, get_page: GetPage, language
) -> None:
    page = get_page(PATHS[language])
    with app.test_request_context(PATHS[language]):
        stated = {each.path: each for each in shelf()[language]}
    rows = {str(one(row, "a")["href"]): row for row in page.select("tbody tr")}
    assert stated.keys() <= rows.keys()
    for path, each in stated.items():
        assert each.sha256 in text(rows[path])
        assert re.search(r"\d [kM]B", text(rows[path]).replace("\u00a0", " "))


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "Dit is een voorstel."), ("en", "This is a proposal.")],
)
def test_licence_that_nobody_confirmed_is_a_proposal(
    get_page: GetPage, language, words: str
) -> None:
    page = get_page(PATHS[language])
    assert "creativecommons" in str(one(page, "a[rel~=license]")["href"])
    assert words in text(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_footer_leads_to_it(get_page: GetPage, site: Site, language) -> None:
    footer = one(get_page(f"/{language}/"), ".site-footer")
    assert footer.select(f'a[href="{PATHS[language]}"]')

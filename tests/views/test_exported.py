"""Pages that are written to files: nothing in them waits for a server."""

from dataclasses import replace

import pytest
from flask import render_template_string

from hub import create_app
from hub.config import Config
from hub.languages import LANGUAGES, Language
from tests.conftest import NOW, GetPage, one, page_getter, text

SEARCH: dict[Language, str] = {"nl": "/nl/zoeken/", "en": "/en/search/"}


@pytest.fixture(scope="module")
def get_exported(config: Config) -> GetPage:
    app = create_app(replace(config, exported=True), lambda: NOW)
    return page_getter(app.test_client())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_leads_its_questions_to_the_search_page(
    get_exported: GetPage, language: Language
) -> None:
    page = get_exported(f"/{language}/a-z/")
    form = one(page, ".site-header form")
    assert (form["action"], form["method"]) == (SEARCH[language], "get")
    assert page.select("script[src], [data-suggestions], template") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_page_leads_on_without_a_script(
    get_exported: GetPage, language: Language
) -> None:
    page = get_exported(SEARCH[language])
    assert page.select_one(f'noscript a[href="/{language}/a-z/"]') is not None
    code, start = page.select("script")
    assert str(code["src"]).startswith("/static/client-search.")
    assert str(start["src"]).startswith(f"/search/{language}/start.js?v=")
    # What a server alone can read is not offered.
    examples = text(one(page, ".examples"))
    assert "provider:" not in examples
    assert "aanbieder:" not in examples


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exported", [True, False])
def test_templates_know_whether_pages_are_exported(
    config: Config, language: Language, *, exported: bool
) -> None:
    app = create_app(replace(config, exported=exported), lambda: NOW)
    with app.test_request_context(f"/{language}/"):
        assert render_template_string("{{ exported }}") == str(exported)

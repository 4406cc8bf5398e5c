"""The accessibility statement: its parts, its facts, and who leads to it."""

import re
import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config
from tests.conftest import FIXTURES, NOW, GetPage, one, text

STATEMENT = {"nl": "/nl/toegankelijkheid/", "en": "/en/accessibility/"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "nl",
            [
                "Deze site voldoet gedeeltelijk aan deze regels",
                "Niemand van buiten het team heeft dit bevestigd.",
                "EN 301 549",
                "WCAG 3.1.2 Taal van onderdelen (niveau AA)",
                "Waarvoor de wet niet geldt",
                "opgesteld op 23 november 2026",
                "Vlaamse Ombudsdienst",
            ],
        ),
        (
            "en",
            [
                "This site complies partially with these rules",
                "Nobody from outside the team has confirmed this.",
                "WCAG 3.1.2 Language of parts (level AA)",
                "What the law does not cover",
                "drawn up on 23 November 2026",
                "There has been no test with people with disabilities.",
            ],
        ),
    ],
)
def test_statement_says_what_the_model_asks(
    get_page: GetPage, language: str, said: list[str]
) -> None:
    shown = text(get_page(STATEMENT[language]).main)
    assert [each for each in said if each not in shown] == []


@pytest.mark.parametrize("language", STATEMENT)
def test_each_known_issue_says_what_it_means_and_what_one_can_do(
    get_page: GetPage, language: str
) -> None:
    page = get_page(STATEMENT[language])
    issues = page.select("h3[id^=issue--]")
    assert len(issues) == 2
    # The second is outside the scope of the law, and so fails no criterion.
    lists = page.select("h3[id^=issue--] + dl")
    assert [len(each.select("dt")) for each in lists] == [4, 3]
    assert all(text(dd) for each in lists for dd in each.select("dd"))


@pytest.mark.parametrize(
    ("page", "language"), [("/nl/over/privacy/", "nl"), ("/en/about/privacy/", "en")]
)
def test_every_footer_and_the_page_that_explains_lead_there(
    get_page: GetPage, page: str, language: str
) -> None:
    html = get_page(page)
    href = f"a[href='{STATEMENT[language]}']"
    assert one(html, f"footer {href}")
    assert one(html, f"main {href}")


def test_search_engines_are_told(client: FlaskClient) -> None:
    listed = re.findall(r"<loc>(.+?)</loc>", client.get("/sitemaps/lists.xml").text)
    for path in STATEMENT.values():
        assert f"https://hub.example{path}" in listed


def test_without_the_file_there_is_no_statement_and_no_link(tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "content", tmp_path / "content")
    (tmp_path / "content" / "accessibility.yaml").unlink()
    config = Config(content=tmp_path / "content", search_index=tmp_path / "index")
    client = create_app(config, lambda: NOW).test_client()
    assert client.get(STATEMENT["nl"]).status_code == 404
    assert STATEMENT["nl"] not in client.get("/nl/woordenlijst/").text

"""The slot for the official header and footer: empty until a setting fills it."""

from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config, ConfigError
from tests.conftest import NOW, GetPage, text

ORIGIN = "https://widgets.example"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in ("header", "footer"):
        for language, word in (("nl", "Vlaanderen"), ("en", "Flanders")):
            html = f'<div role="region" aria-label="{part}">{word}</div>'
            (tmp_path / f"{part}.{language}.html").write_text(html, "utf-8")
    return tmp_path


def client_of(config: Config) -> FlaskClient:
    return create_app(config, lambda: NOW).test_client()


@pytest.mark.parametrize(
    ("path", "word"), [("/nl/", "Vlaanderen"), ("/en/", "Flanders")]
)
def test_parts_stand_around_the_page(
    config: Config, folder: Path, path: str, word: str
) -> None:
    # Not by get_page: what stands around a page here is no page of ours.
    response = client_of(replace(config, official_frame=folder)).get(path)
    page = BeautifulSoup(response.text, "lxml")
    assert page.body is not None
    parts = page.body.find_all("div", role="region", recursive=False)
    assert [text(part) for part in parts] == [word, word]
    assert parts[0].find_next_sibling("header") is not None
    assert parts[1].find_previous_sibling("footer") is not None


@pytest.mark.parametrize("path", ["/nl/", "/en/"])
def test_slot_is_empty_by_default(get_page: GetPage, path: str) -> None:
    assert not get_page(path).select("body > [role=region]")


def test_other_origins_are_allowed_only_where_they_are_named(config: Config) -> None:
    given = client_of(replace(config, official_origins=ORIGIN)).get("/nl/nope")
    assert given.headers["Content-Security-Policy"].count(ORIGIN) == 6
    plain = client_of(config).get("/nl/nope").headers["Content-Security-Policy"]
    assert "https:" not in plain
    assert "font-src" not in plain


def test_missing_part_stops_the_start(config: Config, folder: Path) -> None:
    (folder / "footer.en.html").unlink()
    with pytest.raises(ConfigError, match=r"HUB_OFFICIAL_FRAME lacks footer\.en\.html"):
        create_app(replace(config, official_frame=folder))


@pytest.mark.parametrize(
    "origin", ["*", "http://a.example", "https://a.example/x", "'unsafe-inline'"]
)
def test_origin_must_be_an_origin(config: Config, origin: str) -> None:
    with pytest.raises(ConfigError, match="HUB_OFFICIAL_ORIGINS"):
        replace(config, official_origins=origin)

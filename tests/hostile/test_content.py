import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient
from lxml import etree
from werkzeug.test import TestResponse

from hub import create_app
from hub.config import Config
from hub.content.check import check
from hub.content.loader import load
from hub.content.problems import errors
from hub.content.resolution import renderer_of
from hub.site import Site
from tests.conftest import NOW
from tests.hostile.asking import MARK
from tests.hostile.content import thorny

SCHEMES = re.compile(r"(https?:|mailto:|tel:)|(?![a-zA-Z][a-zA-Z0-9+.-]*:)")
ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "srcset")
DATA = ("application/json", "application/ld+json", "text/csv", "text/calendar")
ASKED = (
    "/en/search?q=script+alert",
    "/nl/zoeken?q=script&kind=events",
    "/en/search.json?q=script",
    "/en/search/suggestions.json?q=lo",
    "/en/search/suggestions?q=lo",
    "/nl/selectie?item=instruments/fsdb&item=instruments/pmv-lening&find=lening",
    "/nl/wegwijzer?who=sme&where=flanders",
    "/nl/wegwijzer?ask=all",
    "/nl/instrumenten/?level=flemish",
    "/nl/in-beeld/kaart/?place=genk",
)


@pytest.fixture(scope="module")
def in_texts(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """A hub of which every text of the front matter wants to be a script."""
    folder = tmp_path_factory.mktemp("texts")
    return hub_of(thorny(folder, bodies=False), folder / "index")


@pytest.fixture(scope="module")
def in_bodies(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The same with bodies that no check lets pass."""
    folder = tmp_path_factory.mktemp("bodies")
    return hub_of(thorny(folder, bodies=True), folder / "index")


def hub_of(content: Path, index: Path) -> Flask:
    config = Config(content, index, base_url="https://hub.example").unlimited
    app = create_app(config, lambda: NOW)
    app.testing = True
    return app


def site_of(app: Flask) -> Site:
    site: Site = app.extensions["hub"]
    return site


def entries(app: Flask) -> list[str]:
    """Each page of an entry, and its other formats."""
    pages = [page.path for page in site_of(app).catalogue.pages]
    suffixes = (".json", ".md", ".jsonld", ".ics")
    return [*pages, *(page[:-1] + suffix for page in pages for suffix in suffixes)]


def lists(app: Flask) -> list[str]:
    """Everything without a gap in its address."""
    rules = {
        rule.rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())
    }
    # That address says with a 503 that this site was never opened as a whole.
    return sorted(rule for rule in rules if "<" not in rule and rule != "/readyz")


def found(client: FlaskClient, paths: list[str]) -> Iterator[tuple[str, TestResponse]]:
    for path in paths:
        response = client.get(path, follow_redirects=True)
        assert response.status_code in {200, 404}, path
        assert response.headers["X-Content-Type-Options"] == "nosniff", path
        if response.status_code == 200:
            yield path, response


def complaints(html: str) -> list[str]:
    """What of a page could run, or loads what is not the hub's."""
    page = BeautifulSoup(html, "lxml")
    wrong = [str(tag)[:200] for tag in page.find_all(True) if is_bad(tag)]
    data = page.find_all("script", type="application/ld+json")
    return wrong + [str(tag)[:200] for tag in data if not json.loads(tag.string or "")]


def is_bad(tag: Tag) -> bool:
    if any(name.startswith("on") or name == "style" for name in tag.attrs):
        return True
    if tag.name in {"iframe", "object", "embed", "base", "style"}:
        return True
    if tag.name == "script":
        is_data = tag.get("type") == "application/ld+json"
        return not is_data and not str(tag.get("src", "")).startswith("/static/")
    if tag.name == "form" and not str(tag.get("action", "/")).startswith("/"):
        return True
    addresses = (str(tag[name]).strip() for name in ADDRESSES if tag.has_attr(name))
    return any(not SCHEMES.match(address) for address in addresses)


def check_all(client: FlaskClient, paths: list[str]) -> int:
    """Look at every answer as what it says to be; how many there were."""
    seen = 0
    for path, response in found(client, paths):
        seen += 1
        kind = response.mimetype or ""
        if kind == "text/html":
            assert MARK not in response.text, path
            assert not complaints(response.text), path
        elif kind.endswith("xml"):
            check_xml(path, response.data)
        elif path.endswith(".feed.json"):
            for item in response.get_json(force=True)["items"]:
                assert not complaints(item.get("content_html", "")), path
        elif kind.startswith(DATA) and kind.endswith("json"):
            json.loads(response.data)
    return seen


def check_xml(path: str, data: bytes) -> None:
    """Well formed, without a document type, and its HTML without anything that runs."""
    assert b"<!DOCTYPE" not in data, path
    assert b"<!ENTITY" not in data, path
    # Nothing that it names is looked up.
    strict = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    tree = etree.fromstring(data, strict)
    for element in tree.iter():
        assert etree.QName(element).localname != "script", path
        if element.get("type") == "html":
            assert not complaints(element.text or ""), path


# Their lines are covered by the tests of each view.
@pytest.mark.no_cover
def test_no_text_becomes_a_script(in_texts: Flask) -> None:
    client = in_texts.test_client()
    paths = [*lists(in_texts), *entries(in_texts), *ASKED]
    assert check_all(client, paths) > 200


@pytest.mark.no_cover
def test_no_body_becomes_a_script_even_unchecked(in_bodies: Flask) -> None:
    client = in_bodies.test_client()
    assert check_all(client, entries(in_bodies)) > 50


def test_thorns_are_shown_as_what_they_are(in_texts: Flask) -> None:
    page = in_texts.test_client().get("/en/instruments/defence-research-fund/").text
    assert "&lt;script&gt;alert(7)&lt;/script&gt;" in page


def test_the_check_stops_such_bodies(in_bodies: Flask) -> None:
    content = load(site_of(in_bodies).config.content)
    wrong = errors(check(content, renderer_of(content.catalogue)))
    assert {"H304", "H501", "H503"} <= {each.code for each in wrong}


@pytest.mark.parametrize(
    "url",
    [
        *(
            "javascript:alert(7)",
            "JavaScript:alert(7)",
            "data:text/html,x",
            "vbscript:x",
        ),
        *("//evil.example/", "file:///etc/passwd", "https://a.example\\@evil.example/"),
        *('https://a.example/"onclick=alert(7)', " javascript:alert(7)"),
    ],
)
def test_links_of_facts_are_of_the_web(tmp_path: Path, url: str) -> None:
    copy = thorny(tmp_path, bodies=False)
    path = copy / "instruments" / "fsdb.nl.md"
    text = re.sub(
        r"(?m)^url: .*$", lambda _: f"url: {json.dumps(url)}", path.read_text()
    )
    path.write_text(text)
    content = load(copy)
    if errors(content.problems):
        return
    config = Config(copy, tmp_path / "index", base_url="https://hub.example")
    client = create_app(config, lambda: NOW).test_client()
    response = client.get("/nl/instrumenten/fonds-defensieonderzoek/")
    assert not complaints(response.text), url

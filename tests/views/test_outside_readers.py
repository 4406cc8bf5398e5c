"""Formats that no other test has a validator for, each read by a tool of others."""

from collections.abc import Iterator
from datetime import datetime

import fastfeedparser
import pytest
from flask.testing import FlaskClient
from llms_txt import parse_llms_file
from owslib.opensearch import OpenSearch
from protego import Protego
from sectxt import Parser as SecurityTxtParser
from sitemapparser.data_helpers import data_to_element
from sitemapparser.sitemap_index import SitemapIndex
from sitemapparser.url_set import UrlSet

from hub import create_app
from hub.config import Config
from hub.languages import LANGUAGES
from hub.models.sourced import BRUSSELS
from tests.conftest import GetPage, one
from tests.sitemap import listed

BASE = "https://hub.example"
CHANGES = {"nl": "/nl/gewijzigd", "en": "/en/changes"}


def get(client: FlaskClient, url: str) -> bytes:
    response = client.get(url.removeprefix(BASE))
    assert response.status_code == 200
    return bytes(response.data)


def sitemap_addresses(client: FlaskClient, index: str) -> Iterator[str]:
    for sitemap in SitemapIndex(data_to_element(get(client, index))):
        for url in UrlSet(data_to_element(get(client, str(sitemap)))):
            yield url.loc.removeprefix(BASE)


def test_robot_finds_every_page_by_protego_and_site_map_parser(
    client: FlaskClient,
) -> None:
    robots = Protego.parse(get(client, "/robots.txt").decode())
    assert robots.can_fetch(f"{BASE}/nl/instrumenten/", "any robot")
    (index,) = robots.sitemaps
    found = list(sitemap_addresses(client, index))
    assert found == [each.path for each in listed(client)]


def test_security_txt_is_valid_for_sectxt(config: Config) -> None:
    # It asks the real clock whether the file has expired, so the hub must as well.
    client = create_app(config, lambda: datetime.now(BRUSSELS)).test_client()
    path = "/.well-known/security.txt"
    parser = SecurityTxtParser(get(client, path), urls=f"{BASE}{path}")
    assert parser.is_valid(), parser.errors
    assert parser.preferred_languages == ["nl", "en"]
    # It would rather have a signature, whose key would lie on the server.
    assert {each["code"] for each in parser.recommendations} <= {"not_signed"}


@pytest.mark.parametrize("path", ["/llms.txt", "/nl/llms.txt", "/en/llms.txt"])
def test_llms_txt_is_read_by_llms_txt(client: FlaskClient, path: str) -> None:
    read = parse_llms_file(get(client, path).decode())
    assert read.title
    assert read.summary
    links = [link for section in read.sections.values() for link in section]
    assert links
    assert all(link.title and link.url.startswith(BASE) for link in links)


@pytest.mark.parametrize("language", LANGUAGES)
def test_opensearch_is_read_by_owslib(
    client: FlaskClient, get_page: GetPage, language
) -> None:
    link = one(get_page(f"/{language}/"), "link[rel=search]")
    read = OpenSearch(None, xml=get(client, str(link["href"]))).description
    assert read.shortname
    assert read.language == language
    assert {"text/html", "application/x-suggestions+json"} < set(read.urls)
    searched = [url for url in read.urls.values() if url["rel"] != "self"]
    assert all("{searchTerms}" in url["template"] for url in searched)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("suffix", ["atom", "feed.json"])
def test_feed_is_read_by_fastfeedparser(
    client: FlaskClient, language, suffix: str
) -> None:
    read = fastfeedparser.parse(get(client, f"{CHANGES[language]}.{suffix}"))
    assert read.feed.language == language
    assert read.entries
    for entry in read.entries:
        assert entry.id
        assert entry.title
        assert entry.link.startswith(f"{BASE}/{language}/")
        assert datetime.fromisoformat(entry.updated).tzinfo

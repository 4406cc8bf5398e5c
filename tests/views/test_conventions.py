import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from flask.testing import FlaskClient
from lxml import etree

from hub import create_app
from hub.config import Config
from hub.languages import LANGUAGES
from hub.models.sourced import BRUSSELS
from tests.conftest import NOW, GetPage, one

SECURITY = "/.well-known/security.txt"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def fields(text: str) -> dict[str, str]:
    """security.txt as RFC 9116 has it: a field a line, each of these once."""
    found = [re.fullmatch(r"([A-Za-z-]+): (\S.*)", line) for line in text.splitlines()]
    assert all(found)
    pairs = [(each[1], each[2]) for each in found if each]
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def test_security_txt_says_where_to_report(client: FlaskClient) -> None:
    response = client.get(SECURITY)
    assert response.content_type == "text/plain; charset=utf-8"
    said = fields(response.text)
    assert said["Contact"] == "https://hub.example/en/about/privacy/"
    assert said["Canonical"] == f"https://hub.example{SECURITY}"
    assert said["Preferred-Languages"] == "nl, en"


def test_security_txt_expires_within_a_year(client: FlaskClient) -> None:
    expires = datetime.fromisoformat(fields(client.get(SECURITY).text)["Expires"])
    assert expires.tzinfo is not None
    assert NOW + timedelta(days=120) < expires < NOW + timedelta(days=365)


@pytest.mark.parametrize(
    ("now", "expires"),
    [
        (datetime(2026, 3, 31, tzinfo=BRUSSELS), "2026-09-01T00:00:00Z"),
        (datetime(2026, 12, 31, tzinfo=BRUSSELS), "2027-06-01T00:00:00Z"),
    ],
)
def test_security_txt_stays_as_it_is_for_a_month(
    config: Config, now: datetime, expires: str
) -> None:
    client = create_app(config, lambda: now).test_client()
    assert fields(client.get(SECURITY).text)["Expires"] == expires


def test_setting_names_another_contact(config: Config) -> None:
    app = create_app(
        replace(config, security_contact="mailto:x@y.example"), lambda: NOW
    )
    assert (
        fields(app.test_client().get(SECURITY).text)["Contact"] == "mailto:x@y.example"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_browser_can_search_the_hub(
    client: FlaskClient, get_page: GetPage, language
) -> None:
    link = one(get_page(f"/{language}/"), "link[rel=search]")
    assert link["type"] == "application/opensearchdescription+xml"
    response = client.get(str(link["href"]))
    assert response.mimetype == link["type"]
    root = etree.fromstring(response.data)
    assert root.tag == f"{OPENSEARCH}OpenSearchDescription"
    assert 0 < len(root.findtext(f"{OPENSEARCH}ShortName")) <= 16
    assert len(root.findtext(f"{OPENSEARCH}Description")) <= 1024
    for url in root.findall(f"{OPENSEARCH}Url"):
        path = url.get("template").removeprefix("https://hub.example")
        answer = client.get(path.replace("{searchTerms}", "lening"))
        assert answer.status_code == 200
        assert answer.mimetype == url.get("type")


def test_suggestions_are_four_lists_of_one_length(client: FlaskClient) -> None:
    asked, texts, descriptions, urls = client.get(
        "/nl/zoeken/suggesties?q=pmv"
    ).get_json(force=True)
    assert asked == "pmv"
    assert texts
    assert descriptions == []
    assert len(urls) == len(texts)
    assert all(url.startswith("https://hub.example/nl/") for url in urls)


def linked(text: str) -> list[str]:
    """The paths of a file as llmstxt.org has it: one title, a summary, lists."""
    lines = text.split("\n")
    assert [line for line in lines if line.startswith("# ")] == lines[:1]
    assert lines[2].startswith("> ")
    links = re.findall(
        r"^- \[.+?\]\((https://hub\.example(/[^)]*))\)(?:: .+)?$", text, re.M
    )
    assert len(links) == sum(line.startswith("- ") for line in lines)
    return [path for _, path in links]


@pytest.mark.parametrize("path", ["/llms.txt", "/nl/llms.txt", "/en/llms.txt"])
def test_llms_txt_leads_to_texts_that_are_there(client: FlaskClient, path: str) -> None:
    response = client.get(path, headers={"Accept-Language": "en"})
    paths = linked(response.text)
    assert len(paths) > 10
    for each in paths:
        assert client.get(each).status_code == 200, each


def test_llms_txt_speaks_each_language_whatever_the_browser_asks(
    client: FlaskClient,
) -> None:
    texts = {
        client.get(path, headers={"Accept-Language": each}).data
        for path in ("/llms.txt", "/nl.md")
        for each in LANGUAGES
    }
    assert len(texts) == 2

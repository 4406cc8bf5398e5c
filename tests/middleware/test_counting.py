"""What is counted of a request, by which names, and to whom it is told."""

from dataclasses import replace
from socket import create_server

import pytest
from flask import Flask
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from hub import create_app
from hub.config import Config
from hub.languages import LANGUAGES
from hub.metrics.tally import METRICS
from hub.middleware.metrics_port import PATH
from hub.middleware.sections import Place, Sections
from tests.conftest import NOW

PORT = 9130
QUESTION = "lening-voor-jan"


@pytest.fixture(scope="module")
def counted(config: Config) -> Flask:
    few = replace(
        config, metrics_port=PORT, cache_mib=1, gallery=False, requests_per_minute=30
    )
    return create_app(few, lambda: NOW)


@pytest.fixture(scope="module")
def scrape(counted: Flask):
    """What is told by the port, with a connection as gunicorn hands it on."""

    class Accepted:
        def getsockname(self) -> tuple[str, int]:
            return ("127.0.0.1", PORT)

    def scrape(path: str = PATH, method: str = "GET"):
        return counted.test_client().open(
            path,
            method=method,
            environ_overrides={
                "SERVER_PORT": str(PORT),
                "gunicorn.socket": Accepted(),
            },
        )

    return scrape


@pytest.fixture
def value(scrape):
    def value(name: str, **labels: str) -> float:
        return sum(
            sample.value
            for family in text_string_to_metric_families(scrape().text)
            for sample in family.samples
            if sample.name == name and labels.items() <= sample.labels.items()
        )

    return value


@pytest.fixture
def visitor(counted: Flask) -> FlaskClient:
    return counted.test_client()


def test_a_request_is_counted_by_its_kind(visitor: FlaskClient, value) -> None:
    kind = {"section": "instruments", "form": "list", "language": "nl"}
    before = value("hub_http_requests_total", **kind, status="2xx")
    visitor.get("/nl/instrumenten/")
    assert value("hub_http_requests_total", **kind, status="2xx") == before + 1


def test_a_kept_answer_is_a_hit_and_takes_memory(visitor: FlaskClient, value) -> None:
    count = "hub_http_request_duration_seconds_count"
    visitor.get("/nl/a-z/")
    hits, misses = value(count, cache="hit"), value(count, cache="miss")
    visitor.get("/nl/a-z/")
    assert (value(count, cache="hit"), value(count, cache="miss")) == (hits + 1, misses)
    assert value("hub_cache_bytes") > 0


def test_searches_are_counted_and_those_in_vain(visitor: FlaskClient, value) -> None:
    searched = "hub_search_duration_seconds_count"
    before, in_vain = value(searched), value("hub_search_unanswered_total")
    visitor.get("/nl/zoeken?q=lening")
    visitor.get("/en/search.json?q=xyzzyxyzzy")
    assert value(searched) == before + 2
    assert value("hub_search_unanswered_total") == in_vain + 1


def test_neither_page_nor_question_nor_visitor_is_told(
    visitor: FlaskClient, scrape
) -> None:
    visitor.get(
        f"/nl/zoeken?q={QUESTION}", environ_overrides={"REMOTE_ADDR": "192.0.2.7"}
    )
    visitor.get(f"/nl/{QUESTION}/x/")
    text = scrape().text
    assert QUESTION not in text
    assert "192.0.2.7" not in text
    assert 'section="other"' in text


def test_who_asks_too_much_is_counted(visitor: FlaskClient, value) -> None:
    statuses = [
        visitor.get(
            f"/nl/nergens-{number}/", environ_overrides={"REMOTE_ADDR": "192.0.2.8"}
        ).status_code
        for number in range(35)
    ]
    assert value("hub_http_requests_limited_total") == statuses.count(429) > 0


def test_the_port_tells_nothing_else(scrape) -> None:
    assert scrape("/nl/").status_code == 404
    assert scrape("/nl/").mimetype == "text/plain"


def test_it_answers_head_and_is_not_kept(scrape) -> None:
    answer = scrape(method="HEAD")
    assert not answer.data
    assert int(answer.headers["Content-Length"]) > 100
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    assert answer.headers["Cache-Control"] == "no-store"


def test_asking_for_the_metrics_is_not_counted(scrape) -> None:
    assert scrape().text == scrape().text


def test_no_visitor_is_told_whatever_port_he_names(visitor: FlaskClient) -> None:
    host = {"Host": f"127.0.0.1:{PORT}"}
    # gunicorn takes the number from the header where the socket is a file.
    named = {"SERVER_PORT": str(PORT)}
    with create_server(("127.0.0.1", 0)) as elsewhere:
        by_socket = {**named, "gunicorn.socket": elsewhere}
        for environ in ({}, named, by_socket):
            answer = visitor.get(PATH, headers=host, environ_overrides=environ)
            assert answer.status_code == 404
            assert "hub_" not in answer.text


def test_nothing_is_counted_where_no_port_is_set(app: Flask) -> None:
    assert METRICS not in app.extensions


def test_an_app_goes_on_with_what_another_counted(
    counted: Flask, config: Config
) -> None:
    tally = counted.extensions[METRICS]
    settings = replace(config, metrics_port=PORT)
    new = create_app(settings, lambda: NOW, tally=tally)
    assert new.extensions[METRICS] is tally


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/", Place("home", "list", "none")),
        ("/nl/", Place("home", "list", "nl")),
        ("/en.json", Place("home", "file", "en")),
        ("/en/instruments/", Place("instruments", "list", "en")),
        ("/nl/instrumenten/lening/", Place("instruments", "page", "nl")),
        ("/nl/instrumenten/lening.md", Place("instruments", "file", "nl")),
        ("/nl/zoeken", Place("search", "list", "nl")),
        ("/static/a.css", Place("assets", "file", "none")),
        ("/.well-known/security.txt", Place("conventions", "file", "none")),
        ("/healthz", Place("health", "list", "none")),
        ("/wp-admin/setup.php", Place("other", "file", "none")),
        ("/nl/../../etc", Place("other", "page", "nl")),
        ("", Place("home", "list", "none")),
        ("//", Place("home", "list", "none")),
    ],
)
def test_an_address_has_a_place_of_few(app: Flask, path: str, place: Place) -> None:
    assert Sections.of(app.url_map).place(path) == place


def test_both_languages_have_the_same_sections(app: Flask) -> None:
    sections = Sections.of(app.url_map)
    by_language = {
        language: {
            name for (where, _), name in sections.by_word.items() if where == language
        }
        for language in LANGUAGES
    }
    assert by_language["nl"] == by_language["en"]
    assert len(sections.names) < 50

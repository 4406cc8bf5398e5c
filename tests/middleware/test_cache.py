from datetime import UTC, datetime, timedelta

import brotli
import pytest
from werkzeug.test import Client

from hub.middleware.cache import ResponseCache
from hub.validity import ask_anew
from tests.middleware.conftest import PUBLIC, App


def test_an_answer_is_asked_once(client: Client, inner: App) -> None:
    assert client.get("/nl/").data == client.get("/nl/").data
    assert inner.asked == 1


@pytest.mark.parametrize("other", ["/en/", "/nl/?page=2", "/nl/?", "/NL/", "/nl"])
def test_another_address_is_another_answer(
    client: Client, inner: App, other: str
) -> None:
    client.get("/nl/")
    client.get(other)
    # An empty query is no query.
    assert inner.asked == (1 if other == "/nl/?" else 2)


def test_an_answer_goes_when_a_date_passes(client: Client, inner: App) -> None:
    client.get("/")
    inner.now += timedelta(seconds=99)
    client.get("/")
    assert inner.asked == 1
    inner.now += timedelta(seconds=1)
    client.get("/")
    assert inner.asked == 2


def test_an_answer_goes_when_the_clock_is_put_back(client: Client, inner: App) -> None:
    client.get("/")
    inner.now -= timedelta(seconds=1)
    client.get("/")
    client.get("/")
    assert inner.asked == 2


def test_a_file_whose_name_is_its_version_stays_whatever_the_clock_says(
    client: Client, inner: App
) -> None:
    inner.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    inner.until = None
    client.get("/")
    inner.now -= timedelta(days=999)
    client.get("/")
    assert inner.asked == 1


def test_an_answer_without_a_date_stays(client: Client, inner: App) -> None:
    inner.until = None
    client.get("/")
    inner.now += timedelta(days=999)
    assert client.get("/").headers["Cache-Control"] == PUBLIC
    assert inner.asked == 1


def test_a_kept_answer_says_how_long_it_still_holds(client: Client, inner: App) -> None:
    client.get("/")
    inner.now += timedelta(seconds=40, milliseconds=1)
    control = client.get("/").headers["Cache-Control"]
    assert control == "public, max-age=59, must-revalidate"


def test_an_answer_that_says_its_own_time_keeps_it(client: Client, inner: App) -> None:
    inner.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    client.get("/")
    inner.now += timedelta(seconds=99)
    assert client.get("/").headers["Cache-Control"] == inner.headers["Cache-Control"]
    assert inner.asked == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Vary", "Accept-Language"),
        ("Vary", "Accept-Encoding, Accept-Language"),
        ("Vary", "*"),
        ("Set-Cookie", "a=b"),
        ("Cache-Control", "no-store"),
        ("Cache-Control", "private, max-age=300"),
        ("Cache-Control", ""),
        ("X-RateLimit-Remaining", "3"),
        ("RateLimit", "limit=10"),
        ("Retry-After", "3"),
    ],
)
def test_what_is_for_one_visitor_is_not_kept(
    client: Client, inner: App, name: str, value: str
) -> None:
    inner.headers[name] = value
    assert client.get("/").data != client.get("/").data


@pytest.mark.parametrize(
    "status", ["308 PERMANENT REDIRECT", "404 NOT FOUND", "429 X", "500 X", "206 X"]
)
def test_only_what_was_found_is_kept(client: Client, inner: App, status: str) -> None:
    inner.status = status
    client.get("/")
    assert client.get("/").status == status
    assert inner.asked == 2


def test_what_declares_nothing_is_not_kept(client: Client, inner: App) -> None:
    inner.kept = False
    assert client.get("/").data != client.get("/").data


def test_what_is_asked_anew_is_not_kept(inner: App) -> None:
    def counting(environ, start_response):
        ask_anew(environ)
        return inner(environ, start_response)

    client = Client(ResponseCache(counting, 1, lambda: inner.now))
    assert client.get("/").data != client.get("/").data


def test_other_methods_reach_the_app(client: Client, inner: App) -> None:
    client.get("/")
    for method in ("POST", "OPTIONS", "DELETE"):
        client.open("/", method=method)
    assert inner.asked == 4


def test_head_is_answered_as_get_is_without_a_body(client: Client, inner: App) -> None:
    head, got = client.head("/"), client.get("/")
    assert head.data == b""
    assert list(head.headers) == list(got.headers)
    assert inner.asked == 1


@pytest.mark.parametrize("accepted", ["br", "gzip", "identity"])
def test_who_has_it_gets_a_304(client: Client, inner: App, accepted: str) -> None:
    headers = {"Accept-Encoding": accepted}
    first = client.get("/", headers=headers)
    etag = first.headers["ETag"]
    inner.now += timedelta(seconds=10)
    for tags in (etag, f'"x", W/{etag}', "*"):
        again = client.get("/", headers={**headers, "If-None-Match": tags})
        assert (again.status_code, again.data) == (304, b"")
        assert again.headers["ETag"] == etag
        assert again.headers["X-Frame-Options"] == "DENY"
        assert again.headers["Vary"] == "Accept-Encoding"
        assert "max-age=90" in again.headers["Cache-Control"]
        assert "Content-Type" not in again.headers
    assert inner.asked == 1


def test_who_has_another_encoding_gets_the_body(client: Client) -> None:
    etag = client.get("/").headers["ETag"]
    headers = {"If-None-Match": etag, "Accept-Encoding": "br"}
    again = client.get("/", headers=headers)
    assert again.status_code == 200
    assert again.headers["ETag"] == etag.removesuffix('"') + '-br"'


def test_who_has_something_first_leaves_a_whole_answer(
    client: Client, inner: App
) -> None:
    headers = {"If-None-Match": '"1"', "Range": "bytes=0-4"}
    assert client.get("/", headers=headers).status_code == 304
    assert "HTTP_RANGE" not in inner.seen[0]
    assert client.get("/").data.endswith(b"</p>1")
    assert inner.asked == 1


def test_errors_are_never_304(client: Client, inner: App) -> None:
    inner.status = "404 NOT FOUND"
    assert client.get("/", headers={"If-None-Match": "*"}).status_code == 404


def test_the_server_says_the_date(client: Client) -> None:
    assert "Date" not in client.get("/").headers
    assert client.get("/").headers["X-Frame-Options"] == "DENY"


def test_nothing_is_kept_without_memory(inner: App) -> None:
    client = Client(ResponseCache(inner, 0, lambda: inner.now))
    client.get("/")
    answer = client.get("/", headers={"Accept-Encoding": "br"})
    assert brotli.decompress(answer.data).endswith(b"</p>2")


def test_questions_push_out_no_page(client: Client, inner: App) -> None:
    client.get("/nl/")
    for number in range(300):
        client.get(f"/nl/zoeken?q={number}")
    asked = inner.asked
    client.get("/nl/")
    assert inner.asked == asked
    client.get("/nl/zoeken?q=0")
    assert inner.asked == asked + 1


def test_the_app_is_asked_at_the_moment_of_the_cache(
    client: Client, inner: App
) -> None:
    inner.now = datetime(2026, 3, 1, 9, tzinfo=UTC)
    client.get("/")
    assert inner.seen[0]["hub.asked_at"] == inner.now

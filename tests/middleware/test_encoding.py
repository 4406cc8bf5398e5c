import gzip

import brotli
import pytest
from werkzeug.test import Client

from hub.middleware.encoding import chosen, decoded, encoded, is_text
from hub.revision import CODE
from tests.middleware.conftest import BODY, App


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("", "identity"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0.5, gzip", "gzip"),
        ("br;q=0.5, gzip;q=0.5", "br"),
        ("br;q=0, gzip;q=0", "identity"),
        ("br;q=0, *", "gzip"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("identity", "identity"),
        ("identity, br;q=0.5", "identity"),
        ("identity;q=0.5, gzip", "gzip"),
        ("identity;q=0", "identity"),
        ("BR", "br"),
        ("brotli, x-gzip", "identity"),
        ("br;q=nonsense", "identity"),
        (",;=,\x00", "identity"),
    ],
)
def test_the_visitor_chooses(accepted: str, encoding: str) -> None:
    assert chosen(accepted) == encoding


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
@pytest.mark.parametrize("for_good", [True, False])
def test_an_encoding_loses_nothing(encoding, for_good: bool) -> None:
    made = encoded(BODY, encoding, for_good=for_good)
    assert decoded(made, encoding) == BODY
    # The same every time, as a strong tag says.
    assert encoded(BODY, encoding, for_good=for_good) == made


@pytest.mark.parametrize(
    ("content_type", "is_one"),
    [
        ("text/html; charset=utf-8", True),
        ("text/css", True),
        ("application/ld+json", True),
        ("application/atom+xml; charset=utf-8", True),
        ("image/svg+xml", True),
        ("application/x-ndjson", True),
        ("image/png", False),
        ("image/vnd.microsoft.icon", False),
        ("", False),
    ],
)
def test_texts_get_smaller(content_type: str, is_one: bool) -> None:
    assert is_text(content_type) is is_one


def unpacked(response) -> bytes:
    read = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
    body: bytes = read[response.headers.get("Content-Encoding")](response.data)
    return body


@pytest.mark.parametrize("first", ["br", "gzip", ""])
@pytest.mark.parametrize("second", ["br", "gzip", ""])
def test_each_visitor_gets_the_same_in_their_encoding(
    client: Client, inner: App, first: str, second: str
) -> None:
    for accepted in (first, second, first):
        response = client.get("/", headers={"Accept-Encoding": accepted})
        assert response.headers.get("Content-Encoding", "") == accepted
        assert response.headers["Content-Length"] == str(len(response.data))
        assert response.headers["Vary"] == "Accept-Encoding"
        assert unpacked(response) == BODY + b"1"
    assert inner.asked == 1


def test_each_encoding_has_its_tag(client: Client) -> None:
    tags = [
        client.get("/", headers={"Accept-Encoding": each}).headers["ETag"]
        for each in ("identity", "gzip", "br")
    ]
    assert tags == ['"1"', '"1-gzip"', '"1-br"']


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Content-Type", "image/png"),
        ("Content-Encoding", "gzip"),
        ("Cache-Control", "public, max-age=300, no-transform"),
    ],
)
def test_what_should_not_be_compressed_is_not(
    client: Client, inner: App, name: str, value: str
) -> None:
    inner.headers[name] = value
    for _ in range(2):
        response = client.get("/", headers={"Accept-Encoding": "br"})
        assert response.data == BODY + b"1"
        assert "Vary" not in response.headers
        assert response.headers["ETag"] == '"1"'
        assert response.headers.get("Content-Encoding") in {None, "gzip"}


def test_small_answers_stay_as_they_are(client: Client, inner: App) -> None:
    inner.body = b"[]"
    response = client.get("/", headers={"Accept-Encoding": "br"})
    assert response.data == b"[]1"
    assert "Content-Encoding" not in response.headers


@pytest.mark.parametrize("status", ["404 NOT FOUND", "500 INTERNAL SERVER ERROR"])
def test_errors_are_compressed_too(client: Client, inner: App, status: str) -> None:
    inner.status = status
    response = client.get("/", headers={"Accept-Encoding": "br"})
    assert unpacked(response) == BODY + b"1"


def test_what_never_changes_is_made_as_small_as_can_be(
    client: Client, inner: App
) -> None:
    inner.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    inner.body = (CODE / "static" / "css" / "tokens" / "colours.css").read_bytes()
    small = client.get("/", headers={"Accept-Encoding": "br"}).data
    assert small == encoded(inner.body + b"1", "br", for_good=True)
    assert len(small) < len(encoded(inner.body + b"1", "br", for_good=False))

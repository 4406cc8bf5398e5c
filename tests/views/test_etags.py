import pytest
from flask.testing import FlaskClient

PATHS = [
    "/nl/",
    "/en/instruments/defence-research-fund/",
    "/nl/instrumenten.json",
    "/nl/instrumenten.csv",
    "/en/calls/oproep-2026.ics",
    "/sitemap.xml",
]


@pytest.mark.parametrize("path", PATHS)
def test_what_a_visitor_has_is_not_sent_again(client: FlaskClient, path: str) -> None:
    first = client.get(path)
    etag = first.headers["ETag"]
    assert not etag.startswith("W/")
    again = client.get(path, headers={"If-None-Match": f'"other", {etag}'})
    assert again.status_code == 304
    assert again.data == b""
    assert again.headers["ETag"] == etag
    for name in ("Cache-Control", "Content-Security-Policy"):
        assert again.headers[name] == first.headers[name]


@pytest.mark.parametrize("path", PATHS)
def test_head_says_the_same(client: FlaskClient, path: str) -> None:
    got, head = client.get(path), client.head(path)
    assert head.headers["ETag"] == got.headers["ETag"]
    assert head.headers["Content-Length"] == str(len(got.data))
    assert head.data == b""


def test_another_version_is_sent(client: FlaskClient) -> None:
    response = client.get("/nl/", headers={"If-None-Match": '"older"'})
    assert response.status_code == 200


@pytest.mark.parametrize("path", ["/nl/nope/", "/nl/nope.json", "/nl/agenda.json?x=1"])
def test_errors_have_none(client: FlaskClient, path: str) -> None:
    response = client.get(path, headers={"If-None-Match": "*"})
    assert response.status_code in {400, 404}
    assert "ETag" not in response.headers

import pytest
from flask.testing import FlaskClient

ORIGIN = {"Origin": "https://elsewhere.example"}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nl/instrumenten.json", 200),
        ("/en/agenda.ics", 200),
        ("/en/instruments/defence-research-fund.json", 200),
        ("/nl/nope.json", 404),
        ("/en/agenda.json?x=1", 400),
    ],
)
def test_every_site_may_read_data(client: FlaskClient, path: str, status: int) -> None:
    response = client.get(path, headers=ORIGIN)
    assert response.status_code == status
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert {"ETag", "Link"} <= set(
        response.headers["Access-Control-Expose-Headers"].split(", ")
    )
    assert "Access-Control-Allow-Credentials" not in response.headers


@pytest.mark.parametrize("path", ["/nl/", "/en/instruments/", "/nl/nope/"])
def test_pages_are_not_shared(client: FlaskClient, path: str) -> None:
    headers = client.get(path, headers=ORIGIN).headers
    assert "Access-Control-Allow-Origin" not in headers
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_browser_that_asks_first_may_ask_conditionally(client: FlaskClient) -> None:
    response = client.options(
        "/nl/instrumenten.json",
        headers={
            **ORIGIN,
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "if-none-match",
        },
    )
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "GET" in response.headers["Access-Control-Allow-Methods"]
    assert "If-None-Match" in response.headers["Access-Control-Allow-Headers"]
    assert "ETag" not in response.headers

import pytest
from flask.testing import FlaskClient

from tests.conftest import GetPage, text


@pytest.mark.parametrize(
    ("asked", "path"),
    [("nl-BE,nl;q=0.9", "/nl/"), ("en-GB", "/en/"), ("fr", "/nl/"), ("", "/nl/")],
)
def test_root_leads_to_the_browsers_language(
    client: FlaskClient, asked: str, path: str
) -> None:
    response = client.get("/", headers={"Accept-Language": asked})
    assert response.status_code == 302
    assert response.location == path
    assert "Accept-Language" in response.headers["Vary"]
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize(("path", "button"), [("/nl/", "Zoeken"), ("/en/", "Search")])
def test_home_begins_with_search(get_page: GetPage, path: str, button: str) -> None:
    page = get_page(path)
    form = page.select_one("main form[role=search]")
    assert form is not None
    assert text(form.select_one("button")) == button


@pytest.mark.parametrize(
    ("path", "links"),
    [
        ("/nl/", {"/nl/roadmaps/cyber/", "/nl/op-weg/nieuw-in-defensie/"}),
        ("/en/", {"/en/roadmaps/cyber/", "/en/guidance/new-to-defence/"}),
    ],
)
def test_home_leads_to_domains_and_guidance(
    get_page: GetPage, path: str, links: set[str]
) -> None:
    assert links <= {str(link["href"]) for link in get_page(path).select("main a")}


@pytest.mark.parametrize(
    ("path", "dates"),
    [
        ("/nl/", ["10 maart 2026", "12 maart 2026, 09.00–17.00 uur"]),
        ("/en/", ["10 March 2026", "12 March 2026, 09:00–17:00"]),
    ],
)
def test_home_shows_the_nearest_dates_first(
    get_page: GetPage, path: str, dates: list[str]
) -> None:
    upcoming = text(get_page(path).select_one("section[aria-labelledby=upcoming]"))
    places = [upcoming.index(date) for date in dates]
    assert places == sorted(places)

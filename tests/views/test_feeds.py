import pytest
from flask import Flask
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.site import Site
from hub.views.feeds import FORMATS, answer, list_feed
from tests.conftest import GetPage, one, text
from tests.feeds.schemas import ATOM, read_atom, read_json_feed

PAGES = {"nl": "/nl/gewijzigd/", "en": "/en/changes/"}
FEEDS = [
    ("nl", "/nl/gewijzigd"),
    ("en", "/en/changes"),
    ("nl", "/nl/verplaatste-data"),
    ("en", "/en/moved-dates"),
]


@pytest.mark.parametrize(("language", "path"), FEEDS)
def test_feed_is_valid_in_both_formats(client: FlaskClient, language, path) -> None:
    response = client.get(f"{path}.atom")
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = read_atom(response.data)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    answer = client.get(f"{path}.feed.json")
    assert answer.headers["Content-Type"] == "application/feed+json"
    feed = read_json_feed(answer.data)
    assert [item["id"] for item in feed["items"]] == [
        each.findtext(f"{ATOM}id") for each in root.iter(f"{ATOM}entry")
    ]
    assert feed["feed_url"] == f"https://hub.example{path}.feed.json"
    assert feed["language"] == language


@pytest.mark.parametrize(("language", "path"), FEEDS)
def test_feed_does_not_repeat_what_the_visitor_has(
    client: FlaskClient, language, path
) -> None:
    for suffix in (".atom", ".feed.json"):
        tag = client.get(f"{path}{suffix}").headers["ETag"]
        again = client.get(f"{path}{suffix}", headers={"If-None-Match": tag})
        assert again.status_code == 304


def test_address_in_a_feed_is_never_the_visitors(client: FlaskClient) -> None:
    response = client.get("/nl/gewijzigd.atom", headers={"Host": "127.0.0.1"})
    assert b"127.0.0.1" not in response.data
    read_atom(response.data)


def test_feed_refuses_what_it_does_not_know(client: FlaskClient) -> None:
    response = client.get("/nl/gewijzigd.atom?x=%0d%0a<y>")
    assert response.status_code == 400
    assert response.get_json(force=True)["parameters"][0]["name"] == "x"


@pytest.mark.parametrize(
    ("path", "title", "summary"),
    [
        (
            "/nl/verplaatste-data.atom",
            "Verschoven oproep: 15 juni 2026, 17.00 uur",
            "Sluit op: 15 juni 2026, 17.00 uur; "
            "tot 20 februari 2026 was dit 8 juni 2026, 17.00 uur",
        ),
        (
            "/en/moved-dates.atom",
            "Moved call: 15 June 2026, 17:00",
            "Closes: 15 June 2026, 17:00; "
            "was 8 June 2026, 17:00 until 20 February 2026",
        ),
    ],
)
def test_moved_date_says_from_where_to_where(
    client: FlaskClient, path, title, summary
) -> None:
    entry = read_atom(client.get(path).data).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}title") == title
    assert entry.findtext(f"{ATOM}summary") == summary


@pytest.mark.parametrize(
    ("language", "move", "months", "told"),
    [
        (
            "nl",
            "15 juni 2026, 17.00 uur; tot 20 februari 2026 was dit 8 juni 2026",
            ["Februari 2026", "Januari 2026"],
            "De sluiting is een week later.",
        ),
        (
            "en",
            "15 June 2026, 17:00; was 8 June 2026, 17:00 until 20 February 2026",
            ["February 2026", "January 2026"],
            "It closes a week later.",
        ),
    ],
)
def test_page_of_changes_goes_by_month(
    get_page: GetPage, language, move, months, told
) -> None:
    page = get_page(PAGES[language])
    shown = text(page.main).replace("\u00a0", " ")
    assert shown.index(move) < shown.index(told)
    assert [text(each) for each in page.select(".change-list__month")] == months


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_leads_to_the_feed_of_changes(get_page: GetPage, language) -> None:
    path = {"nl": "/nl/gewijzigd", "en": "/en/changes"}[language]
    page = get_page(f"/{language}/")
    assert one(page, "link[type='application/atom+xml']")["href"] == f"{path}.atom"
    assert one(page, f"footer a[href='{path}/']")
    linked = {link["href"] for link in get_page(f"{path}/").select("main a")}
    assert {f"{path}.atom", f"{path}.feed.json"} <= linked


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "/nl/oproepen/verschoven/",
            [
                "Aangekondigd",
                "datum geschat",
                "15 juni 2026, 17.00 uur datum aangekondigd na te vragen bij FWO",
                "tot 20 februari 2026 was dit 8 juni 2026, 17.00 uur",
                "tot 10 januari 2026 was dit 1 juni 2026",
            ],
        ),
        (
            "/en/calls/rolling-call/",
            ["Open without an end date", "over", "Next cut-off 6 May 2026, 17:00"],
        ),
        (
            "/en/events/summer-time-night/",
            ["28 March 2026, 22:00 to 29 March 2026, 04:00", "was 21 March 2026"],
        ),
    ],
)
def test_pages_show_dates_with_certainty_source_and_past(
    get_page: GetPage, path, words
) -> None:
    shown = text(get_page(path).main).replace("\u00a0", " ")
    for each in words:
        assert each in shown
    sources = get_page(path).select("a.source-link")
    assert sources
    for link in sources:
        assert one(get_page(path), str(link["href"]))


@pytest.mark.parametrize("format", FORMATS)
def test_any_list_has_its_feed(app: Flask, site: Site, format) -> None:
    path = "/nl/oproepen/?domain=cyber&level=flemish"
    with app.test_request_context(f"/nl/oproepen.{format}?level=flemish&domain=cyber"):
        pages = site.catalogue.list("calls", "nl")
        response = answer(list_feed("Oproepen", path, pages, "nl"), format)
    if format == "atom":
        root = read_atom(response.data)
        assert len(root.findall(f"{ATOM}entry")) == len(pages)
        addresses = {each.get("rel"): each.get("href") for each in root}
        own, people = addresses["self"], addresses["alternate"]
    else:
        feed = read_json_feed(response.data)
        assert len(feed["items"]) == len(pages)
        own, people = feed["feed_url"], feed["home_page_url"]
    query = "?domain=cyber&level=flemish"
    assert own == f"https://hub.example/nl/oproepen.{format}{query}"
    assert people == f"https://hub.example/nl/oproepen/{query}"

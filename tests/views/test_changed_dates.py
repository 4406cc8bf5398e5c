"""What pages and calendars say of events that are postponed, cancelled or renamed."""

import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config
from tests.conftest import FIXTURES, NOW, GetPage, page_getter, text
from tests.feeds.schemas import read_events

NIGHT = {"nl": "/nl/evenementen/zomeruur/", "en": "/en/events/summer-time-night/"}
CONFIRMED = "status: confirmed"


def client_of(folder: Path, old: str, new: str) -> FlaskClient:
    """A hub in which the night of the summer time says something else."""
    shutil.copytree(FIXTURES / "content", folder / "content")
    file = folder / "content" / "events" / "zomeruur.nl.md"
    source = file.read_text("utf-8")
    assert source.count(old) == 1
    file.write_text(source.replace(old, new), "utf-8")
    config = Config(
        content=folder / "content",
        search_index=folder / "index",
        base_url="https://hub.example",
    )
    app = create_app(config, lambda: NOW)
    app.testing = True
    return app.test_client()


@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        (
            "nl",
            "Nog geen nieuwe datum bekend Het was gepland op 28 maart 2026, 22.00 uur",
            "Uitgesteld: Nacht van het zomeruur: testen, meten; leren",
        ),
        (
            "en",
            "No new date known yet It was planned for 28 March 2026, 22:00",
            "Postponed: Summer time night: testing, measuring; learning",
        ),
    ],
)
def test_postponed_event_says_so_everywhere(
    tmp_path: Path, language, words, title
) -> None:
    client = client_of(tmp_path, CONFIRMED, "status: postponed")
    get_page = page_getter(client)
    page = get_page(NIGHT[language])
    shown = text(page.main).replace("\u00a0", " ")
    assert words in shown
    assert not page.select("main a[href$='.ics']")
    (event,) = read_events(client.get(f"{NIGHT[language][:-1]}.ics").data)
    assert str(event["SUMMARY"]) == title
    assert str(event["STATUS"]) == "TENTATIVE"
    assert str(event["TRANSP"]) == "TRANSPARENT"
    undated = get_page(f"/{language}/agenda/?kind=events&when=undated")
    assert title.partition(": ")[2] in text(undated.main)


def test_cancelled_event_keeps_its_uid_and_a_higher_sequence(
    tmp_path: Path, client: FlaskClient
) -> None:
    (before,) = read_events(client.get("/nl/evenementen/zomeruur.ics").data)
    other = client_of(tmp_path, CONFIRMED, "status: cancelled")
    (after,) = read_events(other.get("/en/events/summer-time-night.ics").data)
    assert before["UID"] == after["UID"]
    assert before["SEQUENCE"] < after["SEQUENCE"]
    assert str(after["STATUS"]) == "CANCELLED"


def test_calendar_of_an_old_address_leads_on_with_the_same_uid(
    tmp_path: Path, client: FlaskClient
) -> None:
    moved = "slug: nacht\nredirect_from: [/nl/evenementen/zomeruur/]"
    renamed = client_of(tmp_path, CONFIRMED, f"{CONFIRMED}\n{moved}")
    response = renamed.get("/nl/evenementen/zomeruur.ics")
    assert response.status_code == 308
    assert response.headers["Location"] == "/nl/evenementen/nacht.ics"
    (new,) = read_events(renamed.get("/nl/evenementen/nacht.ics").data)
    (old,) = read_events(client.get("/nl/evenementen/zomeruur.ics").data)
    assert new["UID"] == old["UID"]


@pytest.mark.parametrize(
    ("path", "marks"),
    [
        (
            "/nl/agenda/?kind=calls",
            ["Aangekondigd", "15 juni 2026, 17.00 uur", "datum aangekondigd"],
        ),
        ("/en/agenda/?kind=calls", ["Open without an end date", "6 May 2026, 17:00"]),
    ],
)
def test_lists_say_which_dates_may_still_change(get_page: GetPage, path, marks) -> None:
    shown = [
        [text(mark).replace("\u00a0", " ") for mark in each.select("li")]
        for each in get_page(path).select(".entry-marks")
    ]
    assert marks in shown


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        (
            "/nl/agenda/?kind=calls",
            ["Oproep 2026", "Doorlopende oproep", "Verschoven oproep"],
        ),
        ("/en/agenda/?kind=calls", ["Call 2026", "Rolling call", "Moved call"]),
        (
            "/en/agenda/?kind=events",
            ["Info day", "Summer time night: testing, measuring; learning"],
        ),
    ],
)
def test_what_comes_first_stands_first(get_page: GetPage, path, titles) -> None:
    shown = get_page(path).select(".entry-list__title")
    assert [text(each) for each in shown] == titles

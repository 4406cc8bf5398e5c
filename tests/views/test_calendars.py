from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from typing import Any

import pytest
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config
from hub.languages import LANGUAGES
from hub.models.call import Call
from hub.models.event import Event as HubEvent
from hub.models.instrument import Instrument
from hub.models.page import Page
from hub.models.sourced import BRUSSELS
from hub.site import Site
from tests.conftest import GetPage, one
from tests.feeds.schemas import read_events


def events_of(client: FlaskClient, path: str) -> dict[str, Any]:
    """The appointments at an address, by what their ids begin with."""
    response = client.get(path)
    assert response.status_code == 200, path
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.headers["Content-Language"] == path[1:3]
    found = read_events(response.data)
    return {str(each["UID"]).split("@")[0]: each for each in found}


@pytest.mark.parametrize(
    ("path", "uid", "summary", "status"),
    [
        ("/nl/evenementen/infodag.ics", "events-infodag-when", "Infodag", "CONFIRMED"),
        ("/en/events/infodag.ics", "events-infodag-when", "Info day", "CONFIRMED"),
        (
            "/nl/evenementen/voorbij.ics",
            "events-voorbij-when",
            "Geannuleerd: Voorbije dag",
            "CANCELLED",
        ),
        (
            "/en/events/voorbij.ics",
            "events-voorbij-when",
            "Cancelled: Past day",
            "CANCELLED",
        ),
        (
            "/nl/oproepen/verschoven.ics",
            "calls-verschoven-closes",
            "Verschoven oproep: Sluit op",
            "TENTATIVE",
        ),
        (
            "/en/calls/oproep-2026.ics",
            "calls-oproep-2026-cut-off-2026-03-10",
            "Call 2026: Register",
            "CONFIRMED",
        ),
    ],
)
def test_entry_has_a_calendar_in_its_language(
    client: FlaskClient, path, uid, summary, status
) -> None:
    event = events_of(client, path)[uid]
    assert str(event["SUMMARY"]) == summary
    assert str(event["STATUS"]) == status
    assert str(event["URL"]) == f"https://hub.example{path.removesuffix('.ics')}/"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "/nl/oproepen/verschoven.ics",
            [
                "Datum aangekondigd (secundaire bron).",
                "Tot 20 februari 2026 was dit 8 juni 2026, 17.00 uur.",
                "Bron: Een krant, https://paper.example/oproep",
                "https://hub.example/nl/oproepen/verschoven/",
            ],
        ),
        (
            "/en/calls/moved-call.ics",
            [
                "Date announced (secondary source).",
                "Was 8 June 2026, 17:00 until 20 February 2026.",
                "Was 1 June 2026 until 10 January 2026.",
            ],
        ),
    ],
)
def test_appointment_says_how_sure_it_is_and_what_it_was(
    client: FlaskClient, path, words
) -> None:
    text = str(events_of(client, path)["calls-verschoven-closes"]["DESCRIPTION"])
    for each in words:
        assert each in text.replace("\u00a0", " ")


def test_night_of_the_summer_time_change_has_the_right_hours(
    client: FlaskClient,
) -> None:
    event = events_of(client, "/nl/evenementen/zomeruur.ics")["events-zomeruur-when"]
    assert event.start.astimezone(UTC) == datetime(2026, 3, 28, 21, tzinfo=UTC)
    assert event.end.astimezone(UTC) == datetime(2026, 3, 29, 2, tzinfo=UTC)
    assert str(event["LOCATION"]) == "Oostende"


def expected(site: Site, language, domains, levels, kinds) -> set[str]:
    """The entries that fit, in a few lines of their own."""

    def level_and_domains(page: Page) -> tuple[str, tuple[str, ...]]:
        meta = page.meta
        if isinstance(meta, HubEvent):
            return meta.level, meta.domains
        assert isinstance(meta, Call)
        fund = site.catalogue.get(("instruments", meta.instrument), language).meta
        assert isinstance(fund, Instrument)
        return fund.level, meta.domains or fund.domains or ("cyber", "maritime")

    found = set()
    for kind in kinds or ("events", "calls"):
        for page in site.catalogue.list(kind, language):
            level, of = level_and_domains(page)
            if (not levels or level in levels) and (
                not domains or not of or set(domains) & set(of)
            ):
                found.add(f"{kind}-{page.id}")
    return found


def choices(ids: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield ()
    yield from ((each,) for each in ids)
    yield ids[:2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_agenda_is_filtered_as_brute_force_would(
    client: FlaskClient, site: Site, language
) -> None:
    vocabularies = site.catalogue.vocabularies
    for domains, levels, kinds in product(
        choices(vocabularies["domains"].ids),
        choices(vocabularies["levels"].ids),
        choices(("events", "calls")),
    ):
        query = [
            *(f"domain={each}" for each in domains),
            *(f"level={each}" for each in levels),
            *(f"kind={each}" for each in kinds),
        ]
        found = events_of(client, f"/{language}/agenda.ics?{'&'.join(query)}")
        wanted = expected(site, language, domains, levels, kinds)
        dated = {each for each in wanted if each != "events-dif-days"}
        entries = {one for one in wanted for uid in found if uid.startswith(f"{one}-")}
        assert entries == dated
        assert all(any(uid.startswith(one) for one in wanted) for uid in found)


def test_uids_are_the_same_in_both_languages(client: FlaskClient) -> None:
    dutch = events_of(client, "/nl/agenda.ics")
    english = events_of(client, "/en/agenda.ics")
    assert dutch.keys() == english.keys()
    assert len(dutch) == 12
    for uid, event in dutch.items():
        assert event["DTSTART"].dt == english[uid]["DTSTART"].dt
        assert event["SEQUENCE"] == english[uid]["SEQUENCE"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_deadlines_are_those_of_the_calls(client: FlaskClient, language) -> None:
    found = events_of(client, f"/{language}/deadlines.ics")
    agenda = events_of(client, f"/{language}/agenda.ics?kind=calls")
    assert found.keys() == agenda.keys()
    assert all(uid.startswith("calls-") for uid in found)
    assert all(str(each["TRANSP"]) == "TRANSPARENT" for each in found.values())


@pytest.mark.parametrize(
    ("path", "title", "detail"),
    [
        (
            "/nl/agenda.ics?domain=cybr",
            "Ongeldige vraag",
            "Het adres bevat delen die hier niets betekenen: domain.",
        ),
        (
            "/en/agenda.ics?colour=blue&kind=x",
            "Bad request",
            "The address has parts that mean nothing here: colour, kind.",
        ),
        (
            "/nl/evenementen/niets.ics",
            "Deze pagina bestaat niet",
            "De hub heeft niets op",
        ),
        (
            "/en/events/dif-days.ics",
            "This page does not exist",
            "The hub has nothing at this address: /en/events/dif-days.ics",
        ),
    ],
)
def test_wrong_questions_are_answered_as_data_in_the_visitors_language(
    client: FlaskClient, path, title, detail
) -> None:
    response = client.get(path)
    assert response.mimetype == "application/problem+json"
    answer = response.get_json(force=True)
    assert answer["status"] == response.status_code
    assert response.status_code in {400, 404}
    assert answer["title"] == title
    assert answer["detail"].startswith(detail)
    assert response.headers["Content-Language"] == path[1:3]
    assert "Cache-Control" not in response.headers


def test_calendar_is_a_file_that_is_not_sent_twice(client: FlaskClient) -> None:
    first = client.get("/nl/agenda.ics")
    disposition = first.headers["Content-Disposition"]
    assert disposition == 'attachment; filename="agenda.ics"'
    again = client.get(
        "/nl/agenda.ics", headers={"If-None-Match": first.headers["ETag"]}
    )
    assert again.status_code == 304
    assert again.data == b""
    assert again.headers["Cache-Control"] == first.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("path", "calendar", "text"),
    [
        ("/nl/evenementen/infodag/", "/nl/evenementen/infodag.ics", "Zet in uw agenda"),
        ("/en/calls/rolling-call/", "/en/calls/rolling-call.ics", "Add the dates"),
    ],
)
def test_page_leads_to_its_calendar(get_page: GetPage, path, calendar, text) -> None:
    page = get_page(path)
    link = one(page, f"main a[href='{calendar}']")
    assert text in link.get_text()
    assert one(page, "head link[type='text/calendar']")["href"] == calendar


@pytest.mark.parametrize(
    "path", ["/nl/evenementen/voorbij/", "/nl/evenementen/dif-days/"]
)
def test_what_is_off_or_undated_is_not_offered(get_page: GetPage, path) -> None:
    assert not get_page(path).select("main a[href$='.ics']")


@pytest.mark.parametrize(("year", "is_there"), [(2026, True), (2027, False)])
def test_calendars_look_back_to_the_beginning_of_last_year(
    config: Config, year, is_there
) -> None:
    now = datetime(year, 12, 31, 23, 59, tzinfo=BRUSSELS)
    client = create_app(config, lambda: now).test_client()
    found = events_of(client, "/nl/agenda.ics")
    assert ("events-voorbij-when" in found) is is_there
    assert "events-infodag-when" in found
    assert events_of(client, "/nl/evenementen/voorbij.ics")

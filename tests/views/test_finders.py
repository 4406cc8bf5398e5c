import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.models.finder import ADDRESSES, finder_path
from hub.site import Site
from hub.views.representations import REPRESENTATIONS
from tests.conftest import GetPage, one, text

CHOICE = "support=grant&support=loan&trl=2-3&domain=cyber"


def titles(page) -> list[str]:
    return [text(each) for each in page.select(".entry-list__title")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", ADDRESSES)
def test_finder_is_introduced_by_its_declaration(
    get_page: GetPage, site: Site, id: str, language
) -> None:
    page = get_page(finder_path(id, language))
    declaration = site.catalogue.finders[id]
    assert text(page.h1) == declaration.title[language]
    assert text(one(page, ".page-header__summary")) == declaration.intro[language]
    assert not page.select("meta[name=robots]")
    assert not page.select(".filter-chips")


def test_choice_is_ticked_said_and_removable(get_page: GetPage) -> None:
    page = get_page(f"/en/instruments/?{CHOICE}")
    assert text(page.h1) == "Grants and loans, TRL 2 to 3, cyber"
    assert {box["value"] for box in page.select("input[checked]")} == {
        *("grant", "loan", "2", "3", "cyber")
    }
    chips = {
        text(a).partition(" (remove")[0]: str(a["href"]).removeprefix(
            "/en/instruments/?"
        )
        for a in page.select(".filter-chips__chip")
    }
    assert chips == {
        "Kind of support: Grant": "support=loan&trl=2-3&domain=cyber",
        "Kind of support: Loan": "support=grant&trl=2-3&domain=cyber",
        "TRL 2–3": "support=grant&support=loan&domain=cyber",
        "Domain: Cyber security": "support=grant&support=loan&trl=2-3",
    }
    assert text(one(page, ".search-page__results [role=status]")) == "3 results"
    assert titles(page)[0] == "Defence research fund (FSDB)"
    assert one(page, "meta[name=robots]")["content"] == "noindex"
    notes = [text(each) for each in page.select(".finder-note")]
    assert notes == ["2 without a TRL, at the end.", "2 for all domains."]


@pytest.mark.parametrize(
    ("path", "canonical"),
    [
        (
            "/nl/instrumenten/?trl=3&domain=cyber&trl=2&support=loan&support=grant",
            f"/nl/instrumenten/?{CHOICE}",
        ),
        ("/en/instruments/?support=&page=1&sort=title", "/en/instruments/"),
        ("/en/agenda/?when=upcoming", "/en/agenda/"),
    ],
)
def test_form_leads_to_the_canonical_address(
    client: FlaskClient, path: str, canonical: str
) -> None:
    response = client.get(path)
    assert (response.status_code, response.location) == (302, canonical)
    assert client.get(canonical).status_code == 200


def test_language_switch_keeps_the_state(get_page: GetPage) -> None:
    page = get_page(f"/nl/instrumenten/?{CHOICE}&sort=date")
    switch = one(page, ".language-switch a")
    assert switch["href"] == f"/en/instruments/?{CHOICE}&sort=date"
    canonical = one(page, "link[rel=canonical]")["href"]
    assert canonical == f"https://hub.example/nl/instrumenten/?{CHOICE}&sort=date"
    assert (
        text(get_page(str(switch["href"])).h1) == "Grants and loans, TRL 2 to 3, cyber"
    )


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (
            "/nl/instrumenten/?steun=grant&level=xx&support=loan",
            ["de filter “steun”", "de waarde “xx” van “level”"],
        ),
        ("/en/agenda/?page=2", ["the value “2” of “page”"]),
        ("/en/agenda/?month=2026-13&month=2026-03", ["the value “2026-13” of “month”"]),
        ("/en/roadmaps/?a=1&b=1&c=1&d=1&e=1&f=1&%00g=1", None),
        ("/en/roadmaps/?lead=%1b%07" + 90 * "x", None),
    ],
)
def test_what_is_unknown_is_named_and_ignored(get_page: GetPage, path, told) -> None:
    page = get_page(path)
    named = [text(each) for each in page.select(".notice li")]
    assert 0 < len(named) <= 5
    assert all(len(each) < 80 for each in named)
    if told is not None:
        assert named == told
    assert page.select(".entry-list__item")


def test_empty_answer_offers_what_gives_results(get_page: GetPage) -> None:
    page = get_page("/en/instruments/?support=loan&phase=research&open=yes")
    assert titles(page) == []
    notice = one(page, ".notice")
    assert "No funding fits this choice." in text(notice)
    offers = {text(a): str(a["href"]) for a in notice.select("a")}
    start = "/en/instruments/"
    assert offers == {
        "Without “Kind of support”: 1 result": f"{start}?phase=research&open=yes",
        "Without “Phase”: 1 result": f"{start}?support=loan&open=yes",
    }
    for label, href in offers.items():
        assert len(titles(get_page(href))) == int(label.split(": ")[1].split()[0])


def test_empty_answer_without_an_offer_leads_back(get_page: GetPage) -> None:
    page = get_page("/nl/organisaties/?type=agency&level=european")
    assert titles(page) == []
    assert page.select(".notice a")


def test_empty_agenda_offers_other_times(get_page: GetPage) -> None:
    page = get_page("/en/agenda/?kind=events&month=2025-05")
    offer = one(page, ".notice a[href*='when=past']")
    assert text(offer) == "Without “When”: 1 result"
    assert titles(get_page(str(offer["href"]))) == ["Past day"]


def test_agenda_begins_with_what_is_to_come(get_page: GetPage) -> None:
    page = get_page("/nl/agenda/")
    assert titles(page) == [
        *("Oproep 2026", "Infodag", "Nacht van het zomeruur: testen, meten; leren"),
        *("Doorlopende oproep", "Verschoven oproep"),
    ]
    counts = {
        box["value"]: text(box.find_parent("label")).rpartition(" ")[2]
        for box in page.select("input[name=when]")
    }
    assert counts == {"upcoming": "5", "past": "2", "undated": "1"}


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/nl/evenementen/", "/nl/agenda/?kind=events"),
        ("/en/calls/", "/en/agenda/?kind=calls"),
        (
            "/en/events/?domain=cyber&page=2",
            "/en/agenda/?kind=events&domain=cyber&page=2",
        ),
    ],
)
def test_lists_of_events_and_calls_lead_on(client, path: str, location: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.location) == (308, location)


def test_links_to_events_and_calls_lead_to_the_agenda(get_page: GetPage) -> None:
    page = get_page("/nl/")
    menu = {text(a): a["href"] for a in page.select(".site-nav a")}
    assert menu["Kalender"] == "/nl/agenda/"
    event = get_page("/nl/evenementen/infodag/")
    links = {str(a["href"]) for a in [*page.select("a"), *event.select("a")]}
    assert "/nl/agenda/?kind=events" in links
    assert not links & {"/nl/evenementen/", "/nl/oproepen/"}


def test_sort_is_kept_by_the_form(get_page: GetPage) -> None:
    page = get_page("/en/instruments/?sort=amount")
    assert one(page, "input[name=sort]")["value"] == "amount"
    assert text(one(page, ".link-row [aria-current]")) == "Amount"
    assert not get_page("/en/instruments/").select("input[name=sort]")


def test_form_needs_no_script(get_page: GetPage) -> None:
    form = one(get_page("/en/instruments/"), "form.search-page__form")
    assert (form["method"], form["action"]) == ("get", "/en/instruments/")
    assert form.select("fieldset > legend")
    assert one(form, "button[type=submit]")


def test_formats_of_the_same_list_are_offered(get_page: GetPage) -> None:
    page = get_page(f"/en/instruments/?{CHOICE}")
    links = [a["href"] for a in page.select(".list-formats a")]
    assert links == [
        f"/en/instruments.csv?{CHOICE}",
        f"/en/instruments.plain.csv?{CHOICE}",
        f"/en/instruments.json?{CHOICE}",
        f"/en/instruments.atom?{CHOICE}",
        f"/en/instruments.feed.json?{CHOICE}",
    ]
    heads = {link["type"] for link in page.select("link[rel=alternate][type]")}
    assert heads == {
        *("text/csv", "application/json"),
        *("application/atom+xml", "application/feed+json", "application/ld+json"),
        "text/markdown",
    }


def test_every_declared_format_can_be_made(site: Site) -> None:
    declared = {
        each for finder in site.catalogue.finders.values() for each in finder.formats
    }
    assert declared <= set(REPRESENTATIONS)


def test_format_that_is_not_declared_is_not_there(client: FlaskClient) -> None:
    assert client.get("/en/roadmaps.json").status_code == 200
    assert client.get("/en/roadmaps.csv").status_code == 404


def test_agenda_says_what_its_default_leaves_out(get_page: GetPage) -> None:
    page = get_page("/en/agenda/?kind=events")
    links = {text(a): str(a["href"]) for a in page.select("#elsewhere + ul a")}
    assert links == {
        "Over (1)": "/en/agenda/?kind=events&when=past",
        "No date yet (1)": "/en/agenda/?kind=events&when=undated",
    }
    for href in links.values():
        assert len(titles(get_page(href))) == 1
        assert not get_page(href).select("#elsewhere")

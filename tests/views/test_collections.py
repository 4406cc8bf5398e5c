import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.models.collection import COLLECTIONS
from hub.site import Site
from tests.conftest import GetPage, one, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda row: row.name)
def test_each_section_lists_its_pages(
    get_page: GetPage, site: Site, collection, language
) -> None:
    path = collection.path(language)
    if collection.name in ("events", "calls"):
        at_any_time = "when=past&when=undated&when=upcoming"
        path = f"/{language}/agenda/?kind={collection.name}&{at_any_time}"
    page = get_page(path)
    linked = {link["href"] for link in page.select("main a")}
    pages = site.catalogue.list(collection.name, language)
    assert pages
    assert {each.path for each in pages} <= linked


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_has_a_sound_page(get_page: GetPage, site: Site, language) -> None:
    for each in site.catalogue.pages:
        if each.language == language:
            page = get_page(each.path)
            assert text(page.h1) == each.meta.title


@pytest.mark.parametrize(
    ("path", "other"),
    [
        (
            "/nl/instrumenten/fonds-defensieonderzoek/",
            "/en/instruments/defence-research-fund/",
        ),
        (
            "/en/instruments/defence-research-fund/",
            "/nl/instrumenten/fonds-defensieonderzoek/",
        ),
        ("/nl/strategie/", "/en/strategy/"),
        ("/en/", "/nl/"),
    ],
)
def test_language_switch_stays_on_the_page(
    get_page: GetPage, path: str, other: str
) -> None:
    page = get_page(path)
    switch = one(page, ".language-switch a")
    assert switch["href"] == other
    alternates = {
        link["hreflang"]: link["href"] for link in page.select("link[hreflang]")
    }
    assert alternates[other[1:3]] == f"https://hub.example{other}"
    assert one(page, "link[rel=canonical]")["href"] == f"https://hub.example{path}"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "/nl/instrumenten/fonds-defensieonderzoek/",
            [
                "€ 4,5 miljoen",
                "12 tot 48 maanden",
                "TRL 2–4",
                "Universiteit",
                "Ethisch advies",
                "op fwo.be",
            ],
        ),
        (
            "/en/instruments/defence-research-fund/",
            [
                "€ 4.5 million",
                "12 to 48 months",
                "TRL 2–4",
                "University",
                "Ethics review",
                "on fwo.be",
            ],
        ),
        (
            "/nl/instrumenten/groeilening/",
            [
                "€ 50.000 tot € 350.000",
                "na te vragen bij PMV",
                "3,5 %",
                "bronnen spreken elkaar tegen",
            ],
        ),
        (
            "/en/instruments/growth-loan/",
            [
                "€ 50,000 to € 350,000",
                "to be confirmed with PMV",
                "3.5 %",
                "sources disagree",
            ],
        ),
        (
            "/nl/infrastructuur/dronelab/",
            [
                "Waterschei, Genk",
                "Vliegen binnen",
                "50,99",
                "Lab nv",
                "lijst van het netwerk is niet openbaar",
            ],
        ),
        (
            "/en/facilities/dronelab/",
            [
                "Waterschei (Genk), Genk",
                "Flying indoors",
                "50.99",
                "Lab nv",
                "list of the network is not public",
            ],
        ),
        (
            "/nl/evenementen/infodag/",
            [
                "12 maart 2026, 09.00–17.00 uur",
                "Brussel",
                "De organisator",
            ],
        ),
        ("/en/events/voorbij/", ["1–3 May 2025", "Cancelled"]),
        (
            "/nl/oproepen/oproep-2026/",
            [
                "Sluit binnenkort",
                "31 maart 2026, 17.00 uur",
                "€ 1,25 miljoen",
                "Fonds voor defensieonderzoek",
            ],
        ),
        ("/en/calls/oproep-2025/", ["Closed", "30 June 2025", "PMV growth loan"]),
        (
            "/nl/roadmaps/cyber/",
            [
                "Technologiedomein",
                "2027, kwartaal 2",
                "Eerste proef",
                "Sterk onderzoek",
                "C1",
            ],
        ),
        (
            "/en/roadmaps/maritime/",
            ["Application domain", "2027, quarter 2", "First trial", "Een cluster"],
        ),
        ("/nl/organisaties/fwo/", ["FWO", "Agentschap", "fwo.be"]),
    ],
)
def test_facts_are_shown_in_the_language_of_the_page(
    get_page: GetPage, path: str, words: list[str]
) -> None:
    shown = text(get_page(path).main).replace("\u00a0", " ")
    for each in words:
        assert each in shown


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "/nl/strategie/visie/",
            [
                "De VISD-strategie, deel 4.1",
                "Laatst gewijzigd op 1 februari 2026",
                "2 februari 2026",
            ],
        ),
        (
            "/en/instruments/growth-loan/",
            [
                "The VISD strategy, annex 2",
                "A report",
                "report.example",
                "secondary source, checked on 1 February 2026",
            ],
        ),
    ],
)
def test_sources_and_review_dates_stand_on_the_page(
    get_page: GetPage, path: str, words: list[str]
) -> None:
    sources = text(get_page(path).select_one(".sources"))
    for each in words:
        assert each in sources


def test_untranslated_page_shows_the_original_and_says_so(get_page: GetPage) -> None:
    page = get_page("/en/instruments/only-dutch/")
    assert "has not been translated yet" in text(page.main)
    assert one(page, ".article__body")["lang"] == "nl"
    assert one(page, "meta[name=robots]")["content"] == "noindex"
    canonical = one(page, "link[rel=canonical]")["href"]
    assert canonical == "https://hub.example/nl/instrumenten/only-dutch/"
    assert not page.select("link[hreflang]")


def test_outdated_translation_leads_to_the_original(get_page: GetPage) -> None:
    page = get_page("/en/strategy/vision/")
    assert "has changed since it was translated" in text(page.main)
    link = one(page, ".notice a")
    assert link["href"] == "/nl/strategie/visie/"


def test_related_pages_are_linked_both_ways(get_page: GetPage) -> None:
    related = "[aria-labelledby=related--title] a"
    fund = get_page("/en/instruments/defence-research-fund/")
    hrefs = {link["href"] for link in fund.select(related)}
    assert {"/en/roadmaps/cyber/", "/en/organisations/fwo/"} <= hrefs
    organisation = get_page("/en/organisations/fwo/")
    backlinks = {link["href"] for link in organisation.select(related)}
    assert "/en/instruments/defence-research-fund/" in backlinks


def test_drafts_are_nowhere(client: FlaskClient) -> None:
    assert client.get("/nl/instrumenten/draft/").status_code == 404
    for path in (
        "/nl/instrumenten/",
        "/sitemaps/instruments.xml",
        "/nl/zoeken.json?q=ontwerp",
    ):
        assert "draft" not in client.get(path).text
    assert "Geheim" not in client.get("/nl/zoeken?q=geheim+ontwerp").text.replace(
        "Zoeken: geheim", ""
    )


def test_links_between_files_become_addresses(get_page: GetPage) -> None:
    page = get_page("/nl/instrumenten/fonds-defensieonderzoek/")
    hrefs = [link["href"] for link in page.select(".article__body a")]
    assert "/nl/roadmaps/cyber/#visie" in hrefs
    external = one(page, '.article__body a[href="https://www.fwo.be/fsdb"]')
    assert "external" in external["rel"]


@pytest.mark.parametrize(
    ("path", "label"),
    [
        (
            "/nl/infrastructuur/dronelab/",
            "Kaart van Vlaanderen met Waterschei aangeduid",
        ),
        ("/en/facilities/dronelab/", "Map of Flanders with Waterschei (Genk) marked"),
    ],
)
def test_map_shows_where_a_facility_is(
    get_page: GetPage, path: str, label: str
) -> None:
    drawn = one(get_page(path), "svg.locator-map")
    assert drawn["aria-label"] == label
    assert len(drawn.select("path")) == 6


def test_acronyms_of_the_glossary_explain_themselves(get_page: GetPage) -> None:
    page = get_page("/en/instruments/defence-research-fund/")
    titles = {text(each): each["title"] for each in page.select(".article__body abbr")}
    assert titles == {"UAV": "drone", "TRL": "technology readiness level"}

from dataclasses import replace

import pytest
from bs4 import Tag
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.views.figures.timeline import roadmap_timeline
from hub.views.pictures import SLUGS, path
from tests.conftest import GetPage, one, text

PICTURES = [(id, language) for id in SLUGS for language in LANGUAGES]
MATRIX = {"nl": "/nl/in-beeld/domeinen/", "en": "/en/in-pictures/domains/"}


@pytest.mark.parametrize(("id", "language"), PICTURES)
def test_picture_has_title_description_and_table(
    get_page: GetPage, id, language
) -> None:
    page = get_page(path(id, language))
    ids = {str(each["id"]) for each in page.select("[id]")}
    drawings = page.select("main svg")
    assert [each["class"] for each in drawings] == [
        ["drawing", "drawing--narrow"],
        ["drawing", "drawing--wide"],
    ]
    for svg in drawings:
        # Links inside an image would be hidden from assistive technology.
        assert svg["role"] == ("group" if svg.select("a") else "img")
        title, description = (one(svg, f":scope > {tag}") for tag in ("title", "desc"))
        assert svg["aria-labelledby"] == title["id"]
        assert svg["aria-describedby"] == description["id"]
        assert {title["id"], description["id"]} <= ids
        assert text(title) == text(page.h1)
        assert text(description)
        assert not svg.select("[style]")
        for link in svg.select("a"):
            assert str(link["href"]).startswith(f"/{language}/")
            says_its_label(link)
    assert page.select("table.data-table caption")
    assert page.select("table.data-table th[scope=col]")
    assert page.select("table.data-table th[scope=row]")


def says_its_label(link: Tag) -> None:
    """What is seen is part of what is heard."""
    seen, heard = (
        "".join(letter for letter in words if letter.isalnum())
        for words in (text(link), str(link["aria-label"]))
    )
    assert all(word in heard for word in (seen[:10], seen[-3:])), (seen, heard)


@pytest.mark.parametrize("language", LANGUAGES)
def test_index_leads_to_every_picture(get_page: GetPage, language) -> None:
    section = {"nl": "/nl/in-beeld/", "en": "/en/in-pictures/"}[language]
    page = get_page(section)
    links = {str(each["href"]) for each in page.select("main a")}
    assert {path(id, language) for id in SLUGS} <= links
    footer = {str(each["href"]) for each in page.select("footer a")}
    assert section in footer


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("/nl/in-beeld/kaart/?place=genk", "/en/in-pictures/map/?place=genk"),
        (
            MATRIX["en"] + "?application=maritime",
            MATRIX["nl"] + "?application=maritime",
        ),
    ],
)
def test_language_switch_keeps_the_choice(get_page, address: str, other: str) -> None:
    switch = get_page(address).select_one("header a[hreflang]")
    assert switch is not None
    assert switch["href"] == other


@pytest.mark.parametrize(
    "query",
    [
        "application=maritime&technology=cyber",
        "application=maritime",
        "technology=cyber",
        "application=maritime&application=nothing",
    ],
)
def test_cell_row_and_column_list_their_entries(get_page: GetPage, query: str) -> None:
    page = get_page(f"{MATRIX['en']}?{query}")
    section = one(page, "section[aria-labelledby=chosen]")
    # The fixture content has two domains: what names both is open to all.
    assert "Your choice in the picture: 0" in text(section)
    assert "Nothing names both domains yet." in text(section)
    assert page.select("meta[name=robots][content=noindex]")


def test_place_lists_its_facilities(get_page: GetPage) -> None:
    page = get_page("/nl/in-beeld/kaart/?place=genk")
    section = one(page, "section[aria-labelledby=chosen]")
    links = [str(each["href"]) for each in section.select("h3 a")]
    assert links == ["/nl/infrastructuur/dronelab/"]
    assert "Uw keuze in het beeld: 1" in text(section)


@pytest.mark.parametrize(
    ("address", "named"),
    [
        (MATRIX["en"] + "?application=atlantis", "application=atlantis"),
        # A technology is no application.
        (MATRIX["en"] + "?application=cyber", "application=cyber"),
        (MATRIX["en"] + "?colour=red&technology=cyber", "colour=red"),
        ("/en/in-pictures/map/?place=genk&place=atlantis", "place=atlantis"),
        ("/en/in-pictures/budget/?year=2031", "year=2031"),
    ],
)
def test_what_a_picture_does_not_know_is_named_and_left_out(
    get_page: GetPage, address: str, named: str
) -> None:
    page = get_page(address)
    notice = text(page.select_one("main .notice"))
    assert notice == (
        f"This picture does not know the following, and leaves it out: {named}"
    )


def test_long_and_strange_values_are_cut_and_escaped(client: FlaskClient) -> None:
    body = client.get(MATRIX["en"], query_string={"x": "<b>" * 400}).text
    assert "<b>" not in body
    assert "&lt;b&gt;" * 30 not in body


def test_unknown_picture_is_not_found(get_page: GetPage) -> None:
    get_page("/nl/in-beeld/niets/", 404)
    get_page("/nl/in-beeld/timeline/", 404)


@pytest.mark.parametrize(
    ("address", "pictures", "tables"),
    [
        ("/nl/strategie/visie/", ["budget", "governance"], 2),
        ("/en/strategy/vision/", ["budget", "governance"], 2),
        ("/nl/infrastructuur/", ["map"], 0),
        ("/nl/roadmaps/cyber/", ["timeline-cyber"], 0),
    ],
)
def test_pages_show_the_pictures_that_belong_with_them(
    get_page: GetPage, address: str, pictures: list[str], tables: int
) -> None:
    page = get_page(address)
    shown = [each["aria-labelledby"] for each in page.select("svg.drawing--wide")]
    assert shown == [f"picture--{id}--wide--title" for id in pictures]
    assert len(page.select("figure.picture details table")) == tables


@pytest.mark.parametrize(
    ("id", "sentence"),
    [
        ("timeline", "2 steps between 2025 and 2027, with the most in 2025."),
        ("matrix", "No entry names two domains yet."),
        (
            "budget",
            "The budget is largest in 2026: €\u00a09\u00a0million. All years together "
            "make €\u00a013.5\u00a0million (our own addition).",
        ),
        ("map", "1 facilities in 1 municipalities, with the most in Genk: 1."),
    ],
)
def test_first_sentence_is_computed(get_page: GetPage, id, sentence: str) -> None:
    summary = one(get_page(path(id, "en")), ".page-header__summary")
    assert text(summary) == " ".join(sentence.split())


def test_milestone_in_every_roadmap_is_one_of_visd(get_page: GetPage) -> None:
    page = get_page("/en/in-pictures/timeline/")
    rows = [
        (each.get_text(" ", strip=True), str(one(each, "a")["href"]))
        for each in page.select("table.data-table tbody tr")
    ]
    assert rows == [
        ("2025, quarter 2 Plan approved Research", "/en/strategy/vision/"),
        (
            "2027, quarter 2 First trial Research",
            "/en/instruments/defence-research-fund/",
        ),
    ]


def test_roadmap_without_milestones_has_no_timeline(site, app) -> None:
    page = site.catalogue.list("roadmaps", "nl")[0]
    bare = replace(page, meta=page.meta.model_copy(update={"milestones": ()}))
    with app.test_request_context("/nl/"):
        assert roadmap_timeline(bare, site.catalogue) is None

"""One section of what goes with a page: each entry once, each with its reason."""

from datetime import datetime

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from hub.finder.relations import TIES, WEIGHTS
from hub.languages import LANGUAGES
from hub.models.sourced import BRUSSELS
from hub.site import Site
from hub.views.reasons import TEXTS, ReasonWords
from hub.views.relations import COMPUTED, SHOWN, RelatedGroup, related_groups
from tests.conftest import NOW, GetPage, one, text

SECTION = ".related"


def groups(site: Site, path: str, now: datetime = NOW) -> dict[str, RelatedGroup]:
    page = site.catalogue.at(path)
    words = ReasonWords(site.catalogue, page.language)
    found = related_groups(page, site.relations, words, now)
    return {group.kind: group for group in found}


def why(page: BeautifulSoup, href: str) -> str:
    link = one(page, f'{SECTION} .related__item > a[href="{href}"]')
    return text(one(link.parent, ".related__why"))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_entry_stands_once_with_a_reason(get_page, site: Site, language) -> None:
    for page in site.catalogue.pages:
        if page.language != language:
            continue
        section = get_page(page.path).select_one(SECTION)
        items = section.select(".related__item") if section else []
        hrefs = [str(one(item, "a")["href"]) for item in items]
        assert len(hrefs) == len(set(hrefs)), page.path
        assert page.path not in hrefs
        assert all(text(one(item, ".related__why")) for item in items)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_linked_by_hand_is_there(get_page, site: Site, language) -> None:
    catalogue = site.catalogue
    for page in catalogue.pages:
        if page.language != language:
            continue
        linked = {*catalogue.related(page), *catalogue.backlinks(page)}
        html = get_page(page.path)
        hrefs = {link["href"] for link in html.select(f"{SECTION} a, .offer a")}
        assert {each.path for each in linked} <= hrefs, page.path


@pytest.mark.parametrize(
    ("path", "other", "reason"),
    [
        (
            "/nl/infrastructuur/dronelab/",
            "/nl/instrumenten/fonds-defensieonderzoek/",
            "Zelfde domein: Cybersecurity. Zelfde organisatie: FWO. Allebei voor TRL 4",
        ),
        (
            "/en/facilities/dronelab/",
            "/en/instruments/defence-research-fund/",
            "Same domain: Cyber security. Same organisation: FWO. Both for TRL 4",
        ),
        (
            "/nl/infrastructuur/dronelab/",
            "/nl/organisaties/fwo/",
            "Uitbater: FWO",
        ),
        (
            "/en/instruments/defence-research-fund/",
            "/en/organisations/pmv/",
            "Helps with this: PMV",
        ),
        (
            "/en/instruments/defence-research-fund/",
            "/en/calls/oproep-2026/",
            "A call of this instrument",
        ),
        (
            "/nl/oproepen/oproep-2026/",
            "/nl/instrumenten/fonds-defensieonderzoek/",
            "Het instrument van deze oproep",
        ),
    ],
)
def test_reader_sees_why(get_page: GetPage, path, other, reason) -> None:
    assert why(get_page(path), other) == reason


def test_what_is_over_comes_last_and_says_so(site: Site) -> None:
    for page in site.catalogue.pages:
        for group in groups(site, page.path).values():
            ended = [each.ended is not None for each in (*group.shown, *group.folded)]
            assert ended == sorted(ended)


def test_nothing_over_is_proposed_without_a_link(site: Site) -> None:
    later = datetime(2040, 1, 1, tzinfo=BRUSSELS)
    catalogue = site.catalogue
    for page in catalogue.pages:
        linked = {*catalogue.related(page), *catalogue.backlinks(page)}
        for group in groups(site, page.path, later).values():
            items = (*group.shown, *group.folded)
            assert all(each.page in linked for each in items if each.ended)


def test_groups_are_short(site: Site) -> None:
    catalogue = site.catalogue
    for page in catalogue.pages:
        linked = {*catalogue.related(page), *catalogue.backlinks(page)}
        for group in groups(site, page.path).values():
            items = (*group.shown, *group.folded)
            assert len(group.shown) <= SHOWN
            assert sum(each.page not in linked for each in items) <= COMPUTED
            assert not group.folded or len(group.shown) == SHOWN


def test_roadmap_does_not_repeat_what_its_glance_shows(get_page: GetPage) -> None:
    for path in ("/nl/roadmaps/cyber/", "/en/roadmaps/maritime/"):
        page = get_page(path)
        glance = {link["href"] for link in page.select(".offer__list a")}
        below = {link["href"] for link in page.select(".related__item > a")}
        assert glance
        assert not glance & below


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words_of_its_own(app: Flask, language) -> None:
    with app.test_request_context(f"/{language}/"):
        assert len({str(each) for each in TEXTS.values()}) == len(TEXTS)
    assert {*WEIGHTS, *TIES, "linked", "mentions"} <= set(TEXTS)


def test_comparable_pages_lead_to_their_comparison(get_page: GetPage) -> None:
    page = get_page("/en/instruments/defence-research-fund/")
    links = page.select(".related__compare a")
    assert len(links) <= 1
    for link in links:
        assert str(link["href"]).startswith("/en/shortlist?item=instruments/fsdb&item=")

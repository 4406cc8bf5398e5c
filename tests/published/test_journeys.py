"""Ten journeys from the home page: an answer in three clicks, or in one search.

A click is whatever a visitor presses: a link, a box, a button, a folded part. One
search is the words and the button; what it finds may be opened with one click more.
What is looked for on the last page comes from the content, as the page must print it.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from flask import Flask
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from hub import create_app
from hub.config import Config
from hub.formats import day, number, span
from hub.languages import Language
from hub.models.call import Call, CallStatus
from hub.models.facility import Facility
from hub.models.instrument import Instrument
from hub.models.meta import Meta
from hub.models.organisation import Organisation
from hub.models.roadmap import Roadmap
from hub.models.sourced import BRUSSELS
from hub.site import Site

pytestmark = pytest.mark.browser

MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=BRUSSELS)
"""When one call is about to close, as the content stands."""
BUDGET_YEAR = 2027

M = TypeVar("M", bound=Meta)


@pytest.fixture(scope="session")
def app(index: Path) -> Flask:
    config = Config(search_index=index, base_url="https://hub.example").unlimited
    app = create_app(config, lambda: MORNING)
    app.testing = True
    return app


@pytest.fixture(scope="session")
def site(app: Flask) -> Site:
    site: Site = app.extensions["hub"]
    return site


class Visitor:
    """Somebody on the home page, whose clicks and searches are counted."""

    def __init__(self, page: Page, site: Site, language: Language) -> None:
        self.page, self.site, self.language = page, site, language
        self.clicks = self.searches = 0

    @property
    def main(self) -> Locator:
        return self.page.locator("main")

    def click(self, target: Locator) -> None:
        self.clicks += 1
        assert self.clicks <= (1 if self.searches else 3), "too many clicks"
        target.click()

    def follow(self, name: str, within: str = "main") -> None:
        """Click the first link of this name that can be seen."""
        links = self.page.locator(within).get_by_role("link", name=name, exact=True)
        self.click(links.filter(visible=True).first)

    def search(self, words: str) -> None:
        assert self.page.url.endswith(f"/{self.language}/")
        self.searches += 1
        assert (self.searches, self.clicks) == (1, 0), "more than one search"
        form = self.main.get_by_role("search")
        form.locator("input[name=q]").fill(words)
        form.get_by_role("button").click()
        self.page.wait_for_url("**?q=*")

    def sees(self, *texts: str, within: Locator | None = None) -> None:
        """All of these stand there in words, with nothing left to unfold."""
        for text in texts:
            found = (within or self.main).get_by_text(text)
            expect(found.filter(visible=True).first).to_be_visible()

    def is_at(self, collection: str, id: str) -> None:
        title = self.title(collection, id)
        expect(self.page.get_by_role("heading", level=1)).to_have_text(title)

    def title(self, collection: str, id: str) -> str:
        return self.meta(collection, id, Meta).title

    def meta(self, collection: str, id: str, kind: type[M]) -> M:
        meta = self.site.catalogue.get((collection, id), self.language).meta
        assert isinstance(meta, kind)
        return meta

    def term(self, vocabulary: str, id: str) -> str:
        return self.site.catalogue.vocabularies[vocabulary][id][self.language]


Journey = Callable[[Visitor], None]


def company_in_cyber_seeks_a_loan(visitor: Visitor) -> None:
    """Open to all domains, so to cyber too; no loan is for cyber alone."""
    loan = visitor.meta("instruments", "pmv-cofinancing-plus", Instrument)
    assert loan.domains == ()
    visitor.search("lening voor een kmo in cyber")
    visitor.follow(loan.title)
    visitor.is_at("instruments", "pmv-cofinancing-plus")
    visitor.sees(
        visitor.term("support-kinds", "loan"),
        visitor.term("audiences", "sme"),
        visitor.term("phases", "production"),
        span(loan.amounts[0], "EUR", "nl"),
        "Alle domeinen",
    )


def company_tests_a_drone_in_limburg(visitor: Visitor) -> None:
    place = visitor.meta("facilities", "droneport-sint-truiden", Facility)
    assert place.location is not None
    assert place.location.province == "limburg"
    visitor.search("drone testen in Limburg")
    visitor.follow(place.title)
    visitor.is_at("facilities", "droneport-sint-truiden")
    visitor.sees(place.location.municipality, place.capabilities[0].nl)
    visitor.sees(visitor.term("provinces", "limburg"))


def somebody_notes_the_call_that_closes_soon(visitor: Visitor) -> None:
    id = "eic-step-scale-up-2026"
    call = visitor.meta("calls", id, Call)
    assert call.status(MORNING) == CallStatus.CLOSING_SOON
    deadline = call.next_deadline(MORNING)
    assert deadline is not None
    visitor.sees("Sluit binnenkort", day(deadline.at, "nl"))
    visitor.follow(call.title)
    visitor.is_at("calls", id)
    visitor.sees("Sluit binnenkort", day(deadline.at, "nl"))
    with visitor.page.expect_download() as download:
        visitor.follow("Zet de data in uw agenda .ics")
    calendar = Calendar.from_ical(download.value.path().read_bytes())
    assert deadline.at in {event.start for event in calendar.events}


def engineer_knows_a_captech(visitor: Visitor) -> None:
    captech, domain = "Cyber Research & Technology", visitor.term("domains", "cyber")
    cyber = visitor.meta("roadmaps", "cyber", Roadmap)
    assert captech in {need.en for need in cyber.needs}
    visitor.click(visitor.main.get_by_role("link", name="Zoek op code."))
    row = visitor.main.get_by_role("row").filter(has_text=captech)
    visitor.sees(domain, within=row)
    visitor.click(row.get_by_role("link", name=domain, exact=True))
    visitor.is_at("roadmaps", "cyber")
    visitor.sees(captech, visitor.title("facilities", "howest-ic4-lab"))


def journalist_looks_up_the_budget(visitor: Visitor) -> None:
    pictures = visitor.site.catalogue.pictures
    assert pictures is not None
    totals = {each.year: each.amount for each in pictures.budget.totals}
    total = totals[BUDGET_YEAR]
    assert total is not None
    visitor.follow(visitor.term("collections", "strategy"))
    visitor.follow(visitor.title("strategy", "middelen"))
    visitor.click(visitor.main.locator("summary", has_text="Hetzelfde in een tabel"))
    table = visitor.main.get_by_role("table", name="Begroting in euro")
    heads = table.get_by_role("columnheader").all_inner_texts()
    amounts = table.get_by_role("row", name="Totaal").locator("th, td")
    column = heads.index(str(BUDGET_YEAR))
    expect(amounts.nth(column)).to_have_text(number(total, "nl"))
    expect(amounts.nth(column)).to_be_visible()


def foreign_company_asks_what_to_check(visitor: Visitor) -> None:
    visitor.follow(visitor.title("guidance", "buitenlands-bedrijf"))
    visitor.sees("Can you get Flemish support?")
    visitor.follow("Before you apply")
    visitor.is_at("guidance", "voor-u-indient")
    visitor.sees("Control and establishment", "Export", "State aid", "Ethics")
    visitor.sees("Strategic Goods Control Unit", "NCP Flanders")
    visitor.follow("security clearance")
    visitor.is_at("instruments", "be-security-clearance")


def researcher_looks_for_a_fund(visitor: Visitor) -> None:
    fund = visitor.meta("instruments", "fsdb", Instrument)
    visitor.follow(visitor.title("guidance", "kennisinstelling"))
    visitor.follow("FSDB")
    visitor.is_at("instruments", "fsdb")
    visitor.sees(*(span(each, each.currency, "en") for each in fund.amounts))
    visitor.sees(visitor.term("audiences", "university"))
    visitor.sees(visitor.meta("organisations", fund.provider, Organisation).title)


def supplier_reads_the_maritime_milestones(visitor: Visitor) -> None:
    roadmap = visitor.meta("roadmaps", "maritime", Roadmap)
    visitor.follow(visitor.term("domains", "maritime"))
    visitor.is_at("roadmaps", "maritime")
    table = visitor.main.get_by_role("region", name="Milestones")
    for milestone in roadmap.milestones:
        row = table.get_by_role("row").filter(has_text=milestone.label.en)
        visitor.sees(milestone.label.en, within=row)
        visitor.sees(str(milestone.year), within=row)
    leader = visitor.title("organisations", roadmap.leads[0])
    visitor.sees(leader)


def engineer_compares_two_test_places(visitor: Visitor) -> None:
    ids = ("droneport-sint-truiden", "drone-dock-oostende")
    one, other = (visitor.meta("facilities", id, Facility) for id in ids)
    visitor.follow(visitor.term("collections", "facilities"))
    visitor.follow(one.title)
    visitor.follow("Compare these side by side")
    table = visitor.main.get_by_role("table")
    heads = table.locator("thead th").all_inner_texts()
    where = table.get_by_role("row", name="Where").locator("th, td")
    for place in (one, other):
        assert place.location is not None
        column = heads.index(place.title)
        municipality = visitor.site.catalogue.place_name(
            place.location.municipality, visitor.language
        )
        expect(where.nth(column)).to_contain_text(municipality)
        visitor.sees(place.capabilities[0].en, within=table)


def applicant_asks_for_the_national_contact_point(visitor: Visitor) -> None:
    help = visitor.meta("instruments", "fwo-european-framework-programme", Instrument)
    visitor.search("NCP contact Horizon Europe")
    visitor.follow(help.title)
    visitor.is_at("instruments", "fwo-european-framework-programme")
    facts = visitor.main.locator(".key-facts")
    for id in (help.provider, *help.contacts):
        visitor.sees(visitor.title("organisations", id), within=facts)
    official = visitor.main.locator(f"a[href='{help.url}']")
    expect(official.first).to_be_visible()


JOURNEYS: dict[Language, tuple[Journey, ...]] = {
    "nl": (
        company_in_cyber_seeks_a_loan,
        company_tests_a_drone_in_limburg,
        somebody_notes_the_call_that_closes_soon,
        engineer_knows_a_captech,
        journalist_looks_up_the_budget,
    ),
    "en": (
        foreign_company_asks_what_to_check,
        researcher_looks_for_a_fund,
        supplier_reads_the_maritime_milestones,
        engineer_compares_two_test_places,
        applicant_asks_for_the_national_contact_point,
    ),
}


@pytest.mark.parametrize("script", [False, True], ids=["plain", "script"])
@pytest.mark.parametrize(
    ("language", "journey"),
    [(language, each) for language in JOURNEYS for each in JOURNEYS[language]],
    ids=lambda each: getattr(each, "__name__", each),
)
def test_journey_ends_in_three_clicks_or_one_search(
    open_page,
    site: Site,
    language: Language,
    journey: Journey,
    script: bool,
    record_property,
) -> None:
    visitor = Visitor(open_page(f"/{language}/", script=script), site, language)
    journey(visitor)
    record_property("clicks", visitor.clicks)
    record_property("searches", visitor.searches)

"""A page on paper: a few sheets of A4 that say where they come from and lead to."""

from io import BytesIO
from unicodedata import normalize

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

pytestmark = pytest.mark.browser

A4 = (595, 842)

SHEETS = {
    "instrument": (
        "/nl/instrumenten/fonds-defensieonderzoek/",
        ("https://www.fwo.be/fsdb", "Laatst gewijzigd op", "Bronnen"),
    ),
    "facility": (
        "/en/facilities/dronelab/",
        ("https://lab.example", "Last changed on", "Passport"),
    ),
    "roadmap": (
        "/nl/roadmaps/cyber/",
        ("Laatst gewijzigd op", "Mijlpalen", "Bronnen"),
    ),
    "path": (
        "/en/find-your-way?ask=path&domain=cyber&who=sme",
        ("Step by step", "/en/instruments/"),
    ),
}


def sheets(page: Page) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


def words(pdf: PdfReader) -> str:
    """The text without ligatures, and without the breaks of a narrow column."""
    text = "".join(each.extract_text() for each in pdf.pages)
    return "".join(normalize("NFKC", text).split())


@pytest.mark.parametrize("name", SHEETS)
def test_paper_says_where_it_comes_from_and_leads_to(look_at, name) -> None:
    path, said = SHEETS[name]
    pdf = sheets(look_at(path))
    shown = words(pdf)
    missing = [each for each in said if "".join(each.split()) not in shown]
    assert not missing, shown
    assert path.partition("?")[0].rstrip("/") in shown
    assert len(pdf.pages) <= 4
    width, height = (round(float(each)) for each in pdf.pages[0].mediabox[2:])
    assert (width, height) == pytest.approx(A4, abs=2)


@pytest.mark.parametrize("name", SHEETS)
def test_paper_has_nothing_to_click(look_at, name) -> None:
    page = look_at(SHEETS[name][0], scheme="dark")
    page.emulate_media(media="print")
    for each in ("nav", ".site-header form", ".button", ".article__tools"):
        assert not any(found.is_visible() for found in page.locator(each).all()), each
    ink = page.evaluate("getComputedStyle(document.body).color")
    assert ink == "rgb(0, 0, 0)", "a sheet is white, whatever the screen is"


def test_wide_table_fits_on_the_sheet(look_at) -> None:
    page = look_at("/nl/codes/", width=660)
    page.emulate_media(media="print")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 660

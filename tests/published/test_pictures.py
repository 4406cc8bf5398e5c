"""The pictures of the real content equal their tables and a count of our own."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import product
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from flask import Flask

from hub.config import ROOT
from hub.languages import LANGUAGES
from hub.models.collection import BY_NAME
from hub.models.roadmap import Roadmap
from hub.site import Site
from hub.views.figures.all import FIGURES
from hub.views.figures.timeline import roadmap_timeline
from hub.views.pictures import path
from tests.charts.layout import check_drawing
from tests.conftest import GetPage, one, page_getter, text

CONTENT = ROOT / "content"
WIDTHS = ("narrow", "wide")

Facts = Callable[[str], dict[str, dict[str, Any]]]


@pytest.fixture(scope="module")
def get_page(app: Flask) -> GetPage:
    """Each page fetched and checked once."""
    return cache(page_getter(app.test_client()))


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The front matter of a collection by id, read without any code of the hub."""

    def read(folder: str) -> dict[str, dict[str, Any]]:
        files = sorted((CONTENT / folder).glob("*.nl.md"))
        parts = {
            file.name[:-6]: file.read_text("utf-8").split("---")[1] for file in files
        }
        return {id: yaml.safe_load(part) for id, part in parts.items()}

    return read


def data(name: str) -> Any:
    return yaml.safe_load((CONTENT / "pictures" / f"{name}.yaml").read_text("utf-8"))


def drawing(page: BeautifulSoup, width: str) -> Tag:
    return one(page, f"main svg.drawing--{width}")


def links(part: Tag) -> list[str]:
    return [str(link["href"]) for link in part.select("a")]


def grid(table: Tag) -> dict[tuple[str, str], tuple[str, str | None]]:
    """Row and column -> what a cell says and where it leads."""
    heads = [text(each) for each in table.select("thead th")]
    cells = {}
    for row in table.select("tbody tr"):
        name = text(one(row, "th"))
        for head, cell in zip(heads[1:], row.select("td"), strict=True):
            link = cell.select_one("a")
            cells[name, head] = (text(cell), str(link["href"]) if link else None)
    return cells


def drawn_cells(svg: Tag) -> dict[str, str]:
    """Where a cell of a grid leads -> its number."""
    return {
        str(link["href"]): text(one(link, ".grid__number"))
        for link in svg.select("a:has(.grid__number)")
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "picture", ["timeline", "matrix", "phases", "budget", "governance"]
)
def test_picture_leads_where_its_table_leads(
    get_page, picture, width, language
) -> None:
    page = get_page(path(picture, language))
    table = one(page, "table.data-table")
    in_picture = Counter(links(drawing(page, width)))
    assert set(in_picture) == set(links(table))
    assert in_picture


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_matrix_counts_what_names_both_domains(
    get_page, facts, width, language
) -> None:
    page = get_page(path("matrix", language))
    roadmaps = facts("roadmaps")
    domains = {each["id"]: each[language] for each in terms("domains")}
    entries = [
        set(each.get("domains") or ())
        for folder in ("instruments", "facilities", "events", "calls")
        for each in facts(folder).values()
        if not each.get("draft")
    ]
    limited = [each for each in entries if len(each) < len(domains)]
    of_type = {
        kind: [id for id, each in roadmaps.items() if each["domain_type"] == kind]
        for kind in ("application", "technology")
    }
    table = grid(one(page, "table.data-table"))
    numbers = drawn_cells(drawing(page, width))
    assert len(table) == 28
    for application, technology in product(*of_type.values()):
        own = sum({application, technology} <= each for each in limited)
        said, href = table[domains[technology], domains[application]]
        assert said == str(own), (application, technology)
        if own:
            assert href is not None
            assert numbers.pop(href) == said
            assert f"application={application}&technology={technology}#" in href
            chosen = get_page(href.partition("#")[0])
            found = chosen.select("section[aria-labelledby=chosen] li.entry-list__item")
            assert len(found) == own
    assert numbers == {}


def terms(name: str) -> list[dict[str, Any]]:
    file = CONTENT / "vocabularies" / f"{name}.yaml"
    found: list[dict[str, Any]] = yaml.safe_load(file.read_text("utf-8"))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_phases_count_the_instruments_of_a_level(
    get_page, facts, width, language
) -> None:
    page = get_page(path("phases", language))
    instruments = [
        each for each in facts("instruments").values() if not each.get("draft")
    ]
    own = Counter(
        (phase, each["level"]) for each in instruments for phase in each["phases"]
    )
    phases = [
        (each["id"], f"{number}. {each[language]}")
        for number, each in enumerate(terms("phases"), start=1)
    ]
    levels = {each["id"]: each[language] for each in terms("levels")}
    table = grid(one(page, "table.data-table"))
    numbers = drawn_cells(drawing(page, width))
    used = {each["level"] for each in instruments}
    assert len(table) == 7 * len(used)
    section = BY_NAME["instruments"].path(language)
    for (phase, label), level in product(phases, used):
        said, href = table[" ".join(label.split()), levels[level]]
        assert said == str(own[phase, level])
        if own[phase, level]:
            assert href == f"{section}?level={level}&phase={phase}"
            assert numbers.pop(href) == said
    assert numbers == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_budget_shows_every_figure_of_the_strategy(get_page, width, language) -> None:
    page = get_page(path("budget", language))
    svg, table = drawing(page, width), grid(one(page, "table.data-table"))
    titles = [text(each) for each in svg.select("rect > title")]
    years = [each["year"] for each in data("budget")["totals"]]
    for line in data("budget")["lines"]:
        amounts = {each["year"]: each.get("amount") for each in line["figures"]}
        label = line["label"][language]
        for year in years:
            said = table[label, str(year)][0].split()[0]
            if amounts.get(year) is None:
                assert said == "–"
                continue
            assert int(re.sub(r"\D", "", said)) == amounts[year]
            assert (f"{label}, {year}: {said}" in titles) == (amounts[year] > 0)
    drawn_totals = [text(each) for each in svg.select(".budget__total")]
    for total, drawn in zip(data("budget")["totals"], drawn_totals, strict=True):
        said = next(
            cell
            for (row, year), (cell, _) in table.items()
            if row in {"Totaal", "Total"} and year == str(total["year"])
        )
        assert int(re.sub(r"\D", "", said)) == total["amount"]
        assert float(drawn.replace(",", ".")) * 10**6 == pytest.approx(total["amount"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_timeline_of_visd_says_what_its_table_says(get_page, width, language) -> None:
    page = get_page(path("timeline", language))
    rows = page.select("table.data-table tbody tr")
    in_table = [(text(one(row, "a")), links(row)) for row in rows]
    svg = drawing(page, width)
    assert [
        (str(a["aria-label"]), [str(a["href"])]) for a in svg.select("a")
    ] == in_table
    assert len(svg.select("rect[class^=timeline__bar]")) == len(rows) >= 15


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_map_holds_every_facility_with_a_place(
    get_page, facts, width, language
) -> None:
    page = get_page(path("map", language))
    facilities = {
        id: each for id, each in facts("facilities").items() if not each.get("draft")
    }
    called = {term["nl"]: term[language] for term in terms("places")}
    own = Counter(
        called.get(name := each["location"]["municipality"], name)
        for each in facilities.values()
        if each.get("location", {}).get("latitude") is not None
    )
    table = page.select("table.data-table tbody tr")
    in_table = Counter(text(row.select("td")[1]) for row in table)
    assert {name: count for name, count in in_table.items() if name} == own
    assert len(table) == len(facilities)
    drawn: Counter[str] = Counter()
    for marker in drawing(page, width).select("a"):
        count = int(text(marker))
        names = str(marker["aria-label"]).partition(":")[0].split(", ")
        assert str(marker["aria-label"]).rstrip(")").endswith(str(count))
        assert count == sum(own[name] for name in names)
        drawn.update({name: own[name] for name in names})
        chosen = str(marker["href"])
        if count > 1:
            found = get_page(chosen.partition("#")[0]).select("li.entry-list__item")
            assert len(found) == count
        else:
            assert chosen in links(one(page, "table.data-table"))
    assert drawn == own


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_drawing_is_readable(app, site: Site, language) -> None:
    catalogue = site.catalogue
    with app.test_request_context(f"/{language}/"):
        figures = [make(catalogue, language) for make in FIGURES.values()]
        for page in catalogue.list("roadmaps", language):
            figure = roadmap_timeline(page, catalogue)
            assert figure is not None
            assert isinstance(page.meta, Roadmap)
            assert len(figure.table.rows) == len(page.meta.milestones)
            figures.append(figure)
    assert len(figures) == 6 + 11
    for figure in figures:
        check_drawing(figure.narrow)
        check_drawing(figure.wide)


@pytest.mark.parametrize("language", LANGUAGES)
def test_articles_show_the_pictures_that_belong_with_them(
    get_page: GetPage, site, language
):
    shown = {
        page.id: list(page.meta.pictures)
        for page in site.catalogue.list("strategy", language)
        if page.meta.pictures
    }
    assert shown == {
        "governance": ["governance"],
        "infrastructuurnetwerk": ["map"],
        "instrumentarium": ["phases"],
        "middelen": ["budget"],
        "wat-is-visd": ["timeline"],
    }
    for id in shown:
        page = get_page(site.catalogue.get(("strategy", id), language).path)
        assert page.select("figure.picture svg.drawing--wide")
        assert page.select("figure.picture details table.data-table")

"""Instruments over the seven phases of the product-development cycle."""

from collections.abc import Iterator
from urllib.parse import urlencode

from hub.catalogue import Catalogue
from hub.charts.drawing import NARROW, WIDE
from hub.charts.grid import Cell as Count
from hub.charts.grid import Grid, Heading, grid_drawing
from hub.charts.phases import levels, support
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.collection import BY_NAME
from hub.models.instrument import Instrument
from hub.models.page import Page
from hub.views.figures.figure import Cell, Figure, Table, page_cell, words
from hub.views.figures.matrix import grid_table


def phases(catalogue: Catalogue, language: Language) -> Figure:
    """How many instruments each level of government has for each phase."""
    grid = _grid(catalogue, language)
    return Figure(
        id="phases",
        title=_("Support from idea to market"),
        sentence=_sentence(grid, catalogue, language),
        description=_(
            "A grid with a row for each phase of the product-development cycle, in "
            "order, and a column for each level of government. Each cell says how many "
            "instruments there are, and leads to their list."
        ),
        narrow=grid_drawing(grid, NARROW),
        wide=grid_drawing(grid, WIDE),
        table=grid_table(grid, _("Instruments by phase and level"), _("Phase")),
        notes=(
            (
                "",
                _(
                    "An instrument counts in each phase that it is for, also when it "
                    "is closed now."
                ),
            ),
            (
                "",
                _(
                    "Figures 7 and 8 of the VISD strategy, rebuilt from the pages of "
                    "this hub."
                ),
            ),
        ),
        more=tuple(_by_level(catalogue, language)),
    )


def _grid(catalogue: Catalogue, language: Language) -> Grid:
    found = support(catalogue, language)
    vocabularies = catalogue.vocabularies
    rows = [
        Heading(each.id, f"{place}.\u00a0{each[language]}")
        for place, each in enumerate(vocabularies["phases"].terms, start=1)
    ]
    columns = [
        Heading(id, vocabularies["levels"][id][language]) for id in levels(catalogue)
    ]
    path = BY_NAME["instruments"].path(language)
    cells = {
        (row.id, column.id): _cell(row, column, len(found[row.id, column.id]), path)
        for row in rows
        for column in columns
    }
    return Grid(rows, columns, cells)


def _cell(row: Heading, column: Heading, count: int, path: str) -> Count:
    query = urlencode({"level": column.id, "phase": row.id})
    return Count(
        count,
        f"{row.label}, {column.label}: {count}",
        f"{path}?{query}" if count else None,
    )


def _sentence(grid: Grid, catalogue: Catalogue, language: Language) -> str:
    """Which phase has most instruments, on whatever level."""
    sums = {
        row: sum(grid.cells[row.id, column.id].count for column in grid.columns)
        for row in grid.rows
    }
    best = max(grid.rows, key=lambda row: sums[row])
    return _(
        "The phase with the most instruments is %(phase)s: %(count)s of %(all)s.",
        all=len(catalogue.list("instruments", language)),
        count=sums[best],
        phase=best.label.partition("\u00a0")[2].lower(),
    )


def _by_level(catalogue: Catalogue, language: Language) -> Iterator[Table]:
    """Every instrument with its phases."""
    terms = catalogue.vocabularies["phases"].terms
    head = words(_("Instrument"), *(each[language] for each in terms))
    for level in levels(catalogue):
        label = catalogue.vocabularies["levels"][level][language]
        rows = tuple(
            _phases_of(page, catalogue.vocabularies["phases"].ids)
            for page in catalogue.list("instruments", language)
            if isinstance(page.meta, Instrument) and page.meta.level == level
        )
        yield Table(_("Instruments: %(level)s", level=label), head, rows)


def _phases_of(page: Page, phases: tuple[str, ...]) -> tuple[Cell, ...]:
    assert isinstance(page.meta, Instrument)
    own = page.meta.phases
    return page_cell(page), *(Cell("✓" if each in own else "") for each in phases)

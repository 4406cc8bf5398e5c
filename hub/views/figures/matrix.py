"""The matrix of application and technology domains."""

from urllib.parse import urlencode

from hub.catalogue import Catalogue
from hub.charts.drawing import NARROW, WIDE
from hub.charts.grid import Cell as Count
from hub.charts.grid import Grid, Heading, grid_drawing
from hub.charts.matrix import domains_of_type, meetings
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.page import Page
from hub.views.figures.figure import Cell, Figure, Table


def matrix(catalogue: Catalogue, language: Language, path: str) -> Figure:
    """How many entries name both domains of a pair."""
    grid = domain_grid(catalogue, language, path)
    return Figure(
        id="matrix",
        title=_("Where domains meet"),
        sentence=_sentence(grid),
        description=_(
            "A grid with a row for each technology domain and a column for each "
            "application domain. Each cell says how many entries name both, and leads "
            "to their list."
        ),
        narrow=grid_drawing(grid, NARROW),
        wide=grid_drawing(grid, WIDE),
        table=grid_table(grid, _("Entries that name both domains"), _("Technology")),
        notes=(
            (
                "",
                _(
                    "Counted are the instruments, facilities, events and calls that "
                    "name both domains. What is open to all domains is not counted, "
                    "because it says nothing about a pair."
                ),
            ),
            ("", _("The arrangement follows figure 6 of the VISD strategy.")),
        ),
    )


def grid_table(grid: Grid, caption: str, corner: str) -> Table:
    """The same rows, columns, counts and links as the grid."""
    rows = tuple(
        (
            Cell(row.label, row.href),
            *(_count(grid.cells[row.id, column.id]) for column in grid.columns),
        )
        for row in grid.rows
    )
    columns = (Cell(each.label, each.href) for each in grid.columns)
    return Table(caption, (Cell(corner), *columns), rows)


def _count(cell: Count) -> Cell:
    return Cell(str(cell.count), cell.href, is_number=True)


def domain_grid(catalogue: Catalogue, language: Language, path: str) -> Grid:
    """Technology domains by application domains; path: the page of the picture."""
    found = meetings(catalogue, language)
    rows = [
        _heading(page, catalogue)
        for page in domains_of_type(catalogue, language, "technology")
    ]
    columns = [
        _heading(page, catalogue)
        for page in domains_of_type(catalogue, language, "application")
    ]
    cells = {
        (row.id, column.id): _cell(row, column, len(found[row.id, column.id]), path)
        for row in rows
        for column in columns
    }
    return Grid(rows, columns, cells)


def _heading(page: Page, catalogue: Catalogue) -> Heading:
    label = catalogue.vocabularies["domains"][page.id][page.language]
    return Heading(page.id, label, page.path)


def _cell(row: Heading, column: Heading, count: int, path: str) -> Count:
    query = urlencode({"application": column.id, "technology": row.id})
    return Count(
        count,
        f"{column.label} × {row.label}: {count}",
        f"{path}?{query}#chosen" if count else None,
    )


def _sentence(grid: Grid) -> str:
    """Which pair has most, and how many have nothing."""
    if not grid.most:
        return _("No entry names two domains yet.")
    row, column = max(grid.cells, key=lambda pair: grid.cells[pair].count)
    names = {each.id: each.label for each in (*grid.rows, *grid.columns)}
    return _(
        "Most entries meet at %(application)s and %(technology)s: %(count)s. Of the "
        "%(all)s pairs, %(empty)s have none.",
        application=names[column],
        technology=names[row],
        count=grid.most,
        all=len(grid.cells),
        empty=sum(not each.count for each in grid.cells.values()),
    )

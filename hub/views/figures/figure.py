"""A picture as a page shows it: two drawings, what they say, and an equal table."""

from dataclasses import dataclass

from hub.charts.drawing import Drawing
from hub.models.page import Page
from hub.models.sourced import Source


@dataclass(frozen=True)
class Cell:
    """One cell of a table; a mark points at a note below it."""

    text: str
    href: str | None = None
    mark: str = ""
    is_number: bool = False
    lang: str | None = None


@dataclass(frozen=True)
class Table:
    """The first cell of each row says what the row is about."""

    caption: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    has_total: bool = False
    """Whether the last row adds the others up."""

    def is_number(self, column: int) -> bool:
        """Whether a column holds numbers."""
        return bool(self.rows) and self.rows[0][column].is_number


@dataclass(frozen=True)
class Figure:
    """The same in a picture and in words."""

    id: str
    title: str
    sentence: str
    """What the picture shows, the answer first."""
    description: str
    """How it is drawn, for who cannot see it."""
    narrow: Drawing
    wide: Drawing
    table: Table
    notes: tuple[tuple[str, str], ...] = ()
    """A mark, or nothing, and what it says."""
    sources: tuple[Source, ...] = ()
    more: tuple[Table, ...] = ()
    """Tables that go further than the picture."""


def words(*texts: str) -> tuple[Cell, ...]:
    """Cells that lead nowhere."""
    return tuple(Cell(text) for text in texts)


def page_cell(page: Page) -> Cell:
    """A page's title that leads to the page."""
    lang = None if page.is_translated else page.text_language
    return Cell(page.meta.title, page.path, lang=lang)

"""Pictures as data: what each says, and its tables."""

from flask import url_for

from hub.current import current_site
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.pictures import PictureId
from hub.models.sourced import Source
from hub.views.addresses import absolute
from hub.views.api.answers import Answer, EntrySummary, links, summary_of, with_query
from hub.views.api.telling import Told
from hub.views.figures.all import FIGURES
from hub.views.figures.figure import Cell, Table
from hub.views.pictures import choice_in, path


class PictureSummary(Told):
    """A picture in the list of all."""

    id: PictureId
    title: str
    sentence: str
    url: str


class PicturesAnswer(Answer):
    """All pictures."""

    pictures: tuple[PictureSummary, ...]


class CellRecord(Told):
    """A cell as the page shows it."""

    text: str
    url: str | None
    mark: str


class TableRecord(Told):
    """A table; the first cell of each row says what the row is about."""

    caption: str
    head: tuple[CellRecord, ...]
    rows: tuple[tuple[CellRecord, ...], ...]
    has_total: bool


class NoteRecord(Told):
    """What a mark in a cell points at."""

    mark: str
    text: str


class PictureAnswer(Answer):
    """One picture: what it says, and the same in tables."""

    sentence: str
    description: str
    tables: tuple[TableRecord, ...]
    notes: tuple[NoteRecord, ...]
    sources: tuple[Source, ...]
    chosen: tuple[EntrySummary, ...] | None


def pictures(language: Language) -> PicturesAnswer:
    """All pictures, in the order of their page."""
    catalogue = current_site().catalogue
    figures = [(id, make(catalogue, language)) for id, make in FIGURES.items()]
    return PicturesAnswer(
        title=_("In pictures"),
        language=language,
        links=links(url_for("pictures.index", language=language)),
        pictures=tuple(
            PictureSummary(
                id=id,
                title=figure.title,
                sentence=figure.sentence,
                url=absolute(path(id, language)),
            )
            for id, figure in figures
        ),
    )


def picture(id: PictureId, language: Language) -> PictureAnswer:
    """A picture, and the entries of what is chosen in it."""
    catalogue = current_site().catalogue
    figure = FIGURES[id](catalogue, language)
    choice = choice_in(id, catalogue, language)
    return PictureAnswer(
        title=figure.title,
        language=language,
        links=links(with_query(path(id, language))),
        sentence=figure.sentence,
        description=figure.description,
        tables=tuple(map(_table, (figure.table, *figure.more))),
        notes=tuple(NoteRecord(mark=mark, text=text) for mark, text in figure.notes),
        sources=figure.sources,
        chosen=tuple(map(summary_of, choice.pages)) if choice.is_made else None,
    )


def _table(table: Table) -> TableRecord:
    return TableRecord(
        caption=table.caption,
        head=tuple(map(_cell, table.head)),
        rows=tuple(tuple(map(_cell, row)) for row in table.rows),
        has_total=table.has_total,
    )


def _cell(cell: Cell) -> CellRecord:
    href = cell.href
    url = absolute(href) if href is not None and href.startswith("/") else href
    return CellRecord(text=cell.text, url=url, mark=cell.mark)

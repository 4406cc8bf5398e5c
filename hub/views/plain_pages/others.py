"""The other pages as Markdown: home, pictures, accessibility, open data."""

from typing import get_args

from flask import abort

from hub import formats
from hub.current import current_site
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.pictures import PictureId
from hub.models.statement import Reason
from hub.views import labels
from hub.views.addresses import ACCESSIBILITY, OPEN_DATA, PICTURES, absolute
from hub.views.figures.all import FIGURES
from hub.views.figures.figure import Cell, Table
from hub.views.frame import frame_of
from hub.views.open_data.shelf import content_date, shelf
from hub.views.pictures import path as picture_path
from hub.views.plain_pages.entries import source_name
from hub.views.plain_pages.writer import (
    Document,
    link,
    markdown_path,
    plain,
    section,
    table,
)


def home_document(language: Language) -> Document:
    """The sections, each with what it is."""
    site = current_site()
    frame = frame_of(site, language)
    lines = [
        f"- {link(each.title, each.path)}: {plain(each.description)}"
        for each in frame.sections
    ]
    more = [f"- {link(each.title, each.path)}" for each in frame.more]
    return Document(
        _("VISD hub"),
        _(
            "Money, test places, partners and dates for security and defence "
            "innovation in Flanders."
        ),
        frame.home,
        language,
        parts=[
            section(_("Sections"), "\n".join(lines)),
            section(_("More ways in"), "\n".join(more)),
        ],
    )


def pictures_document(language: Language) -> Document:
    """What each picture shows, and where it is."""
    catalogue = current_site().catalogue
    figures = {id: FIGURES[id](catalogue, language) for id in FIGURES}
    lines = [
        f"- {link(each.title, markdown_path(picture_path(id, language)))}: "
        f"{plain(each.sentence)}"
        for id, each in figures.items()
    ]
    path = f"/{language}/{PICTURES[language]}/"
    return Document(_("In pictures"), "", path, language, parts=["\n".join(lines)])


def picture_document(id: PictureId, language: Language) -> Document:
    """A picture as the table that says the same."""
    figure = FIGURES[id](current_site().catalogue, language)
    notes = [f"- {plain(f'{mark} {text}'.strip())}" for mark, text in figure.notes]
    found = [f"- {source_name(each)}" for each in figure.sources]
    return Document(
        figure.title,
        figure.sentence,
        picture_path(id, language),
        language,
        parts=[
            *(
                section(each.caption, _table(each))
                for each in _tables(figure.table, *figure.more)
            ),
            "\n".join(notes),
            section(_("Sources"), "\n".join(found)),
        ],
    )


def statement_document(language: Language) -> Document:
    """What does not work yet, and what to do instead."""
    statement = current_site().content.statement
    if statement is None:
        abort(404)
    parts = [str(labels.COMPLIANCE[statement.status])]
    for reason in get_args(Reason):
        lines = [
            f"- **{plain(each.what[language])}**: {plain(each.meaning[language])} "
            f"{plain(each.alternative[language])} {plain(each.plan[language])}"
            for each in statement.because(reason)
        ]
        parts.append(section(str(labels.ISSUE_REASON[reason]), "\n".join(lines)))
    return Document(
        _("Accessibility statement"),
        "",
        f"/{language}/{ACCESSIBILITY[language]}/",
        language,
        facts=[(_("Last changed"), formats.day(statement.reviewed, language))],
        parts=parts,
    )


def open_data_document(language: Language) -> Document:
    """Each download with its size and checksum."""
    said = current_site().content.open_data
    licence = [link(said.licence.name[language], said.licence.url)] if said else []
    if said is not None and said.licence.confirmed is None:
        licence.append(_("This is a proposal."))
    rows = [
        (
            plain(each.download.title(language)),
            link(str(each.download.label), each.path),
            formats.file_size(each.size, language),
            str(each.records),
            each.sha256,
        )
        for each in shelf()[language]
    ]
    head = (_("List"), _("Format"), _("Size"), _("Records"), _("SHA-256"))
    return Document(
        _("Open data"),
        "",
        f"/{language}/{OPEN_DATA[language]}/",
        language,
        facts=[
            (_("Licence"), ". ".join(licence)),
            (_("Last changed"), formats.day(content_date(), language)),
        ],
        parts=[table(head, rows)],
    )


def _tables(*tables: Table) -> list[Table]:
    return [each for each in tables if each.rows]


def _table(found: Table) -> str:
    rows = [[_cell(each) for each in row] for row in found.rows]
    return table([_cell(each) for each in found.head], rows)


def _cell(cell: Cell) -> str:
    text = f"{cell.text} {cell.mark}".strip()
    if cell.href is None:
        return plain(text)
    return f"[{plain(text)}]({absolute(cell.href)})" if cell.href else plain(text)

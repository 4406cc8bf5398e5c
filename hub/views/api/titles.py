"""Every title from A to Z as data."""

from flask import url_for
from pydantic import Field

from hub.current import current_site
from hub.i18n import gettext as _
from hub.languages import Language, noted
from hub.views import a_z
from hub.views.addresses import absolute
from hub.views.api.accepted import page_only
from hub.views.api.answers import ListAnswer, links, part_of
from hub.views.api.refusal import asked
from hub.views.api.telling import Told


class TitleRecord(Told):
    """A title, and where it leads."""

    title: str
    kind: str
    letter: str
    language: Language = Field(description=noted("The language of the title."))
    url: str


class TitlesAnswer(ListAnswer):
    """Entries and concepts by title."""

    titles: tuple[TitleRecord, ...]


def titles(language: Language) -> TitlesAnswer:
    """Every entry and concept, in the order of the index."""
    part = part_of(a_z.rows(current_site().catalogue, language), asked(page_only))
    return TitlesAnswer(
        title=_("From A to Z"),
        language=language,
        links=links(url_for("a_z.index", language=language), part),
        **part.numbers,
        titles=tuple(map(_title, part.items)),
    )


def _title(row: a_z.Row) -> TitleRecord:
    return TitleRecord(
        title=row.title,
        kind=row.kind,
        letter=row.letter,
        language=row.text_language,
        url=absolute(row.path),
    )

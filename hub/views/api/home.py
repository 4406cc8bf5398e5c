"""The home page as data, and the accessibility statement."""

from flask import abort, url_for
from pydantic import create_model

from hub.current import current_site
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.statement import AccessibilityStatement
from hub.views.addresses import absolute
from hub.views.api.answers import Answer, EntrySummary, links, summary_of
from hub.views.api.forms import told_model
from hub.views.api.lists import ChangeRecord, change_of
from hub.views.api.once import once
from hub.views.api.telling import Telling, Told
from hub.views.frame import frame_of
from hub.views.home import SHOWN, newest_changes


class Section(Told):
    """A section to enter."""

    title: str
    description: str
    url: str


class HomeAnswer(Answer):
    """What the home page leads to."""

    sections: tuple[Section, ...]
    guidance: tuple[EntrySummary, ...]
    upcoming: tuple[EntrySummary, ...]
    changes: tuple[ChangeRecord, ...]


def home(language: Language) -> HomeAnswer:
    """The sections, what comes up and what is new."""
    site = current_site()
    catalogue, frame = site.catalogue, frame_of(site, language)
    return HomeAnswer(
        title=_("VISD hub"),
        language=language,
        links=links(frame.home),
        sections=tuple(
            Section(
                title=each.title,
                description=each.description,
                url=absolute(each.path),
            )
            for each in frame.sections
        ),
        guidance=tuple(map(summary_of, catalogue.list("guidance", language))),
        upcoming=tuple(
            map(summary_of, catalogue.upcoming(language, site.now())[:SHOWN])
        ),
        changes=tuple(map(change_of, newest_changes(site, language))),
    )


def accessibility(language: Language) -> Answer:
    """The accessibility statement."""
    site = current_site()
    statement = site.content.statement
    if statement is None:
        abort(404)
    telling = Telling(site.catalogue, language, site.now())
    return statement_model().model_construct(
        title=_("Accessibility statement"),
        language=language,
        links=links(url_for("accessibility.index", language=language)),
        statement=told_model(AccessibilityStatement).tell(statement, telling),
    )


@once
def statement_model() -> type[Answer]:
    """The answer that holds the statement."""
    statement = told_model(AccessibilityStatement).type
    return create_model(
        "AccessibilityStatementAnswer", __base__=Answer, statement=(statement, ...)
    )

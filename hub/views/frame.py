"""What stands around every page of a language: made once, since it never differs."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from flask import url_for

from hub.catalogue import Catalogue
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.collection import BY_NAME
from hub.site import Site
from hub.views.addresses import list_path

ACCESSIBILITY: Final = "accessibility.index"

MENU: Final = (
    "guidance",
    "instruments",
    "facilities",
    "roadmaps",
    "agenda",
    "organisations",
)
"""What the header offers; the footer offers every section."""


@dataclass(frozen=True)
class Entrance:
    """A section to enter."""

    path: str
    title: str
    description: str
    within: tuple[str, ...]
    """How the addresses of its pages begin."""


@dataclass(frozen=True)
class Frame:
    """Addresses and names in the head, the header and the footer."""

    home: str
    search: str
    search_description: str
    """What a browser reads to search the hub from its own field."""
    manifest: str
    suggestions: str | None
    """What completes a question, where a server answers."""
    path: str | None
    """The guided path, where the content has its rules."""
    menu: tuple[Entrance, ...]
    sections: tuple[Entrance, ...]
    more: tuple[Entrance, ...]
    """Other ways in, for the footer."""
    changes_feed: str
    statement: str | None
    """The accessibility statement, where the content has one."""
    explained_on: str | None
    """The entry that explains accessibility, and leads to the statement."""


# Two languages; while content is replaced, those of two sites.
@lru_cache(maxsize=4)
def frame_of(site: Site, language: Language) -> Frame:
    """The frame of a language; needs a request, for addresses and texts."""
    catalogue = site.catalogue
    # A finder stands for all collections in it.
    sections = dict.fromkeys(catalogue.finder_of(name) or name for name in BY_NAME)
    entrances = {
        name: _entrance(catalogue, name, list_path(name, language), language)
        for name in (*MENU, *sections)
    }
    glossary = url_for("glossary.index", language=language)
    path = _path(language) if site.guide is not None else None
    statement = site.content.statement
    return Frame(
        home=url_for("home.index", language=language),
        search=url_for("search.index", language=language),
        search_description=url_for("conventions.opensearch", language=language),
        manifest=url_for("manifest.manifest", language=language),
        suggestions=_suggestions(language) if not site.config.exported else None,
        path=path.path if path is not None else None,
        statement=_statement(language) if statement is not None else None,
        explained_on=statement.explained_on if statement is not None else None,
        menu=(*((path,) if path else ()), *(entrances[name] for name in MENU)),
        sections=(
            *(entrances[name] for name in sections),
            _entrance(catalogue, "glossary", glossary, language),
        ),
        more=tuple(
            Entrance(url_for(endpoint, language=language), title, "", ())
            for endpoint, title in (
                ("codes.index", _("Enter by code")),
                ("pictures.index", _("In pictures")),
                # A shortlist is made by a server, from what an address names.
                *(
                    []
                    if site.config.exported
                    else [("shortlist.index", _("Your shortlist"))]
                ),
                ("changes.index", _("What changed")),
                ("open_data.index", _("Open data")),
                ("search.index", _("Search")),
                ("api_reference.index", _("Data for programs")),
                ("a_z.index", _("From A to Z")),
                ("status.index", _("Status")),
                *([(ACCESSIBILITY, _("Accessibility"))] if statement else []),
            )
        ),
        changes_feed=url_for("feeds.changes", language=language, format="atom"),
    )


def _entrance(
    catalogue: Catalogue, name: str, path: str, language: Language
) -> Entrance:
    term = catalogue.vocabularies["collections"][name]
    described = term.description
    text = described[language] if described is not None else ""
    finder = catalogue.finders.get(name)
    names = finder.collections if finder is not None else ()
    within = (path, *(BY_NAME[each].path(language) for each in names))
    return Entrance(path, term[language], text, within)


def _suggestions(language: Language) -> str:
    return url_for("suggestions.index_json", language=language)


def _statement(language: Language) -> str:
    return url_for(ACCESSIBILITY, language=language)


def _path(language: Language) -> Entrance:
    path = url_for("guided_path.index", language=language)
    text = _("Five questions lead to the money, the place and the people for you.")
    return Entrance(path, _("Find your way"), text, (path,))

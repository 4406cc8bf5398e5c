"""What stands around every page of a language: made once, since it never differs."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from flask import url_for

from hub.catalogue import Catalogue
from hub.languages import Language
from hub.models.collection import BY_NAME
from hub.views.addresses import list_path

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


@dataclass(frozen=True)
class Frame:
    """Addresses and names in the head, the header and the footer."""

    home: str
    search: str
    suggestions: str
    menu: tuple[Entrance, ...]
    sections: tuple[Entrance, ...]


# Two languages; while content is replaced, those of two catalogues.
@lru_cache(maxsize=4)
def frame_of(catalogue: Catalogue, language: Language) -> Frame:
    """The frame of a language; needs a request, for the addresses."""

    def entrance(name: str, path: str) -> Entrance:
        term = catalogue.vocabularies["collections"][name]
        described = term.description
        text = described[language] if described is not None else ""
        return Entrance(path, term[language], text)

    # A finder stands for all collections in it.
    sections = dict.fromkeys(catalogue.finder_of(name) or name for name in BY_NAME)
    entrances = {
        name: entrance(name, list_path(name, language)) for name in (*MENU, *sections)
    }
    glossary = entrance("glossary", url_for("glossary.index", language=language))
    return Frame(
        home=url_for("home.index", language=language),
        search=url_for("search.index", language=language),
        suggestions=url_for("suggestions.index_json", language=language),
        menu=tuple(entrances[name] for name in MENU),
        sections=(*(entrances[name] for name in sections), glossary),
    )

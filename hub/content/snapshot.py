"""Checked content as it was read, in a file beside the index that was made of it.

It is a pickle that can hold nothing but values: whatever names another class than those
of the models is refused, and so is a file that somebody else may write.
"""

import pickle
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from hub.catalogue import Catalogue
from hub.content.bodies import read_bodies, write_bodies
from hub.content.loader import Content
from hub.content.markdown import Name
from hub.content.own_files import READABLE, opened
from hub.content.rendered import Rendered
from hub.models.collection import BY_NAME, Collection
from hub.models.page import Page
from hub.models.sourced import BRUSSELS

_FILE: Final = "content"
_MODELS: Final = "hub.models."
_PLAIN: Final = {
    (each.__module__, each.__name__): each for each in (date, datetime, Decimal)
}
_OF_THE_CODE: Final[dict[str, object]] = {**BY_NAME, str(BRUSSELS): BRUSSELS}
_LEFT_OUT: Final = frozenset({"catalogue", "entries", "problems", "bodies"})
"""Of the content: catalogue and bodies are told apart, the rest is for checks."""


def write_snapshot(
    folder: Path, content: Content, rendered: Mapping[Name, Rendered]
) -> None:
    """Write content without errors; equal values are written once.

    With it goes what was rendered of its bodies.
    """
    path = folder / _FILE
    sharing, catalogue = _Sharing(), content.catalogue
    said = {
        "catalogue": {
            **{each.name: getattr(catalogue, each.name) for each in fields(Catalogue)},
            "pages": tuple(map(sharing.page, catalogue.pages)),
        },
        "content": {
            each.name: getattr(content, each.name)
            for each in fields(Content)
            if each.name not in _LEFT_OUT
        },
    }
    with path.open("wb") as file:
        _Writer(file, pickle.HIGHEST_PROTOCOL).dump(said)
    path.chmod(READABLE)
    write_bodies(folder, catalogue.pages, rendered)


def read_snapshot(folder: Path) -> Content | None:
    """The content, for a process that only serves; None where there is no such file."""
    try:
        file = opened(folder / _FILE)
        if file is None:
            return None
        with file:
            said = _Reader(file).load()
        bodies = read_bodies(folder, said["catalogue"]["pages"])
    except (OSError, EOFError, pickle.UnpicklingError):
        return None
    catalogue = Catalogue(**said["catalogue"])
    return Content(catalogue, (), (), **said["content"], bodies=bodies)


class _Writer(pickle.Pickler):
    def persistent_id(self, value: object) -> str | None:
        """What is of the code, and not of the content, goes by its name."""
        if isinstance(value, Collection):
            return value.name
        return value.key if isinstance(value, ZoneInfo) else None


class _Reader(pickle.Unpickler):
    def persistent_load(self, name: str) -> object:
        """What has this name in the code."""
        if name not in _OF_THE_CODE:
            raise pickle.UnpicklingError(f"nothing is called {name}")
        return _OF_THE_CODE[name]

    def find_class(self, module: str, name: str) -> type:
        """A class of values; nothing that does anything can be named."""
        if (module, name) in _PLAIN:
            return _PLAIN[module, name]
        if module.startswith(_MODELS) and "." not in name:
            found = super().find_class(module, name)
            # What a module imported for itself is none of its values.
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of content")


class _Sharing:
    """Makes equal values one: both languages of an entry have the same facts."""

    def __init__(self) -> None:
        self._known: dict[object, Any] = {}

    def page(self, page: Page) -> Page:
        """The page, without what was worked out from it."""
        return replace(page, meta=self._one(page.meta), links=self._one(page.links))

    def _one(self, value: Any) -> Any:
        """The first value that was the same, with all that is in it."""
        if isinstance(value, BaseModel):
            return self._model(value)
        if type(value) is tuple:
            parts = tuple(map(self._one, value))
            return self._known.setdefault((tuple, *map(id, parts)), parts)
        # Of other types, values that are equal may be written in different ways.
        if type(value) in (str, date):
            return self._known.setdefault((type(value), value), value)
        return value

    def _model(self, value: BaseModel) -> BaseModel:
        kind = type(value)
        parts = {name: self._one(getattr(value, name)) for name in kind.model_fields}
        given = frozenset(value.model_fields_set)
        key = (kind, given, *map(id, parts.values()))
        if key not in self._known:
            # A set for each would take more than all that is in it.
            given_once = self._known.setdefault(given, set(given))
            self._known[key] = kind.model_construct(given_once, **parts)
        found: BaseModel = self._known[key]
        return found

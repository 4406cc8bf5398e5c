"""The declarations of finders: read from YAML, each with what is wrong with it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from hub.content.facet_rules import facet_problems, source_problems
from hub.content.located_yaml import Located
from hub.content.message import said
from hub.content.problems import Problem, did_you_mean
from hub.content.validation import validated
from hub.content.vocabularies import read_located
from hub.models.base import KeyPath
from hub.models.collection import BY_NAME
from hub.models.finder import ADDRESSES, Declaration
from hub.models.vocabulary import Vocabulary

FINDER_FOLDER: Final = "finders"


def read_finders(
    folder: Path, vocabularies: Mapping[str, Vocabulary]
) -> tuple[Mapping[str, Declaration], list[Problem]]:
    """Every finder that could be understood, and what is wrong with the others."""
    finders: dict[str, Declaration] = {}
    problems = list(_unknown_files(folder))
    for id in ADDRESSES:
        located = read_located(folder, f"{FINDER_FOLDER}/{id}.yaml", problems)
        if located.problems or located.value == []:
            continue
        found = _declaration(located)
        wrong = (
            list(_problems(id, found, located, vocabularies))
            if isinstance(found, Declaration)
            else found
        )
        problems += wrong
        if isinstance(found, Declaration) and not wrong:
            finders[id] = found
    return finders, [*problems, *_listed_twice(finders)]


def _unknown_files(folder: Path) -> Iterator[Problem]:
    for path in sorted((folder / FINDER_FOLDER).glob("*")):
        if path.stem not in ADDRESSES or path.suffix != ".yaml":
            message = said("the hub has no such finder.")
            message += did_you_mean(path.stem, ADDRESSES)
            yield Problem(f"{FINDER_FOLDER}/{path.name}", 1, "H106", message)


def _declaration(located: Located) -> Declaration | list[Problem]:
    if not isinstance(located.value, dict):
        message = said("this file has keys: collections, title, facets and so on.")
        return [Problem(located.file, 1, "H204", message)]
    return validated(
        Declaration, located.value, lambda path: (located.file, located.line(path))
    )


def _problems(
    id: str,
    declaration: Declaration,
    located: Located,
    vocabularies: Mapping[str, Vocabulary],
) -> Iterator[Problem]:
    def at(path: KeyPath, message: str) -> Problem:
        return Problem(located.file, located.line(path), "H701", message)

    unknown = [name for name in declaration.collections if name not in BY_NAME]
    if unknown:
        # Without its collections nothing more can be said of a finder.
        hint = did_you_mean(unknown[0], BY_NAME)
        message = said('there is no collection "{name}".', name=unknown[0])
        yield at(("collections",), message + hint)
        return
    if id in BY_NAME and declaration.collections != (id,):
        message = said(
            'the finder at the address of "{id}" lists that collection alone.', id=id
        )
        yield at(("collections",), message)
    if "geojson" in declaration.formats and "facilities" not in declaration.collections:
        message = said('only "facilities" have a point on a map; leave "geojson" out.')
        yield at(("formats",), message)
    for key, items in (
        ("facets", [facet.name for facet in declaration.facets]),
        ("sorts", [sort.id for sort in declaration.sorts]),
        ("columns", [column.name for column in declaration.columns]),
    ):
        for place, name in enumerate(items):
            if name in items[:place]:
                message = said(
                    '"{name}" stands here twice; each has its own.', name=name
                )
                yield at((key, place), message)
    for place, facet in enumerate(declaration.facets):
        found = facet_problems(facet, declaration.collections, vocabularies)
        for path, text in found:
            yield at(("facets", place, *path), text)
    for place, column in enumerate(declaration.columns):
        for path, text in source_problems(column, declaration.collections):
            yield at(("columns", place, *path), text)


def _listed_twice(finders: Mapping[str, Declaration]) -> Iterator[Problem]:
    """A collection has one list, to which its own address leads."""
    listed: dict[str, str] = {}
    for id, declaration in finders.items():
        for name in declaration.collections:
            first = listed.setdefault(name, id)
            if first != id:
                message = said(
                    'the finder "{finder}" lists "{name}" already.',
                    finder=first,
                    name=name,
                )
                yield Problem(f"{FINDER_FOLDER}/{id}.yaml", 1, "H701", message)

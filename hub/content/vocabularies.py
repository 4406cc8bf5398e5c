"""Vocabularies and glossary: YAML lists that all pages share."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from hub.content.located_yaml import Located, parse_yaml
from hub.content.message import said
from hub.content.problems import Problem, did_you_mean
from hub.content.validation import validated
from hub.models.base import Frozen
from hub.models.glossary import Concept, Glossary
from hub.models.vocabulary import Vocabulary, VocabularyTerm

Item = TypeVar("Item", VocabularyTerm, Concept)

GLOSSARY_FILE = "glossary.yaml"
GUIDED_PATH_FILE = "guided-path.yaml"
STATEMENT_FILE = "accessibility.yaml"
OPEN_DATA_FILE = "open-data.yaml"
VOCABULARY_FOLDER = "vocabularies"


def read_vocabularies(
    folder: Path, names: Iterable[str]
) -> tuple[Mapping[str, Vocabulary], list[Problem]]:
    """The vocabularies with these names, and what is wrong with them."""
    vocabularies: dict[str, Vocabulary] = {}
    problems: list[Problem] = []
    for name in names:
        file = f"{VOCABULARY_FOLDER}/{name}.yaml"
        terms = _read_items(folder, file, VocabularyTerm, problems)
        vocabularies[name] = Vocabulary(name, terms)
    return vocabularies, [*problems, *_unknown_files(folder, vocabularies)]


def _unknown_files(folder: Path, known: Iterable[str]) -> Iterator[Problem]:
    for path in sorted((folder / VOCABULARY_FOLDER).glob("*")):
        if path.stem not in known or path.suffix != ".yaml":
            file = f"{VOCABULARY_FOLDER}/{path.name}"
            message = said("nothing uses this vocabulary.")
            message += did_you_mean(path.stem, known)
            yield Problem(file, 1, "H106", message)


def read_glossary(folder: Path) -> tuple[Glossary, Located, list[Problem]]:
    """The glossary, the lines of its keys, and what is wrong with it."""
    problems: list[Problem] = []
    located = read_located(folder, GLOSSARY_FILE, problems)
    concepts = _items(located, Concept, problems)
    return Glossary(concepts), located, problems


def _read_items(
    folder: Path, file: str, model: type[Item], problems: list[Problem]
) -> tuple[Item, ...]:
    return _items(read_located(folder, file, problems), model, problems)


def read_located(folder: Path, file: str, problems: list[Problem]) -> Located:
    """A YAML file with the lines of its keys; what is wrong joins the problems.

    An empty list stands for a file that cannot be read.
    """
    try:
        text = (folder / file).read_text("utf-8")
    except FileNotFoundError:
        problems.append(
            Problem(file, 1, "H107", said("this file is missing; the hub needs it."))
        )
        return Located(file, [], {})
    except UnicodeDecodeError:
        problems.append(Problem(file, 1, "H101", said("save this file as UTF-8.")))
        return Located(file, [], {})
    found = parse_yaml(text, file=file)
    problems += found.problems
    return found


def _items(
    keys: Located, model: type[Item], problems: list[Problem]
) -> tuple[Item, ...]:
    if not isinstance(keys.value, list):
        if not keys.problems:
            message = said("this file is a list: each item begins with a dash.")
            problems.append(Problem(keys.file, 1, "H204", message))
        return ()
    items: dict[str, Item] = {}
    for place, value in enumerate(keys.value):
        item = _item(keys, place, value, model)
        if isinstance(item, Frozen):
            _add(items, item, keys, place, problems)
        else:
            problems += item
    return tuple(items.values())


def _item(
    keys: Located, place: int, value: object, model: type[Item]
) -> Item | list[Problem]:
    line = keys.line((place,))
    if not isinstance(value, dict):
        message = said(
            "each item has keys of its own (id, nl, en), indented below the dash."
        )
        return [Problem(keys.file, line, "H204", message)]
    return validated(
        model, value, lambda path: (keys.file, keys.line((place, *path)))
    )


def _add(
    items: dict[str, Item],
    item: Item,
    keys: Located,
    place: int,
    problems: list[Problem],
) -> None:
    if item.id in items:
        message = said(
            'the id "{id}" stands here twice; each item has its own.', id=item.id
        )
        problems.append(
            Problem(keys.file, keys.line((place, "id")), "H205", message)
        )
    items.setdefault(item.id, item)

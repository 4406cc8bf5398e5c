"""A YAML file that holds one object, which the content may do without."""

from pathlib import Path
from typing import TypeVar

from hub.content.located_yaml import Located
from hub.content.message import said
from hub.content.problems import Problem
from hub.content.validation import validated
from hub.content.vocabularies import read_located
from hub.models.base import Frozen

Model = TypeVar("Model", bound=Frozen)


def read_data_file(
    folder: Path, file: str, model: type[Model], *, keys: str
) -> tuple[Model | None, Located, list[Problem]]:
    """The object, the lines of its keys, and what is wrong with the file itself.

    `keys` names some that the file has, for who wrote something of another shape.
    """
    problems: list[Problem] = []
    if not (folder / file).exists():
        return None, Located(file, {}, {}), []
    located = read_located(folder, file, problems)
    if problems:
        return None, located, problems
    if not isinstance(located.value, dict):
        message = said("this file has keys of its own: {keys} ...", keys=keys)
        return None, located, [Problem(file, 1, "H204", message)]
    read = validated(model, located.value, lambda path: (file, located.line(path)))
    if isinstance(read, model):
        return read, located, []
    assert isinstance(read, list)  # validated gives one or the other
    return None, located, read

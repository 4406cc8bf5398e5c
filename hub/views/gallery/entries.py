"""What the gallery says of each component, read from the files in groups/."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from hub.models.base import Frozen, Id, Label, Text

FOLDER: Final = Path(__file__).parent / "groups"
ORDER: Final = ("ways", "actions", "facts", "lists", "questions", "pictures")


class Entry(Frozen):
    """A component: when it is right, when another one is, and how it works."""

    when: Label
    when_not: Label
    how: Label


class Group(Frozen):
    """Components that one looks for together: a page of the gallery."""

    id: Id
    slug: Label
    """The last part of its address."""
    title: Label
    intro: Label
    components: Mapping[Text, Entry]


@cache
def groups() -> tuple[Group, ...]:
    """The pages of the gallery, in their order."""
    return tuple(_read(FOLDER / f"{name}.yaml") for name in ORDER)


def _read(path: Path) -> Group:
    loaded = yaml.safe_load(path.read_text("utf-8"))
    return Group.model_validate({"id": path.stem, **loaded})

"""The licence and the publisher of the data: read, and checked against the pages."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from hub.content.data_file import read_data_file
from hub.content.located_yaml import Located
from hub.content.problems import Problem
from hub.content.references import related_message
from hub.content.vocabularies import OPEN_DATA_FILE
from hub.models.base import EntryReference
from hub.models.markers import marked_values
from hub.models.open_data import OpenData


def read_open_data(folder: Path) -> tuple[OpenData | None, Located, list[Problem]]:
    """What is said of the data, and what is wrong with the file itself."""
    return read_data_file(
        folder, OPEN_DATA_FILE, OpenData, keys="licence, publisher, contact"
    )


def open_data_problems(
    open_data: OpenData | None, located: Located, ids: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """A publisher or a page that is not there."""
    if open_data is None:
        return
    named = [("publisher", f"organisations/{open_data.publisher}")]
    for each in marked_values(open_data, EntryReference):
        named.append((str(each.path[0]), each.value))
    for key, address in named:
        message = related_message(address, ids)
        if message:
            yield Problem(OPEN_DATA_FILE, located.line((key,)), "H301", message)

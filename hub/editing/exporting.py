"""Pages of one kind as a spreadsheet, a row each."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from hub.content.files import Pair, read_pairs
from hub.editing.cells import written
from hub.editing.columns import ID, Column, columns_of
from hub.editing.sheets import write_sheet
from hub.languages import other
from hub.models.collection import Collection


def exported(folder: Path, collection: Collection, *, excel: bool) -> bytes:
    """Every page of a kind, drafts included, in the order of their names."""
    columns = columns_of(collection)
    pairs, _ = read_pairs(folder)
    rows = (
        [pair.id, *(_cell(pair, column, comma=excel) for column in columns)]
        for pair in sorted(pairs, key=lambda pair: pair.id)
        if pair.collection == collection and pair.source is not None
    )
    return write_sheet([ID, *(each.name for each in columns)], rows, excel=excel)


def _cell(pair: Pair, column: Column, *, comma: bool) -> str:
    language = (
        other(pair.source_language)
        if column.language == "translation"
        else column.language or pair.source_language
    )
    file = pair.files.get(language)
    value = value_at(file.values, column.path) if file is not None else None
    return written(value, column.type, comma=comma)


def value_at(values: Mapping[str, object], path: tuple[str, ...]) -> object:
    """What stands at the end of a path; None where nothing does."""
    return next(iter(_inside(values, path)), None)


def _inside(value: object, path: tuple[str, ...]) -> Iterator[object]:
    for key in path:
        if not isinstance(value, dict) or key not in value:
            return
        value = value[key]
    yield value

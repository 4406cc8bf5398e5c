"""A spreadsheet into pairs of files: only what a row changes, and a report of each."""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from hub.content.located_yaml import parse_yaml
from hub.content.problems import Problem
from hub.editing.cells import WrongCell, is_same, read
from hub.editing.columns import ID, Column, columns_of
from hub.editing.exporting import value_at
from hub.editing.line_edits import edited
from hub.editing.page_files import existing, joined, split, write_changed, write_new
from hub.editing.sheets import Row, Sheet
from hub.editing.slug import slug_of
from hub.editing.starter import Start, new_pages
from hub.editing.trial import Known, problems_of
from hub.languages import LANGUAGES, SOURCE_LANGUAGE, Language, other
from hub.models.base import ID_PATTERN, Label
from hub.models.collection import Collection

Outcome = Literal["added", "changed", "unchanged", "failed"]
Values = dict[str, object]


@dataclass(frozen=True)
class RowReport:
    """What became of one row."""

    row: int
    id: str
    outcome: Outcome
    columns: tuple[str, ...] = ()
    """Those whose cells say something new."""
    problems: tuple[Label | Problem, ...] = ()


class WrongRow(Exception):
    """A row that cannot be taken over; says why in both languages."""

    def __init__(self, *said: Label | Problem) -> None:
        self.said = said
        super().__init__(str(said[0]))


@dataclass(frozen=True)
class Import:
    """One import of one sheet into one kind."""

    folder: Path
    collection: Collection
    known: Known
    today: date
    hints: Language = SOURCE_LANGUAGE
    dry_run: bool = False

    def unknown_columns(self, sheet: Sheet) -> tuple[str, ...]:
        """Columns that are no field; they are left alone."""
        names = {ID, *(column.name for column in columns_of(self.collection))}
        return tuple(name for name in sheet.columns if name not in names)

    def run(self, sheet: Sheet) -> Iterator[RowReport]:
        """Take over the rows one by one; a bad one does not stop the others."""
        ids = {row.number: _id_of(row) for row in sheet.rows}
        names = self.known.ids.get(self.collection.name, frozenset()) | {*ids.values()}
        known = replace(self.known, ids={**self.known.ids, self.collection.name: names})
        seen: set[str] = set()
        for row in sheet.rows:
            id = ids[row.number]
            try:
                _check_row(row, id, seen)
                seen.add(id)
                yield replace(self, known=known)._taken(row, id)
            except WrongRow as error:
                yield RowReport(row.number, id, "failed", problems=error.said)

    def _taken(self, row: Row, id: str) -> RowReport:
        columns = [
            column for column in columns_of(self.collection) if column.name in row.cells
        ]
        files = existing(self.folder, self.collection, id)
        if not files:
            return self._added(row, id, columns)
        texts, changed = _changed_texts(self.collection, files, row, columns)
        if not changed:
            return RowReport(row.number, id, "unchanged")
        self._require_sound(id, texts)
        if not self.dry_run:
            write_changed(self.folder, self.collection, id, texts, files)
        return RowReport(row.number, id, "changed", changed)

    def _added(self, row: Row, id: str, columns: list[Column]) -> RowReport:
        words: dict[Language, Values] = {language: {} for language in LANGUAGES}
        facts: Values = {}
        filled = []
        for column in columns:
            value = _read(row, column)
            if value is not None:
                filled.append(column.name)
                language = _language_of(column, SOURCE_LANGUAGE)
                is_fact = column.language is None
                _put(facts if is_fact else words[language], column, value)
        start = Start(self.collection, id, self.today, self.hints, words, facts)
        texts = new_pages(start, self.known)
        self._require_sound(id, texts)
        if not self.dry_run:
            write_new(self.folder, self.collection, id, texts)
        return RowReport(row.number, id, "added", tuple(filled))

    def _require_sound(self, id: str, texts: Mapping[Language, str]) -> None:
        problems = problems_of(self.collection, id, texts, self.known)
        if problems:
            raise WrongRow(*problems)


def _id_of(row: Row) -> str:
    stated = row.cells.get(ID, "").strip()
    return stated or slug_of(row.cells.get("title_nl", ""))


def _check_row(row: Row, id: str, seen: set[str]) -> None:
    if row.surplus:
        raise WrongRow(
            Label(
                nl="deze rij heeft meer cellen dan er kolommen zijn.",
                en="this row has more cells than there are columns.",
            )
        )
    if not re.fullmatch(ID_PATTERN, id) or len(id) > 80:
        raise WrongRow(
            Label(
                nl=f"de naam “{id}” mag alleen kleine letters, cijfers en "
                "koppeltekens hebben.",
                en=f"the name “{id}” may hold only small letters, digits and hyphens.",
            )
        )
    if id in seen:
        raise WrongRow(
            Label(
                nl=f"“{id}” staat al in een rij hierboven.",
                en=f"“{id}” is in a row above already.",
            )
        )


def _changed_texts(
    collection: Collection,
    files: Mapping[Language, str],
    row: Row,
    columns: list[Column],
) -> tuple[dict[Language, str], tuple[str, ...]]:
    """The files as the row wants them, and the columns that say something new."""
    values = {language: _values(text) for language, text in files.items()}
    source: Language = "en" if values.get("en", {}).get("source") == "en" else "nl"
    wanted = deepcopy(values)
    changed: list[str] = []
    for column in columns:
        language = _language_of(column, source)
        current = value_at(values.get(language, {}), column.path)
        if _says_the_same(row, column, current):
            continue
        if language not in wanted:
            raise WrongRow(
                Label(
                    nl=f"er is nog geen bestand in deze taal ({language}) voor "
                    f"“{column.name}”; maak het eerst.",
                    en=f"there is no file in this language ({language}) yet for "
                    f"“{column.name}”; make it first.",
                )
            )
        _put(wanted[language], column, _read(row, column))
        changed.append(column.name)
    order = tuple(collection.model.model_fields)
    texts = {
        language: _with_values(text, wanted[language], order)
        for language, text in files.items()
    }
    return texts, tuple(changed)


def _language_of(column: Column, source: Language) -> Language:
    if column.language == "translation":
        return other(source)
    return column.language or source


def _values(text: str) -> Values:
    keys, _ = split(text.replace("\r\n", "\n"))
    found = parse_yaml(keys, file="")
    if found.problems or not isinstance(found.value, dict):
        raise WrongRow(
            Label(
                nl="het bestand op de site heeft fouten; kijk eerst met hub check.",
                en="the file on the site has errors; see with hub check first.",
            )
        )
    return found.value


def _with_values(text: str, wanted: Values, order: tuple[str, ...]) -> str:
    ends = "\r\n" if "\r\n" in text else "\n"
    keys, rest = split(text.replace("\r\n", "\n"))
    return joined(edited(keys, wanted, order), rest).replace("\n", ends)


def _read(row: Row, column: Column) -> object:
    try:
        return read(row.cells[column.name], column.type)
    except WrongCell as error:
        raise _at(column, error) from None


def _says_the_same(row: Row, column: Column, current: object) -> bool:
    try:
        return is_same(current, row.cells[column.name], column.type)
    except WrongCell as error:
        raise _at(column, error) from None


def _at(column: Column, error: WrongCell) -> WrongRow:
    said = error.said
    return WrongRow(
        Label(nl=f"{column.name}: {said['nl']}", en=f"{column.name}: {said['en']}")
    )


def _put(values: Values, column: Column, value: object) -> None:
    """Set what stands at the end of a path; what becomes empty goes away."""
    *parents, last = column.path
    chain: list[Values] = [values]
    for key in parents:
        inner = chain[-1].setdefault(key, {})
        if not isinstance(inner, dict):
            inner = chain[-1][key] = {}
        chain.append(inner)
    if value is None:
        chain[-1].pop(last, None)
    else:
        chain[-1][last] = value
    for place in range(len(parents), 0, -1):
        if not chain[place]:
            chain[place - 1].pop(parents[place - 1])

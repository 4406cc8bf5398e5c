"""A value as the cell of a spreadsheet, and what Excel made of the cell as a value."""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from hub.content.located_yaml import parse_yaml
from hub.editing.columns import CellType
from hub.editing.notation import inline
from hub.models.base import Label

_TRUE: Final = {"true", "waar", "ja", "yes", "1", "x"}
_FALSE: Final = {"false", "onwaar", "nee", "no", "0"}
_DAY_FIRST: Final = re.compile(
    r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?"
)
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?(\+\d\d:\d\d)?)?")
_BETWEEN: Final = " | "
_BAR: Final = re.compile(r"(?<!\\)\|")


class WrongCell(Exception):
    """A cell that cannot be understood; says why in both languages."""

    def __init__(self, said: Label) -> None:
        self.said = said
        super().__init__(said["en"])


def written(value: object, type: CellType, *, comma: bool = False) -> str:
    """A value as a cell; numbers with a comma where Excel speaks Dutch."""
    if value is None:
        return ""
    if isinstance(value, list):
        if type == "things":
            return "\n".join(inline(item)[1:-1] for item in value)
        return _BETWEEN.join(str(item).replace("|", r"\|") for item in value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value).replace(".", ",") if comma else str(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ").removesuffix(":00")
    return str(value)


def read(cell: str, type: CellType) -> object:
    """The value of a cell; None where it is empty. Raises WrongCell."""
    text = cell.strip()
    if not text:
        return None
    match type:
        case "flag":
            return _flag(text)
        case "number":
            return _number(text)
        case "moment":
            return _moment(text)
        case "words" | "ids":
            return _words(text, type)
        case "things":
            return [_thing(line) for line in text.splitlines() if line.strip()]
    return text.replace("\r\n", "\n")


def is_same(current: object, cell: str, type: CellType) -> bool:
    """Whether a cell says what a file says already. Raises WrongCell."""
    wanted = read(cell, type)
    if type == "text" and current is not None:
        return str(current).strip() == wanted
    if type == "moment" and isinstance(current, str):
        # YAML takes an hour without seconds for a text.
        return _moment(current) == wanted
    return current == wanted and isinstance(current, bool) == isinstance(wanted, bool)


def _flag(text: str) -> bool:
    word = text.lower()
    if word in _TRUE | _FALSE:
        return word in _TRUE
    raise WrongCell(
        Label(nl=f"“{text}” moet ja of nee zijn.", en=f"“{text}” must be yes or no.")
    )


def _number(text: str) -> int | float:
    """A number with a point or a comma; Excel may write large ones as 1,7E+06."""
    try:
        number = Decimal(text.replace(",", "."))
        if not number.is_finite():
            raise InvalidOperation
    except InvalidOperation:
        said = Label(
            nl=f"“{text}” is geen getal; schrijf het zonder spaties, punten per "
            "duizend of muntteken.",
            en=f"“{text}” is no number; write it without spaces, separators or a "
            "currency sign.",
        )
        raise WrongCell(said) from None
    is_whole = number == number.to_integral_value()
    return int(number) if is_whole else float(number)


def _moment(text: str) -> date | datetime:
    try:
        if _ISO.fullmatch(text):
            is_day = len(text) == len("2026-11-23")
            return date.fromisoformat(text) if is_day else datetime.fromisoformat(text)
        found = _DAY_FIRST.fullmatch(text)
        if found:
            day, month, year, hour, minute, second = (
                int(each or 0) for each in found.groups()
            )
            if found[4] is None:
                return date(year, month, day)
            # Hours are those of the clock in Brussels, as in the files.
            return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001
    except ValueError:
        pass
    raise WrongCell(
        Label(
            nl=f"“{text}” is geen datum zoals 23/11/2026 of 2026-11-23.",
            en=f"“{text}” is no date such as 23/11/2026 or 2026-11-23.",
        )
    )


def _words(text: str, type: CellType) -> list[str]:
    if type == "ids":
        # Ids hold neither commas nor semicolons, so people may part them with these.
        text = re.sub(r"[,;\n]", "|", text)
    parts = (part.replace(r"\|", "|").strip() for part in _BAR.split(text))
    return [part for part in parts if part]


def _thing(line: str) -> object:
    found = parse_yaml(f"{{{line}}}", file="")
    things = found.value
    if found.problems or not isinstance(things, dict) or None in things.values():
        raise WrongCell(
            Label(
                nl=f'“{line}” moet zijn zoals: id: s1, section: "4.4", '
                "checked: 2026-11-23, certainty: official",
                en=f'“{line}” must be like: id: s1, section: "4.4", '
                "checked: 2026-11-23, certainty: official",
            )
        )
    return things

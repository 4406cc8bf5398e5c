"""Dates as people type them, turned into dates as the hub reads them."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Final, get_args

from pydantic import BaseModel

from hub.content.message import Message, said
from hub.models.collection import COLLECTIONS, Collection
from hub.models.markers import model_types

_LAST_MONTH: Final = 12
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d")


def mend_dates(text: str, _: Collection) -> tuple[str, list[Message]]:
    """The text with 23/11/2026 as 2026-11-23; 05/06/2026 may mean two days."""
    what: list[Message] = []

    def mend(match: re.Match[str]) -> str:
        day = iso_of(match["day"])
        if day is None or day == match["day"]:
            return match[0]
        what.append(said("{before} is now {after}", before=match["day"], after=day))
        return f"{match['key']}{day}{match['hour'] or ''}"

    # The front matter alone: what stands in a text is no key.
    end = re.search(r"^---[ \t]*$", text[3:], re.MULTILINE)
    stop = end.start() + 3 if end is not None and text.startswith("---") else 0
    return _typed().sub(mend, text[:stop]) + text[stop:], what


def iso_of(typed: str) -> str | None:
    """The one day that was meant, as 2026-11-23."""
    if match := _YEAR_FIRST.fullmatch(typed):
        year, month, day = (int(each) for each in match.groups())
    elif match := _DAY_FIRST.fullmatch(typed):
        day, month, year = (int(each) for each in match.groups())
        if day <= _LAST_MONTH and day != month:
            return None
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def same_but_for_dates(before: object, after: object) -> bool:
    """Whether nothing changed but texts that became the day that they mean."""
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return before.keys() == after.keys() and all(
            same_but_for_dates(before[key], after[key]) for key in before
        )
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(
            same_but_for_dates(*pair) for pair in zip(before, after, strict=True)
        )
    if type(before) is type(after) and before == after:
        return True
    return isinstance(before, str) and _day_of(before) == _said(after) is not None


def _day_of(typed: str) -> str | None:
    return iso_of(typed.split()[0]) if typed.split() else None


def _said(value: object) -> str | None:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else None


@cache
def _typed() -> re.Pattern[str]:
    """A key that holds a date, and a day with or without an hour behind it."""
    keys = "|".join(sorted(date_keys()))
    return re.compile(
        rf"(?P<key>(?:^|[{{,\s])(?:{keys}):[ \t]+)(?P<quote>[\"']?)"
        r"(?P<day>\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})(?P<hour>[ T]\d{1,2}:\d\d)?(?P=quote)"
        r"(?=[ \t]*(?:[,}#]|$))",
        re.MULTILINE,
    )


@cache
def date_keys() -> frozenset[str]:
    """The names of all fields of the models that hold a date."""
    found = {"source_updated"}
    waiting: list[type[BaseModel]] = [collection.model for collection in COLLECTIONS]
    seen: set[type[BaseModel]] = set()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        for name, field in model.model_fields.items():
            waiting += model_types(field.annotation)
            if {date, datetime} & _types(field.annotation):
                found.add(name)
    return frozenset(found)


def _types(annotation: object) -> set[object]:
    return {annotation}.union(*map(_types, get_args(annotation)))

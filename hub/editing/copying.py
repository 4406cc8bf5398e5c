"""A new page that begins as a copy of another, with its own title and address."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from hub.content.located_yaml import parse_yaml
from hub.editing.line_edits import edited
from hub.editing.page_files import joined, split
from hub.editing.starter import Start
from hub.editing.trial import Texts
from hub.languages import Language

NOT_COPIED: Final = ("slug", "found_for", "redirect_from", "changes")
"""What belongs to one page only."""


def copied(start: Start, original: Texts) -> dict[Language, str]:
    """The original's files, line by line, but for what makes this another page."""
    return {
        language: _copy(start, language, text) for language, text in original.items()
    }


def _copy(start: Start, language: Language, text: str) -> str:
    keys, rest = split(text.replace("\r\n", "\n"))
    values = parse_yaml(keys, file="").value
    assert isinstance(values, dict)
    kept = {key: value for key, value in values.items() if key not in NOT_COPIED}
    wanted = kept | dict(start.texts[language]) | _days(values, start.today)
    if "sources" in values:
        wanted |= dict(start.facts) | {"draft": True}
    order = tuple(start.collection.model.model_fields)
    return joined(edited(keys, wanted, order), rest)


def _days(values: Mapping[str, object], today: date) -> dict[str, object]:
    days = ("updated", "reviewed", "source_updated")
    return {day: today for day in days if day in values}

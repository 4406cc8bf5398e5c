"""What an address for programs may ask: each parameter once, all else refused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from itertools import islice
from typing import Any, Final, get_args

from pydantic import TypeAdapter, ValidationError
from werkzeug.exceptions import BadRequest

from hub.i18n import LazyText
from hub.models.base import Label
from hub.views.api.forms import Type

GUESSED: Final = range(3, 61)
"""Names shorter than this are near to anything; longer ones are no slip of the pen."""

MOST_TOLD: Final = 5
"""So many slips a refusal names."""


@dataclass(frozen=True)
class Parameter:
    """A name in a query, and what may stand behind it."""

    name: str
    type: Type
    description: LazyText | Label
    is_list: bool = False
    """Whether it may be given more than once."""

    @cached_property
    def _adapter(self) -> TypeAdapter[object]:
        return TypeAdapter(self.type)

    @property
    def schema(self) -> Mapping[str, Any]:
        """The JSON Schema of one value."""
        return self._adapter.json_schema()

    def takes(self, value: str) -> bool:
        """Whether a value is one of those; a number has one spelling."""
        try:
            found = self._adapter.validate_python(value)
        except ValidationError:
            return False
        return not isinstance(found, int) or str(found) == value

    def near(self, value: str) -> tuple[str, ...]:
        """What may be meant by a value that it does not take."""
        closed = [each for each in get_args(self.type) if isinstance(each, str)]
        return near(value, closed)


@dataclass(frozen=True)
class Bad:
    """A part of a query that means nothing; no value where its name is unknown."""

    name: str
    value: str | None = None
    near: tuple[str, ...] = ()


class Refused(BadRequest):
    """A query with parts that mean nothing at its address."""

    def __init__(self, bad: Iterable[Bad], known: Iterable[str]) -> None:
        super().__init__()
        self.bad = tuple(bad)
        self.known = tuple(known)


@dataclass(frozen=True)
class Asked:
    """The values of a query, each of which its parameter takes."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return self.values.get(name, ())

    @property
    def page(self) -> int:
        """The page of a list, from 1."""
        return int(next(iter(self["page"]), "1"))


def read(parameters: Iterable[Parameter], pairs: Iterable[tuple[str, str]]) -> Asked:
    """The values of a query; empty ones say nothing. Raises Refused."""
    known = {each.name: each for each in parameters}
    given: dict[str, tuple[str, ...]] = {}
    wrong: dict[tuple[str, str | None], None] = {}
    for name, value in pairs:
        found = known.get(name)
        if found is None:
            wrong[name, None] = None
        elif value and found.takes(value) and (found.is_list or name not in given):
            given[name] = (*given.get(name, ()), value)
        elif value:
            wrong[name, value] = None
    if wrong:
        # To guess costs, and a long address may have hundreds of slips.
        raise Refused((_bad(*each, known) for each in islice(wrong, MOST_TOLD)), known)
    return Asked(given)


def _bad(name: str, value: str | None, known: Mapping[str, Parameter]) -> Bad:
    """A slip, with what may be meant."""
    if value is None:
        return Bad(name, None, near(name, known))
    return Bad(name, value, known[name].near(value))


def near(wrong: str, known: Iterable[str]) -> tuple[str, ...]:
    """What may be meant by something unknown."""
    if len(wrong) not in GUESSED:
        return ()
    return tuple(get_close_matches(wrong, list(known), n=2))

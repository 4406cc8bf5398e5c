"""From plain values to a model, or to problems in plain words with their line."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hub.content.message import Message, said
from hub.content.problems import Problem, did_you_mean
from hub.languages import noted
from hub.models.base import KeyPath
from hub.models.markers import model_types

Model = TypeVar("Model", bound=BaseModel)
Place = Callable[[KeyPath], tuple[str, int] | None]
"""From the path of a key to the file and line where it stands; None: say nothing."""


def validated(
    model: type[Model], values: Mapping[str, object], place: Place
) -> Model | list[Problem]:
    """The model that the values make, or all that is wrong with them."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        return list(_problems(error, model, place))


def _problems(
    error: ValidationError, model: type[BaseModel], place: Place
) -> Iterator[Problem]:
    told: set[KeyPath] = set()
    details = error.errors(include_url=False)
    paths = [_key_path(detail["loc"]) for detail in details]
    for detail, path in zip(details, paths, strict=True):
        # A list is too short only because its items are wrong: that is said already.
        inner = any(other[: len(path)] == path != other for other in paths)
        if inner and detail["type"] == "too_short":
            continue
        # A union tells each branch's complaint; the first says enough.
        if path in told:
            continue
        told.add(path)
        where = place(path)
        if where is not None:
            yield Problem(*where, *_explain(detail, path, model))


def _key_path(loc: tuple[int | str, ...]) -> KeyPath:
    """The path in the file: pydantic adds the names of a union's branches."""
    return tuple(part for part in loc if part not in {"date", "datetime"})


def _explain(
    detail: ErrorDetails, path: KeyPath, model: type[BaseModel]
) -> tuple[str, str]:
    key = _spelled(path)
    given = detail["input"]
    kind = detail["type"]
    if kind == "missing":
        return "H201", said('the key "{key}" is missing; add it.', key=key)
    if kind == "extra_forbidden":
        known = _fields_at(model, path[:-1])
        message = said('"{key}" is no key here.', key=key)
        return "H202", message + did_you_mean(str(path[-1]), known)
    if given is None:
        return "H201", said(
            '"{key}" is empty; fill it in, or remove the key if it may go.', key=key
        )
    if kind == "string_type" and isinstance(given, bool | int | float | date):
        return "H105", said(
            '"{key}" must be text, but {typed} is read as {what}; put quotes around it: '
            '"{typed}".',
            key=key,
            typed=_as_typed(given),
            what=_what(given),
        )
    return "H204", said('"{key}": {expected}', key=key, expected=_expectation(detail))


def _spelled(path: KeyPath) -> str:
    """A path as people say it: amounts > 2 > label > nl."""
    words = [f"{part + 1}" if isinstance(part, int) else part for part in path]
    return " > ".join(words) or said("the file")


def _as_typed(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def _what(value: object) -> str:
    if isinstance(value, bool):
        return said("true or false")
    if isinstance(value, datetime | date):
        return said("a date")
    return said("a number")


_EXPECTATIONS: Mapping[str, str] = {
    "string_type": noted("this must be text."),
    "string_too_long": noted("this is too long: at most {max_length} characters."),
    "string_too_short": noted("this is empty; write something or remove the key."),
    "bool_type": noted("this must be true or false."),
    "bool_parsing": noted("this must be true or false."),
    "int_type": noted("this must be a whole number."),
    "int_parsing": noted("this must be a whole number."),
    "int_from_float": noted("this must be a whole number."),
    "float_parsing": noted("this must be a number."),
    "decimal_parsing": noted("this must be a number, without spaces or a currency sign."),
    "decimal_type": noted("this must be a number, without spaces or a currency sign."),
    "greater_than_equal": noted("this must be {ge} or more."),
    "less_than_equal": noted("this must be {le} or less."),
    "date_type": noted("this must be a date such as 2026-11-23."),
    "date_parsing": noted("this must be a date such as 2026-11-23."),
    "date_from_datetime_parsing": noted("this must be a date such as 2026-11-23."),
    "date_from_datetime_inexact": noted("this must be a date without an hour."),
    "datetime_parsing": noted("this must be a date, with or without an hour."),
    "tuple_type": noted("this must be a list: each item on its own line, behind a dash."),
    "too_short": noted("this needs at least {min_length} item."),
    "model_type": noted("this must have keys of its own, indented below it."),
    "model_attributes_type": noted("this must have keys of its own, indented below it."),
}


def _choice_expectation(expected: str, given: object) -> Message:
    known = re.findall(r"'([^']*)'", expected)
    message = said("this must be one of {expected}.", expected=expected)
    return message + did_you_mean(str(given), known)


def _expectation(detail: ErrorDetails) -> str:
    kind = detail["type"]
    context: dict[str, Any] = detail.get("ctx", {})
    if kind == "string_pattern_mismatch":
        return _pattern_expectation(str(context["pattern"]), detail["input"])
    if kind == "value_error":
        return said("{reason}.", reason=Message((str(context["error"]), {})))
    if kind in {"literal_error", "enum"}:
        return _choice_expectation(str(context["expected"]), detail["input"])
    template = _EXPECTATIONS.get(kind)
    return Message((template, context)) if template else f"{detail['msg']}."


def _pattern_expectation(pattern: str, given: object) -> str:
    if pattern.startswith("^https?"):
        return said(
            '"{given}" must be a web address that begins with https://.', given=given
        )
    if pattern.startswith("^/(nl|en)"):
        return said(
            '"{given}" must be an address such as /nl/instrumenten/oude-naam/, slash '
            "included.",
            given=given,
        )
    if "/" in pattern:
        return said(
            '"{given}" must be a folder and a name, such as instruments/fsdb.',
            given=given,
        )
    return said(
        '"{given}" may hold only small letters, digits and single hyphens.', given=given
    )


def _fields_at(model: type[BaseModel], path: KeyPath) -> tuple[str, ...]:
    """The keys that are known where an unknown one stands."""
    current: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int) or current is None:
            continue
        field = current.model_fields.get(part)
        current = next(model_types(field.annotation), None) if field is not None else None
    return tuple(current.model_fields) if current is not None else ()

"""From the models of the content to what programs read: the types, and their values.

The markers on the models say what a field means, so that a new field is told, and
stands in the API's document, without further code.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import GenericAlias, NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel, Field, create_model

from hub.models.base import (
    EntryReference,
    Label,
    PlaceName,
    Reference,
    Term,
    Translatable,
)
from hub.models.call import Call, CallStatus
from hub.models.dates import dated_facts
from hub.models.descriptions import described
from hub.models.event import Event
from hub.models.page import Key
from hub.models.sourced import Certainty, Dated, Deadline, Firmness, Sourced
from hub.views.api.once import once
from hub.views.api.telling import EntryLink, Telling, TermRecord, Told

Type = Any
"""Types are made of types here, which no type can say."""


@dataclass(frozen=True)
class Form:
    """How a value is told: the type that it has then, and how it becomes that."""

    type: Type
    tell: Callable[[Any, Telling], object]


_NOT_FOR_READERS: Final = (
    AfterValidator,
    EntryReference,
    PlaceName,
    Reference,
    Term,
    Translatable,
)
TITLE_NL: Final = "x-title-nl"
"""Where a schema has the Dutch name of a field, which the readable page shows."""
_TEXT: Final = Form(str, lambda label, telling: label[telling.language])


def form_of(annotation: Type, marks: tuple[object, ...] = ()) -> Form:
    """How a value of a type is told."""
    origin: Type = get_origin(annotation)
    inner = get_args(annotation)
    if origin is Annotated:
        return form_of(inner[0], (*marks, *inner[1:]))
    if origin is tuple:
        return _many(form_of(inner[0]))
    if origin in (Union, UnionType) and NoneType in inner:
        rest = tuple(each for each in inner if each is not NoneType)
        return _optional(form_of(Union[rest], marks))  # noqa: UP007  # of a tuple
    for mark in marks:
        if isinstance(mark, Term | Reference | EntryReference | PlaceName):
            return _marked(mark)
    return _plain(annotation, marks)


@once
def told_model(
    model: type[BaseModel], name: str = "", without: frozenset[str] = frozenset()
) -> Form:
    """How an object is told: as an object, with each of its fields told."""
    forms = {
        field: form for field, form in _fields(model).items() if field not in without
    }
    fields = {
        field: (form.type, _description(model, field)) for field, form in forms.items()
    }
    # What a model of a file says of itself is for who reads its code, not for programs.
    told: type[Told] = create_model(name or model.__name__, __base__=Told, **fields)  # type: ignore[call-overload]  # its fields are known at run time only

    def tell(value: object, telling: Telling) -> object:
        values = {field: form.tell(value, telling) for field, form in forms.items()}
        return told.model_construct(None, **values)

    return Form(told, tell)


def _plain(annotation: Type, marks: Iterable[object]) -> Form:
    if annotation is Label:
        return _TEXT
    if annotation is Decimal:
        return Form(float, lambda value, _: float(value))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return told_model(annotation)
    kept = tuple(mark for mark in marks if not isinstance(mark, _NOT_FOR_READERS))
    return Form(
        Annotated[(annotation, *kept)] if kept else annotation,
        lambda value, _: value,
    )


def _fields(model: type[BaseModel]) -> Mapping[str, Form]:
    """Each field by its name; these forms are told the object that has it."""
    is_text = issubclass(model, Label)
    forms: dict[str, Form] = {"text": _TEXT} if is_text else {}
    for name, info in model.model_fields.items():
        if not (is_text and name in Label.model_fields):
            forms[name] = _of_field(name, form_of(info.annotation, (*info.metadata,)))
    for kind, derived in _DERIVED.items():
        if issubclass(model, kind):
            forms.update(derived())
    return forms


def _of_field(name: str, form: Form) -> Form:
    return Form(
        form.type, lambda owner, telling: form.tell(getattr(owner, name), telling)
    )


def _description(model: type[BaseModel], field: str) -> object:
    try:
        words = described(model, field)
    except KeyError:
        return ...
    return Field(title=words.en.name, json_schema_extra={TITLE_NL: words.nl.name})


def _many(one: Form) -> Form:
    def tell(values: Iterable[object], telling: Telling) -> object:
        told = (one.tell(value, telling) for value in values)
        # A link to what is not published now says nothing at all.
        return tuple(each for each in told if each is not None)

    return Form(GenericAlias(tuple, (one.type, ...)), tell)


def _optional(one: Form) -> Form:
    def tell(value: object, telling: Telling) -> object:
        return None if value is None else one.tell(value, telling)

    return Form(one.type | None, tell)


def _marked(mark: Term | Reference | EntryReference | PlaceName) -> Form:
    match mark:
        case Term():
            name = mark.vocabulary
            return Form(TermRecord, lambda id, telling: telling.term(name, id))
        case Reference():
            folder = mark.collection
            return Form(EntryLink, lambda id, telling: telling.link((folder, id)))
        case EntryReference():
            return Form(
                EntryLink,
                lambda address, telling: telling.link(_key(address)),
            )
        case PlaceName():
            return Form(str, lambda name, telling: telling.place(name))


def _key(address: str) -> Key:
    collection, _, id = address.partition("/")
    return collection, id


def _certainty(fact: Sourced, telling: Telling) -> Certainty:
    assert telling.meta is not None  # facts with a source stand on a page
    return telling.meta.certainty_of(fact)


def _firmness(fact: Dated, telling: Telling) -> Firmness:
    assert telling.meta is not None  # as above
    dates = dated_facts(telling.meta)
    return next(each.firmness for each in dates if each.fact is fact)


def _deadline() -> Form:
    form = form_of(Deadline | None)
    return Form(
        form.type,
        lambda call, telling: form.tell(call.next_deadline(telling.now), telling),
    )


_DERIVED: Final[Mapping[type[BaseModel], Callable[[], Mapping[str, Form]]]] = {
    Sourced: lambda: {"certainty": Form(Certainty, _certainty)},
    Dated: lambda: {"firmness": Form(Firmness, _firmness)},
    Call: lambda: {
        "status": Form(CallStatus, lambda call, telling: call.status(telling.now)),
        "next_deadline": _deadline(),
    },
    Event: lambda: {
        "is_past": Form(bool, lambda event, telling: event.is_past(telling.now))
    },
}
"""What follows from the facts and the moment, or is said where it is not written."""

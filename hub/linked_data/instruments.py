"""Instruments: grants, credit and services, by the kinds of support that they give."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from hub.linked_data.node import Json, Node, node
from hub.linked_data.organisations import organisation_named, type_of
from hub.linked_data.publication import Publication
from hub.models.instrument import Instrument
from hub.models.organisation import Organisation
from hub.models.page import Page
from hub.models.sourced import Amount, Certainty

_GRANT: Final = "MonetaryGrant"
_CREDIT: Final = "LoanOrCredit"
_FINANCE: Final = "FinancialProduct"
_TYPES: Final = {
    "grant": _GRANT,
    "fellowship": _GRANT,
    "loan": _CREDIT,
    "guarantee": _FINANCE,
    "equity": _FINANCE,
}
"""The kinds of support that are money; all others are services."""


def instrument(page: Page, publication: Publication) -> Node:
    """An instrument as its page shows it; amounts that are not official stay out."""
    meta = page.meta
    assert isinstance(meta, Instrument)  # the caller knows the collection
    provider = publication.entry("organisations", meta.provider)
    named = organisation_named(provider, publication)
    types = types_of(meta, provider)
    return node(
        types,
        publication.subject(page),
        name=meta.title,
        description=meta.summary,
        url=publication.address(page),
        sameAs=meta.url,
        funder=named if _GRANT in types else None,
        amount=list(_amounts(meta, publication))
        if {_GRANT, _CREDIT} & {*types}
        else (),
        **(_service(meta, named, publication) if {*types} != {_GRANT} else {}),
    )


def types_of(meta: Instrument, provider: Page) -> tuple[str, ...]:
    """What the instrument is, in the order of its kinds of support."""
    service = _service_type(provider)
    types = dict.fromkeys(_TYPES.get(kind, service) for kind in meta.support)
    if _CREDIT in types:
        # A loan is a financial product already.
        types.pop(_FINANCE, None)
    return tuple(types)


def _service_type(provider: Page) -> str:
    meta = provider.meta
    is_public = (
        isinstance(meta, Organisation) and type_of(meta) == "GovernmentOrganization"
    )
    return "GovernmentService" if is_public else "Service"


def _service(meta: Instrument, provider: Node, publication: Publication) -> Node:
    return {
        "provider": provider,
        "serviceType": [publication.term("support-kinds", id) for id in meta.support],
        "audience": [
            node("Audience", audienceType=publication.term("audiences", id))
            for id in meta.audiences
        ],
    }


def _amounts(meta: Instrument, publication: Publication) -> Iterator[Node]:
    """Programs drop a caveat, so that only amounts without one are given to them."""
    for amount in meta.amounts:
        if meta.certainty_of(amount) is Certainty.OFFICIAL:
            yield _amount(amount, publication)


def _amount(amount: Amount, publication: Publication) -> Node:
    return node(
        "MonetaryAmount",
        name=amount.label[publication.language],
        currency=amount.currency,
        value=_number(amount.value),
        minValue=_number(amount.minimum),
        maxValue=_number(amount.maximum),
    )


def _number(number: Decimal | None) -> Json:
    """Whole amounts without a fraction, as people write them."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)

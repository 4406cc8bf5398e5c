"""The facets of a finder, as parameters of its address for programs."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Final

from pydantic import Field

from hub.edition import Edition
from hub.finder.finder import Finder
from hub.i18n import lazy_gettext as _l
from hub.models.base import ID_PATTERN
from hub.models.finder import NOT_STATED, Facet
from hub.views.api.accepted import PAGE, one_of
from hub.views.api.forms import Type
from hub.views.api.parameters import Parameter

PATTERNS: Final = {
    "levels": "[1-9](-[1-9])?",
    "amounts": "[0-9]{1,12}(-[0-9]{0,12})?",
    "months": "20[0-9][0-9]-(0[1-9]|1[0-2])",
}
"""How values are written of which there is no end."""
MOST_NAMED: Final = 200
"""Who has more to choose from asks the finder, which names them all."""


# Five finders, of the edition that is out and of the one before.
@lru_cache(maxsize=10)
def facet_parameters(id: str, edition: Edition) -> tuple[Parameter, ...]:
    """What the address of a finder may ask: the finder itself reads it."""
    finder = edition.finders.get(id)
    return () if finder is None else tuple(_parameters(finder))


def _parameters(finder: Finder) -> Iterator[Parameter]:
    declaration = finder.declaration
    for facet in declaration.facets:
        yield Parameter(facet.name, _type(facet, finder), facet.label, is_list=True)
    sorts = one_of(each.id for each in declaration.sorts)
    yield Parameter("sort", sorts, _l("The order of the list."))
    yield PAGE


def _type(facet: Facet, finder: Finder) -> Type:
    known = finder.known_values(facet)
    if facet.type in PATTERNS:
        apart = f"|{NOT_STATED}" if NOT_STATED in known else ""
        pattern = f"^({PATTERNS[facet.type]}{apart})$"
        return Annotated[str, Field(pattern=pattern)]
    if len(known) > MOST_NAMED:
        return Annotated[str, Field(pattern=ID_PATTERN)]
    return one_of(known)

"""What each address for programs may ask, besides what the finders declare."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Annotated, Final, Literal

from pydantic import Field

from hub.charts.matrix import meetings
from hub.charts.places import places
from hub.edition import Edition
from hub.i18n import lazy_gettext as _l
from hub.search.results import SearchRequest
from hub.views.api.forms import Type
from hub.views.api.parameters import Parameter
from hub.views.labels import FACET

MOST_PAGES: Final = 999_999

ParametersOf = Callable[[Edition], tuple[Parameter, ...]]

PAGE: Final = Parameter(
    "page",
    Annotated[int, Field(ge=1, le=MOST_PAGES)],
    _l("The page of the list, from 1."),
)
QUESTION: Final = Parameter("q", str, _l("What is looked for, in words."))


def nothing(_: Edition) -> tuple[Parameter, ...]:
    """For what takes no parameters."""
    return ()


def page_only(_: Edition) -> tuple[Parameter, ...]:
    """For plain lists."""
    return (PAGE,)


def suggestions(_: Edition) -> tuple[Parameter, ...]:
    """What somebody has typed so far."""
    return (QUESTION,)


# Of the edition that is out and of the one before.
@lru_cache(maxsize=2)
def search(edition: Edition) -> tuple[Parameter, ...]:
    """A question, and each facet with the values that entries have."""
    facets = edition.searcher.search(SearchRequest("", "nl")).facets
    chosen = (
        Parameter(
            facet.name,
            one_of(value.id for value in facet.values),
            FACET[facet.name],
            is_list=True,
        )
        for facet in facets
    )
    return (QUESTION, *chosen, PAGE)


def shortlist(_: Edition) -> tuple[Parameter, ...]:
    """The entries on it."""
    text = _l("An entry: its kind and its id, such as instruments/fsdb.")
    return (Parameter("item", Annotated[str, Field(max_length=200)], text, True),)


@lru_cache(maxsize=2)
def guided_path(edition: Edition) -> tuple[Parameter, ...]:
    """Each question with its answers."""
    questions = edition.guide.rules.questions if edition.guide else ()
    return tuple(
        Parameter(
            each.id, one_of(answer.id for answer in each.answers), each.title, True
        )
        for each in questions
    )


@lru_cache(maxsize=2)
def matrix(edition: Edition) -> tuple[Parameter, ...]:
    """A technology and an application, which choose a cell, a row or a column."""
    pairs = meetings(edition.catalogue, "nl")
    technologies = one_of(sorted({each for each, _ in pairs}))
    applications = one_of(sorted({each for _, each in pairs}))
    return (
        Parameter("technology", technologies, _l("A technology domain."), True),
        Parameter("application", applications, _l("An application domain."), True),
    )


@lru_cache(maxsize=2)
def facility_map(edition: Edition) -> tuple[Parameter, ...]:
    """A place on the map."""
    found = one_of(each.id for each in places(edition.catalogue, "nl"))
    return (Parameter("place", found, _l("A place on the map."), True),)


def one_of(values: Iterable[str]) -> Type:
    """The type of a closed set; where the set is empty, of nothing said."""
    return Literal[tuple(values) or ("",)]

"""A finder's filters as links, one value at a time, where no server answers."""

from dataclasses import dataclass, replace

from hub.i18n import LazyText
from hub.views.facet_views import FacetView
from hub.views.finder_answer import Answer


@dataclass(frozen=True)
class LinkedValue:
    """A value, the list under it alone, and how much that holds."""

    label: str
    address: str
    count: int
    is_this: bool


@dataclass(frozen=True)
class LinkedFacet:
    """One facet with a link for each of its values."""

    label: LazyText | str
    values: tuple[LinkedValue, ...]
    is_open: bool


def single_choices(answer: Answer, most: int) -> tuple[LinkedFacet, ...]:
    """Every facet, as it is where nothing is chosen yet."""
    nothing = answer.finder.ask([], answer.now).choice
    found = answer.finder.find(nothing, answer.language, answer.now)
    whole = replace(answer, found=found)
    return tuple(
        _linked(answer, whole, view, place)
        for place, view in enumerate(whole.facets(most), start=1)
    )


def _linked(answer: Answer, whole: Answer, view: FacetView, place: int) -> LinkedFacet:
    chosen = answer.choice.filters.get(view.name, ())
    values = tuple(
        LinkedValue(
            value.label,
            whole.address(whole.choice.with_filter(view.name, (value.id,))),
            value.found,
            is_this=chosen == (value.id,),
        )
        for value in view.choices
    )
    is_open = view.is_open(place) or any(value.is_this for value in values)
    return LinkedFacet(view.label, values, is_open)

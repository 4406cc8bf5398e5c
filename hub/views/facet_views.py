"""Facets as the filters of a page show them: search and finders alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from hub.i18n import LazyText

OPEN: Final = 2
MOST_UNFOLDED: Final = 8
"""A facet with more values folds all but a few, so that the next one can be seen."""
FEW: Final = 6


class ValueView(NamedTuple):
    """One checkbox. A page has a hundred: templates unpack, which is the fastest."""

    id: str
    label: str
    found: int
    """How many entries have it."""
    is_selected: bool
    is_typed: bool = False
    """Chosen by the question itself: it cannot be unticked."""


@dataclass(frozen=True)
class FacetView:
    """One group of checkboxes."""

    name: str
    label: LazyText | str
    choices: Sequence[ValueView]
    more: int = 0
    """How many values are not shown, since there are too many."""

    @property
    def shown(self) -> Sequence[ValueView]:
        """The values that are seen at once."""
        return self.choices[: FEW if len(self.choices) > MOST_UNFOLDED else None]

    @property
    def folded(self) -> Sequence[ValueView]:
        """The values that are seen when one asks for more."""
        return self.choices[len(self.shown) :]

    @property
    def is_unfolded(self) -> bool:
        """Whether they stand open: one of them is chosen."""
        return any(value.is_selected for value in self.folded)

    def is_open(self, place: int) -> bool:
        """Whether it stands open: the first ones do, and what is chosen from."""
        return place <= OPEN or any(value.is_selected for value in self.choices)

"""Facets as the filters of a page show them: search and finders alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hub.i18n import LazyText


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
    label: LazyText
    choices: Sequence[ValueView]
    more: int = 0
    """How many values are not shown, since there are too many."""

    @property
    def has_choice(self) -> bool:
        """Whether any is ticked."""
        return any(value.is_selected for value in self.choices)

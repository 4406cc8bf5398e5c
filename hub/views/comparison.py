"""Entries of one kind side by side: a table, and what is the same or stated nowhere."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from hub.finder.shortlist import KINDS
from hub.i18n import LazyText
from hub.models.page import Page
from hub.views.facts import FactLines, Line


@dataclass(frozen=True)
class Row:
    """One fact of every entry."""

    name: LazyText
    cells: tuple[tuple[Line, ...], ...]

    @property
    def is_same(self) -> bool:
        """Whether two entries or more say the same."""
        return len(self.cells) > 1 and len(set(self.cells)) == 1


@dataclass(frozen=True)
class Comparison:
    """The entries of one kind, and their facts."""

    kind: str
    pages: tuple[Page, ...]
    rows: tuple[Row, ...]
    """The facts that at least one entry states."""
    unstated: tuple[LazyText, ...]
    """The facts that none of them states."""


def comparisons(pages: Iterable[Page], lines: FactLines) -> Iterator[Comparison]:
    """A table a kind, in the order of the kinds; entries in the order given."""
    ordered = sorted(pages, key=lambda page: KINDS.index(page.collection.name))
    for kind, group in groupby(ordered, key=lambda page: page.collection.name):
        yield _comparison(kind, tuple(group), lines)


def _comparison(kind: str, pages: Sequence[Page], lines: FactLines) -> Comparison:
    facts = [lines(page) for page in pages]
    rows = [
        Row(same_facts[0][0], tuple(values for _, values in same_facts))
        for same_facts in zip(*facts, strict=True)
    ]
    return Comparison(
        kind,
        tuple(pages),
        tuple(row for row in rows if any(row.cells)),
        tuple(row.name for row in rows if not any(row.cells)),
    )

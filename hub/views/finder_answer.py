"""The answer of a finder to one request, as every format of it is made from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Self
from urllib.parse import urlencode

from flask import request

from hub.current import current_site
from hub.finder.choice import (
    Choice,
    Ignored,
    Pair,
    canonical,
    is_default,
    written,
)
from hub.finder.finder import Finder, is_chosen
from hub.finder.found import FacetCounts, Found
from hub.finder.sentence import sentence
from hub.languages import LANGUAGES, Language
from hub.models.finder import Declaration, Facet, finder_path
from hub.models.page import Page
from hub.views.agenda import Month, agenda_months
from hub.views.facet_views import FacetView, ValueView
from hub.views.finder_labels import FinderLabels


@dataclass(frozen=True)
class Answer:
    """One finder, one choice, one language, one moment."""

    finder: Finder
    language: Language
    now: datetime
    found: Found
    ignored: tuple[Ignored, ...]

    @classmethod
    def of_request(cls, id: str, language: Language) -> Self:
        """What the address asks for. Raises KeyError for a finder that is not there."""
        return cls.of(id, list(request.args.items(multi=True)), language)

    @classmethod
    def of(cls, id: str, pairs: Iterable[Pair], language: Language) -> Self:
        """What names and values ask for; none ask for the list as it begins."""
        site = current_site()
        finder, now = site.finders[id], site.now()
        asked = finder.ask(list(pairs), now)
        choice, ignored = asked.choice, asked.ignored
        found = finder.find(choice, language, now)
        if choice.page > found.pages:
            ignored = (*ignored, Ignored("page", str(choice.page)))
            found = finder.find(replace(choice, page=1), language, now)
        return cls(finder, language, now, found, ignored)

    @property
    def declaration(self) -> Declaration:
        """What the finder is."""
        return self.finder.declaration

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        return self.found.choice

    @cached_property
    def labels(self) -> FinderLabels:
        """What values are called."""
        return FinderLabels(self.finder, current_site().catalogue, self.language)

    @cached_property
    def is_chosen(self) -> bool:
        """Whether the list is narrowed."""
        return is_chosen(self.declaration, self.choice)

    @cached_property
    def title(self) -> str:
        """The choice in words; the finder's own title where nothing is chosen."""
        if not self.is_chosen:
            return self.declaration.title[self.language]
        return sentence(self.declaration, self.choice, self.language, self.labels)

    def address(
        self,
        choice: Choice | None = None,
        suffix: str = "/",
        language: Language | None = None,
    ) -> str:
        """Where a choice stands: names and values always in one order."""
        path = finder_path(self.finder.id, language or self.language, suffix)
        query = urlencode(list(canonical(self.declaration, choice or self.choice)))
        return f"{path}?{query}" if query else path

    @cached_property
    def start(self) -> str:
        """The list with nothing chosen."""
        return finder_path(self.finder.id, self.language)

    @property
    def sort(self) -> str:
        """The order, where it is not the usual one."""
        usual = self.declaration.sorts[0].id
        return "" if self.choice.sort == usual else self.choice.sort

    def page_address(self, page: int | None) -> str:
        """Another page of the same list."""
        return self.address(replace(self.choice, page=page or 1))

    @cached_property
    def alternates(self) -> Mapping[Language, str]:
        """The same choice in each language."""
        return {each: self.address(language=each) for each in LANGUAGES}

    @property
    def is_canonical(self) -> bool:
        """Whether the address of the request is written in the one order."""
        pairs = list(request.args.items(multi=True))
        return pairs == list(canonical(self.declaration, self.choice))

    def all_entries(self) -> tuple[Page, ...]:
        """Every entry that fits, in order."""
        choice = replace(self.choice, page=1)
        return self.finder.find(choice, self.language, self.now, size=None).entries

    def months(self) -> tuple[Month, ...]:
        """The agenda by month, where it is in the order of its dates."""
        if self.finder.id != "agenda" or self.sort:
            return ()
        return tuple(agenda_months(self.found.entries, self.now, self.language))

    def facets(self, most: int | None = None) -> list[FacetView]:
        """The filters that have something to choose, with so many values at most."""
        views = (self._facet(counts, most) for counts in self.found.facets)
        return [view for view in views if view.choices]

    def chips(self) -> Iterator[tuple[str, str]]:
        """Each chosen value with the address of the list without it."""
        for facet in self.declaration.facets:
            values = self.choice.filters.get(facet.name, ())
            if is_default(facet, values):
                continue
            for value in written(facet, values):
                run = self._levels(facet, value)
                left = [each for each in values if each not in run]
                without = self._without(facet, left)
                yield self._chip(facet, value), self.address(without)

    def elsewhere(self) -> Iterator[tuple[str, str, int]]:
        """What a default leaves out: the other values, their lists and counts."""
        for counts in self.found.facets:
            facet = counts.facet
            if not is_default(facet, self.choice.filters.get(facet.name, ())):
                continue
            for value in counts.values if facet.default else ():
                if value.count and not value.is_selected:
                    choice = self.choice.with_filter(facet.name, (value.id,))
                    yield (
                        self.labels(facet, value.id),
                        self.address(choice),
                        value.count,
                    )

    def offers(self) -> Iterator[tuple[str, str, int]]:
        """What to leave out where nothing was found, and how much that gives."""
        for offer in self.found.offers:
            label = offer.facet.label[self.language]
            yield label, self.address(offer.choice), offer.count

    def sorts(self) -> Iterator[tuple[str, str, bool]]:
        """Each order, the address of the list in it, and whether it is this one."""
        for sort in self.declaration.sorts:
            choice = replace(self.choice, sort=sort.id, page=1)
            is_this = sort.id == self.choice.sort
            yield sort.label[self.language], self.address(choice), is_this

    def notes(self) -> Iterator[str]:
        """What to know of found entries that say nothing about a chosen facet."""
        for facet, count in self.found.unstated:
            if count and facet.unstated_everywhere is not None:
                note = facet.unstated_everywhere[self.language]
                yield note.replace("{count}", str(count))

    def _chip(self, facet: Facet, value: str) -> str:
        label = self.labels(facet, value)
        # "TRL 4–6" says itself what it is.
        is_clear = facet.type == "levels"
        return label if is_clear else f"{facet.label[self.language]}: {label}"

    def _without(self, facet: Facet, left: list[str]) -> Choice:
        default = (facet.default,) if facet.default else ()
        return self.choice.with_filter(facet.name, left or default)

    def _levels(self, facet: Facet, value: str) -> tuple[str, ...]:
        """A written range stands for each of its levels."""
        if facet.type != "levels" or "-" not in value:
            return (value,)
        first, last = map(int, value.split("-"))
        return tuple(map(str, range(first, last + 1)))

    def _facet(self, counts: FacetCounts, limit: int | None) -> FacetView:
        facet = counts.facet
        shown = [each for each in counts.values if each.count or each.is_selected]
        most = sorted(shown, key=lambda each: (not each.is_selected, -each.count))
        kept = {each.id for each in most[:limit]}
        views = [
            ValueView(
                each.id, self.labels(facet, each.id), each.count, each.is_selected
            )
            for each in shown
            if each.id in kept
        ]
        if facet.type in ("references", "texts"):
            views.sort(key=lambda view: view.label.casefold())
        more = len(shown) - len(views)
        return FacetView(facet.name, facet.label[self.language], views, more)

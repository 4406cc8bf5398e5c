"""What the gallery shows in its components: entries of this very hub."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hub.catalogue import Catalogue
from hub.finder.guided_path.answers import Answers
from hub.finder.guided_path.outcome import Item
from hub.i18n import gettext as _
from hub.languages import Language, WrittenLanguage, other
from hub.models.dates import DatedFact, dated_facts
from hub.models.page import Key, Page
from hub.models.sourced import Source
from hub.search.results import SearchRequest
from hub.site import Site
from hub.views.agenda import Month, agenda_months, day_of
from hub.views.comparison import Comparison, comparisons
from hub.views.facet_views import FacetView, ValueView
from hub.views.facts import FactLines
from hub.views.figures.matrix import domain_grid
from hub.views.hits import Hit, hit_of


@dataclass(frozen=True)
class Specimens:
    """Entries chosen for what they show; the content decides which those are."""

    site: Site
    language: Language

    @property
    def catalogue(self) -> Catalogue:
        """All entries."""
        return self.site.catalogue

    def pages(self, kind: str, most: int = 3) -> Sequence[Page]:
        """The first entries of a kind."""
        return self.catalogue.list(kind, self.language)[:most]

    def having(self, kind: str, *names: str) -> Page:
        """The entry of a kind that states most of these facts."""
        return max(
            self.catalogue.list(kind, self.language),
            key=lambda page: sum(bool(getattr(page.meta, name)) for name in names),
        )

    def longest(self, kind: str) -> Page:
        """The entry of a kind with the longest title."""
        found = self.catalogue.list(kind, self.language)
        return max(found, key=lambda page: len(page.meta.title))

    def untranslated(self, page: Page) -> Page:
        """A page as it is while nobody has translated it."""
        own = other(self.language)
        source = self.catalogue.get(page.key, own)
        meta = source.meta.model_copy(update={"slug": page.meta.slug})
        return replace(page, text_language=own, meta=meta)

    def page_of(self, key: Key) -> Page:
        """An entry by what it is known by."""
        return self.catalogue.get(key, self.language)

    def address(self, page: int | None = None) -> str:
        """Of a page of a list."""
        return f"?page={page or 1}"

    def months(self) -> list[Month]:
        """What comes first, by month, and what has no date."""
        now = self.site.now()
        dated = self.catalogue.upcoming(self.language, now)[:3]
        events = self.catalogue.list("events", self.language)
        undated = [page for page in events if day_of(page.meta, now) is None]
        return list(agenda_months((*dated, *undated[:1]), now, self.language))

    def sources(self) -> list[Source]:
        """A part of the strategy, and a title in each language that there is."""
        found: dict[WrittenLanguage | None, Source] = {}
        for page in self.catalogue.pages:
            for source in page.meta.sources:
                found.setdefault(source.language, source)
        return list(found.values())

    def dates(self) -> list[tuple[Page, DatedFact]]:
        """A date of each sort: how firm it is, whether it moved, whether it is over."""
        found: dict[tuple[object, ...], tuple[Page, DatedFact]] = {}
        for kind in ("calls", "events"):
            for page in self.catalogue.list(kind, self.language):
                for fact in dated_facts(page.meta):
                    is_past = fact.is_past(self.site.now())
                    sort = (fact.firmness, bool(fact.moves), is_past)
                    found.setdefault(sort, (page, fact))
        return list(found.values())

    def hits(self, question: str) -> list[Hit]:
        """What a search finds."""
        asked = SearchRequest(question, self.language, size=3, now=self.site.now())
        results = self.site.searcher.search(asked).results
        return [hit_of(each, self.catalogue, self.language) for each in results]

    def comparison(self) -> Comparison:
        """Some instruments side by side."""
        lines = FactLines(self.catalogue, self.language, self.site.now())
        return next(comparisons(self.pages("instruments"), lines))

    def facet(
        self,
        *,
        chosen: int = 0,
        more: int = 0,
        is_typed: bool = False,
        has_many: bool = False,
    ) -> FacetView:
        """The phases of the instruments, or their many kinds; the first are chosen."""
        field, name = ("support", "support-kinds") if has_many else ("phases", "phases")
        terms = self.catalogue.vocabularies[name]
        instruments = self.catalogue.list("instruments", self.language)
        found = Counter(
            id for page in instruments for id in getattr(page.meta, field, ())
        )
        values = tuple(
            ValueView(
                id,
                terms[id][self.language],
                found[id],
                place < chosen,
                is_typed and place < chosen,
            )
            for place, id in enumerate(terms.ids)
        )
        label = _("Kind of support") if has_many else _("Phases")
        return FacetView(field, label, values, more)

    def path_items(self) -> list[Item]:
        """What the guided path names; nothing without its rules."""
        if self.site.guide is None:
            return []
        outcome = self.site.guide.path(Answers(), self.site.now())
        return [item for step in outcome.steps for item in step.items]

    def grid(self, path: str) -> object:
        """The matrix of the domains; its cells lead to this path."""
        return domain_grid(self.catalogue, self.language, path)

"""A catalogue in which a finder has many entries, made from those that it has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from hub.catalogue import Catalogue
from hub.languages import LANGUAGES
from hub.models.finder import Declaration
from hub.models.page import Page


def grown(catalogue: Catalogue, id: str, count: int, seed: int) -> Catalogue:
    """The same catalogue with so many entries in one finder."""
    declaration = catalogue.finders[id]
    listed = set(declaration.collections)
    others = [page for page in catalogue.pages if page.collection.name not in listed]
    crowd = _Crowd(catalogue, declaration, Random(seed))
    return replace(catalogue, pages=(*others, *crowd.pages(count)))


@dataclass(frozen=True)
class _Crowd:
    """Makes entries: the texts of one that exists, some of the facts of another."""

    catalogue: Catalogue
    declaration: Declaration
    random: Random

    def pages(self, count: int) -> Iterator[Page]:
        """Both languages of so many entries; the real ones come first."""
        real = self._real()
        for page in real:
            yield from self._both(page, page.id, page)
        for number in range(len(real), count):
            model = self.random.choice(real)
            donors = [each for each in real if each.collection == model.collection]
            donor = self.random.choice(donors)
            yield from self._both(model, f"{model.id}-{number}", donor)

    def _real(self) -> Sequence[Page]:
        return [
            page
            for name in self.declaration.collections
            for page in self.catalogue.list(name, "nl")
        ]

    def _both(self, model: Page, id: str, donor: Page) -> Iterator[Page]:
        given = {
            field: getattr(donor.meta, field)
            for field in self._fields(model.collection.name)
            if self.random.random() < 0.5
        }
        for language in LANGUAGES:
            page = self.catalogue.get(model.key, language)
            named = (
                {}
                if id == model.id
                else {"slug": id, "title": f"{page.meta.title} {id}"}
            )
            known = {source.id for source in page.meta.sources}
            # The facts that the donor gives name its sources.
            brought = (each for each in donor.meta.sources if each.id not in known)
            sources = (*page.meta.sources, *brought)
            meta = page.meta.model_copy(update={**given, **named, "sources": sources})
            yield replace(page, id=id, meta=meta)

    def _fields(self, collection: str) -> list[str]:
        """The fields that the facets read."""
        paths = (
            path
            for facet in self.declaration.facets
            for path in facet.paths(collection)
        )
        names = {path.partition(".")[0] for path in paths}
        return sorted(names - {"collection", "instrument"})

"""The catalogue: all that the hub publishes, immutable and joined in both languages."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from hub.languages import Language, other
from hub.models.call import Call
from hub.models.event import Event
from hub.models.facility import PLACE_NAMES
from hub.models.finder import Declaration
from hub.models.glossary import Glossary
from hub.models.page import Key, Page
from hub.models.pictures import Pictures
from hub.models.sourced import begins_at, over_at
from hub.models.vocabulary import Vocabulary, VocabularyTerm


class PageNotFound(LookupError):
    """No page has this address or key."""


# Compared by identity, so that views can keep what they make of a catalogue.
@dataclass(frozen=True, eq=False)
class Catalogue:
    """Every page, vocabulary and concept, or those published at a moment."""

    pages: tuple[Page, ...]
    """Each entry twice: once per language."""
    vocabularies: Mapping[str, Vocabulary]
    glossary: Glossary = field(default_factory=Glossary)
    finders: Mapping[str, Declaration] = field(default_factory=dict)
    pictures: Pictures | None = None
    """The facts of the pictures; None only while the content has errors."""

    def prepare(self) -> None:
        """Make every look-up now, so that the workers of a server share them."""
        _ = self._by_key, self._by_path, self._lists, self._redirects, self._sources
        _ = self._turning_points, self._places

    def published(self, now: datetime) -> "Catalogue":
        """The catalogue of what visitors may see at a moment; itself if that is all."""
        pages = tuple(page for page in self.pages if page.meta.is_public(now))
        return self if len(pages) == len(self.pages) else replace(self, pages=pages)

    def publication_moments(self) -> tuple[datetime, ...]:
        """Every moment at which a page appears or disappears, in order."""
        moments = {
            moment
            for page in self.pages
            for moment in (page.meta.public_from, page.meta.public_until)
            if moment is not None
        }
        return tuple(sorted(moments))

    def get(self, key: Key, language: Language) -> Page:
        """The page of an entry. Raises PageNotFound."""
        try:
            return self._by_key[key, language]
        except KeyError:
            raise PageNotFound(f"{'/'.join(key)} ({language})") from None

    def has_all(self, keys: Iterable[Key], language: Language) -> bool:
        """Whether each of these entries has a page."""
        return all((key, language) in self._by_key for key in keys)

    def at(self, path: str) -> Page:
        """The page at an address. Raises PageNotFound."""
        try:
            return self._by_path[path]
        except KeyError:
            raise PageNotFound(path) from None

    def list(self, collection: str, language: Language) -> tuple[Page, ...]:
        """All pages of a collection, in the order of its list."""
        return self._lists.get((collection, language), ())

    def place_name(self, name: str, language: Language) -> str:
        """What a place is called in a language; most have one name in both."""
        term = self._places.get(name)
        return name if term is None else term[language]

    def finder_of(self, collection: str) -> str | None:
        """The finder that lists a collection."""
        found = (
            id for id, each in self.finders.items() if collection in each.collections
        )
        return next(found, None)

    def in_language(self, language: Language) -> tuple[Page, ...]:
        """Every page of one language."""
        return tuple(page for page in self.pages if page.language == language)

    def counterpart(self, page: Page) -> Page:
        """The same entry in the other language."""
        return self.get(page.key, other(page.language))

    def redirect(self, path: str) -> Page | None:
        """The page that once had this address."""
        return self._redirects.get(path)

    def related(self, page: Page) -> tuple[Page, ...]:
        """What the page points at: its references, related entries and links."""
        keys = self._targets[page.key]
        return tuple(self._by_key[key, page.language] for key in keys)

    def backlinks(self, page: Page) -> tuple[Page, ...]:
        """The pages that point at this one, without those it points at itself."""
        own = self._targets[page.key]
        keys = [key for key in self._sources.get(page.key, ()) if key not in own]
        return tuple(self._by_key[key, page.language] for key in keys)

    def upcoming(self, language: Language, now: datetime) -> tuple[Page, ...]:
        """Events and calls with a date still to come, the nearest first."""
        place = bisect_right(self._turning_points, now)
        kept = self._coming.get(language)
        if kept is None or kept[0] != place:
            kept = self._coming[language] = place, self._upcoming(language, now)
        return kept[1]

    def _upcoming(self, language: Language, now: datetime) -> tuple[Page, ...]:
        dated = [
            (moment, page)
            for name in ("events", "calls")
            for page in self.list(name, language)
            if (moment := _next_moment(page, now)) is not None
        ]
        return tuple(page for _, page in sorted(dated, key=lambda pair: pair[0]))

    def next_change(self, now: datetime) -> datetime | None:
        """The first moment after this one at which a page says something else."""
        place = bisect_right(self._turning_points, now)
        return (
            self._turning_points[place] if place < len(self._turning_points) else None
        )

    @cached_property
    def _turning_points(self) -> tuple[datetime, ...]:
        """Every moment at which something changes by its date alone, in order."""
        pages = {page.key: page for page in self.pages}.values()
        return tuple(sorted({moment for page in pages for moment in page.turns}))

    @cached_property
    def _coming(self) -> dict[Language, tuple[int, tuple[Page, ...]]]:
        """What is to come, and after how many turning points that was found."""
        return {}

    @cached_property
    def _by_key(self) -> dict[tuple[Key, Language], Page]:
        return {(page.key, page.language): page for page in self.pages}

    @cached_property
    def _places(self) -> dict[str, VocabularyTerm]:
        """Places with another name in English, by their Dutch name."""
        named = self.vocabularies.get(PLACE_NAMES)
        return {} if named is None else {term.nl: term for term in named.terms}

    @cached_property
    def _by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages}

    @cached_property
    def _lists(self) -> dict[tuple[str, Language], tuple[Page, ...]]:
        lists: dict[tuple[str, Language], list[Page]] = {}
        for page in sorted(self.pages, key=_list_order):
            lists.setdefault((page.collection.name, page.language), []).append(page)
        return {name: tuple(pages) for name, pages in lists.items()}

    @cached_property
    def _redirects(self) -> dict[str, Page]:
        return {
            old: page
            for page in self.pages
            if page.is_translated
            for old in page.meta.redirect_from
        }

    @cached_property
    def _targets(self) -> dict[Key, tuple[Key, ...]]:
        """Entry -> entries it points at, each once, in order of mention."""
        targets: dict[Key, dict[Key, None]] = {}
        for page in self.pages:
            wanted = targets.setdefault(page.key, {})
            for key in page.mentioned:
                if key != page.key and (key, page.language) in self._by_key:
                    wanted[key] = None
        return {key: tuple(wanted) for key, wanted in targets.items()}

    @cached_property
    def _sources(self) -> dict[Key, tuple[Key, ...]]:
        sources: dict[Key, list[Key]] = {}
        for key, targets in self._targets.items():
            for target in targets:
                sources.setdefault(target, []).append(key)
        return {key: tuple(keys) for key, keys in sources.items()}


def _list_order(page: Page) -> tuple[int, str, str]:
    return (getattr(page.meta, "order", 0), page.meta.title.casefold(), page.id)


def _next_moment(page: Page, now: datetime) -> datetime | None:
    meta = page.meta
    if isinstance(meta, Event) and meta.takes_place and not meta.is_past(now):
        return begins_at(meta.takes_place.start)
    if isinstance(meta, Call):
        deadline = meta.next_deadline(now)
        return over_at(deadline.at) if deadline else None
    return None

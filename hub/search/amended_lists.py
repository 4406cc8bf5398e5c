"""The lists of an index, with those of changed entries in the place of their own."""

from array import array
from collections.abc import Iterator, Mapping

from hub.languages import Language
from hub.search import bm25
from hub.search.analysis import Phrase
from hub.search.codec import Listed, listed
from hub.search.gathering import IndexedText
from hub.search.lists import PlacedLists, Wanted, side_by_side

Hit = tuple[int, tuple[int, ...]]
"""How hard a token hits an entry, and where it stands in it."""


class AmendedLists:
    """Lists of which some entries have other tokens."""

    def __init__(
        self,
        base: PlacedLists,
        count: int,
        texts: Mapping[int, Mapping[Language, IndexedText]],
        averages: Mapping[Language, float],
    ) -> None:
        self._base = base
        self._count = count
        self._changed = frozenset(texts)
        self._words: dict[tuple[Language, str], dict[int, Hit]] = {}
        self._names: dict[tuple[Language, str], dict[int, int]] = {}
        for number in sorted(texts):
            for language, text in texts[number].items():
                self._add(number, language, text, averages[language])

    @property
    def count(self) -> int:
        """How many entries there are."""
        return self._count

    def has(self, language: Language, token: str) -> bool:
        """Whether any entry holds the token."""
        if (language, token) in self._words:
            return True
        return self._base.has(language, token) and bool(
            self.words(language, token).entries
        )

    def words(self, language: Language, token: str) -> Listed:
        """The entries that hold the token, without its places."""
        found = self._base.words(language, token)
        added = self._words.get((language, token), {})
        if not added and self._changed.isdisjoint(found.entries):
            return found
        hits = dict(zip(found.entries, found.impacts, strict=True))
        kept = {entry: hits[entry] for entry in hits if entry not in self._changed}
        merged = sorted({**kept, **{each: added[each][0] for each in added}}.items())
        entries = array("I", (entry for entry, _ in merged))
        return listed(entries, array("H", (hit for _, hit in merged)), self._count)

    def places(self, language: Language, token: str) -> Listed:
        """The entries that hold the token, with its places."""
        found = self._base.places(language, token)
        added = self._words.get((language, token), {})
        hits: dict[int, Hit] = {}
        start = 0
        for entry, impact, count in zip(
            found.entries, found.impacts, found.counts, strict=True
        ):
            if entry not in self._changed:
                hits[entry] = (impact, tuple(found.places[start : start + count]))
            start += count
        merged = sorted({**hits, **added}.items())
        return listed(
            array("I", (entry for entry, _ in merged)),
            array("H", (impact for _, (impact, _) in merged)),
            self._count,
            (
                array("H", (len(places) for _, (_, places) in merged)),
                array("H", (place for _, (_, places) in merged for place in places)),
            ),
        )

    def side_by_side(
        self, language: Language, phrase: Phrase, entries: list[int]
    ) -> Iterator[int]:
        """The entries of these in which the phrase stands somewhere."""
        return side_by_side(self, language, phrase, entries)

    def expect(self, wanted: Wanted) -> None:
        """Tell the lists below."""
        self._base.expect(wanted)

    def named(self, language: Language, name: str) -> dict[int, int]:
        """The entries that bear exactly this name, and what it is to them."""
        found = self._base.named(language, name)
        kept = {each: found[each] for each in found if each not in self._changed}
        return kept | self._names.get((language, name), {})

    def _add(
        self, number: int, language: Language, text: IndexedText, average: float
    ) -> None:
        norm = bm25.norm(text.length, average)
        impacts = bm25.impacts(text.words.values(), [norm] * len(text.words))
        for token, impact in zip(text.words, impacts, strict=True):
            places = tuple(text.places.get(token, ()))
            self._words.setdefault((language, token), {})[number] = (impact, places)
        for name, kind in text.names.items():
            self._names.setdefault((language, name), {})[number] = kind

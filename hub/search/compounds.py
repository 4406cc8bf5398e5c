"""Dutch compounds cut into the words that they are made of."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import lru_cache
from typing import Final

from hub.search.stopwords import STOP_WORDS

_SHORTEST_PART: Final = 4
_LONGEST: Final = 40
_LINKERS: Final = ("s", "en", "e")
_ENDINGS: Final = ("s", "en", "n")
# A word of the texts serves as a part only when this many entries use it, inflected or
# not: a word seen once may be a slip, and would cut good words in pieces.
_ENOUGH_USES: Final = 2

_Way = tuple[int, int, tuple[str, ...]]
"""How many parts, how many linking letters, which parts; less is better."""

# Adverbs and prepositions that verbs begin with, and endings that are also words: cut
# there, `samenwerking` would be found through `werking`.
_NOT_PARTS: Final = """
    aard achter beneden boven buitenland door groot half heel hier hoog laag langs mede
    midden mini naast neer onder open rond samen tegenover terug verder vast vervolg
    volle voort vooruit vrij weder zelfs
    achtig baar eerd elijk eren ering eringen heden heid ingen isch ische iteit iteiten
    lijk lijke lijkheid loos loze matig matige neming ning ningen schap schappen tallen
    tatie teit teiten tende waarts zaam zame
"""
# Words that only look like compounds; reviewed one by one.
_WHOLE: Final = """
    belangrijk belangrijke belangrijkste deelnemen deelnemer deelnemers hardware
    platform platformen platforms software
"""
_NEVER: Final = STOP_WORDS["nl"].union(_NOT_PARTS.split())
_UNCUT: Final = frozenset(_WHOLE.split())


class Compounds:
    """Splits words into the fewest parts that the hub's own vocabulary knows."""

    def __init__(self, parts: Set[str]) -> None:
        self._parts = parts
        # Remembered, failures too: the same words come back on every page.
        self._remembered = lru_cache(maxsize=65536)(self._split)

    def split(self, word: str) -> tuple[str, ...]:
        """The parts of a folded lower-case word; none when it is no compound."""
        if not 2 * _SHORTEST_PART <= len(word) <= _LONGEST or word in _UNCUT:
            return ()
        return self._remembered(word)

    def _split(self, word: str) -> tuple[str, ...]:
        # best[i] is the cheapest way to write word[:i]; each i is looked at once, so
        # the work grows with the square of the length and never beyond.
        best: dict[int, _Way] = {0: (0, 0, ())}
        for start in range(len(word) - _SHORTEST_PART + 1):
            if start in best:
                count, links, parts = best[start]
                for part, stop in self._steps(word, start):
                    link = stop - start - len(part)
                    way = (count + 1, links + link, (*parts, part))
                    best[stop] = min(best.get(stop, way), way)
        return best[len(word)][2] if len(word) in best else ()

    def _steps(self, word: str, start: int) -> Iterator[tuple[str, int]]:
        """The parts that may begin here, each with the place where the next begins."""
        for end in range(start + _SHORTEST_PART, len(word) + 1):
            part, is_last = word[start:end], end == len(word)
            if part == word or not self._is_part(part, is_last=is_last):
                continue
            yield part, end
            for linker in _LINKERS:
                # A link joins two parts, so it never ends the word.
                if word.startswith(linker, end) and end + len(linker) < len(word):
                    yield part, end + len(linker)

    def _is_part(self, word: str, *, is_last: bool) -> bool:
        if word in self._parts:
            return True
        return is_last and any(
            word.endswith(ending) and word[: -len(ending)] in self._parts
            for ending in _ENDINGS
        )


def parts_of(
    uses: Mapping[str, int], sure: Iterable[str], stem: Callable[[str], str]
) -> frozenset[str]:
    """The words that may be parts: those used often enough, and all sure ones."""
    together: Counter[str] = Counter()
    for word, count in uses.items():
        together[stem(word)] += count
    often = {word for word in uses if together[stem(word)] >= _ENOUGH_USES}
    parts: set[str] = set()
    compounds = Compounds(parts)
    for word in sorted(often.union(sure), key=lambda word: (len(word), word)):
        # What can itself be split is no part, so that `innovatiesteunfonds` falls into
        # three words; the shorter ones come first.
        if _may_be_part(word) and not compounds.split(word):
            parts.add(word)
    return frozenset(parts)


def _may_be_part(word: str) -> bool:
    return len(word) >= _SHORTEST_PART and word.isalpha() and word not in _NEVER

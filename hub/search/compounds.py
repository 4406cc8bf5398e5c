"""Dutch compounds cut into the words that they are made of."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from hub.search.stopwords import STOP_WORDS

_SHORTEST_PART: Final = 3
_SHORTEST_COMPOUND: Final = 7
_LONGEST: Final = 40
_REMEMBERED: Final = 1 << 17
_LINKERS: Final = ("s", "en", "e")
_ENDINGS: Final = ("s", "en", "n")
# A word of the texts serves as a part only when this many entries use it, inflected or
# not: a word seen once may be a slip, and would cut good words in pieces.
_ENOUGH_USES: Final = 2

_Way = tuple[int, int, tuple[int, ...], tuple[str, ...]]
"""How many parts, how many linking letters, how short the parts are from the first on,
which parts; less is better: dualuse + goederen, not dual + usegoederen."""

# Of three letters only these are parts; others would cut good words in pieces.
_SHORT: Final = frozenset(["dag", "gas", "hub", "kmo", "lab", "las", "weg", "zee"])
# Words of the field that are parts even where the hub uses them in compounds only.
_FIELD: Final = """
    aanvraag advies basis bedrijf beeld beelden beheer beleid bescherming beurs bewaking
    bouw centrum cluster controle corrosie cyber dag dagen data defensie dienst drone
    energie export fabriek financiering fonds gebied gegevens golf groei groep handel
    haven hub hulp import industrie info infrastructuur innovatie instelling instituut
    investering kabel kapitaal kennis keten kmo kosten kracht krediet krijgs lab labo
    landbouw leger lening lijn lucht macht machine markt materiaal metaal missie model
    munitie netwerk norm oefening onderdeel onderdelen onderzoek ontwikkeling opdracht
    oproep organisatie overheid paneel partner piloot plaats plan platform prijs proces
    productie programma project proef raad radar raket regeling risico ruimte satelliet
    scheep schepen schild schip sector sensor sessie sleutel speerpunt staal steun stof
    straling strategie studie subsidie systeem techniek technologie terrein test
    toepassing traject tunnel vaart vaartuig veiligheid vergunning verkeer vezel
    vliegtuig vloot vlucht voertuig voorstel waarborg waarde wapen water weg wegen werf
    wetenschap wind zee zonne
"""

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
    bekendgemaakt bekendmaken belangrijk belangrijke belangrijkste bestrijden
    bestrijding beweging deelneemt deelnemen deelnemer deelnemers dichterbij goedkeuring
    grondslag grondslagen handhaven handhaving hardware klaarmaakt klaarmaken kunststof
    kunststoffen maatregel maatregelen ogenblik overeenkomst overeenkomsten platform
    platformen platforms procentpunt radiologisch radiologische rechtzetten software
    standpunt standpunten tijdlang vijftien vooroplopen wachtwoord wachtwoorden
"""
FIELD: Final = frozenset(_FIELD.split())
_NEVER: Final = STOP_WORDS["nl"].union(_NOT_PARTS.split())
_UNCUT: Final = frozenset(_WHOLE.split())


class Compounds:
    """Splits words into the fewest parts that the hub's own vocabulary knows."""

    def __init__(self, parts: Iterable[str]) -> None:
        self._parts: set[str] = set()
        # Beginning -> how long the parts are that begin so: few ends to look at.
        self._lengths: dict[str, set[int]] = {}
        for part in parts:
            self.add(part)
        # Remembered, failures too: the same words come back on every page.
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._split)

    def add(self, part: str) -> None:
        """Know one part more; what was split before stays as it is."""
        self._parts.add(part)
        self._lengths.setdefault(part[:_SHORTEST_PART], set()).add(len(part))

    def split(self, word: str) -> tuple[str, ...]:
        """The parts of a folded lower-case word; none when it is no compound."""
        if not _SHORTEST_COMPOUND <= len(word) <= _LONGEST or word in _UNCUT:
            return ()
        return self._remembered(word)

    def _split(self, word: str) -> tuple[str, ...]:
        # best[i] is the cheapest way to write word[:i]; each i is looked at once, so
        # the work grows with the square of the length and never beyond.
        best: dict[int, _Way] = {0: (0, 0, (), ())}
        for start in range(len(word) - _SHORTEST_PART + 1):
            if start in best:
                count, links, lengths, parts = best[start]
                for part, stop in self._steps(word, start):
                    link = stop - start - len(part)
                    longer = (*lengths, -len(part))
                    way = (count + 1, links + link, longer, (*parts, part))
                    best[stop] = min(best.get(stop, way), way)
        return best[len(word)][3] if len(word) in best else ()

    def _steps(self, word: str, start: int) -> Iterator[tuple[str, int]]:
        """The parts that may begin here, each with the place where the next begins."""
        length = len(word)
        for part_length in self._lengths.get(word[start : start + _SHORTEST_PART], ()):
            end = start + part_length
            part = word[start:end]
            if end > length or part_length == length or part not in self._parts:
                continue
            yield part, end
            rest = word[end:]
            if start and rest in _ENDINGS:
                yield word[start:], length
            for linker in _LINKERS:
                # A link joins two parts, so it never ends the word.
                if rest.startswith(linker) and rest != linker:
                    yield part, end + len(linker)


def parts_of(
    uses: Mapping[str, int], sure: Iterable[str], stem: Callable[[str], str]
) -> frozenset[str]:
    """The words that may be parts: those used often enough, and all sure ones."""
    together: Counter[str] = Counter()
    for word, count in uses.items():
        together[stem(word)] += count
    often = {word for word in uses if together[stem(word)] >= _ENOUGH_USES}
    parts: list[str] = []
    compounds = Compounds(parts)
    for word in sorted(often.union(sure), key=lambda word: (len(word), word)):
        # What can itself be split is no part, so that `innovatiesteunfonds` falls into
        # three words; the shorter ones come first.
        if _may_be_part(word) and not compounds.split(word):
            parts.append(word)
            compounds.add(word)
    return frozenset(parts)


def _may_be_part(word: str) -> bool:
    if len(word) <= _SHORTEST_PART:
        return word in _SHORT
    return word.isalpha() and word not in _NEVER

"""Measures the search: python tests/search/measure.py [number of entries ...].

The entries are made up: both languages, about 400 words each, words as frequent as in
real texts (Zipf), from a vocabulary that grows with the entries; one in five of its
words is a compound of two others. Times are of this process, in CPU time.
"""

import logging
import resource
import sys
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from hub.languages import LANGUAGES, Language
from hub.models.glossary import Concept, ConceptText, Glossary
from hub.search.document import SearchDocument, SearchText
from hub.search.index import ensure
from hub.search.results import FACETS, SearchRequest
from hub.search.searcher import Searcher

WORDS = 400
QUESTIONS = 240
COMPOUNDS = 0.2
SYLLABLES = [
    onset + vowel + coda
    for onset in ("b", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w")
    for vowel in ("a", "e", "i", "o", "u", "aa", "ee", "ie")
    for coda in ("", "n", "r", "t", "l")
]


class Texts:
    """Draws words as often as their rank in a vocabulary says."""

    def __init__(self, random: Random, size: int) -> None:
        self._random = random
        plain = [
            "".join(random.choices(SYLLABLES, k=random.randint(2, 3)))
            for _ in range(size)
        ]
        self.words = [
            word + random.choice(plain) if random.random() < COMPOUNDS else word
            for word in plain
        ]
        self._weights = list(accumulate(1 / rank for rank in range(1, size + 1)))

    def draw(self, count: int) -> list[str]:
        return self._random.choices(self.words, cum_weights=self._weights, k=count)


def entries(count: int) -> list[SearchDocument]:
    random = Random(count)
    texts = {language: Texts(random, 4000 + 5 * count) for language in LANGUAGES}
    return [
        SearchDocument(
            ("pages", str(number)),
            {language: _text(texts[language]) for language in LANGUAGES},
            {name: tuple(random.sample("abcdefgh", 2)) for name in FACETS},
        )
        for number in range(count)
    ]


def _text(texts: Texts) -> SearchText:
    return SearchText(
        title=" ".join(texts.draw(4)),
        summary=" ".join(texts.draw(20)),
        headings=(" ".join(texts.draw(3)),),
        body=" ".join(texts.draw(WORDS)),
    )


def concepts(documents: list[SearchDocument], random: Random) -> Glossary:
    """200 concepts named with words of the texts."""

    def names(language: Language) -> ConceptText:
        words = random.choice(documents).texts[language].body.split()
        label, *others = words[0], words[1], " ".join(words[2:4])
        return ConceptText(label=label, synonyms=tuple(others), definition="...")

    return Glossary(
        tuple(
            Concept(id=f"c{n}", nl=names("nl"), en=names("en"), source="-")
            for n in range(200)
        )
    )


def questions(documents: list[SearchDocument], random: Random) -> Iterable[str]:
    """One to four words of one entry; one question in eight has a slip."""
    for number in range(QUESTIONS):
        words = random.choice(documents).texts["nl"].body.split()
        asked = random.sample(words, random.randint(1, 4))
        if number % 8 == 0:
            asked[0] = asked[0][:2] + "x" + asked[0][2:]
        yield " ".join(asked)


def measure(count: int, folder: Path) -> str:
    random, documents = Random(1), entries(count)
    glossary = concepts(documents, random)
    started = process_time()
    path = ensure(folder, "measured", lambda: documents, glossary)
    built = process_time() - started
    started = perf_counter()
    ensure(folder, "measured", lambda: documents, glossary)
    searcher = Searcher.open(path)
    opened = perf_counter() - started
    asked = list(questions(documents, random))
    first, again = (times(searcher, asked) for _ in range(2))
    size = sum(each.stat().st_size for each in path.rglob("*") if each.is_file())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{count} entries: build {built:.1f} s, index {size / 1e6:.1f} MB, "
        f"verify and open {opened * 1000:.0f} ms, first time {first}, again {again}, "
        f"peak memory with building {memory:.0f} MB\n"
    )


def times(searcher: Searcher, asked: list[str]) -> str:
    spent = []
    for text in asked:
        started = process_time()
        searcher.search(SearchRequest(text, "nl"))
        spent.append((process_time() - started) * 1000)
    cuts = quantiles(spent, n=100)
    return f"p50 {cuts[49]:.1f} p95 {cuts[94]:.1f} p99 {cuts[98]:.1f} ms"


def main() -> None:
    logging.getLogger("hub").setLevel(logging.ERROR)
    for count in map(int, sys.argv[1:] or ("300", "2000")):
        with TemporaryDirectory() as folder:
            sys.stdout.write(measure(count, Path(folder)))


if __name__ == "__main__":
    main()

"""What every process reads whole: small beside lists and texts."""

import json
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from typing import Final, Self

from hub.bits import bits
from hub.languages import LANGUAGES
from hub.search.corpus import ConceptNames, Corpus
from hub.search.lexicon import Lexicon
from hub.search.postgresql.tokens import KnownTokens, token_hashes
from hub.search.postgresql.vectors import key
from hub.search.postgresql.words import StoredLexicon, Uses, Words
from hub.search.results import FACETS
from hub.search.schema import Postings

_COUNT: Final = "count"
_PRIORS: Final = "priors"
_ENDS: Final = "ends"
_FACETS: Final = "facets"
_CONCEPTS: Final = "concepts"
_TOKENS: Final = "tokens"
_WORDS: Final = "words"
_USES: Final = "uses"
_SPELLINGS: Final = "spellings"
_PARTS: Final = "parts"


@dataclass(frozen=True)
class Wholes:
    """Everything of an index that a process keeps in its memory."""

    count: int
    priors: "array[float]"
    ends: tuple[float | None, ...]
    facets: Mapping[str, Mapping[str, int]]
    """Facet -> value -> the entries that have it, as bits."""
    concepts: tuple[ConceptNames, ...]
    tokens: KnownTokens
    lexicon: Lexicon

    @classmethod
    def of(cls, data: Mapping[str, bytes]) -> Self:
        """From what was stored."""
        words = Words(data[_WORDS])
        facets: dict[str, dict[str, int]] = {name: {} for name in FACETS}
        for name, value, members in json.loads(data[_FACETS]):
            facets[name][value] = int(members, 16)
        return cls(
            count=json.loads(data[_COUNT]),
            priors=array("f", data[_PRIORS]),
            ends=tuple(
                None if each == inf else each for each in array("d", data[_ENDS])
            ),
            facets=facets,
            concepts=tuple(
                {name: tuple(concept[name]) for name in LANGUAGES}
                for concept in json.loads(data[_CONCEPTS])
            ),
            tokens=KnownTokens(data[_TOKENS]),
            lexicon=StoredLexicon(
                {
                    name: Uses(words, array("I", data[f"{_USES}_{name}"]))
                    for name in LANGUAGES
                },
                json.loads(data[_SPELLINGS]),
                frozenset(json.loads(data[_PARTS])),
            ),
        )


def wholes(corpus: Corpus, postings: Postings) -> Iterator[tuple[str, bytes]]:
    """What is to be stored."""
    yield _COUNT, _json(len(corpus))
    yield _PRIORS, array("f", corpus.priors).tobytes()
    ends = (inf if end is None else end for end in corpus.ends)
    yield _ENDS, array("d", ends).tobytes()
    yield _FACETS, _json(list(_members(corpus)))
    yield _CONCEPTS, _json(corpus.concepts)
    tokens = (key(name, token) for name in LANGUAGES for token in postings.all(name))
    yield _TOKENS, token_hashes(tokens).tobytes()
    lexicon = corpus.lexicon
    words = sorted(set().union(*(lexicon.uses[name] for name in LANGUAGES)))
    yield _WORDS, "\n".join(words).encode()
    for language in LANGUAGES:
        uses = lexicon.uses[language]
        counts = array("I", (uses.get(word, 0) for word in words))
        yield f"{_USES}_{language}", counts.tobytes()
    yield _SPELLINGS, _json(lexicon.spellings)
    yield _PARTS, _json(sorted(lexicon.parts))


def _members(corpus: Corpus) -> Iterator[tuple[str, str, str]]:
    members: dict[tuple[str, str], list[int]] = {}
    for number, facets in enumerate(corpus.facets):
        for name in FACETS:
            for value in facets.get(name, ()):
                members.setdefault((name, value), []).append(number)
    for (name, value), numbers in members.items():
        yield name, value, f"{bits(numbers, len(corpus)):x}"


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()

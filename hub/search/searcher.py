"""The search of one process: an index of files, opened."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from hub.bits import bits, numbers
from hub.languages import LANGUAGES
from hub.models.page import Key
from hub.search.answering import MOST_PAGES, MOST_PER_PAGE, Answerer
from hub.search.complete import OfferedCompleter
from hub.search.compounds import Compounds
from hub.search.corpus import Corpus, analyses_of
from hub.search.facets import FacetTable
from hub.search.fields import FacetLabels, Fields
from hub.search.impacts import Impacts
from hub.search.offered import Offer, Source
from hub.search.plan import Planner
from hub.search.priors import Priors
from hub.search.snippets import Snippets
from hub.search.suggest import Guesser
from hub.search.thesaurus import Thesaurus

__all__ = ["MOST_PAGES", "MOST_PER_PAGE", "Searcher", "entries_shown", "offers"]


@dataclass(frozen=True)
class Searcher(Answerer):
    """Answers requests from one opened index."""

    corpus: Corpus
    completer: OfferedCompleter

    @classmethod
    def open(cls, path: Path, labels: FacetLabels | None = None) -> Self:
        """Open an index that `ensure` gave; the labels name values of facets."""
        return cls.of(Corpus.open(path), labels)

    @classmethod
    def of(
        cls,
        corpus: Corpus,
        labels: FacetLabels | None = None,
        published: Container[Key] | None = None,
    ) -> Self:
        """Search an opened index, or only its published entries."""
        shown = entries_shown(corpus, published)
        analyses = analyses_of(corpus.lexicon)
        impacts = Impacts(corpus.postings, shown)
        thesaurus = Thesaurus(corpus.concepts, analyses)
        planner = Planner(analyses, thesaurus, impacts)
        facets = FacetTable.of(corpus.facets, shown)
        return cls(
            corpus=corpus,
            entries=corpus,
            facets=facets,
            fields=Fields(facets.values, labels or {}, analyses),
            impacts=impacts,
            priors=Priors(corpus.priors, corpus.ends),
            planner=planner,
            guesser=Guesser(corpus.lexicon, planner, impacts),
            completer=OfferedCompleter(
                offers(corpus, shown), Compounds(corpus.lexicon.parts)
            ),
            snippets={
                name: Snippets(analyses[name], corpus.words[name]) for name in LANGUAGES
            },
        )


def entries_shown(corpus: Corpus, published: Container[Key] | None) -> int:
    """The entries that may be found, as bits."""
    everything = (1 << len(corpus)) - 1
    if published is None:
        return everything
    kept = (number for number, key in enumerate(corpus.keys) if key in published)
    return bits(kept, len(corpus))


def offers(corpus: Corpus, shown: int) -> Iterator[Offer]:
    """What may be completed to: the names of entries, then those of concepts."""
    for number in numbers(shown):
        key, prior = corpus.keys[number], corpus.priors[number]
        texts = corpus.names[number]
        for language, names in texts.items():
            for source, found in zip(Source, names, strict=True):
                named = None if source is Source.QUESTION else key
                for text in found:
                    yield Offer(text, language, source, named, prior)
    for concept in corpus.concepts:
        for language in LANGUAGES:
            for text in concept[language]:
                yield Offer(text, language, Source.NAME)

"""The search of one process: from a request to its results."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from hub.bits import bits, numbers
from hub.languages import LANGUAGES, Language, other
from hub.models.page import Key
from hub.search.complete import Completer, Completion, Offer, Source
from hub.search.compounds import Compounds
from hub.search.corpus import Corpus, analyses_of
from hub.search.facets import FacetTable
from hub.search.fields import FacetLabels, Fields, merged
from hub.search.impacts import Impacts
from hub.search.matching import Matches, match
from hub.search.plan import Plan, Planner
from hub.search.priors import Priors
from hub.search.query import Query, parse
from hub.search.results import Result, SearchRequest, SearchResults
from hub.search.snippets import Snippets
from hub.search.suggest import Guess, Guesser
from hub.search.thesaurus import Thesaurus

MOST_PAGES: Final = 50
MOST_PER_PAGE: Final = 100


@dataclass(frozen=True)
class Searcher:
    """Answers requests from one opened index; may be shared by threads and forked."""

    corpus: Corpus
    facets: FacetTable
    fields: Fields
    impacts: Impacts
    priors: Priors
    planner: Planner
    guesser: Guesser
    completer: Completer
    snippets: dict[Language, Snippets]

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
        impacts = Impacts(corpus, shown)
        thesaurus = Thesaurus(corpus.concepts, analyses)
        planner = Planner(analyses, thesaurus, impacts)
        facets = FacetTable(corpus.facets, shown)
        return cls(
            corpus=corpus,
            facets=facets,
            fields=Fields(facets.values, labels or {}, analyses),
            impacts=impacts,
            priors=Priors(corpus.priors, corpus.ends),
            planner=planner,
            guesser=Guesser(corpus.lexicon, planner, impacts),
            completer=Completer(offers(corpus, shown), Compounds(corpus.lexicon.parts)),
            snippets={
                name: Snippets(analyses[name], corpus.words[name]) for name in LANGUAGES
            },
        )

    @property
    def count(self) -> int:
        """How many entries can be found."""
        return self.facets.everything.bit_count()

    def search(self, request: SearchRequest) -> SearchResults:
        """Answer a request. Any text at all gives an answer."""
        query = parse(request.text, self.fields)
        if not query.terms:
            everything = Matches(Plan(request.language), self.facets.everything)
            return self._answer(request, query, Guess(everything))
        factors = self.priors.at(request.now)
        plan = self.planner.plan(query, request.language)
        matches = match(plan, self.impacts, factors)
        return self._answer(request, query, self.guesser.guess(query, matches, factors))

    def complete(
        self, text: str, language: Language, limit: int = 8
    ) -> tuple[Completion, ...]:
        """What a visitor who typed this may be about to ask, the likeliest first."""
        return self.completer.complete(text, language, limit)

    def _answer(
        self, request: SearchRequest, query: Query, guess: Guess
    ) -> SearchResults:
        matches = guess.matches
        filters = self.facets.known(merged(request.filters, query.filters))
        admitted = self.facets.admitted(filters)
        found = matches.found
        total, size = (
            (found & admitted).bit_count(),
            _between(1, request.size, MOST_PER_PAGE),
        )
        pages = min(-(-total // size), MOST_PAGES)
        page = _between(1, request.page, max(1, pages))
        return SearchResults(
            query=str(query),
            total=total,
            page=page,
            pages=pages,
            results=tuple(
                self._result(entry, score, matches)
                for entry, score in matches.best(admitted, page * size)[
                    (page - 1) * size :
                ]
            ),
            facets=self.facets.count(found, filters),
            filters=merged({}, query.filters),
            ignored=query.ignored,
            suggestions=tuple(
                query.asking(suggestion.text)
                for suggestion in guess.suggestions
                if suggestion.matches.found & admitted
            ),
            no_answer=bool(query.terms) and not found,
        )

    def _result(self, entry: int, score: float, matches: Matches) -> Result:
        texts, why = self.corpus.texts(entry), matches.explain(entry)
        own = matches.plan.language
        shown = own if own in texts else other(own)
        language = why.language if why.language in texts else shown
        snippet = (
            self.snippets[shown].cut(texts[shown], why.sought[shown])
            if shown in texts
            else ()
        )
        return Result(
            key=self.corpus.keys[entry],
            score=score,
            snippet=snippet,
            language=language,
            via=why.via,
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


def _between(least: int, wanted: int, most: int) -> int:
    return max(least, min(wanted, most))

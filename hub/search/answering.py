"""From a request to its results, wherever lists and texts come from."""

from dataclasses import dataclass
from typing import Final

from hub.languages import Language, other
from hub.search.complete import Completer
from hub.search.entries import Entries, Entry
from hub.search.facets import FacetTable
from hub.search.fields import Fields, merged
from hub.search.impacts import Impacts
from hub.search.matching import Matches, match
from hub.search.offered import Completion
from hub.search.plan import Plan, Planner
from hub.search.priors import Priors
from hub.search.query import Query, parse
from hub.search.results import Fragment, Result, SearchRequest, SearchResults
from hub.search.snippets import Snippets
from hub.search.suggest import Guess, Guesser

MOST_PAGES: Final = 50
MOST_PER_PAGE: Final = 100


@dataclass(frozen=True)
class Answerer:
    """Answers requests; may be shared by threads and forked."""

    entries: Entries
    facets: FacetTable
    fields: Fields
    impacts: Impacts
    priors: Priors
    planner: Planner
    guesser: Guesser
    completer: Completer
    snippets: dict[Language, Snippets]

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
            results=self._results(
                matches, matches.best(admitted, page * size)[(page - 1) * size :]
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

    def _results(
        self, matches: Matches, best: list[tuple[int, float]]
    ) -> tuple[Result, ...]:
        read = self.entries.read([number for number, _ in best])
        return tuple(
            self._result(number, score, matches, read[number]) for number, score in best
        )

    def _result(
        self, number: int, score: float, matches: Matches, entry: Entry
    ) -> Result:
        texts, why = entry.texts, matches.explain(number)
        own = matches.plan.language
        shown = own if own in texts else other(own)
        language = why.language if why.language in texts else shown
        snippet: tuple[Fragment, ...] = ()
        if shown in texts:
            snippets = self.snippets[shown]
            snippets.learn(entry.words.get(shown, {}))
            snippet = snippets.cut(texts[shown], why.sought[shown])
        return Result(
            key=entry.key,
            score=score,
            snippet=snippet,
            language=language,
            via=why.via,
        )


def _between(least: int, wanted: int, most: int) -> int:
    return max(least, min(wanted, most))

"""An opened index with entries that changed since it was built laid over it.

What the index knows of words stays as it was: which of them make compounds, which were
seldom used, how long texts are. A new index says that a little better.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from hub.languages import LANGUAGES, Language
from hub.models.page import Key
from hub.search.amended_lists import AmendedLists
from hub.search.analysis import Analysis
from hub.search.building import cleaned, names_of
from hub.search.complete import OfferedCompleter
from hub.search.compounds import Compounds
from hub.search.corpus import Corpus, analyses_of
from hub.search.document import SearchDocument, SearchText
from hub.search.facets import FacetTable
from hub.search.fields import FacetLabels, Fields
from hub.search.gathering import IndexedText
from hub.search.impacts import Impacts
from hub.search.indexing import indexed, length_of
from hub.search.plan import Planner
from hub.search.priors import Priors
from hub.search.searcher import Searcher, entries_shown, offers
from hub.search.suggest import Guesser
from hub.search.thesaurus import Thesaurus

Row = TypeVar("Row")


@dataclass(frozen=True)
class AmendedCorpus(Corpus):
    """A corpus of which some entries have other texts."""

    changed: Mapping[int, Mapping[Language, SearchText]]

    def texts(self, number: int) -> dict[Language, SearchText]:
        changed = self.changed.get(number)
        return dict(changed) if changed is not None else super().texts(number)


@dataclass(frozen=True)
class _Read:
    """An entry, and what is indexed of it."""

    document: SearchDocument
    texts: Mapping[Language, SearchText]
    indexed: Mapping[Language, IndexedText]


class Amendments:
    """Makes searchers out of one index and whatever changed since."""

    def __init__(self, base: Corpus) -> None:
        self._base = base
        self._numbers = {key: number for number, key in enumerate(base.keys)}
        self._read: dict[Key, _Read] = {}
        self._completing: tuple[object, OfferedCompleter] | None = None
        self._asking: tuple[object, Fields] | None = None

    def searcher(
        self,
        documents: Iterable[SearchDocument],
        labels: FacetLabels,
        published: Container[Key],
    ) -> Searcher:
        """Search the index with these entries in the place of their own or added."""
        corpus = self._amended(tuple(documents))
        shown = entries_shown(corpus, published)
        impacts = Impacts(corpus.postings, shown)
        facets = FacetTable.of(corpus.facets, shown)
        planner = Planner(self._analyses, self._thesaurus, impacts)
        return replace(
            self._searcher,
            corpus=corpus,
            entries=corpus,
            facets=facets,
            fields=self._fields(facets, labels),
            impacts=impacts,
            priors=Priors(corpus.priors, corpus.ends),
            planner=planner,
            guesser=Guesser(corpus.lexicon, planner, impacts),
            completer=self._completer(corpus, shown),
        )

    def _amended(self, documents: tuple[SearchDocument, ...]) -> Corpus:
        base = self._base
        new = (each.key for each in documents if each.key not in self._numbers)
        keys = (*base.keys, *new)
        numbers = {key: number for number, key in enumerate(keys)}
        changed = {numbers[each.key]: each for each in documents}
        read = {number: self._reading(each) for number, each in changed.items()}
        texts = {number: each.texts for number, each in read.items()}
        ends = {number: _moment(each.until) for number, each in changed.items()}
        return AmendedCorpus(
            keys=keys,
            facets=_laid_over(base.facets, {n: changed[n].facets for n in changed}),
            priors=_laid_over(base.priors, {n: changed[n].prior for n in changed}),
            ends=_laid_over(base.ends, ends),
            names=_laid_over(base.names, {n: names_of(texts[n]) for n in texts}),
            concepts=base.concepts,
            lexicon=base.lexicon,
            words=base.words,
            postings=AmendedLists(
                base.postings,
                len(keys),
                {number: each.indexed for number, each in read.items()},
                self._lengths,
            ),
            offsets=base.offsets,
            lines=base.lines,
            changed=texts,
        )

    def _reading(self, document: SearchDocument) -> "_Read":
        """The tokens of an entry, read when it was not just so before."""
        known = self._read.get(document.key)
        if known is None or known.document != document:
            texts = {name: cleaned(text) for name, text in document.texts.items()}
            found = {
                name: indexed(text, self._analyses[name])
                for name, text in texts.items()
            }
            known = self._read[document.key] = _Read(document, texts, found)
        return known

    def _completer(self, corpus: Corpus, shown: int) -> OfferedCompleter:
        """What is called otherwise is completed otherwise; all else takes no time."""
        offered = (corpus.names, corpus.priors, shown)
        if self._completing is None or self._completing[0] != offered:
            older = (
                self._completing[1] if self._completing else self._searcher.completer
            )
            compounds = Compounds(corpus.lexicon.parts)
            made = OfferedCompleter(offers(corpus, shown), compounds, older)
            self._completing = (offered, made)
        return self._completing[1]

    def _fields(self, facets: FacetTable, labels: FacetLabels) -> Fields:
        """The names of facets and values; as before where these are as before."""
        named = ({name: tuple(ids) for name, ids in facets.values.items()}, labels)
        if self._asking is None or self._asking[0] != named:
            self._asking = (named, Fields(facets.values, labels, self._analyses))
        return self._asking[1]

    @cached_property
    def _analyses(self) -> dict[Language, Analysis]:
        return analyses_of(self._base.lexicon)

    @cached_property
    def _thesaurus(self) -> Thesaurus:
        return Thesaurus(self._base.concepts, self._analyses)

    @cached_property
    def _searcher(self) -> Searcher:
        """The index alone, of which what does not change is taken."""
        return Searcher.of(self._base)

    @cached_property
    def _lengths(self) -> dict[Language, float]:
        """How long a text is on average."""
        found = [self._base.texts(number) for number in range(len(self._base))]
        lengths = {
            language: [length_of(each[language]) for each in found if language in each]
            for language in LANGUAGES
        }
        return {
            language: sum(each) / len(each) if each else 1.0
            for language, each in lengths.items()
        }


def _moment(end: datetime | None) -> float | None:
    return None if end is None else end.timestamp()


def _laid_over(rows: tuple[Row, ...], changed: Mapping[int, Row]) -> tuple[Row, ...]:
    """The rows with others in the place of some; new ones come behind them."""
    merged = {**dict(enumerate(rows)), **changed}
    return tuple(merged[number] for number in sorted(merged))

"""What is indexed of an entry in one language: its words, their places, its names."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from hub.search.analysis import Analysis
from hub.search.document import SearchText
from hub.search.gathering import LAST_PLACE, IndexedText
from hub.search.tokens import units

QUESTION_NAME: Final = 3
TITLE_NAME: Final = 2
SYNONYM_NAME: Final = 1

# How much a word counts by the section that it stands in.
_TITLE: Final = 5.0
_SYNONYM: Final = 4.0
_QUESTION: Final = 2.0
_SUMMARY: Final = 2.0
_HEADING: Final = 2.0
_BODY: Final = 1.0

# Places left free between sections, so that no phrase runs from one into the next.
_GAP: Final = 10
# Two words that together are shorter are no compound.
_SHORTEST_JOINED: Final = 6


def indexed(text: SearchText, analysis: Analysis) -> IndexedText:
    """The tokens of a clean text, each use counting as much as its section."""
    words: defaultdict[str, float] = defaultdict(float)
    places: defaultdict[str, list[int]] = defaultdict(list)
    solid, start = analysis.solid, 0
    for content, boost in sections(text):
        before = ""
        for reading in analysis.readings(content):
            word = reading.word
            for token, weight, place in reading.tokens:
                words[token] += boost * weight
                if place is not None and start + place <= LAST_PLACE:
                    places[token].append(start + place)
            if before and word and (joined := before + word) in solid:
                if len(joined) >= _SHORTEST_JOINED:
                    words[analysis.stem(joined)] += boost
            before, start = word, start + reading.width
        start += _GAP
    return IndexedText(words, places, _names(text, analysis), length_of(text))


def _names(text: SearchText, analysis: Analysis) -> dict[str, int]:
    """What the entry is called as a whole; the strongest name comes last."""
    names: dict[str, int] = {}
    called = [(synonym, SYNONYM_NAME) for synonym in text.synonyms]
    for name, kind in (*called, (text.title, TITLE_NAME)):
        words = tuple(units(name))
        names[analysis.joined_name_of(words)] = kind
        names[analysis.name_of(words)] = kind
    for question in text.found_for:
        names[analysis.name(question)] = QUESTION_NAME
        names[analysis.telling_name(question)] = QUESTION_NAME
    names.pop("", None)
    return names


def sections(text: SearchText) -> Iterator[tuple[str, float]]:
    """The sections of a text, each with how much its words count."""
    yield text.title, _TITLE
    yield from ((synonym, _SYNONYM) for synonym in text.synonyms)
    yield from ((question, _QUESTION) for question in text.found_for)
    yield text.summary, _SUMMARY
    yield from ((heading, _HEADING) for heading in text.headings)
    yield text.body, _BODY


def length_of(text: SearchText) -> int:
    """How long a text is, in words, near enough to compare texts."""
    return sum(content.count(" ") + 1 for content, _ in sections(text))

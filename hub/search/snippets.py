"""The piece of a text that best shows why it was found, its matches marked."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from hub.search.analysis import Analysis, Phrase, Reading, Sought
from hub.search.document import SearchText
from hub.search.memory import Memory
from hub.search.results import Fragment

_LENGTH: Final = 200
_BEFORE: Final = 50
_MOST_EXAMINED: Final = 50_000
_MOST_HITS: Final = 40
_ELLIPSIS: Final = "…"
_SENTENCE_ENDS: Final = (".", "!", "?")
_SPREAD: Final = re.compile(r"[\d&]")

_Span = tuple[int, int]


class Snippets:
    """Cuts snippets from the texts of one language."""

    def __init__(
        self, analysis: Analysis, words: Mapping[str, str] | None = None
    ) -> None:
        self._analysis = analysis
        self._memory = Memory(analysis.read_word, words or {})

    def cut(self, text: SearchText, sought: Sought) -> tuple[Fragment, ...]:
        """About 200 characters of a body, around as much as fits of what was sought.

        Where the body has nothing of it, the whole summary, which results show anyway.
        """
        passage = self._passage(text.body, sought)
        if text.summary and not any(fragment.is_match for fragment in passage):
            marks = self._marks(text.summary, sought) if sought.tokens else ()
            return tuple(_fragments(text.summary, marks))
        return passage

    def _passage(self, text: str, sought: Sought) -> tuple[Fragment, ...]:
        whole = text[:_MOST_EXAMINED]
        tokens = sought.tokens
        start, end = _window(whole, self._densest(whole, sought) if tokens else 0)
        shown = whole[start:end]
        marks = self._marks(shown, sought) if tokens else ()
        return tuple(
            _fragments(shown, marks, cut_before=start > 0, cut_after=end < len(whole))
        )

    def _densest(self, text: str, sought: Sought) -> int:
        """Where the window starts that holds most different tokens."""
        # Word by word through a memory: cutting the whole text into units would
        # cost ten times as much, and only the window needs to be exact.
        words = set(text.split(" "))
        said = {
            word: token
            for token in sorted(sought.tokens)
            for word in self._memory.saying(token, words)
        }
        if not said:
            # It stands in the title only; or it runs over spaces: a number, a level, an
            # abbreviation.
            if sought.is_within_words or not _SPREAD.search(text):
                return 0
            return next((start for start, _ in self._unit_marks(text, sought)), 0)
        hits = {
            (start + self._inside(word, sought), token)
            for word, token in said.items()
            for start in islice(_places(text, word), _MOST_HITS)
        }
        return _densest(sorted(hits))

    def _inside(self, word: str, sought: Sought) -> int:
        """Where in a word without spaces the match is, if that matters."""
        if len(word) <= _BEFORE:
            return 0
        return next((start for start, _ in self._word_marks(word, sought.tokens)), 0)

    def _marks(self, text: str, sought: Sought) -> Iterable[_Span]:
        """What to mark in a short text."""
        if not sought.phrases and (sought.is_within_words or not _SPREAD.search(text)):
            return self._word_marks(text, sought.words)
        return self._unit_marks(text, sought)

    def _word_marks(self, text: str, tokens: frozenset[str]) -> Iterator[_Span]:
        place = 0
        for word in text.split(" "):
            if not tokens.isdisjoint(self._memory.tokens(word)):
                for begin, unit in self._analysis.placed(word):
                    if any(token in tokens for token, _, _ in unit.tokens):
                        yield place + begin + unit.start, place + begin + unit.end
            place += len(word) + 1

    def _unit_marks(self, text: str, sought: Sought) -> Iterator[_Span]:
        found = list(self._analysis.placed(text))
        inside = _inside(sought.phrases, [unit for _, unit in found])
        place = 0
        for begin, unit in found:
            if not inside.isdisjoint(range(place, place + unit.width)) or any(
                token in sought.words for token, _, _ in unit.tokens
            ):
                yield begin + unit.start, begin + unit.end
            place += unit.width


def _inside(phrases: Iterable[Phrase], units: Iterable[Reading]) -> set[int]:
    """The places of a text that belong to one of the phrases."""
    if not phrases:
        return set()
    standing: dict[int, set[str]] = {}
    place = 0
    for unit in units:
        for token, _, at in unit.tokens:
            if at is not None:
                standing.setdefault(place + at, set()).add(token)
        place += unit.width
    return {
        start + offset
        for phrase in phrases
        for start in standing
        if all(token in standing.get(start + at, ()) for token, at in phrase)
        for _, offset in phrase
    }


def _places(text: str, word: str) -> Iterator[int]:
    """Where a whole word stands; a loop of find is faster than an expression."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(word, end)


def _densest(hits: list[tuple[int, str]]) -> int:
    """Where a window begins with most different tokens, then with most of them."""
    inside: Counter[str] = Counter()
    best, found, last = (0, 0), hits[0][0], 0
    for number, (start, token) in enumerate(hits):
        while last < len(hits) and hits[last][0] < start + _LENGTH - _BEFORE:
            inside[hits[last][1]] += 1
            last += 1
        if (len(inside), last - number) > best:
            best, found = (len(inside), last - number), start
        inside[token] -= 1
        if not inside[token]:
            del inside[token]
    return found


def _window(text: str, match: int) -> _Span:
    """About 200 characters from a little before the match, between whole words."""
    if len(text) <= _LENGTH:
        return 0, len(text)
    start = max(0, min(match - _BEFORE, len(text) - _LENGTH))
    if start:
        space = text.find(" ", start, match)
        start = space + 1 if space >= 0 else match
    end = start + _LENGTH
    if end < len(text):
        space = text.rfind(" ", start + _LENGTH // 2, end)
        end = space if space >= 0 else end
    return start, min(end, len(text))


def _fragments(
    text: str,
    marks: Iterable[_Span],
    *,
    cut_before: bool = False,
    cut_after: bool = False,
) -> Iterator[Fragment]:
    place, plain = 0, _ELLIPSIS if cut_before else ""
    for start, end in marks:
        plain += text[place:start]
        if plain:
            yield Fragment(plain)
        yield Fragment(text[start:end], is_match=True)
        place, plain = end, ""
    plain += text[place:]
    # What ends with its sentence needs no dots after its own.
    if cut_after and not text.endswith(_SENTENCE_ENDS):
        plain += _ELLIPSIS
    if plain:
        yield Fragment(plain)

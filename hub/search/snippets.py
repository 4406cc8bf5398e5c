"""The piece of a text that best shows why it was found, its matches marked."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from hub.search.analysis import Analysis, Sought
from hub.search.characters import fold
from hub.search.document import SearchText
from hub.search.results import Fragment
from hub.search.tokens import Kind, Unit

_LENGTH: Final = 200
_BEFORE: Final = 50
_MOST_EXAMINED: Final = 50_000
_MOST_COUNTED: Final = 12
_MOST_HITS: Final = 40
_ELLIPSIS: Final = "…"
_WORD: Final = re.compile(r"\w+")

_Span = tuple[int, int]


class Snippets:
    """Cuts snippets from the texts of one language."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._tokens_of = lru_cache(maxsize=65536)(self._read_tokens)

    def cut(self, text: SearchText, sought: Sought) -> tuple[Fragment, ...]:
        """About 200 characters of a text, around as much as fits of what was sought."""
        whole = f"{text.summary} {text.body}".strip()[:_MOST_EXAMINED]
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
        # cost five times as much, and only the window needs to be exact.
        folded, tokens = fold(text), sought.tokens
        said = {
            word: min(tokens & found)
            for word in set(_WORD.findall(folded))
            if not tokens.isdisjoint(found := self._tokens_of(word))
        }
        if not said:
            # Abbreviations with points, numbers and levels show only as units.
            return next((start for start, _ in self._marks(text, sought)), 0)
        hits = sorted(
            (start, token)
            for word, token in said.items()
            for start in islice(_places(folded, word), _MOST_HITS)
        )
        best = max(range(len(hits)), key=lambda first: _density(hits, first))
        return hits[best][0]

    def _marks(self, text: str, sought: Sought) -> Iterator[_Span]:
        found = list(self._analysis.placed_units(text))
        standing: dict[int, set[str]] = {}
        for _, place, tokens in found:
            for token in tokens:
                if token.place is not None:
                    standing.setdefault(place + token.place, set()).add(token.text)
        inside = {
            start + offset
            for phrase in sought.phrases
            for start in standing
            if all(token in standing.get(start + at, ()) for token, at in phrase)
            for _, offset in phrase
        }
        for unit, place, tokens in found:
            if not inside.isdisjoint(range(place, place + unit.width)) or any(
                token.text in sought.words for token in tokens
            ):
                yield unit.start, unit.end

    def _read_tokens(self, word: str) -> frozenset[str]:
        lower = word.lower()
        acronyms = (lower,) if word.isupper() else ()
        unit = Unit(Kind.WORD, 0, len(word), (lower,), acronyms)
        return frozenset(token.text for token in self._analysis.tokens(unit))


def _places(text: str, word: str) -> Iterator[int]:
    """Where a whole word stands; a loop of find is faster than an expression."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(word, end)


def _density(hits: list[tuple[int, str]], first: int) -> tuple[int, int]:
    """How many different tokens, and how many in all, a window from here holds."""
    end = hits[first][0] + _LENGTH - _BEFORE
    inside = [
        token for start, token in hits[first : first + _MOST_COUNTED] if start < end
    ]
    return len(set(inside)), len(inside)


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
    cut_before: bool,
    cut_after: bool,
) -> Iterator[Fragment]:
    place, plain = 0, _ELLIPSIS if cut_before else ""
    for start, end in marks:
        plain += text[place:start]
        if plain:
            yield Fragment(plain)
        yield Fragment(text[start:end], is_match=True)
        place, plain = end, ""
    plain += text[place:] + (_ELLIPSIS if cut_after else "")
    if plain:
        yield Fragment(plain)

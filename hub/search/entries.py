"""What is shown of an entry that was found, wherever it is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from hub.languages import Language
from hub.search.document import SearchText

KnownWords = Mapping[str, str]
"""The words of texts, and the tokens of each with spaces between them."""


@dataclass(frozen=True)
class Entry:
    """An entry, to be shown as a result."""

    key: tuple[str, str]
    texts: Mapping[Language, SearchText]
    words: Mapping[Language, KnownWords] = field(default_factory=dict)
    """What the words of its texts are indexed as, where that comes with them."""


class Entries(Protocol):
    """The entries by their numbers."""

    def read(self, wanted: Sequence[int]) -> Mapping[int, Entry]:
        """These entries."""

"""What is asked of the lists of an index, wherever they come from."""

from typing import Protocol

from hub.languages import Language
from hub.search.codec import Listed


class Lists(Protocol):
    """Says which entries hold a token."""

    @property
    def count(self) -> int:
        """How many entries there are."""

    def has(self, language: Language, token: str) -> bool:
        """Whether any entry holds the token."""

    def words(self, language: Language, token: str) -> Listed:
        """The entries that hold the token, without its places."""

    def places(self, language: Language, token: str) -> Listed:
        """The entries that hold the token, with its places."""

    def named(self, language: Language, name: str) -> dict[int, int]:
        """The entries that bear exactly this name, and what it is to them."""

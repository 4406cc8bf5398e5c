"""What a social card says: the words that stand on it, and nothing of how it looks."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Card:
    """The words of one card, in the language of its page."""

    hub: str
    """The name of the hub."""
    claim: str
    """What the hub is, in a few words."""
    kind: str
    """What sort of page it is; empty where the title says it."""
    title: str
    facts: tuple[tuple[str, str], ...] = ()
    """Names and values of the figures that matter most; two have room."""
    note: str = ""
    """A sentence in place of the facts."""
    address: str = ""
    """Where the hub is found."""

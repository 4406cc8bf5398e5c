"""Which part of the site an address belongs to: few names, whatever is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Self

from werkzeug.routing import Map

from hub.languages import LANGUAGES
from hub.metrics.families import NO_LANGUAGE, OTHER

_ROOT: Final = "home"


class Place(NamedTuple):
    """What is said of an address in the place of the address."""

    section: str
    form: str
    language: str


@dataclass(frozen=True)
class Sections:
    """The first words of all addresses, and the section that each leads to."""

    by_word: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, rules: Map) -> Self:
        """The sections are named for the modules that answer."""
        found: dict[tuple[str, str], str] = {}
        # The page of a section names it, not what else is written of it.
        for rule in sorted(rules.iter_rules(), key=lambda each: "." in each.rule):
            language, word, _ = _parts(rule.rule)
            if not word.startswith("<"):
                found.setdefault((language, word), rule.endpoint.partition(".")[0])
        return cls(found)

    @property
    def names(self) -> Sequence[str]:
        """Each once."""
        return sorted({_ROOT, *self.by_word.values()})

    def place(self, path: str) -> Place:
        """Where an address stands; what nobody knows is all one."""
        language, word, rest = _parts(path)
        section = self.by_word.get((language, word), OTHER)
        form = "page" if rest else "list"
        if "." in path.rpartition("/")[2]:
            form = "file"
        return Place(section, form, language)


def _parts(path: str) -> tuple[str, str, str]:
    """Language, the word that follows it without suffix, and what comes then."""
    words = path.split("/", 3)[1:]
    language = words[0].partition(".")[0] if words else ""
    if language in LANGUAGES:
        words = words[1:]
    else:
        language = NO_LANGUAGE
    word, *rest = words or [""]
    # What begins with a point has no suffix.
    return language, word.partition(".")[0] or word, "/".join(rest)

"""Made-up front matter: the facts of an entry, sound for its collection."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from hub.models.vocabulary import Vocabulary

Facts = dict[str, object]

PATTERN: Final = (
    *("instruments", "organisations", "facilities", "instruments", "events"),
    *("guidance", "instruments", "facilities", "organisations", "calls"),
)
"""The collections of the entries, in turn; the mix is much like the real one."""

TODAY: Final = date(2026, 11, 23)
_SOURCE: Final = "s1"


@dataclass(frozen=True)
class Choices:
    """What the facts of one entry are drawn from."""

    random: Random
    vocabularies: Mapping[str, Vocabulary]
    providers: Sequence[str]
    """Ids of organisations."""
    instruments: Sequence[str]

    def one(self, vocabulary: str) -> str:
        return self.random.choice(self.vocabularies[vocabulary].ids)

    def some(self, vocabulary: str, most: int = 3) -> list[str]:
        """One or more terms, each once."""
        ids = self.vocabularies[vocabulary].ids
        return self.random.sample(ids, self.random.randint(1, min(most, len(ids))))

    def provider(self) -> str:
        """An organisation; the first ones more often, as in real content."""
        place = int(len(self.providers) * self.random.random() ** 2)
        return self.providers[place]

    def day(self) -> date:
        """A day in the two years before or after."""
        return TODAY + timedelta(days=self.random.randint(-700, 700))


def facts_of(collection: str, choices: Choices, name: str) -> Facts:
    """All front matter of an entry but its texts; `name` stands in small labels."""
    own = {
        "instruments": _instrument,
        "calls": _call,
        "events": _event,
        "facilities": _facility,
        "organisations": _organisation,
        "guidance": _article,
    }[collection]
    source = {"id": _SOURCE, "section": "4.1", "checked": TODAY}
    return {
        "updated": TODAY,
        "reviewed": TODAY,
        "owner": choices.vocabularies["owners"].ids[0],
        "sources": [{**source, "certainty": "official"}],
        **own(choices, {"nl": name, "en": name}),
    }


def _instrument(choices: Choices, label: Facts) -> Facts:
    amount = {"maximum": choices.random.randint(1, 900) * 1000, "source": _SOURCE}
    return {
        "provider": choices.provider(),
        "level": choices.one("levels"),
        "support": choices.some("support-kinds"),
        "audiences": choices.some("audiences", 6),
        "phases": choices.some("phases"),
        "domains": choices.some("domains"),
        "availability": choices.random.choice(["always-open", "recurring", "closed"]),
        "amounts": [{"label": label, **amount}],
    }


def _call(choices: Choices, label: Facts) -> Facts:
    closes = choices.day()
    return {
        "instrument": choices.random.choice(choices.instruments),
        "opens": {"at": closes - timedelta(days=90), "source": _SOURCE},
        "closes": {"at": closes, "source": _SOURCE, "label": label},
        "domains": choices.some("domains"),
    }


def _event(choices: Choices, label: Facts) -> Facts:
    return {
        "when": {"start": choices.day(), "source": _SOURCE},
        "place": label,
        "organisers": [choices.provider()],
        "level": choices.one("levels"),
        "audiences": choices.some("audiences"),
        "domains": choices.some("domains"),
        "status": "confirmed",
    }


def _facility(choices: Choices, label: Facts) -> Facts:
    return {
        "operator": label["nl"],
        "operators": [choices.provider()],
        "domains": choices.some("domains"),
        "capabilities": [label],
        "state": "operational",
        "named_in_strategy": False,
    }


def _organisation(choices: Choices, label: Facts) -> Facts:
    return {"type": choices.one("organisation-types"), "level": choices.one("levels")}


def _article(choices: Choices, label: Facts) -> Facts:
    return {"order": choices.random.randint(1, 90), "domains": choices.some("domains")}

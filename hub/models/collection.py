"""The one table of what the hub publishes: collection, folder, type and address."""

from dataclasses import dataclass
from typing import Final

from hub.languages import Language
from hub.models.article import Article
from hub.models.base import Label
from hub.models.call import Call
from hub.models.event import Event
from hub.models.facility import Facility
from hub.models.instrument import Instrument
from hub.models.meta import Meta
from hub.models.organisation import Organisation
from hub.models.roadmap import Roadmap


@dataclass(frozen=True)
class Collection:
    """Pages of one type in one folder; its title is in the vocabulary `collections`."""

    name: str
    folder: str
    model: type[Meta]
    section: Label
    """The first part of the address, per language."""

    def path(self, language: Language, slug: str = "") -> str:
        """The address of the list, or of the page with this slug."""
        head = f"/{language}/{self.section[language]}/"
        return f"{head}{slug}/" if slug else head


def _collection(
    name: str, model: type[Meta], *, nl: str, en: str, folder: str = ""
) -> Collection:
    return Collection(name, folder or name, model, Label(nl=nl, en=en))


COLLECTIONS: Final[tuple[Collection, ...]] = (
    _collection("roadmaps", Roadmap, nl="roadmaps", en="roadmaps"),
    _collection("instruments", Instrument, nl="instrumenten", en="instruments"),
    _collection("facilities", Facility, nl="infrastructuur", en="facilities"),
    _collection("events", Event, nl="evenementen", en="events"),
    _collection("calls", Call, nl="oproepen", en="calls"),
    _collection("organisations", Organisation, nl="organisaties", en="organisations"),
    _collection(
        "guidance", Article, nl="op-weg", en="guidance", folder="pages/guidance"
    ),
    _collection(
        "strategy", Article, nl="strategie", en="strategy", folder="pages/strategy"
    ),
    _collection("about", Article, nl="over", en="about", folder="pages/about"),
)
"""In the order of the menu."""

BY_NAME: Final[dict[str, Collection]] = {each.name: each for each in COLLECTIONS}
BY_FOLDER: Final[dict[str, Collection]] = {each.folder: each for each in COLLECTIONS}

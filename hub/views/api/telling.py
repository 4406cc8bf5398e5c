"""What is told of entries and words wherever they are named, and to whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from hub.catalogue import Catalogue, PageNotFound
from hub.languages import Language
from hub.models.meta import Meta
from hub.models.page import Key, Page
from hub.views.addresses import absolute


class Told(BaseModel):
    """What programs read: each field is always there, null where nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class TermRecord(Told):
    """A term of a vocabulary."""

    id: str
    label: str


class EntryLink(Told):
    """An entry of the hub, by its name."""

    collection: str
    id: str
    title: str
    url: str


@dataclass(frozen=True)
class Telling:
    """What is published, in which language and at which moment it is told."""

    catalogue: Catalogue
    language: Language
    now: datetime
    meta: Meta | None = None
    """The page on which facts stand, and with it their sources."""

    def link(self, key: Key) -> EntryLink | None:
        """Another entry, where it is published."""
        try:
            return link_to(self.catalogue.get(key, self.language))
        except PageNotFound:
            return None

    def term(self, vocabulary: str, id: str) -> TermRecord:
        """A term with its name."""
        label = self.catalogue.vocabularies[vocabulary][id][self.language]
        return TermRecord(id=id, label=label)

    def place(self, name: str) -> str:
        """A place as it is called in the language."""
        return self.catalogue.place_name(name, self.language)


def link_to(page: Page) -> EntryLink:
    """An entry, by its name."""
    collection, id = page.key
    title, url = page.meta.title, absolute(page.path)
    return EntryLink(collection=collection, id=id, title=title, url=url)


def told_json(told: BaseModel) -> Mapping[str, object]:
    """An object as JSON has it."""
    return told.model_dump(mode="json")

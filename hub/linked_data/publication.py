"""Where the hub is published, and the words of its pages that the content has not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hub.catalogue import Catalogue
from hub.languages import SOURCE_LANGUAGE, Language
from hub.models.page import Page
from hub.models.sourced import Certainty


@dataclass(frozen=True)
class Words:
    """What pages say besides their content, in one language."""

    site: str
    """The name of the hub."""
    online: str
    precision: Mapping[str, str]
    """How precise a place on the map is."""
    doubt: Callable[[Certainty, str], str]
    """What is said of a fact that is not official, and whom to ask; else nothing."""


@dataclass(frozen=True)
class Publication:
    """What the makers of linked data know besides the page."""

    catalogue: Catalogue
    language: Language
    absolute: Callable[[str], str]
    """From a path to a public address."""
    words: Words

    def term(self, vocabulary: str, id: str) -> str:
        """What a term is called."""
        return self.catalogue.vocabularies[vocabulary][id][self.language]

    def entry(self, collection: str, id: str) -> Page:
        """The page of an entry. Raises PageNotFound."""
        return self.catalogue.get((collection, id), self.language)

    def address(self, page: Page) -> str:
        """Where a page stands."""
        return self.absolute(page.path)

    def subject(self, page: Page) -> str:
        """The name of what a page is about: one for the pages of both languages."""
        source = self.catalogue.get(page.key, SOURCE_LANGUAGE)
        return f"{self.absolute(source.path)}#subject"

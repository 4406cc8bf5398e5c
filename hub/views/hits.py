"""Search results as pages show them: titles, addresses and labels for keys and ids."""

from dataclasses import dataclass
from functools import lru_cache

from hub.catalogue import Catalogue
from hub.languages import Language
from hub.models.glossary import concept_path
from hub.search.results import Fragment, Result
from hub.views.names import organisation_name


@dataclass(frozen=True)
class Hit:
    """One result, ready to be shown."""

    kind: str
    kind_label: str
    id: str
    title: str
    path: str
    summary: str
    text_language: Language
    """The language of title and summary."""
    result: Result

    @property
    def snippet(self) -> tuple[Fragment, ...]:
        """The passage that matches."""
        return self.result.snippet

    @property
    def shows_match(self) -> bool:
        """Whether something of the question stands in the passage."""
        return any(fragment.is_match for fragment in self.snippet)

    @property
    def shows_summary(self) -> bool:
        """Whether the passage is the summary, which so is shown once."""
        return "".join(fragment.text for fragment in self.snippet) == self.summary


def hit_of(result: Result, catalogue: Catalogue, language: Language) -> Hit:
    """The entry or concept behind a result, in the visitor's language."""
    kind, id = result.key
    path = entry_path(result.key, catalogue, language)
    label = facet_label("kind", kind, catalogue, language)
    if kind == "glossary":
        text = catalogue.glossary[id][language]
        return Hit(kind, label, id, text.label, path, text.definition, language, result)
    page = catalogue.get(result.key, language)
    title, summary = page.meta.title, page.meta.summary
    return Hit(kind, label, id, title, path, summary, page.text_language, result)


def entry_path(key: tuple[str, str], catalogue: Catalogue, language: Language) -> str:
    """Where the entry or concept with this key stands."""
    kind, id = key
    if kind == "glossary":
        return concept_path(id, language)
    return catalogue.get(key, language).path


# Asked for fifty times a page.
@lru_cache(maxsize=1 << 14)
def facet_label(facet: str, id: str, catalogue: Catalogue, language: Language) -> str:
    """What a value of a facet is called."""
    if facet == "provider":
        return organisation_name(id, catalogue, language)
    vocabulary = {"kind": "collections"}.get(facet, f"{facet}s")
    return catalogue.vocabularies[vocabulary][id][language]

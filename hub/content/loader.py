"""From a folder of files to a catalogue, or to all that is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel

from hub.catalogue import Catalogue
from hub.content import references, vocabularies
from hub.content.bodies import Bodies
from hub.content.files import pairs_of
from hub.content.finders import read_finders
from hub.content.front_matter import FrontMatter
from hub.content.guided_path import guided_path_problems, read_guided_path
from hub.content.kept import Kept, Shared, Versions
from hub.content.message import said
from hub.content.open_data import open_data_problems, read_open_data
from hub.content.overlay import Entry
from hub.content.pictures import PictureFiles
from hub.content.problems import ContentError, Problem, errors
from hub.content.statement import read_statement, statement_problems
from hub.models.collection import BY_NAME, COLLECTIONS
from hub.models.facility import PLACE_NAMES
from hub.models.finder import ADDRESSES
from hub.models.glossary import Concept
from hub.models.guided_path import GuidedPath
from hub.models.markers import declared_terms
from hub.models.open_data import OpenData
from hub.models.page import Key
from hub.models.statement import AccessibilityStatement
from hub.models.vocabulary import Vocabulary


@dataclass(frozen=True)
class Content:
    """A content folder as read: what could be understood, and what could not."""

    catalogue: Catalogue
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    guided_path: GuidedPath | None = None
    """The rules of the guided path; none where there are none, or they cannot be read."""
    statement: AccessibilityStatement | None = None
    """What the hub declares about accessibility; none where there is no file."""
    open_data: OpenData | None = None
    """Licence and publisher of the data; none where there is no file."""
    bodies: Bodies | None = None
    """What was rendered of it before; none where it was just read."""

    @cached_property
    def unreadable(self) -> frozenset[Key]:
        """The entries that have no page, for what is wrong with their front matter."""
        return frozenset(entry.pair.key for entry in self.entries if not entry.pages)

    def require(self) -> Catalogue:
        """The catalogue. Raises ContentError when there are errors."""
        wrong = errors(self.problems)
        if wrong:
            raise ContentError(wrong)
        return self.catalogue


def load(
    folder: Path,
    *,
    with_drafts: bool = False,
    kept: Kept | None = None,
    files: Versions | None = None,
) -> Content:
    """Read every file; front matter is validated, bodies are not yet rendered.

    What is kept from an earlier reading is not read again. Files may be given as they
    were read once, in the place of those that are there now.
    """
    kept = kept or Kept()
    versions = kept.read(folder) if files is None else files
    shared = kept.shared(folder, versions, _read_shared)
    terms, glossary, rules = shared.terms, shared.glossary, shared.rules
    pictures = shared.pictures
    pairs, file_problems = pairs_of(
        (file, each) for file, each in versions.items() if isinstance(each, FrontMatter)
    )
    entries = tuple(kept.join(pair) for pair in pairs)
    pages = tuple(
        page
        for entry in entries
        if with_drafts or not entry.is_draft
        for page in entry.pages
    )
    ids = references.ids_by_collection(entries)
    catalogue = Catalogue(pages, terms, glossary, shared.finders, pictures.pictures)
    problems = [
        *shared.problems,
        *file_problems,
        *(problem for entry in entries for problem in entry.problems),
        *_missing_titles(terms["collections"]),
        *references.glossary_problems(glossary, shared.glossary_keys, terms),
        *kept.reference_problems(entries, terms),
        *pictures.problems,
        *pictures.reference_problems(catalogue, ids),
        *guided_path_problems(rules, shared.rule_keys, ids, terms),
        *statement_problems(shared.statement, shared.statement_keys, ids),
        *open_data_problems(shared.open_data, shared.open_data_keys, ids),
    ]
    return Content(
        catalogue,
        entries,
        tuple(sorted(set(problems))),
        rules,
        shared.statement,
        shared.open_data,
    )


def _read_shared(folder: Path) -> Shared:
    terms, term_problems = vocabularies.read_vocabularies(folder, _vocabulary_names())
    glossary, glossary_keys, glossary_problems = vocabularies.read_glossary(folder)
    finders, finder_problems = read_finders(folder, terms)
    rules, rule_keys, rule_problems = read_guided_path(folder)
    statement, statement_keys, wrong = read_statement(folder)
    open_data, open_data_keys, wrong_data = read_open_data(folder)
    problems = (
        *term_problems,
        *glossary_problems,
        *finder_problems,
        *rule_problems,
        *wrong,
        *wrong_data,
    )
    return Shared(
        terms=terms,
        glossary=glossary,
        glossary_keys=glossary_keys,
        finders=finders,
        rules=rules,
        rule_keys=rule_keys,
        statement=statement,
        statement_keys=statement_keys,
        open_data=open_data,
        open_data_keys=open_data_keys,
        pictures=PictureFiles(folder),
        problems=problems,
    )


def _missing_titles(titles: Vocabulary) -> Iterator[Problem]:
    """Every section of the hub has a title, finders and glossary included."""
    file = f"{vocabularies.VOCABULARY_FOLDER}/{titles.name}.yaml"
    for name in dict.fromkeys((*BY_NAME, *ADDRESSES, "glossary")):
        if name not in titles:
            message = said(
                'the section "{name}" has no title; add a term with that id.', name=name
            )
            yield Problem(file, 1, "H605", message)


def _vocabulary_names() -> list[str]:
    """Every vocabulary that a field names, and the one of the collections' titles."""
    models: tuple[type[BaseModel], ...] = (
        *(collection.model for collection in COLLECTIONS),
        Concept,
        GuidedPath,
    )
    named = {term.vocabulary for model in models for term in declared_terms(model)}
    return sorted({*named, PLACE_NAMES, "collections", "roadmap-parts"})

"""The files of a content folder: found, read and paired by entry."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hub.content.finders import FINDER_FOLDER
from hub.content.front_matter import FrontMatter, read_front_matter
from hub.content.links import split_name
from hub.content.message import said
from hub.content.problems import Problem, did_you_mean
from hub.content.stamps import stamps_of
from hub.content.vocabularies import (
    GLOSSARY_FILE,
    GUIDED_PATH_FILE,
    OPEN_DATA_FILE,
    STATEMENT_FILE,
    VOCABULARY_FOLDER,
)
from hub.languages import SOURCE_LANGUAGE, Language, other
from hub.models.collection import BY_FOLDER, BY_NAME, Collection
from hub.models.page import Key

PICTURE_FOLDER = "pictures"
DATA_FILES = {GLOSSARY_FILE, GUIDED_PATH_FILE, OPEN_DATA_FILE, STATEMENT_FILE}
DATA_FOLDERS = (VOCABULARY_FOLDER, FINDER_FOLDER, PICTURE_FOLDER)
IGNORED_NAMES = {"README.md", "Thumbs.db"}


def read_file(folder: Path, file: str) -> FrontMatter:
    """Read one Markdown file; `file` is its path below the folder."""
    return read_front_matter((folder / file).read_bytes(), file=file)


@dataclass(frozen=True)
class Pair:
    """The source of an entry and its translation; one of them may be missing."""

    collection: Collection
    id: str
    files: Mapping[Language, FrontMatter]

    @property
    def key(self) -> Key:
        """What the entry is known by."""
        return (self.collection.name, self.id)

    @property
    def source_language(self) -> Language:
        """Dutch, unless only the English file says `source: en`."""
        english = self.files.get("en")
        if english is not None and english.values.get("source") == "en":
            return "en"
        return SOURCE_LANGUAGE

    @property
    def source(self) -> FrontMatter | None:
        """The file that holds the facts."""
        return self.files.get(self.source_language)

    @property
    def translation(self) -> FrontMatter | None:
        """The file that holds the texts in the other language."""
        return self.files.get(other(self.source_language))


def read_pairs(folder: Path) -> tuple[list[Pair], list[Problem]]:
    """Every entry of the folder, and what could not be read."""
    return pairs_of((file, read_file(folder, file)) for file in content_files(folder))


def pairs_of(
    files: Iterable[tuple[str, FrontMatter]],
) -> tuple[list[Pair], list[Problem]]:
    """The entries that these files make, and what is wrong with the files."""
    entries: dict[Key, dict[Language, FrontMatter]] = {}
    problems: list[Problem] = []
    for file, front_matter in files:
        found = placed(file)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        collection, id, language = found
        entries.setdefault((collection.name, id), {})[language] = front_matter
        problems += front_matter.problems
    pairs = [Pair(BY_NAME[name], id, files) for (name, id), files in entries.items()]
    return pairs, problems


def content_files(folder: Path) -> Iterator[str]:
    """Every file that should be a page, as its path below the folder, in order."""
    return (file for file in stamps_of(folder) if is_page(file))


def is_page(file: str) -> bool:
    """Whether a file should be a page: not of all entries, nor of an editor."""
    name = file.rpartition("/")[2]
    # Text editors keep files of their own beside the one that is being written.
    is_own = name in IGNORED_NAMES or name.startswith(".") or name.endswith("~")
    return not is_own and not is_data(file)


def is_data(file: str) -> bool:
    """Whether a file belongs to no entry, but to all."""
    return file in DATA_FILES or file.partition("/")[0] in DATA_FOLDERS


def placed(file: str) -> tuple[Collection, str, Language] | Problem:
    """Where a file belongs, or why it belongs nowhere."""
    folder, _, name = file.rpartition("/")
    collection = BY_FOLDER.get(folder)
    if collection is None:
        message = said(
            'no pages are kept in the folder "{folder}".', folder=folder or "."
        ) + did_you_mean(folder, BY_FOLDER)
        return Problem(file, 1, "H106", message)
    id, language = split_name(name)
    if language is None:
        message = said(
            '"{name}" must be called <name>.nl.md or <name>.en.md.', name=name
        )
        return Problem(file, 1, "H106", message)
    return collection, id, language

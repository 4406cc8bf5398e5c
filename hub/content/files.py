"""The files of a content folder: found, read and paired by entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from hub.content.finders import FINDER_FOLDER
from hub.content.front_matter import FrontMatter, read_front_matter
from hub.content.links import split_name
from hub.content.message import said
from hub.content.problems import Problem, did_you_mean
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
IGNORED_NAMES = {"README.md", ".gitkeep", ".DS_Store", "Thumbs.db"}


def read_file(path: Path, *, file: str) -> FrontMatter:
    """Read one Markdown file; `file` is how messages call it."""
    return read_front_matter(path.read_bytes(), file=file)


class Read(Protocol):
    """Reads a Markdown file."""

    def __call__(self, path: Path, *, file: str) -> FrontMatter: ...


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


def read_pairs(
    folder: Path, read: Read = read_file
) -> tuple[list[Pair], list[Problem]]:
    """Every entry of the folder, and what could not be read."""
    entries: dict[tuple[str, str], dict[Language, FrontMatter]] = {}
    problems: list[Problem] = []
    for path, file in content_files(folder):
        found = placed(file)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        collection, id, language = found
        front_matter = read(path, file=file)
        entries.setdefault((collection.name, id), {})[language] = front_matter
        problems += front_matter.problems
    pairs = [Pair(BY_NAME[name], id, files) for (name, id), files in entries.items()]
    return pairs, problems


def content_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every file that should be a page, with its path below the folder."""
    for path in sorted(folder.rglob("*")):
        file = path.relative_to(folder).as_posix()
        if path.is_file() and path.name not in IGNORED_NAMES and not _is_data(file):
            yield path, file


def _is_data(file: str) -> bool:
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

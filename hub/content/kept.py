"""What was read from files, kept so that only those that change are read again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hub.content.files import DATA_FILES, DATA_FOLDERS, Pair, read_file
from hub.content.front_matter import FrontMatter
from hub.content.overlay import Entry, join
from hub.content.located_yaml import Located
from hub.content.pictures import PictureFiles
from hub.models.finder import Declaration
from hub.models.glossary import Glossary
from hub.models.guided_path import GuidedPath
from hub.content.problems import Problem
from hub.content.references import ids_by_collection, problems_of_entry
from hub.models.open_data import OpenData
from hub.models.page import Key
from hub.models.statement import AccessibilityStatement
from hub.models.vocabulary import Vocabulary

Stamp = tuple[int, int, int]
"""When a file was written, how long it is, and which file it is."""


def stamp_of(path: Path) -> Stamp:
    """What differs when a file was saved since."""
    status = path.stat()
    return status.st_mtime_ns, status.st_size, status.st_ino


@dataclass(frozen=True)
class Shared:
    """What stands in other files than those of entries, and is wrong with them."""

    terms: Mapping[str, Vocabulary]
    glossary: Glossary
    glossary_keys: Located
    finders: Mapping[str, Declaration]
    rules: GuidedPath | None
    rule_keys: Located
    statement: AccessibilityStatement | None
    statement_keys: Located
    open_data: OpenData | None
    open_data_keys: Located
    pictures: PictureFiles
    problems: tuple[Problem, ...]


class Kept:
    """The files and entries of a content folder as they were when last read."""

    def __init__(self) -> None:
        self._files: dict[Path, tuple[Stamp, FrontMatter]] = {}
        self._entries: dict[Key, Entry] = {}
        self._references: dict[Key, tuple[Entry, tuple[Problem, ...]]] = {}
        self._named: object = None
        self._shared: tuple[dict[Path, Stamp], Shared] | None = None

    def read(self, path: Path, *, file: str) -> FrontMatter:
        """A Markdown file; read only when it was saved since."""
        # The stamp comes first: a file that is saved meanwhile is read once more.
        stamp = stamp_of(path)
        known = self._files.get(path)
        if known is None or known[0] != stamp:
            known = self._files[path] = (stamp, read_file(path, file=file))
        return known[1]

    def shared(self, folder: Path, read: Callable[[], Shared]) -> Shared:
        """What entries share; all read again when a file of it was saved."""
        stamps = {path: stamp_of(path) for path in _data_files(folder)}
        if self._shared is None or self._shared[0] != stamps:
            self._shared = (stamps, read())
        return self._shared[1]

    def join(self, pair: Pair) -> Entry:
        """Both languages of an entry; joined only when a file of it was read again."""
        known = self._entries.get(pair.key)
        if known is None or not _is_same(known.pair, pair):
            known = self._entries[pair.key] = join(pair)
        return known

    def reference_problems(
        self, entries: Iterable[Entry], vocabularies: Mapping[str, Vocabulary]
    ) -> Iterator[Problem]:
        """References, terms and sources of all entries that name nothing."""
        entries = tuple(entries)
        published = ids_by_collection(entries)
        everything = ids_by_collection(entries, with_drafts=True)
        named = (published, everything, vocabularies)
        if named != self._named:
            self._references.clear()
            self._named = named
        for entry in entries:
            known = self._references.get(entry.pair.key)
            if known is None or known[0] is not entry:
                ids = everything if entry.is_draft else published
                found = tuple(problems_of_entry(entry, ids, vocabularies))
                known = self._references[entry.pair.key] = (entry, found)
            yield from known[1]


def _data_files(folder: Path) -> Iterator[Path]:
    """The files that belong to no entry."""
    yield from (path for name in sorted(DATA_FILES) if (path := folder / name).exists())
    for name in DATA_FOLDERS:
        yield from sorted((folder / name).glob("*"))


def _is_same(one: Pair, other: Pair) -> bool:
    return one.files.keys() == other.files.keys() and all(
        one.files[language] is other.files[language] for language in one.files
    )

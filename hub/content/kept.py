"""What was read from files, kept so that only those that change are read again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hub.content.files import Pair, is_data, is_page, read_file
from hub.content.front_matter import FrontMatter
from hub.content.located_yaml import Located
from hub.content.overlay import Entry, join
from hub.content.pictures import PictureFiles
from hub.content.problems import Problem
from hub.content.references import ids_by_collection, problems_of_entry
from hub.content.stamps import Stamp, Stamps, stamps_of
from hub.models.finder import Declaration
from hub.models.glossary import Glossary
from hub.models.guided_path import GuidedPath
from hub.models.open_data import OpenData
from hub.models.page import Key
from hub.models.statement import AccessibilityStatement
from hub.models.vocabulary import Vocabulary

Versions = Mapping[str, FrontMatter | bytes]
"""File -> what was read of it: a page, or what belongs to no entry."""

MIXTURES: Final = 2


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
        self._files: dict[str, tuple[Stamp, FrontMatter | bytes]] = {}
        self._entries: dict[Key, Entry] = {}
        self._references: dict[Key, tuple[Entry, tuple[Problem, ...]]] = {}
        self._named: object = None
        self._shared: list[tuple[Versions, Shared]] = []

    def read(self, folder: Path, stamps: Stamps | None = None) -> Versions:
        """Every file; only those that were saved since are read."""
        found = {}
        for file, stamp in (stamps_of(folder) if stamps is None else stamps).items():
            known = self._files.get(file)
            if known is None or known[0] != stamp:
                version = _read(folder, file)
                if version is None:
                    continue
                # The stamp came first: what is saved meanwhile is read once more.
                known = self._files[file] = (stamp, version)
            found[file] = known[1]
        return found

    def shared(
        self, folder: Path, files: Versions, read: Callable[[Path], Shared]
    ) -> Shared:
        """What entries share; all read again when a file of it is another."""
        wanted = _data_of(files)
        for known, shared in self._shared:
            if known == wanted:
                return shared
        if wanted == _data_of(self.read(folder)):
            made = read(folder)
        else:
            with TemporaryDirectory(prefix="hub-shared-") as mixture:
                _write(wanted, Path(mixture))
                made = read(Path(mixture))
        self._shared = [(wanted, made), *self._shared][:MIXTURES]
        return made

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


def digest_of(files: Versions) -> str:
    """Names what files say; other texts have another name."""
    digest = sha256()
    for file, each in sorted(files.items()):
        said = each if isinstance(each, bytes) else (each.values, each.body)
        digest.update(f"{file}\0{said!r}\n".encode())
    return digest.hexdigest()[:20]


def _read(folder: Path, file: str) -> FrontMatter | bytes | None:
    """A file; None where it vanished meanwhile, or does not matter."""
    with suppress(FileNotFoundError):
        if is_data(file):
            return (folder / file).read_bytes()
        if is_page(file):
            return read_file(folder, file)
    return None


def _data_of(files: Versions) -> dict[str, bytes]:
    return {file: each for file, each in files.items() if isinstance(each, bytes)}


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    for file, data in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(data)


def _is_same(one: Pair, other: Pair) -> bool:
    return one.files.keys() == other.files.keys() and all(
        one.files[language] is other.files[language] for language in one.files
    )

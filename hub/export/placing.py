"""A new export put in the place of the old one: only what changed is touched."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

from hub.export.crawling import ExportFailed

MANIFEST: Final = "manifest.json"
ASIDE: Final = ".being-exported"
FORMAT: Final = 1


@dataclass(frozen=True)
class Manifest:
    """What an export is, and every file of it."""

    base_url: str
    at: str
    """The moment as of which it shows the hub."""
    content: str
    """The last day on which a page of it was changed."""
    fingerprint: str
    """Of content and code, as the search index has it."""
    files: dict[str, str] = field(default_factory=dict)
    """Each file with its SHA-256."""
    format: int = FORMAT

    @classmethod
    def read(cls, path: Path) -> Self:
        """The manifest of an earlier export. Raises ExportFailed."""
        try:
            return cls(**json.loads(path.read_text("utf-8")))
        except (ValueError, TypeError):
            raise ExportFailed(f"{path} is no manifest of an export") from None

    def text(self) -> str:
        """As it stands in its file."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"


def kept_files(folder: Path) -> Callable[[str], Path | None]:
    """The files of the export in a folder that are still as it left them."""
    path = folder / MANIFEST
    files = Manifest.read(path).files if path.is_file() else {}

    def kept(name: str) -> Path | None:
        is_there = name in files and _hash(folder / name) == files[name]
        return folder / name if is_there else None

    return kept


@dataclass(frozen=True)
class Placed:
    """How many files the new export has, and what was done for them."""

    files: int
    written: int
    removed: int


@contextmanager
def aside(folder: Path) -> Iterator[Path]:
    """An empty folder beside the old files, gone in the end. Raises ExportFailed."""
    folder.mkdir(parents=True, exist_ok=True)
    foreign = [path for path in folder.iterdir() if path.name != ASIDE]
    if foreign and not (folder / MANIFEST).is_file():
        raise ExportFailed(
            f"{folder} is not empty and holds no export ({MANIFEST} is not there)."
            " Choose an empty folder: nothing was touched."
        )
    new = folder / ASIDE
    # An export that was killed may have left it.
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    try:
        yield new
    finally:
        shutil.rmtree(new)


def place(new: Path, folder: Path, manifest: Manifest) -> Placed:
    """Move what changed to where it is served; remove what is gone."""
    files = {
        path.relative_to(new).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(new.rglob("*"))
        if path.is_file()
    }
    changed = [name for name in files if _hash(folder / name) != files[name]]
    # First what pages need, so that no page is ever served without its stylesheet.
    for name in sorted(changed, key=lambda name: name.endswith(".html")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).replace(folder / name)
    removed = _remove(folder, _files_of(folder) - files.keys())
    manifest.files.update(files)
    (new / MANIFEST).write_text(manifest.text(), "utf-8")
    (new / MANIFEST).replace(folder / MANIFEST)
    return Placed(len(files), len(changed), removed)


def _hash(path: Path) -> str | None:
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def _files_of(folder: Path) -> set[str]:
    """What the old export put here; all else belongs to somebody else."""
    path = folder / MANIFEST
    return set(Manifest.read(path).files) if path.is_file() else set()


def _remove(folder: Path, names: set[str]) -> int:
    removed = 0
    for name in sorted(names):
        path = folder / name
        if path.resolve().is_relative_to(folder.resolve()) and path.is_file():
            path.unlink()
            removed += 1
            for parent in path.relative_to(folder).parents[:-1]:
                if any((folder / parent).iterdir()):
                    break
                (folder / parent).rmdir()
    return removed

"""The life of the index: built aside, verified, swapped in whole, by one process."""

import fcntl
import logging
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from hub.models.glossary import Glossary
from hub.search import manifest
from hub.search.building import build
from hub.search.document import SearchDocument

logger = logging.getLogger(__name__)

_FINGERPRINT: Final = re.compile(r"[a-z0-9][a-z0-9_-]*", re.IGNORECASE)
_LOCK: Final = ".lock"
_UNFINISHED: Final = ".building-"
_DISCARDED: Final = ".discarded-"

Documents = Callable[[], Iterable[SearchDocument]]
Make = Callable[[Path], None]
"""Writes into an empty folder."""


def sound(folder: Path, fingerprint: str) -> Path | None:
    """The index of this fingerprint, where it is there and nothing of it is damaged."""
    target = folder / fingerprint
    # Without the lock: a sound index is complete, as it appears by one rename.
    return target if manifest.damage(target, fingerprint) is None else None


class IndexUnwritable(Exception):
    """There is no room for the index anywhere; says where, why, and what to do."""


def ensure(
    folder: Path,
    fingerprint: str,
    documents: Documents,
    glossary: Glossary,
    beside: Make | None = None,
) -> Path:
    """The sound index of this fingerprint; built only when it is not there.

    What `documents` raises is passed on, and leaves what stood in the folder alone.
    What is written beside the index belongs to it from then on.
    Where the folder takes no index, it is built for this process alone: `release` it
    once it is open. Raises IndexUnwritable.
    """
    if not _FINGERPRINT.fullmatch(fingerprint):
        raise ValueError(f"a fingerprint is letters, digits and - _: {fingerprint!r}")
    found = sound(folder, fingerprint)
    if found is not None:
        return found

    def make(aside: Path) -> None:
        build(aside, documents(), glossary)
        if beside is not None:
            beside(aside)

    target = folder / fingerprint
    try:
        with _open_lock(folder) as lock, _locked(lock, folder):
            damage = manifest.damage(target, fingerprint)
            if damage is None:
                return target
            logger.warning("The search index %s %s: building it.", target, damage)
            _build_and_swap(target, make)
            _tidy(folder, target)
    except OSError as error:
        return _build_elsewhere(target, make, error)
    return target


def release(index: Path, folder: Path) -> None:
    """Remove an index that stands elsewhere than in its folder; open, it stays usable.

    What is mapped into memory is kept by the system until nobody has it any more.
    """
    if index.parent != folder:
        shutil.rmtree(index.parent, ignore_errors=True)


def _build_and_swap(target: Path, make: Make) -> None:
    aside = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=target.parent))
    try:
        aside.chmod(0o755)  # mkdtemp hides it from the user that serves the site
        make(aside)
        manifest.write(aside, target.name)
        _swap(aside, target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    logger.info("The search index %s is built.", target)


def _swap(aside: Path, target: Path) -> None:
    if target.exists() or target.is_symlink():
        # A folder with files in it cannot be renamed over: move it out of the way.
        away = Path(tempfile.mkdtemp(prefix=_DISCARDED, dir=target.parent))
        os.rename(target, away / target.name)  # noqa: PTH104  # a plain rename is meant
    os.rename(aside, target)  # noqa: PTH104  # replace() could overwrite a file


def _tidy(folder: Path, target: Path) -> None:
    """Remove what crashes and earlier versions left, but the previous index."""
    temporary = (_UNFINISHED, _DISCARDED)
    older = []
    for path in folder.iterdir():
        if path.name.startswith(temporary):
            shutil.rmtree(path, ignore_errors=True)
        # Only what was sealed here is removed: the folder is a setting, and may hold
        # what is not ours.
        elif path != target and path.is_dir() and manifest.is_sealed(path):
            older.append(path)
    older.sort(key=lambda path: path.stat().st_mtime)
    for path in older[:-1]:
        logger.info("The search index %s is outdated: removing it.", path)
        shutil.rmtree(path, ignore_errors=True)


def _build_elsewhere(wanted: Path, make: Make, error: OSError) -> Path:
    """An index for this process alone."""
    folder, reason = wanted.parent, error.strerror or error
    try:
        with _temporary_folder() as aside:
            logger.warning(
                "The search index cannot be written to %s (%s): building it in %s "
                "instead; every start will build it again.",
                folder,
                reason,
                aside,
            )
            _build_and_swap(aside / wanted.name, make)
    except OSError as failure:
        raise IndexUnwritable(
            f"The search index can be written neither to {folder} ({reason}) nor to "
            f"the folder for temporary files ({failure.strerror or failure}). Make "
            "room, or name other folders with HUB_SEARCH_INDEX and TMPDIR."
        ) from failure
    return aside / wanted.name


@contextmanager
def _temporary_folder() -> Iterator[Path]:
    """A new folder, which goes again when what is done in it fails."""
    folder = Path(tempfile.mkdtemp(prefix="search-index-"))
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _open_lock(folder: Path) -> IO[bytes]:
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(13, os.strerror(13), str(folder))
    return (folder / _LOCK).open("ab")


@contextmanager
def _locked(lock: IO[bytes], folder: Path) -> Iterator[None]:
    """Hold the lock. It is freed by the system when its holder dies."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        logger.info("Another process works on the search index in %s: waiting.", folder)
        fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(lock, fcntl.LOCK_UN)

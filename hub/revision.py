"""What a process holds: which commit, which content, which code, read when."""

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from platform import python_version
from typing import Final

CODE: Final = Path(__file__).parent
LIBRARIES: Final = ("whoosh", "PyStemmer", "markdown", "nh3", "pydantic", "PyYAML")
"""Those whose version may change what is in an index, or in the content beside it."""

_COMMIT: Final = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_MOST_LINKS: Final = 5
"""A name in git may stand for another name, but not for ever."""


@dataclass(frozen=True)
class Revision:
    """What was read when a site was opened."""

    commit: str | None
    """Of the repository that the content stands in, where there is one."""
    content: str
    """The fingerprint of the content, taken before it was read."""
    release: str
    """A name for the code, the templates and the interface's texts."""
    read: datetime


def revision_of(
    content: Path, translations: Path, read: datetime, commit: str | None
) -> Revision:
    """What is on disk now; git says the commit where nobody else does."""
    return Revision(
        commit=commit or commit_of(content),
        content=fingerprint(content),
        release=release_of(CODE, translations),
        read=read,
    )


def fingerprint(content: Path) -> str:
    """A name for this content, read by this code and these libraries."""
    digest = sha256(f"{python_version()}\n".encode())
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for root, pattern in ((CODE, "*.py"), (content, "*")):
        for path in sorted(root.rglob(pattern)):
            if path.is_file():
                digest.update(f"{path.relative_to(root)}\0".encode())
                digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:20]


def release_of(code: Path, translations: Path) -> str:
    """A name for all that a process keeps until it ends, whatever is on disk."""
    digest = sha256()
    for root, pattern in ((code, "*"), (translations, "*.mo")):
        for path in sorted(root.rglob(pattern)):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(f"{path.relative_to(root)}\0".encode())
                digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:20]


def commit_of(folder: Path) -> str | None:
    """The commit that a folder is at, from git's own files: git need not be there."""
    here = folder.resolve()
    marks = (each / ".git" for each in (here, *here.parents))
    found = next((mark for mark in marks if mark.exists()), None)
    if found is None:
        return None
    git = found if found.is_dir() else _linked(found)
    return _resolved(git, "HEAD") if git is not None else None


def _linked(file: Path) -> Path | None:
    """Where the files are that a work tree of its own points at."""
    name, _, path = (_first_line(file) or "").partition("gitdir: ")
    return None if name or not path else file.parent / path


def _resolved(git: Path, name: str) -> str | None:
    """The commit that a name stands for."""
    shared = git / (_first_line(git / "commondir") or "")
    for _ in range(_MOST_LINKS):
        text = (
            _first_line(git / name)
            or _first_line(shared / name)
            or _packed(shared / "packed-refs", name)
        )
        if text is None or _COMMIT.fullmatch(text):
            return text
        if not text.startswith("ref: refs/") or ".." in text:
            return None
        name = text.removeprefix("ref: ")
    return None


def _packed(file: Path, name: str) -> str | None:
    if not file.is_file():
        return None
    for line in file.read_text("utf-8", "replace").splitlines():
        commit, _, packed = line.partition(" ")
        if packed == name and _COMMIT.fullmatch(commit):
            return commit
    return None


def _first_line(file: Path) -> str | None:
    if not file.is_file():
        return None
    lines = file.read_text("utf-8", "replace").splitlines()
    return lines[0].strip() if lines else None

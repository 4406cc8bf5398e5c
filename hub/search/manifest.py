"""The manifest of an index folder: which files belong to it, and their checksums."""

import hashlib
import json
from pathlib import Path
from typing import Final

MANIFEST: Final = "manifest.json"
_FORMAT: Final = 1


def write(folder: Path, fingerprint: str) -> None:
    """Seal a folder: whatever changes in it afterwards is damage."""
    manifest = {
        "format": _FORMAT,
        "fingerprint": fingerprint,
        "files": _checksums(folder),
    }
    text = json.dumps(manifest, indent=1)
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def damage(folder: Path, fingerprint: str) -> str | None:
    """What is wrong with a folder as the index of this fingerprint; None is sound."""
    try:
        return _damage(folder, fingerprint)
    except OSError as error:
        # Another user's, on a bad disk, or removed by another process meanwhile.
        return f"cannot be read ({error.strerror or error})"


def _damage(folder: Path, fingerprint: str) -> str | None:
    if not folder.exists():
        return "is missing"
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return "has no manifest"
    except (ValueError, RecursionError):
        return "has an unreadable manifest"
    if not isinstance(manifest, dict) or manifest.get("format") != _FORMAT:
        return "has a manifest of another format"
    if manifest.get("fingerprint") != fingerprint:
        return "belongs to other content"
    return _difference(manifest.get("files"), _checksums(folder))


def is_sealed(folder: Path) -> bool:
    """Whether the folder is an index that was finished once, sound or not."""
    try:
        return (folder / MANIFEST).is_file()
    except PermissionError:
        return False


def _difference(promised: object, found: dict[str, str]) -> str | None:
    if not isinstance(promised, dict):
        return "has a manifest of another format"
    for name in sorted(promised.keys() - found.keys()):
        return f"lacks {name}"
    for name in sorted(found.keys() - promised.keys()):
        return f"holds a foreign file, {name}"
    for name, checksum in found.items():
        if promised[name] != checksum:
            return f"was changed in {name}"
    return None


def _checksums(folder: Path) -> dict[str, str]:
    checksums = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path != folder / MANIFEST:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256")
            checksums[path.relative_to(folder).as_posix()] = digest.hexdigest()
    return checksums

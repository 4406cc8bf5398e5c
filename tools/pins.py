"""The pinned dependencies, as `make lock` wrote them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hub.config import ROOT

REQUIREMENTS = ROOT / "requirements"
SERVER = REQUIREMENTS / "postgresql.txt"
"""All that a server may have: main.txt, and the client of PostgreSQL."""
ALL = REQUIREMENTS / "dev.txt"

_PIN = re.compile(r"^([\w.-]+)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})\b")
_OWN = "visd-hub"


@dataclass(frozen=True)
class Pin:
    """A package of one version."""

    name: str
    version: str
    hashes: Sequence[str]
    needed_by: Sequence[str]
    """Packages, or `visd-hub` for what pyproject.toml names."""

    @property
    def is_direct(self) -> bool:
        """Whether we asked for it ourselves."""
        return _OWN in self.needed_by


def pins(file: Path) -> Mapping[str, Pin]:
    """Those of a file, by normalised name."""
    # A package begins where a line is not indented; what belongs to it follows.
    blocks = re.split(r"\n(?=[^\s#])", file.read_text("utf-8"))
    found = [
        _pin(match[1], match[2], block)
        for block in blocks
        if (match := _PIN.match(block))
    ]
    return {pin.name: pin for pin in found}


def normalised(name: str) -> str:
    """A name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _pin(name: str, version: str, block: str) -> Pin:
    comments = re.findall(r"^ +# +(?:via +)?(\S+)", block, re.MULTILINE)
    return Pin(
        normalised(name),
        version,
        tuple(_HASH.findall(block)),
        tuple(normalised(each) for each in comments if each != "via"),
    )

"""List the pinned dependencies, their licences and what for: `make licences`."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from importlib.metadata import metadata
from pathlib import Path
from typing import Any, Self

import yaml

from hub.config import ROOT
from tools.pins import ALL, REQUIREMENTS, SERVER, Pin, normalised, pins

DATA = REQUIREMENTS / "licences.yaml"
REASONS = ROOT / "docs" / "decisions" / "0010-dependencies.md"
UNKNOWN = "unknown"


@dataclass(frozen=True)
class Allowed:
    """Which licences are, and how to read what packages say of theirs."""

    run: frozenset[str]
    develop: frozenset[str]
    excepted: Mapping[str, Mapping[str, str]]
    said: Mapping[str, str]
    names: Mapping[str, str]

    @classmethod
    def read(cls, path: Path = DATA) -> Self:
        """As the file has it."""
        data: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        return cls(
            run=frozenset(data["run"]),
            develop=frozenset(data["run"] + data["develop"]),
            excepted=data["excepted"],
            said=data["said"],
            names=data["names"],
        )

    def licence(self, package: str, told: Message) -> str:
        """What a package says of itself, as an expression of SPDX."""
        if package in self.said:
            return self.said[package]
        if (expression := told.get("License-Expression")) is not None:
            return str(expression)
        text = str(told.get("License") or "")
        if text in self.develop or text in self.names:
            return self.names.get(text, text)
        classified = [
            self.names.get(each.rpartition(" :: ")[2], UNKNOWN)
            for each in told.get_all("Classifier") or []
            if each.startswith("License :: ")
        ]
        return " AND ".join(dict.fromkeys(classified)) or UNKNOWN

    def allows(self, package: str, licence: str, *, on_servers: bool) -> bool:
        """Whether a package of this licence may be used there."""
        exception = self.excepted.get(package)
        if exception is not None and exception["licence"] == licence:
            return True
        allowed = self.run if on_servers else self.develop
        ways = licence.split(" OR ") if "(" not in licence else [licence]
        parts = (re.split(r" AND | OR |[()]", way) for way in ways)
        return any(
            all(each.strip() in allowed for each in way if each) for way in parts
        )


def told_by(pin: Pin) -> Message:
    """What the installed package says of itself."""
    told = metadata(pin.name)
    # Its types promise less than it has been since Python 3.8.
    assert isinstance(told, Message)
    return told


def reasons(text: str) -> Mapping[str, str]:
    """What each package is for, from the tables of the decision."""
    rows = re.findall(r"^\| ([^|]+) \| ([^|]*) \|", text, re.MULTILINE)
    return {
        normalised(name): re.sub(r" \(\[[^)]*\)\)", "", reason)
        for names, reason in rows
        for name in re.findall(r"[\w.-]+", names)
    }


def listed() -> str:
    """The list as a table of Markdown."""
    allowed, why = Allowed.read(), reasons(REASONS.read_text("utf-8"))
    server = pins(SERVER)
    lines = [
        "| package | version | licence | on servers | why |",
        "|---|---|---|---|---|",
    ]
    for pin in pins(ALL).values():
        licence = allowed.licence(pin.name, told_by(pin))
        where = "yes" if pin.name in server else "no"
        lines.append(
            f"| {pin.name} | {pin.version} | {licence} | {where} | {_why(pin, why)} |"
        )
    return "\n".join(lines)


def _why(pin: Pin, why: Mapping[str, str]) -> str:
    if pin.is_direct:
        return why.get(pin.name, "")
    return f"needed by {', '.join(dict.fromkeys(pin.needed_by))}"


if __name__ == "__main__":
    sys.stdout.write(f"{listed()}\n")

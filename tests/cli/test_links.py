import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.conftest import runner_for
from tests.external_links.conftest import Web, web

__all__ = ["web"]


@pytest.fixture
def linked(folder: Path, web: Web) -> Path:
    """Content whose only links to other sites lead to the web of the test."""
    for path in folder.rglob("*.md"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("https://", f"{web.address}/"), "utf-8")
    privacy = folder / "pages" / "about" / "privacy.nl.md"
    privacy.write_text(f"{privacy.read_text('utf-8')}\nZie <{web.address}/404>.\n")
    return folder


def run(folder: Path, *options: str):
    return runner_for(folder).invoke(
        args=["links", "--private", "--delay", "0", *options]
    )


def test_broken_links_are_told_per_owner_and_fail(linked: Path) -> None:
    result = run(linked)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == "hub-editors:"
    assert "  broken gone" in result.stdout
    assert "pages/about/privacy.nl.md" in result.stdout


@pytest.mark.parametrize("form", ["json", "csv"])
def test_programs_get_every_link(linked: Path, form: str) -> None:
    text = run(linked, "--format", form).stdout
    rows = json.loads(text) if form == "json" else list(csv.DictReader(StringIO(text)))
    verdicts = {row["url"].rsplit("/", 1)[1]: row["verdict"] for row in rows}
    assert verdicts["404"] == "gone"
    assert "good" in verdicts.values()


def test_owner_without_broken_links_passes(linked: Path) -> None:
    assert run(linked, "--owner", "nobody").exit_code == 0


def test_last_good_day_stands_beside_the_index(linked: Path) -> None:
    run(linked)
    memory = json.loads((linked.parent / "search_index" / "links.json").read_text())
    assert set(memory.values()) == {"2026-03-01"}

"""What does not change is read once."""

import os
import shutil
from pathlib import Path

import pytest

from hub.content.kept import Kept
from hub.content.loader import Content, load
from tests.conftest import FIXTURES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURES / "content", tmp_path / "content"))


def save(path: Path, text: str) -> None:
    """Write a file, as later as any file system can tell."""
    later = path.stat().st_mtime_ns + 10**9
    path.write_text(text, "utf-8")
    os.utime(path, ns=(later, later))


def pages(content: Content) -> dict[tuple[str, str], object]:
    return {(page.path, page.file): page for page in content.catalogue.pages}


def test_only_the_entry_that_was_saved_is_made_anew(folder: Path) -> None:
    kept = Kept()
    before = pages(load(folder, kept=kept))
    page = folder / "pages" / "about" / "privacy.nl.md"
    save(page, page.read_text("utf-8") + "\nEn nog een zin.\n")
    after = pages(load(folder, kept=kept))
    assert {name[1] for name in after if after[name] is not before.get(name)} == {
        "pages/about/privacy.nl.md",
        "pages/about/privacy.en.md",
    }


def test_kept_content_says_what_fresh_content_says(folder: Path) -> None:
    kept = Kept()
    load(folder, kept=kept)
    (folder / "pages" / "about" / "privacy.nl.md").unlink()
    facility = next((folder / "facilities").glob("*.nl.md"))
    save(facility, facility.read_text("utf-8").replace("operators:", "operators_:"))
    again, fresh = load(folder, kept=kept), load(folder)
    assert again.problems == fresh.problems
    assert again.catalogue.pages == fresh.catalogue.pages
    assert again.problems


def test_references_are_looked_at_again_when_an_entry_goes(folder: Path) -> None:
    kept = Kept()
    assert not load(folder, kept=kept).problems
    for path in (folder / "organisations").glob("pmv.*.md"):
        path.unlink()
    problems = load(folder, kept=kept).problems
    assert problems == load(folder).problems
    assert "H301" in {each.code for each in problems}

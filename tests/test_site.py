import shutil
from pathlib import Path

import pytest

from hub.config import Config
from hub.content.problems import ContentError
from hub.revision import fingerprint
from hub.site import Site
from tests.conftest import FIXTURES, NOW


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURES / "content", tmp_path / "content"))


def site_of(folder: Path) -> Site:
    return Site(
        Config(content=folder, search_index=folder.parent / "index"), lambda: NOW
    )


def test_fingerprint_changes_with_a_letter_or_a_name(folder: Path) -> None:
    before = fingerprint(folder)
    assert fingerprint(folder) == before
    page = folder / "pages" / "about" / "privacy.nl.md"
    page.write_text(page.read_text() + ".")
    changed = fingerprint(folder)
    page.rename(page.with_name("privacy2.nl.md"))
    assert len({before, changed, fingerprint(folder)}) == 3


def test_second_start_uses_the_index_of_the_first(folder: Path) -> None:
    site_of(folder).open()
    (built,) = (folder.parent / "index").glob("*/manifest.json")
    before = built.stat().st_mtime_ns
    site_of(folder).open()
    assert built.stat().st_mtime_ns == before


def test_errors_that_only_the_full_check_finds_stop_the_start(folder: Path) -> None:
    page = folder / "pages" / "about" / "privacy.nl.md"
    page.write_text(page.read_text() + "\n<script>alert(1)</script>\n")
    site = site_of(folder)
    assert site.catalogue
    with pytest.raises(ContentError, match="H501 raw-html"):
        site.open()


def test_a_server_starts_from_the_content_that_was_checked(folder: Path) -> None:
    site_of(folder).open()
    site = site_of(folder)
    site.serve()
    assert site.unready() is None
    assert list(map(repr, site.catalogue.pages)) == list(
        map(repr, site_of(folder).catalogue.pages)
    )


def test_a_server_renders_no_body_that_was_rendered_for_its_index(
    folder: Path,
) -> None:
    site_of(folder).open()
    site = site_of(folder)
    site.serve()
    for page in site.catalogue.pages:
        assert site.renderer.render(page).html
    assert {file for file, _ in site.renderer.rendered} == {
        page.file for page in site.catalogue.pages if not page.is_translated
    }


def test_a_server_reads_what_was_saved_since_the_last_start(folder: Path) -> None:
    site_of(folder).serve()
    page = folder / "pages" / "about" / "privacy.nl.md"
    page.write_text(page.read_text() + "\nEr is iets bij.\n")
    site = site_of(folder)
    site.serve()
    assert "Er is iets bij." in site.catalogue.at("/nl/over/privacy/").body


def test_a_server_starts_without_the_content_beside_its_index(folder: Path) -> None:
    site_of(folder).serve()
    (kept,) = (folder.parent / "index").glob("*/content")
    kept.chmod(0o666)
    site = site_of(folder)
    site.serve()
    assert site.catalogue.at("/nl/over/privacy/")

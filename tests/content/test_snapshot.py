"""Content that is read again as it was checked."""

import os
import pickle
import shutil
from pathlib import Path

import pytest

from hub.content.loader import Content, load
from hub.content.snapshot import read_snapshot, write_snapshot
from tests.conftest import FIXTURES

FILE = "content"


@pytest.fixture(scope="module")
def content() -> Content:
    return load(FIXTURES / "content")


@pytest.fixture
def kept(tmp_path: Path, content: Content) -> Content:
    write_snapshot(tmp_path, content, {})
    read = read_snapshot(tmp_path)
    assert read is not None
    return read


def test_what_is_read_is_what_was_written(kept: Content, content: Content) -> None:
    assert list(map(repr, kept.catalogue.pages)) == list(
        map(repr, content.catalogue.pages)
    )
    assert kept.catalogue.vocabularies == content.catalogue.vocabularies
    assert kept.catalogue.glossary == content.catalogue.glossary
    assert kept.catalogue.finders == content.catalogue.finders
    assert kept.catalogue.pictures == content.catalogue.pictures
    assert kept.guided_path == content.guided_path
    assert kept.statement == content.statement
    assert kept.open_data == content.open_data


def test_which_fields_were_written_stays_known(kept: Content, content: Content) -> None:
    assert [page.meta.model_fields_set for page in kept.catalogue.pages] == [
        page.meta.model_fields_set for page in content.catalogue.pages
    ]


def test_collections_are_those_of_the_code(kept: Content, content: Content) -> None:
    pairs = zip(kept.catalogue.pages, content.catalogue.pages, strict=True)
    assert all(one.collection is other.collection for one, other in pairs)


def test_both_languages_share_their_facts(kept: Content) -> None:
    pages = [
        page for page in kept.catalogue.list("instruments", "nl") if page.meta.sources
    ]
    assert pages
    for page in pages:
        assert kept.catalogue.counterpart(page).meta.sources is page.meta.sources


def test_without_a_file_there_is_no_content(tmp_path: Path) -> None:
    assert read_snapshot(tmp_path) is None


@pytest.mark.parametrize(
    "foreign",
    [os.system, shutil.rmtree, os.path.join, Path, pickle.Unpickler, eval, object],
    ids=lambda each: each.__name__,
)
def test_a_file_that_names_anything_but_values_is_not_read(
    tmp_path: Path, foreign: object
) -> None:
    (tmp_path / FILE).write_bytes(pickle.dumps(foreign))
    assert read_snapshot(tmp_path) is None


@pytest.mark.parametrize(
    "name", [("hub.models.page", "Page.path"), ("hub.models.page", "datetime")]
)
def test_a_file_that_looks_further_than_values_is_not_read(
    tmp_path: Path, name: tuple[str, str]
) -> None:
    module, inner = (each.encode() for each in name)
    said = b"\x80\x04\x8c%c%b\x8c%c%b\x93." % (len(module), module, len(inner), inner)
    (tmp_path / FILE).write_bytes(said)
    assert read_snapshot(tmp_path) is None


@pytest.mark.parametrize("said", [b"", b"\x80", b"\x80\x04K"], ids=repr)
def test_a_broken_file_is_not_read(tmp_path: Path, said: bytes) -> None:
    (tmp_path / FILE).write_bytes(said)
    assert read_snapshot(tmp_path) is None


def test_a_file_that_others_may_write_is_not_read(
    tmp_path: Path, content: Content
) -> None:
    write_snapshot(tmp_path, content, {})
    (tmp_path / FILE).chmod(0o666)
    assert read_snapshot(tmp_path) is None

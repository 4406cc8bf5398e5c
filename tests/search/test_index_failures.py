"""An index on a disk that fails it: garbled, unreadable, full."""

import logging
import resource
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hub.models.glossary import Glossary
from hub.search.document import SearchDocument
from hub.search.index import IndexUnwritable, ensure, release
from hub.search.results import SearchRequest
from hub.search.searcher import Searcher
from tests.publishing.running import wait_for
from tests.search.test_index import DOCUMENTS, answers, build, names

ROOM = 100
"""Bytes of a file that a disk without room still takes."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    return tmp_path / "search_index"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path, _ = build(tmp_path_factory.mktemp("sound"))
    return path


@contextmanager
def no_room() -> Iterator[None]:
    """What a full disk does, without filling one: files take a few bytes only."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_whatever_one_file_holds_the_index_is_sound_or_built(
    sound: Path, data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copytree(sound, Path(folder) / sound.name))
        files = sorted(each for each in path.rglob("*") if each.is_file())
        file = data.draw(st.sampled_from(files))
        before = file.read_bytes()
        after = data.draw(
            st.one_of(
                st.integers(0, len(before)).map(lambda end: before[:end]),
                st.binary(max_size=200),
                st.binary(min_size=1, max_size=9).map(lambda more: before + more),
                st.just(b"[" * 100_000),
                st.just(b"\0" * len(before)),
            )
        )
        assume(after != before)
        file.write_bytes(after)
        assert build(Path(folder)) == (path, 1)
        assert answers(path)
        assert names(Path(folder)) == {".lock", "abc"}


def _loop(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.name)


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("name", ["manifest.json", "texts.jsonl"])
@pytest.mark.parametrize("harm", [_loop, _folder])
def test_what_is_no_file_any_more_is_built_again(folder: Path, name, harm) -> None:
    path, _ = build(folder)
    harm(path / name)
    assert build(folder) == (path, 1)
    assert answers(path)


def test_without_room_it_is_built_where_there_is_some(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    old, _ = build(folder, "old")
    before = {each: each.stat().st_mtime_ns for each in folder.rglob("*")}
    tries: list[int] = []

    def documents():
        tries.append(1)
        if len(tries) > 1:
            # The second try is on another disk.
            _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        return DOCUMENTS

    with no_room():
        path = ensure(folder, "new", documents, Glossary())
    assert path.parent.parent == tmp_path / "temporary"
    assert answers(path)
    assert "(File too large): building it in" in caplog.text
    after = {each: each.stat().st_mtime_ns for each in folder.rglob("*")}
    assert after == before
    assert answers(old)


def test_without_room_anywhere_it_says_what_to_do_and_leaves_nothing(
    folder: Path, tmp_path: Path
) -> None:
    build(folder, "old")
    with no_room(), pytest.raises(IndexUnwritable) as refusal:
        build(folder, "new")
    assert f"neither to {folder} (File too large)" in str(refusal.value)
    assert "HUB_SEARCH_INDEX" in str(refusal.value)
    assert names(folder) == {".lock", "old"}
    assert names(tmp_path / "temporary") == set()
    # Once there is room, it goes on by itself.
    assert build(folder, "new") == (folder / "new", 1)


def test_bad_content_leaves_nothing_elsewhere_either(tmp_path: Path, folder) -> None:
    folder.write_bytes(b"no folder")

    def failing():
        raise LookupError("bad content")

    with pytest.raises(LookupError, match="bad content"):
        ensure(folder, "abc", failing, Glossary())
    assert names(tmp_path / "temporary") == set()


def test_an_index_elsewhere_goes_once_it_is_open(tmp_path: Path, folder: Path) -> None:
    folder.write_bytes(b"no folder")
    path, _ = build(folder)
    searcher = Searcher.open(path)
    release(path, folder)
    assert names(tmp_path / "temporary") == set()
    (result,) = searcher.search(SearchRequest("drone", "nl")).results
    assert result.snippet


def test_an_index_in_its_folder_stays(folder: Path) -> None:
    path, _ = build(folder)
    release(path, folder)
    assert build(folder) == (path, 0)


def _build_and_hang(folder: Path) -> None:
    def documents() -> Iterator[SearchDocument]:
        yield DOCUMENTS[0]
        sleep(600)

    ensure(folder, "abc", documents, Glossary())


def test_a_builder_killed_halfway_leaves_the_lock_and_no_litter(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    builder = get_context("spawn").Process(target=_build_and_hang, args=(folder,))
    builder.start()
    try:
        wait_for(lambda: list(folder.glob(".building-*/texts.jsonl")))
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(build, folder)
            wait_for(lambda: "waiting" in caplog.text)
            builder.kill()
            assert waiting.result(60) == (folder / "abc", 1)
    finally:
        builder.kill()
        builder.join(60)
    assert names(folder) == {".lock", "abc"}

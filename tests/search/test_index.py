import logging
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from threading import Event
from time import sleep

import pytest

from hub.models.glossary import Glossary
from hub.search import manifest
from hub.search.document import SearchDocument, SearchText
from hub.search.index import ensure
from hub.search.results import SearchRequest
from hub.search.searcher import Searcher

DOCUMENTS = (
    SearchDocument(("pages", "one"), {"nl": SearchText("Een", "Over drones.")}),
    SearchDocument(("pages", "two"), {"en": SearchText("Two", "About loans.")}),
)


class Source:
    """Documents that know how often they were asked for."""

    def __init__(self, *documents: SearchDocument) -> None:
        self.documents = documents or DOCUMENTS
        self.calls = 0

    def __call__(self) -> Iterator[SearchDocument]:
        self.calls += 1
        yield from self.documents


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "search_index"


def build(folder: Path, fingerprint: str = "abc") -> tuple[Path, int]:
    """The index, and how often it had to be built."""
    source = Source()
    return ensure(folder, fingerprint, source, Glossary()), source.calls


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def answers(path: Path) -> bool:
    return Searcher.open(path).search(SearchRequest("drone", "nl")).total == 1


def test_a_missing_index_is_built_once(folder: Path) -> None:
    path, builds = build(folder)
    assert (path, builds) == (folder / "abc", 1)
    assert answers(path)
    assert build(folder) == (path, 0)


def test_a_start_with_a_sound_index_says_nothing(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    build(folder)
    caplog.clear()
    build(folder)
    assert caplog.records == []


Harm = Callable[[Path], None]


def _delete_manifest(path: Path) -> None:
    (path / manifest.MANIFEST).unlink()


def _garble_manifest(path: Path) -> None:
    (path / manifest.MANIFEST).write_text("{", encoding="utf-8")


def _empty_manifest(path: Path) -> None:
    (path / manifest.MANIFEST).write_text("[]", encoding="utf-8")


def _hollow_manifest(path: Path) -> None:
    text = '{"format": 1, "fingerprint": "abc"}'
    (path / manifest.MANIFEST).write_text(text, encoding="utf-8")


def _foreign_manifest(path: Path) -> None:
    manifest.write(path, "other")


def _truncate(path: Path) -> None:
    texts = path / "texts.jsonl"
    texts.write_bytes(texts.read_bytes()[:-5])


def _flip_a_byte(path: Path) -> None:
    (postings,) = (path / "postings").glob("*.pst")
    data = bytearray(postings.read_bytes())
    data[len(data) // 2] ^= 1
    postings.write_bytes(data)


def _lose_a_file(path: Path) -> None:
    (path / "entries.json").unlink()


def _add_a_file(path: Path) -> None:
    (path / "surprise.pickle").write_bytes(b"")


def _empty(path: Path) -> None:
    shutil.rmtree(path)
    path.mkdir()


def _replace_by_a_file(path: Path) -> None:
    shutil.rmtree(path)
    path.write_bytes(b"not an index")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (shutil.rmtree, "is missing"),
        (_delete_manifest, "has no manifest"),
        (_garble_manifest, "has an unreadable manifest"),
        (_empty_manifest, "has a manifest of another format"),
        (_hollow_manifest, "has a manifest of another format"),
        (_foreign_manifest, "belongs to other content"),
        (_truncate, "was changed in texts.jsonl"),
        (_flip_a_byte, "was changed in postings/"),
        (_lose_a_file, "lacks entries.json"),
        (_add_a_file, "holds a foreign file, surprise.pickle"),
        (_empty, "has no manifest"),
        (_replace_by_a_file, "has no manifest"),
    ],
)
def test_a_damaged_index_is_rebuilt_and_the_log_says_why(
    folder: Path, caplog: pytest.LogCaptureFixture, harm: Harm, said: str
) -> None:
    path, _ = build(folder)
    harm(path)
    caplog.clear()
    assert build(folder) == (path, 1)
    assert answers(path)
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert said in record.getMessage()
    assert names(folder) == {".lock", "abc"}


def test_the_previous_index_is_kept_and_older_ones_go(folder: Path) -> None:
    for number, fingerprint in enumerate(["first", "second", "third"]):
        path, _ = build(folder, fingerprint)
        # Builds within one tick of the clock would be equally old.
        os.utime(path, (number, number))
    build(folder, "fourth")
    assert names(folder) == {".lock", "third", "fourth"}


def test_leftovers_of_dead_builders_are_removed(folder: Path) -> None:
    (folder / ".building-dead" / "postings" / "MAIN.tmp").mkdir(parents=True)
    (folder / ".discarded-dead").mkdir()
    build(folder)
    assert names(folder) == {".lock", "abc"}


def test_what_is_not_ours_stays(folder: Path) -> None:
    (folder / "holiday").mkdir(parents=True)
    (folder / "README.md").write_text("Built.", encoding="utf-8")
    build(folder)
    assert names(folder) == {".lock", "abc", "holiday", "README.md"}


def test_a_failing_source_leaves_the_old_index_alone(folder: Path) -> None:
    old, _ = build(folder)
    before = sorted(folder.rglob("*"))

    def failing() -> Iterator[SearchDocument]:
        yield DOCUMENTS[0]
        raise LookupError("bad content")

    with pytest.raises(LookupError, match="bad content"):
        ensure(folder, "new", failing, Glossary())
    assert sorted(folder.rglob("*")) == before
    assert answers(old)


def test_a_folder_that_cannot_be_written_is_left_for_a_temporary_one(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Tests may run as root, whom no permission stops: a file is no folder for anybody.
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    file = tmp_path / "file"
    file.write_bytes(b"")
    path, builds = build(file)
    assert builds == 1
    assert file.read_bytes() == b""
    assert answers(path)
    assert "cannot be written" in caplog.text


def test_a_read_only_folder_is_left_for_a_temporary_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    # What the system says of a read-only folder to anybody but root.
    monkeypatch.setattr("os.access", lambda *_: False)
    path, _ = build(folder)
    assert folder not in path.parents
    assert names(folder) == set()


def test_a_sound_index_in_a_read_only_folder_is_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = build(folder)
    monkeypatch.setattr("os.access", lambda *_: False)
    assert build(folder) == (path, 0)


@pytest.mark.parametrize("fingerprint", ["", "../etc", "a/b", ".hidden", "a b"])
def test_a_fingerprint_is_a_plain_name(folder: Path, fingerprint: str) -> None:
    with pytest.raises(ValueError, match="fingerprint"):
        build(folder, fingerprint)


def test_an_empty_hub_has_an_index_too(folder: Path) -> None:
    path = ensure(folder, "abc", lambda: (), Glossary())
    searcher = Searcher.open(path)
    assert searcher.search(SearchRequest("", "nl")).total == 0
    assert searcher.search(SearchRequest("drone", "nl")).no_answer


def test_an_entry_without_texts_is_counted_but_not_found(folder: Path) -> None:
    bare = SearchDocument(("pages", "bare"), {})
    path = ensure(folder, "abc", lambda: (bare,), Glossary())
    (result,) = Searcher.open(path).search(SearchRequest("", "en")).results
    assert (result.key, result.snippet) == (bare.key, ())


def test_threads_that_start_at_once_build_once(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    begun, go_on = Event(), Event()
    calls = []

    def slow() -> Iterator[SearchDocument]:
        calls.append(1)
        begun.set()
        go_on.wait(30)
        yield from DOCUMENTS

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(ensure, folder, "abc", slow, Glossary())
        assert begun.wait(30)
        second = pool.submit(ensure, folder, "abc", slow, Glossary())
        while "waiting" not in caplog.text:
            sleep(0.01)
        go_on.set()
        assert first.result(30) == second.result(30) == folder / "abc"
    assert len(calls) == 1


def _build_in_another_process(folder: Path, marks: Path) -> None:
    def documents() -> Iterator[SearchDocument]:
        (marks / f"{id(folder)}-{len(list(marks.iterdir()))}").write_bytes(b"")
        for number in range(200):
            text = SearchText(f"Titel {number}", "drone " * 200)
            yield SearchDocument(("pages", str(number)), {"nl": text})

    path = ensure(folder, "abc", documents, Glossary())
    assert Searcher.open(path).search(SearchRequest("drone", "nl")).total == 200


def test_of_processes_that_start_at_once_one_builds_and_the_others_wait(
    folder: Path, tmp_path: Path
) -> None:
    marks = tmp_path / "marks"
    marks.mkdir()
    spawn = get_context("spawn")
    children = [
        spawn.Process(target=_build_in_another_process, args=(folder, marks))
        for _ in range(3)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join(60)
    assert [child.exitcode for child in children] == [0, 0, 0]
    assert len(list(marks.iterdir())) == 1
    assert names(folder) == {".lock", "abc"}

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hub.search.schema import IndexedText, Postings, PostingsWriter


@pytest.fixture
def postings(tmp_path: Path) -> Postings:
    with PostingsWriter(tmp_path / "postings") as writer:
        for number in range(300):
            words = {"all": 1.5, f"only{number}": number + 1.0}
            dutch = IndexedText(words, {"all": [number, number + 5]}, {"name": 2.0})
            writer.add({"nl": dutch} if number % 2 else {})
    return Postings(tmp_path / "postings")


def test_entries_keep_their_order_and_their_weights(postings: Postings) -> None:
    entries, weights = postings.weights("words", "nl", "all")
    assert list(entries) == list(range(1, 300, 2))
    assert set(weights) == {1.5}
    assert postings.count == 300


def test_a_rare_token_has_its_entry(postings: Postings) -> None:
    entries, weights = postings.weights("words", "nl", "only7")
    assert (list(entries), list(weights)) == ([7], [8.0])


def test_an_unknown_token_or_language_has_no_entries(postings: Postings) -> None:
    assert not postings.has("words", "nl", "nothing")
    assert not list(postings.weights("words", "nl", "nothing")[0])
    assert not list(postings.weights("words", "en", "all")[0])
    assert postings.places("nl", "nothing") == {}


def test_places_are_read_back(postings: Postings) -> None:
    assert list(postings.places("nl", "all")[41]) == [41, 46]


def test_a_failed_build_commits_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "postings"

    def fail() -> None:
        with PostingsWriter(folder) as writer:
            writer.add({"nl": IndexedText({"all": 1.0})})
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert Postings(folder).count == 0


def test_the_search_starts_without_warnings_where_nothing_is_compiled(
    tmp_path: Path,
) -> None:
    code = (
        "from hub.search.index import ensure; from hub.search.searcher import Searcher"
    )
    process = subprocess.run(
        [sys.executable, "-W", "error::SyntaxWarning", "-c", code],
        env={**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (process.returncode, process.stderr) == (0, "")

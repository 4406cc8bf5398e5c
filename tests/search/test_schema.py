import os
import subprocess
import sys
from pathlib import Path

import pytest

from hub.bits import numbers
from hub.search.bm25 import UNIT
from hub.search.gathering import IndexedText
from hub.search.schema import Postings, PostingsWriter


@pytest.fixture
def postings(tmp_path: Path) -> Postings:
    with PostingsWriter(tmp_path / "postings") as writer:
        for number in range(300):
            words = {"all": 1.5, f"only{number}": number + 1.0}
            dutch = IndexedText(words, {"all": [number, number + 5]}, {"name": 2}, 9)
            writer.add({"nl": dutch} if number % 2 else {})
    return Postings(tmp_path / "postings")


def test_entries_keep_their_order_and_their_impacts(postings: Postings) -> None:
    found = postings.words("nl", "all")
    assert list(found.entries) == list(range(1, 300, 2))
    assert len(set(found.impacts)) == 1
    assert not found.places
    assert postings.count == 300


def test_more_weight_is_more_impact(postings: Postings) -> None:
    impacts = [postings.words("nl", f"only{n}").impacts[0] for n in (1, 7, 299)]
    assert impacts == sorted(set(impacts))
    assert impacts[-1] < 2.2 * UNIT


def test_a_dense_list_knows_its_members(postings: Postings) -> None:
    members = int.from_bytes(postings.words("nl", "all").members.tobytes(), "little")
    assert list(numbers(members)) == list(range(1, 300, 2))


def test_a_rare_token_has_its_entry(postings: Postings) -> None:
    assert list(postings.words("nl", "only7").entries) == [7]


def test_a_name_says_what_it_is(postings: Postings) -> None:
    assert postings.named("nl", "name")[7] == 2
    assert postings.named("en", "name") == {}


def test_an_unknown_token_or_language_has_no_entries(postings: Postings) -> None:
    assert not postings.has("nl", "nothing")
    assert not postings.words("nl", "nothing").entries
    assert not postings.words("en", "all").entries
    assert not postings.places("nl", "nothing").entries


def test_places_are_read_back(postings: Postings) -> None:
    found = postings.places("nl", "all")
    place = list(found.entries).index(41)
    assert list(found.counts) == [2] * 150
    assert list(found.places[2 * place : 2 * place + 2]) == [41, 46]


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

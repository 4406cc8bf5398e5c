"""What is said of an open-data.yaml that cannot be read or names nothing."""

from pathlib import Path

import pytest

from hub.content.open_data import open_data_problems, read_open_data
from tests.conftest import FIXTURES

TEXT = (FIXTURES / "content" / "open-data.yaml").read_text("utf-8")
IDS = {"about": frozenset({"privacy"}), "organisations": frozenset({"fwo"})}


def told(folder: Path, text: str) -> list[str]:
    (folder / "open-data.yaml").write_text(text, "utf-8")
    read, located, problems = read_open_data(folder)
    problems += open_data_problems(read, located, IDS)
    return [str(each) for each in problems]


def test_sound_file_has_no_problem(tmp_path: Path) -> None:
    assert told(tmp_path, TEXT) == []


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("publisher: fwo", "publisher: fwoo", ":6: H301", 'mean "fwo"'),
        ("contact: about/privacy", "contact: about/prive", ":7: H301", "no page"),
        ("explained_on: about/privacy", "explained_on: abot/x", ":8: H301", "mean"),
        ("id: cc0-1-0", "id: CC0 1.0", ":2: H204", "licence > id"),
        ("publisher: fwo\n", "", "H201", "publisher"),
        ("publisher: fwo", "publisher: fwo\nlicense: x", "H202", "no key"),
        (TEXT, "- a\n", ":1: H204", "licence, publisher, contact"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, old: str, new: str, place: str, words: str
) -> None:
    assert old in TEXT
    found = "\n".join(told(tmp_path, TEXT.replace(old, new)))
    assert place in found
    assert words in found


def test_content_may_do_without(tmp_path: Path) -> None:
    read, located, problems = read_open_data(tmp_path)
    assert (read, problems) == (None, [])
    assert list(open_data_problems(read, located, IDS)) == []

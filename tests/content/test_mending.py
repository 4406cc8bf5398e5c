"""What `hub check --fix` mends, and what it leaves alone."""

import shutil
from pathlib import Path

import pytest

from hub.content.mending.dates import iso_of
from hub.content.mending.mend import mend, mendable, write
from hub.models.collection import BY_NAME
from tests.conftest import FIXTURES

SOUND = (FIXTURES / "content/organisations/fwo.nl.md").read_text("utf-8")


def mended(tmp_path: Path, data: bytes) -> tuple[str | None, list[str]]:
    page = tmp_path / "fwo.nl.md"
    page.write_bytes(data)
    found = mend(page, "organisations/fwo.nl.md", BY_NAME["organisations"])
    return (found.text, list(found.what)) if found else (None, [])


def in_order(tmp_path: Path) -> str:
    text, _ = mended(tmp_path, SOUND.encode())
    return text or SOUND


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("23/11/2026", "2026-11-23"),
        ("23-11-2026", "2026-11-23"),
        ("23.11.2026", "2026-11-23"),
        ("5/5/2026", "2026-05-05"),
        ("2026/3/1", "2026-03-01"),
        ("05/06/2026", None),
        ("31/02/2026", None),
        ("12/31/2026", None),
    ],
)
def test_only_a_day_that_can_be_no_other_is_mended(typed: str, day: str | None) -> None:
    assert iso_of(typed) == day


@pytest.mark.parametrize(
    ("was", "spoiled"),
    [
        ("reviewed: 2026-02-23\n", "reviewed: 23/02/2026\n"),
        ("reviewed: 2026-02-23\n", 'reviewed: "23-2-2026"\n'),
        ("checked: 2026-02-23,", "checked: 23/2/2026,"),
        ("\n", "\r\n"),
        ("level: flemish\n", "level: flemish   \n"),
        ("  - {id", "\t- {id"),
        ("kiest de beste voorstellen.\n", "kiest de beste voorstellen. "),
    ],
)
def test_a_spoiled_file_becomes_the_sound_one_again(
    tmp_path: Path, was: str, spoiled: str
) -> None:
    sound = in_order(tmp_path).replace("2026-02-02", "2026-02-23")
    sound = sound.replace("checked: 2026-02-01", "checked: 2026-02-23")
    assert was in sound
    text, what = mended(tmp_path, sound.replace(was, spoiled).encode())
    assert text == sound
    assert what
    assert mended(tmp_path, sound.encode()) == (None, [])


def test_the_mark_before_the_first_letter_goes(tmp_path: Path) -> None:
    sound = in_order(tmp_path)
    text, _ = mended(tmp_path, b"\xef\xbb\xbf" + sound.encode())
    assert text == sound


def test_a_key_takes_its_comments_along(tmp_path: Path) -> None:
    sound = in_order(tmp_path)
    commented = sound.replace("acronym: FWO", "# As it calls itself.\nacronym: FWO")
    block = "# As it calls itself.\nacronym: FWO\n"
    moved = commented.replace(block, "").replace("title:", f"{block}title:", 1)
    text, what = mended(tmp_path, moved.encode())
    assert text == commented
    assert what == ["the order of the keys"]


@pytest.mark.parametrize(
    "left",
    [
        SOUND.replace("title: Fonds", "title: [Fonds"),
        SOUND.replace("level: flemish", "level: no\r"),
        SOUND.replace("reviewed: 2026-02-02", "reviewed: 05/06/2026"),
        SOUND.replace("summary: Betaalt", "summary: Op 23/11/2026 betaalt"),
        SOUND + "\nEen regel  \nen nog een.\n\n```\ncode   \n```\n",
        "---\ntitle: x\n",
        "",
    ],
)
def test_what_would_say_something_else_is_left_alone(tmp_path: Path, left: str) -> None:
    text, what = mended(tmp_path, left.encode())
    assert text is None or (what == ["the order of the keys"] and sorted(text) == sorted(left))


def test_a_file_in_another_encoding_is_left_alone(tmp_path: Path) -> None:
    assert mended(tmp_path, SOUND.encode("utf-16")) == (None, [])


def test_a_file_keeps_its_rights_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(FIXTURES / "content", folder)
    page = folder / "organisations" / "fwo.nl.md"
    page.write_text(page.read_text() + "\n\n")
    page.write_text(page.read_text().replace("level: flemish", "level: flemish  "))
    page.chmod(0o640)
    names = {path for path in folder.rglob("*")}
    for each in list(mendable(folder)):
        write(folder, each)
    assert page.stat().st_mode & 0o777 == 0o640
    assert {path for path in folder.rglob("*")} == names
    assert list(mendable(folder)) == []

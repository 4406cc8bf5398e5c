"""The round trip of a spreadsheet: what changes, what stays, what is refused."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from hub.config import ROOT
from hub.content.loader import load
from hub.models.collection import BY_NAME
from tests.cli.conftest import runner_for
from tests.conftest import FIXTURES

Cells = dict[str, str]
FACILITIES = 160


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


class Hub:
    """A content folder, and the two commands on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder.parent / "facilities.csv"

    def run(self, *args: str) -> Result:
        return runner_for(self.folder).invoke(args=list(args))

    def exported(self, kind: str = "facilities") -> list[Cells]:
        assert self.run("export", kind, str(self.file)).exit_code == 0
        text = self.file.read_text("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))

    def imported(self, rows: list[Cells], *args: str, encoding: str = "utf-8-sig"):
        stream = io.StringIO(newline="")
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
        self.file.write_bytes(stream.getvalue().encode(encoding))
        result = self.run("import", str(self.file), "--format", "json", *args)
        return {row["id"]: row for row in json.loads(result.stdout)["rows"]}

    def changed_lines(self, change: Callable[[], object]) -> dict[str, list[str]]:
        """The new lines of each file that a change touches."""
        before = files_of(self.folder)
        change()
        return {
            name: [
                line
                for line in data.decode().splitlines()
                if line not in before.get(name, b"").decode().splitlines()
            ]
            for name, data in files_of(self.folder).items()
            if before.get(name) != data
        }


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return Hub(Path(shutil.copytree(FIXTURES / "content", tmp_path / "content")))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Hub:
    """The published content, with made-up facilities up to 160."""
    folder = tmp_path_factory.mktemp("large") / "content"
    shutil.copytree(ROOT / "content", folder)
    real = sorted((folder / "facilities").glob("*.nl.md"))
    for number in range(FACILITIES - len(real)):
        for language in ("nl", "en"):
            original = real[number % len(real)].with_suffix("").with_suffix("")
            text = Path(f"{original}.{language}.md").read_text("utf-8")
            copy = folder / "facilities" / f"made-up-{number}.{language}.md"
            copy.write_text(text.replace("\ntitle: ", "\n# A comment\ntitle: ", 1))
    return Hub(folder)


def test_round_trip_of_160_facilities_changes_nothing_twice(large: Hub) -> None:
    before = files_of(large.folder)
    rows = large.exported()
    assert len(rows) == FACILITIES
    first = large.file.read_bytes()
    for _ in range(2):
        reports = large.imported(rows)
        assert {each["outcome"] for each in reports.values()} == {"unchanged"}
    assert files_of(large.folder) == before
    large.exported()
    assert large.file.read_bytes() == first


def test_160_facilities_made_anew_from_their_sheet_say_the_same(
    large: Hub, tmp_path: Path
) -> None:
    rows = large.exported()
    folder = Path(shutil.copytree(large.folder, tmp_path / "content"))
    shutil.rmtree(folder / "facilities")
    fresh = Hub(folder)
    reports = fresh.imported(rows, encoding="utf-16")
    assert {each["outcome"] for each in reports.values()} == {"added"}
    assert fresh.exported() == rows
    made = {each["outcome"] for each in fresh.imported(rows).values()}
    assert made == {"unchanged"}
    before, after = (
        {
            entry.pair.id: [page.meta for page in entry.pages]
            for entry in load(each).entries
            if entry.pair.collection == BY_NAME["facilities"]
        }
        for each in (large.folder, folder)
    )
    assert after == {
        id: [meta.model_copy(update={"draft": True}) for meta in metas]
        for id, metas in before.items()
    }


@pytest.mark.parametrize("kind", BY_NAME)
def test_round_trip_of_every_kind_changes_nothing(hub: Hub, kind: str) -> None:
    before = files_of(hub.folder)
    hub.run("export", kind, str(hub.file), "--plain")
    result = hub.run("import", str(hub.file), "--kind", kind)
    assert result.exit_code == 0, result.output
    assert files_of(hub.folder) == before


def test_a_changed_cell_changes_one_line(hub: Hub) -> None:
    rows = hub.exported()
    row = rows[0]
    row["title_en"] = 'A "new" name: =1'
    file = f"facilities/{row['id']}.en.md"
    lines = hub.changed_lines(lambda: hub.imported(rows))
    assert list(lines) == [file]
    assert len(lines[file]) == 1
    assert lines[file][0].startswith("title: ")


def test_hand_edits_and_what_the_sheet_lacks_stay(hub: Hub) -> None:
    rows = hub.exported()
    id = rows[0]["id"]
    page = hub.folder / "facilities" / f"{id}.nl.md"
    text = page.read_text("utf-8")
    edited = text.replace("\noperator:", "\n# By hand.\ndraft: true\noperator:", 1)
    page.write_bytes((edited + "\nBy hand.\n").replace("\n", "\r\n").encode())
    report = hub.imported([{"id": id, "operator": "Somebody else"}])[id]
    assert (report["outcome"], report["columns"]) == ("changed", ["operator"])
    after = page.read_bytes().decode()
    assert "\r\n# By hand.\r\ndraft: true\r\noperator: Somebody else\r\n" in after
    assert after.endswith("\r\nBy hand.\r\n")
    assert len(after.splitlines()) == len(text.splitlines()) + 4


def test_an_empty_cell_removes_what_may_go_and_not_what_must_stay(hub: Hub) -> None:
    row = next(row for row in hub.exported() if row["url"])
    id = row["id"]
    assert hub.imported([{"id": id, "url": ""}])[id]["outcome"] == "changed"
    page = hub.folder / "facilities" / f"{id}.nl.md"
    text = page.read_text("utf-8")
    assert "\nurl:" not in text
    assert hub.imported([{"id": id, "operator": ""}])[id]["outcome"] == "failed"
    assert page.read_text("utf-8") == text


def test_what_excel_in_dutch_writes_is_taken_over(hub: Hub) -> None:
    id = hub.exported()[0]["id"]
    row = {
        "id": id,
        "updated": "23/11/2026",
        "location_latitude": "51,001",
        "title_nl": "Café “één”",
        "named_in_strategy": "WAAR",
    }
    assert hub.imported([row], encoding="cp1252")[id]["problems"] == []
    text = (hub.folder / "facilities" / f"{id}.nl.md").read_text("utf-8")
    for line in ("updated: 2026-11-23", "title: Café “één”", "named_in_strategy: true"):
        assert f"\n{line}\n" in text
    assert "latitude: 51.001" in text


def test_one_bad_row_does_not_stop_the_others(hub: Hub) -> None:
    rows = hub.exported()
    good = dict(rows[0], title_nl="Goed", id="new-one")
    bad = [
        dict(rows[0], id="Wrong Name"),
        dict(rows[0], id="term", domains="cybr"),
        dict(rows[0], id="cell", location_latitude="north"),
        dict(rows[0], id="value", url="nowhere"),
        dict(good),
    ]
    before = files_of(hub.folder)
    hub.imported([good, *bad])
    result = hub.run("import", str(hub.file), "--lang", "nl")
    assert result.exit_code == 1
    assert "rij 3  Wrong Name  MISLUKT" in result.stdout
    assert "H302 unknown-term" in result.stdout
    assert "location_latitude: “north” is geen getal" in result.stdout
    assert "“new-one” staat al in een rij hierboven." in result.stdout
    new = {"facilities/new-one.nl.md", "facilities/new-one.en.md"}
    assert set(files_of(hub.folder)) - set(before) == new


def test_a_new_row_becomes_a_draft_named_after_its_title(hub: Hub) -> None:
    row = {**hub.exported()[0], "id": "", "title_nl": "Het Nieuwe Labo (NL)"}
    reports = hub.imported([row])
    assert reports["het-nieuwe-labo"]["outcome"] == "added"
    text = (hub.folder / "facilities" / "het-nieuwe-labo.nl.md").read_text("utf-8")
    assert "\ndraft: true\n" in text


def test_a_trial_writes_nothing(hub: Hub) -> None:
    before = files_of(hub.folder)
    row = {**hub.exported()[0], "title_nl": "Anders"}
    reports = hub.imported([row, {**row, "id": "other"}], "--dry-run")
    assert [each["outcome"] for each in reports.values()] == ["changed", "added"]
    assert files_of(hub.folder) == before


def test_an_unknown_column_is_named_and_left_alone(hub: Hub) -> None:
    id = hub.exported()[0]["id"]
    hub.file.write_text(f"id;operatr;notes\n{id};x;y\n")
    result = hub.run("import", str(hub.file), "--lang", "en")
    assert result.exit_code == 0
    assert "“operatr” is no field and was left out. Did you mean “operator”" in (
        result.stderr
    )
    assert "unchanged" in result.stdout
    assert hub.run("import", str(hub.file), "--kind", "x").exit_code == 2
    assert hub.run("export", "x").exit_code == 2

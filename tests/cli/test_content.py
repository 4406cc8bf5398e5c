from pathlib import Path

import pytest
from flask.testing import FlaskCliRunner

from hub.cli.content import medians
from hub.models.collection import BY_NAME
from tests.cli.conftest import runner_for
from tests.conftest import FIXTURES


@pytest.mark.parametrize("command", ["urls", "count", "readability"])
def test_commands_list_what_is_wrong_and_stop(folder: Path, command: str) -> None:
    (folder / "organisations" / "pmv.nl.md").write_text("nothing")
    result = runner_for(folder).invoke(args=[command])
    assert result.exit_code == 1
    assert "organisations/pmv.nl.md:1: H102 no-front-matter" in result.stderr


def test_urls_lists_every_address(runner: FlaskCliRunner) -> None:
    lines = runner.invoke(args=["urls"]).stdout.splitlines()
    assert "/nl/instrumenten/fonds-defensieonderzoek/" in lines
    assert "/en/search" in lines
    assert lines == sorted(lines)


def test_count_tells_texts_per_kind_and_language(runner: FlaskCliRunner) -> None:
    rows = {
        line[:14].strip(): line[14:].split()
        for line in runner.invoke(args=["count"]).stdout.splitlines()
    }
    assert rows[""] == ["nl", "en", "translated", "untranslated"]
    entries = str(len(list(FIXTURES.glob("content/organisations/*.nl.md"))))
    assert rows["organisations"] == [entries, entries, entries, "0"]
    assert rows["instruments"][3] == "1"
    for place, total in enumerate(rows["all pages"]):
        assert int(total) == sum(int(rows[name][place]) for name in BY_NAME)
    assert len(set(rows["concepts"])) == 1


def test_readability_puts_the_hardest_pages_of_each_language_first(
    folder: Path,
) -> None:
    page = folder / "organisations" / "pmv.nl.md"
    front_matter, _, _ = page.read_text().rpartition("---\n")
    page.write_text(f"{front_matter}---\n" + "Financieringsmogelijkheden " * 20)
    lines = runner_for(folder).invoke(args=["readability"]).stdout.splitlines()
    dutch = [line for line in lines if line.endswith(".nl.md")]
    english = [line for line in lines if line.endswith(".en.md")]
    assert dutch[0].endswith("organisations/pmv.nl.md")
    for pages in (dutch, english):
        scores = [float(line.split()[0]) for line in pages]
        assert scores == sorted(scores, reverse=True)
    assert [len(line.split()) for line in (dutch[0], english[0])] == [4, 3]


def test_readability_ends_with_the_medians(runner: FlaskCliRunner) -> None:
    lines = runner.invoke(args=["readability", "--worst", "1"]).stdout.splitlines()
    assert len(lines) == 5
    assert lines[3].startswith("nl: LIX ")
    assert ", Flesch-Douma " in lines[3]
    assert lines[4].startswith("en: LIX ")
    assert lines[4].endswith("pages)")


def test_readability_of_no_pages_says_so() -> None:
    assert medians("en", []) == "no pages"

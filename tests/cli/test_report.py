import csv
import json
from io import StringIO
from pathlib import Path

import html5lib
import pytest
from bs4 import BeautifulSoup

from hub import create_app
from hub.config import Config
from tests.cli.conftest import runner_for
from tests.conftest import NOW, one, text


@pytest.fixture
def neglected(folder: Path) -> Path:
    """Content with something of each kind to look at."""
    privacy = folder / "pages" / "about" / "privacy.nl.md"
    words = privacy.read_text("utf-8")
    words = words.replace("updated: 2026-02-01", "updated: 2026-02-03")
    privacy.write_text(words.replace("reviewed: 2026-02-02", "reviewed: 2024-02-02"))
    hard = folder / "pages" / "about" / "moeilijk.nl.md"
    sentence = "Verantwoordelijkheidsoverwegingen bemoeilijken samenwerkingsverbanden "
    hard.write_text(
        words.replace("title: Privacy", "title: Moeilijk").replace(
            "Geen cookies.", f"{sentence * 30}."
        )
    )
    return folder


def run(folder: Path, *options: str) -> str:
    result = runner_for(folder).invoke(args=["report", *options])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_each_kind_is_reported_with_its_owner(neglected: Path) -> None:
    rows = json.loads(run(neglected, "--format", "json"))["rows"]
    found = {(row["kind"], row["file"]) for row in rows}
    assert ("untranslated", "instruments/only-dutch.nl.md") in found
    assert ("outdated", "pages/about/privacy.en.md") in found
    assert ("overdue", "pages/about/privacy.nl.md") in found
    assert ("unlinked", "pages/about/moeilijk.nl.md") in found
    assert ("hard", "pages/about/moeilijk.nl.md") in found
    assert {row["owner"] for row in rows} == {"hub-editors"}


@pytest.mark.parametrize(
    ("language", "title"),
    [("nl", "Stand van de inhoud"), ("en", "State of the content")],
)
def test_page_stands_on_its_own_in_both_languages(
    neglected: Path, language: str, title: str
) -> None:
    html = run(neglected, "--lang", language)
    html5lib.HTMLParser(strict=True).parse(html)
    page = BeautifulSoup(html, "html5lib")
    assert one(page, "html")["lang"] == language
    assert text(one(page, "h1")) == title
    assert not page.select("link, script, img, [src]")
    assert "--paper" in str(one(page, "style"))
    assert "moeilijk.nl.md" in text(one(page, "#report--hard + h3 + ul"))


def test_every_text_is_listed_with_its_figure_the_hardest_first(
    neglected: Path,
) -> None:
    texts = json.loads(run(neglected, "--format", "json"))["texts"]
    assert texts[0]["file"] == "pages/about/moeilijk.nl.md"
    assert texts[0]["words"] == 90
    figures = [each["lix"] for each in texts]
    assert figures == sorted(figures, reverse=True)
    rows = list(csv.DictReader(StringIO(run(neglected, "--format", "csv"))))
    listed = [(row["file"], row["lix"]) for row in rows if row["kind"] == "text"]
    assert listed == [(each["file"], str(each["lix"])) for each in texts]
    files = {each["file"] for each in texts}
    assert {"pages/about/privacy.nl.md", "pages/about/privacy.en.md"} <= files


def test_page_has_the_average_of_each_owner(neglected: Path) -> None:
    page = BeautifulSoup(run(neglected, "--lang", "en"), "html5lib")
    table = one(page, "table[aria-labelledby=report--owners], table")
    assert text(table.select("thead th")[-1]) == "LIX on average"
    assert int(text(table.select("tbody td")[-1])) > 60


def test_questions_without_an_answer_are_in_it_where_they_are_counted(
    folder: Path, tmp_path: Path
) -> None:
    log = tmp_path / "questions.json"
    log.write_text('{"=zeppelin": 7, "luchtballon": 9}')
    config = Config(folder, tmp_path / "index", question_log=log)
    runner = create_app(config, lambda: NOW).test_cli_runner()
    page = BeautifulSoup(runner.invoke(args=["report"]).stdout, "html5lib")
    table = one(page, "table[aria-labelledby=report--questions] tbody")
    assert text(table) == "luchtballon9 =zeppelin7"
    output = runner.invoke(args=["report", "--format", "csv"]).stdout
    asked = [row for row in csv.reader(StringIO(output)) if row[0] == "unanswered"]
    assert [(row[4], row[6]) for row in asked] == [
        ("luchtballon", "9"),
        ("'=zeppelin", "7"),
    ]


def test_spreadsheet_reads_the_file_as_it_is_written(
    neglected: Path, tmp_path: Path
) -> None:
    output = tmp_path / "report.csv"
    run(neglected, "--format", "csv", "--output", str(output))
    assert output.read_bytes().startswith(b"\xef\xbb\xbfkind,owner,file")

"""Questions without an answer are counted only where that is wanted, and safely."""

from dataclasses import replace
from pathlib import Path

import pytest

from hub import create_app
from hub.config import Config
from hub.question_log import (
    FEWEST,
    MOST_REMEMBERED,
    MOST_WRITTEN,
    QuestionLog,
    normalised,
    read_counts,
)
from tests.conftest import NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "questions.json"


def test_seldom_question_is_never_written(path: Path) -> None:
    log = QuestionLog(path)
    for _ in range(FEWEST - 1):
        log.note("Quantum zeppelin")
    assert not path.exists()
    log.note("  quantum   ZEPPELIN ")
    assert read_counts(path) == {"quantum zeppelin": FEWEST}


def test_processes_add_to_one_file(path: Path) -> None:
    for log in (QuestionLog(path), QuestionLog(path)):
        for _ in range(FEWEST):
            log.note("zeppelin")
    assert read_counts(path) == {"zeppelin": 2 * FEWEST}


@pytest.mark.parametrize(
    "question",
    ["", "an@site.example", "0470 12 34 56", "85.01.01-123.45", "x" * 61, "a\x00b"],
)
def test_what_may_tell_of_a_person_is_not_counted(question: str) -> None:
    assert normalised(question) is None


def test_what_is_remembered_and_written_is_bounded(path: Path) -> None:
    log = QuestionLog(path)
    for number in range(MOST_REMEMBERED + 10):
        log.note(f"q {number}")
    assert len(log._counts) == MOST_REMEMBERED
    many = {f"oude vraag {number}": 9 for number in range(MOST_WRITTEN + 10)}
    path.write_text(str(many).replace("'", '"'))
    for _ in range(FEWEST):
        log.note("nieuwe vraag")
    counts = read_counts(path)
    assert len(counts) == MOST_WRITTEN
    assert counts["nieuwe vraag"] == FEWEST


@pytest.mark.parametrize("text", ["[]", "{", '{"a": "b"}'])
def test_spoilt_file_counts_nothing(path: Path, text: str) -> None:
    path.write_text(text)
    assert read_counts(path) == {}


def test_site_counts_only_what_it_cannot_answer(path: Path, config: Config) -> None:
    log = Config(config.content, config.search_index, question_log=path)
    client = create_app(log, lambda: NOW).test_client()
    for _ in range(FEWEST):
        client.get("/nl/zoeken?q=qqxzzw")
        client.get("/nl/zoeken?q=privacy")
    assert read_counts(path) == {"qqxzzw": FEWEST}


def test_nothing_is_counted_unless_told(config: Config) -> None:
    assert "hub-question-log" not in create_app(config).extensions


def test_a_folder_that_takes_no_file_costs_nobody_an_answer(
    tmp_path: Path, config: Config, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "no folder" / "questions.json"
    app = create_app(replace(config, question_log=file), lambda: NOW)
    for _ in range(FEWEST):
        response = app.test_client().get("/nl/zoeken?q=kwantumbanaan")
        assert response.status_code == 200
    (record,) = caplog.records
    assert record.getMessage().startswith("Questions cannot be counted: ")
    assert "kwantumbanaan" not in caplog.text

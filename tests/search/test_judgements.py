from pathlib import Path

import pytest

from hub.search.evaluation import Category, JudgedQuery, Judgement
from hub.search.judgements import JudgementError, parse_judgements, read_judgements

KNOWN = {("organisations", "pmv"), ("instruments", "pmv-capital")}
SOUND = """
- query: pmv
  category: acronym
  answers: {organisations/pmv: 3, instruments/pmv-capital: 1}
  note: The organisation is meant.
- {query: appeltaart, category: no-answer}
"""


def parse(text: str) -> tuple[JudgedQuery, ...]:
    return parse_judgements(text, "nl", KNOWN, source="nl.yaml")


def test_judged_set_is_read_in_its_order() -> None:
    answers = (
        Judgement(("organisations", "pmv"), 3),
        Judgement(("instruments", "pmv-capital"), 1),
    )
    assert parse(SOUND) == (
        JudgedQuery("pmv", "nl", Category.ACRONYM, answers),
        JudgedQuery("appeltaart", "nl", Category.NO_ANSWER),
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("note:", "remark:", '"remark" is no key; the keys are query, category'),
        ("acronym", "shortened", '"shortened" is no category; they are known-item'),
        ("category: acronym", "note: none", '"None" is no category'),
        ("pmv: 3", "pmw: 3", "organisations/pmw does not exist"),
        ("pmv-capital: 1", "pmv-capital: 4", "pmv-capital must be 1, 2 or 3, not 4"),
        ("pmv-capital: 1", "pmv-capital: true", "must be 1, 2 or 3, not True"),
        ("pmv-capital: 1", "pmv-capital: good", "must be 1, 2 or 3, not good"),
        ("pmv: 3", "pmv: 2", "no answer has grade 3"),
        ("acronym", "no-answer", "the category no-answer has no answers"),
        ("{organisations/pmv: 3, instruments/pmv-capital: 1}", "x", "kind/id: grade"),
        ("query: pmv", "query: 730", "put quotes around a number"),
        ("query: pmv", "query: appeltaart", "stands there twice"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(old: str, new: str, message: str) -> None:
    with pytest.raises(JudgementError) as caught:
        parse(SOUND.replace(old, new))
    assert message in str(caught.value)
    assert str(caught.value).startswith("nl.yaml: question 1 (")


def test_all_that_is_wrong_is_listed() -> None:
    with pytest.raises(JudgementError) as caught:
        parse(SOUND.replace("pmv: 3", "pmw: 5").replace("note", "remark"))
    assert str(caught.value).count("\n") == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "nl.yaml: must be a list of questions"),
        ("query: pmv", "nl.yaml: must be a list of questions"),
        ("- pmv", "nl.yaml: question 1: must have the keys"),
        ("- {query: [", "nl.yaml: is not YAML"),
    ],
)
def test_what_is_no_judged_set_is_refused(text: str, message: str) -> None:
    with pytest.raises(JudgementError, match=message):
        parse(text)


def test_file_is_named_for_its_language(tmp_path: Path) -> None:
    file = tmp_path / "en.yaml"
    file.write_text(SOUND)
    assert {each.language for each in read_judgements(file, KNOWN)} == {"en"}
    with pytest.raises(JudgementError, match=r"must be nl\.yaml or en\.yaml"):
        read_judgements(file.rename(tmp_path / "french.yaml"), KNOWN)


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(JudgementError, match=r"nl\.yaml: cannot be read"):
        read_judgements(tmp_path / "nl.yaml", KNOWN)

from datetime import UTC, date, datetime

import pytest
from pydantic import ValidationError

from hub.models.base import Label
from hub.models.sourced import (
    BRUSSELS,
    Amount,
    Certainty,
    Deadline,
    Period,
    Source,
    Trl,
    end_of,
    start_of,
)

LABEL = Label(nl="a", en="b")


def test_time_without_a_zone_is_brussels_time() -> None:
    moment = Deadline(at=datetime(2026, 7, 1, 17, 0), source="s").at
    assert isinstance(moment, datetime)
    assert moment.astimezone(UTC).hour == 15


def test_time_with_a_zone_is_kept() -> None:
    moment = datetime(2026, 7, 1, 17, 0, tzinfo=UTC)
    assert Deadline(at=moment, source="s").at == moment


def test_day_begins_and_ends_in_brussels() -> None:
    day = date(2026, 3, 29)
    assert start_of(day) == datetime(2026, 3, 29, 0, 0, tzinfo=BRUSSELS)
    assert end_of(day).date() == day
    moment = datetime(2026, 3, 29, 4, tzinfo=BRUSSELS)
    assert start_of(moment) is end_of(moment) is moment


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "give either a value"),
        ({"value": 1, "minimum": 1}, "give either a value"),
        ({"minimum": 2, "maximum": 1}, "minimum is larger"),
    ],
)
def test_amount_says_one_number_or_a_range(values, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        Amount(label=LABEL, source="s", **values)


def test_readiness_runs_upwards() -> None:
    with pytest.raises(ValidationError, match="minimum is larger"):
        Trl(minimum=7, maximum=4, source="s")


def test_period_runs_forwards() -> None:
    with pytest.raises(ValidationError, match="before the start"):
        Period(start=date(2026, 2, 2), end=date(2026, 2, 1), source="s")


def test_source_says_where_it_stands() -> None:
    with pytest.raises(ValidationError, match="either a section"):
        Source(
            id="s",
            title="x",
            language="nl",
            checked=date(2026, 1, 1),
            certainty=Certainty.OFFICIAL,
        )


@pytest.mark.parametrize(
    "words", [{"title": "x"}, {"section": "4.1", "language": "nl"}]
)
def test_title_of_a_source_has_a_language(words: dict[str, str]) -> None:
    given = {"id": "s", "checked": date(2026, 1, 1), "certainty": "official"}
    with pytest.raises(ValidationError, match="a title needs a language"):
        Source.model_validate(given | {"url": "https://a.example/"} | words)


def test_language_of_a_title_is_one_of_four() -> None:
    given = {"id": "s", "checked": date(2026, 1, 1), "certainty": "official"}
    words = {"title": "x", "language": "es", "url": "https://a.example/"}
    with pytest.raises(ValidationError, match="'nl', 'en', 'fr' or 'de'"):
        Source.model_validate(given | words)


def test_label_reads_in_both_languages() -> None:
    assert (LABEL["nl"], LABEL["en"]) == ("a", "b")

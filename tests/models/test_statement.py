"""The criteria that a statement may name."""

import pytest

from hub.models.base import Label
from hub.models.statement import LEVEL_A, LEVEL_AA, Criterion


def test_wcag_2_2_has_31_criteria_at_level_a_and_24_at_level_aa() -> None:
    assert (len(LEVEL_A), len(LEVEL_AA)) == (31, 24)
    assert not LEVEL_A & LEVEL_AA
    # Parsing was taken out of WCAG 2.2.
    assert "4.1.1" not in LEVEL_A


@pytest.mark.parametrize(("number", "level"), [("1.1.1", "A"), ("1.4.10", "AA")])
def test_criterion_knows_its_level(number: str, level: str) -> None:
    assert Criterion(number=number, name=Label(nl="x", en="x")).level == level

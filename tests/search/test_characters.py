import pytest

from hub.search.characters import clean, fold


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("defen\u00adsie", "defensie"),
        ("zero\u200bwidth", "zerowidth"),
        ("  two\n\tlines\u00a0here ", "two lines here"),
        ("bell\x07 and \ud800 surrogate", "bell and surrogate"),
        ("\ufb01nance", "finance"),
        ("e\u0301e\u0301n", "één"),
    ],
)
def test_text_is_shown_without_what_nobody_sees(written: str, shown: str) -> None:
    assert clean(written) == shown


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Industriële", "Industriele"),
        ("kmo’s", "kmo's"),
        ("“dual–use”", '"dual-use"'),
        ("Brønsted", "Bronsted"),
        ("1½ …", "1½ …"),
    ],
)
def test_folding_keeps_every_character_in_its_place(written: str, folded: str) -> None:
    assert fold(written) == folded
    assert len(fold(written)) == len(written)

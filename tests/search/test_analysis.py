import pytest

from hub.search.analysis import Analysis, acronym, lexical
from hub.search.characters import clean
from hub.search.document import SearchText
from hub.search.indexing import indexed as index_text
from hub.search.tokens import Unit, units

PARTS = frozenset(["defensie", "fonds"])


@pytest.fixture
def dutch() -> Analysis:
    return Analysis("nl", PARTS, solid={"dualuse"})


def indexed(analysis: Analysis, text: str) -> dict[str, float]:
    return dict(index_text(SearchText("", "", body=clean(text)), analysis).words)


def only(text: str) -> Unit:
    (unit,) = units(clean(text))
    return unit


def test_a_compound_is_indexed_with_its_parts_at_a_lower_weight(
    dutch: Analysis,
) -> None:
    assert indexed(dutch, "defensiefonds") == {
        dutch.stem("defensiefonds"): 1.0,
        dutch.stem("defensie"): 0.5,
        dutch.stem("fonds"): 0.5,
    }


def test_stop_words_are_not_indexed_but_acronyms_are(dutch: Analysis) -> None:
    assert indexed(dutch, "een EEN E.E.N.") == {"^een": 2.0}


@pytest.mark.parametrize("text", ["dual-use", "dual use", "dualuse", "Dual\u2011use"])
def test_hyphen_space_and_nothing_are_the_same(dutch: Analysis, text: str) -> None:
    assert dutch.stem("dualuse") in indexed(dutch, text)


def test_words_that_the_hub_never_joins_stay_apart(dutch: Analysis) -> None:
    assert "useuse" not in indexed(dutch, "use use")
    assert "dualuse" not in indexed(Analysis("en"), "dual use")
    assert "tenuse" not in indexed(Analysis("nl", solid={"tenuse"}), "ten use")


def test_a_hyphenated_number_has_no_joined_form(dutch: Analysis) -> None:
    assert indexed(dutch, "2021-2027") == {"2021": 1.0, "2027": 1.0}


def test_lone_letters_of_a_hyphenated_word_are_left_out(dutch: Analysis) -> None:
    assert set(indexed(dutch, "e-learning")) == {
        dutch.stem("learning"),
        dutch.stem("elearning"),
    }


def test_forms_of_a_word_name_the_surest_first(dutch: Analysis) -> None:
    forms = dutch.forms(only("defensiefonds"))
    assert forms.whole == (dutch.stem("defensiefonds"),)
    assert forms.scattered == (dutch.stem("defensie"), dutch.stem("fonds"))


def test_forms_of_a_hyphenated_word_may_stand_side_by_side(dutch: Analysis) -> None:
    forms = dutch.forms(only("dual-use"))
    assert forms.adjacent == (("dual", 0), (dutch.stem("use"), 1))


def test_a_stop_word_may_only_be_an_acronym(dutch: Analysis) -> None:
    assert dutch.is_stop(only("een"))
    assert dutch.forms(only("een")).whole == ("^een",)


def test_forms_of_levels_and_numbers_are_any_of_them(dutch: Analysis) -> None:
    assert dutch.forms(only("TRL 4-5")).whole == ("trl4", "trl5")
    assert dutch.forms(only("730.000")).whole == ("730000",)


def test_a_phrase_keeps_the_gap_of_a_stop_word(dutch: Analysis) -> None:
    phrase = dutch.phrase(units("fonds voor defensie"))
    assert phrase == ((dutch.stem("fonds"), 0), (dutch.stem("defensie"), 2))


def test_a_phrase_of_stop_words_is_empty(dutch: Analysis) -> None:
    assert dutch.phrase(units("van de")) == ()


def test_names_are_equal_however_they_are_written(dutch: Analysis) -> None:
    assert dutch.name("Dual-use fonds") == dutch.name("dual use FONDSEN")


def test_levels_are_their_own_stems(dutch: Analysis) -> None:
    assert dutch.stems(only("TRL 4-5")) == ("trl4", "trl5")


def test_only_short_words_may_be_acronyms() -> None:
    assert acronym("een") == ("^een",)
    assert acronym("a") == acronym("abcdefghi") == ()


def test_the_vocabulary_takes_words_and_their_joined_forms() -> None:
    assert lexical(only("dual-use")) == ("dual", "use", "dualuse")
    assert lexical(only("TRL 5")) == lexical(only("2027")) == ()


@pytest.mark.parametrize("written", ["Dual use", "dual-use", "dualuse", "dual-uses"])
def test_short_names_are_equal_as_one_word_too(dutch: Analysis, written: str) -> None:
    words = tuple(units(written))
    names = {dutch.joined_name_of(words), dutch.name_of(words)}
    assert dutch.name("dualuse") in names


@pytest.mark.parametrize("written", ["fonds", "een twee drie vier", ""])
def test_long_names_and_single_words_have_no_joined_name(
    dutch: Analysis, written: str
) -> None:
    assert dutch.joined_name_of(units(written)) == ""

import pytest

from hub.languages import Language
from hub.search.compounds import FIELD
from hub.search.lexicon import Lexicon, LexiconDraft, lexicon_of


@pytest.fixture
def lexicon() -> Lexicon:
    dutch, english = LexiconDraft(), LexiconDraft()
    dutch.add("De strategieën voor subsidie en dual-use")
    dutch.add("subsidie subsidie, en baekeland, en aard")
    english.add("subsidy for cyber security, subsidie")
    dutch.add_name("Cyberveiligheid")
    english.add_name("loan")
    return lexicon_of({"nl": dutch, "en": english})


def test_uses_count_entries_not_words(lexicon: Lexicon) -> None:
    assert lexicon.uses["nl"]["subsidie"] == 2
    assert lexicon.uses["nl"]["cyberveiligheid"] == 1


def test_words_are_shown_with_their_accents(lexicon: Lexicon) -> None:
    assert lexicon.spelled("strategieen") == "strategieën"
    assert lexicon.spelled("subsidie") == "subsidie"


@pytest.mark.parametrize(
    ("slip", "language", "meant"),
    [
        ("subsdie", "nl", ("subsidie",)),
        ("usbsidie", "nl", ("subsidie",)),
        ("bakelnd", "nl", ()),
        ("bakkelandt", "nl", ("baekeland",)),
        ("subsidi", "en", ("subsidie", "subsidy")),
        ("subsidi", "nl", ("subsidie", "subsidy")),
        ("paard", "nl", ()),
        ("lon", "en", ()),
        ("xyzzyxyzzy", "nl", ()),
        ("2027x", "nl", ()),
    ],
)
def test_near_words_are_likely_slips(
    lexicon: Lexicon, slip: str, language: Language, meant: tuple[str, ...]
) -> None:
    assert lexicon.near(slip, language) == meant


def test_beginnings_are_completed(lexicon: Lexicon) -> None:
    assert lexicon.starting_with("cyber", "nl") == ("cyberveiligheid", "cyber")
    assert lexicon.starting_with("zzz", "nl") == ()


def test_words_run_together_fall_into_halves(lexicon: Lexicon) -> None:
    assert lexicon.halves("cybersecurity") == ("cyber", "security")
    assert lexicon.halves("baekelandx") is None


def test_only_sure_or_frequent_dutch_words_are_parts(lexicon: Lexicon) -> None:
    assert lexicon.parts - FIELD == set()
    assert {"subsidie", "veiligheid"} <= lexicon.parts
    assert lexicon.parts.isdisjoint(["baekeland", "cyberveiligheid", "security"])

import pytest

from hub.search.analysis import Analysis, Sought
from hub.search.document import SearchText
from hub.search.results import Fragment
from hub.search.snippets import Snippets

FILLER = "Lorem ipsum dolor sit amet. " * 40


@pytest.fixture
def snippets() -> Snippets:
    return Snippets(Analysis("nl", frozenset(["defensie", "fonds"])))


def cut(
    snippets: Snippets, body: str, *words: str, summary: str = ""
) -> tuple[Fragment, ...]:
    stem = Analysis("nl").stem
    tokens = (word if word.startswith("^") else stem(word) for word in words)
    sought = Sought(frozenset(tokens))
    return snippets.cut(SearchText("Titel", summary, body=body), sought)


def plain(fragments: tuple[Fragment, ...]) -> str:
    return "".join(fragment.text for fragment in fragments)


def marked(fragments: tuple[Fragment, ...]) -> list[str]:
    return [fragment.text for fragment in fragments if fragment.is_match]


def test_a_short_text_is_shown_whole(snippets: Snippets) -> None:
    found = cut(snippets, "Het fonds leent geld.", "fonds")
    assert found == (
        Fragment("Het "),
        Fragment("fonds", is_match=True),
        Fragment(" leent geld."),
    )


def test_whole_words_are_marked_inflections_and_compounds_too(
    snippets: Snippets,
) -> None:
    found = cut(snippets, "Fondsen en het Defensiefonds.", "fonds")
    assert marked(found) == ["Fondsen", "Defensiefonds"]


def test_the_window_lies_where_the_matches_are(snippets: Snippets) -> None:
    found = cut(snippets, FILLER + "Het fonds leent geld. " + FILLER, "fonds")
    assert marked(found) == ["fonds"]
    assert plain(found).startswith("…")
    assert plain(found).endswith("…")
    assert 100 < len(plain(found)) <= 202


def test_a_passage_that_ends_with_its_sentence_gets_no_dots(
    snippets: Snippets,
) -> None:
    sentence = "Het fonds leent " + "geld " * 35 + "uit zo."
    found = cut(snippets, f"{sentence} {FILLER}", "fonds")
    assert plain(found) == sentence


def test_the_window_prefers_different_words(snippets: Snippets) -> None:
    body = "fonds fonds fonds " + FILLER + "fonds voor haven " + FILLER
    assert marked(cut(snippets, body, "fonds", "haven")) == ["fonds", "haven"]


def test_a_match_at_the_end_is_shown(snippets: Snippets) -> None:
    found = cut(snippets, FILLER + "het fonds", "fonds")
    assert marked(found) == ["fonds"]
    assert plain(found).endswith("het fonds")


def test_without_a_match_the_summary_is_shown(snippets: Snippets) -> None:
    found = cut(snippets, FILLER, "fonds", summary="Wat het is.")
    assert found == (Fragment("Wat het is."),)


def test_the_body_is_shown_before_the_summary(snippets: Snippets) -> None:
    summary = "Een fonds voor wie leent."
    assert plain(cut(snippets, "Elk fonds leent.", "fonds", summary=summary)) == (
        "Elk fonds leent."
    )


def test_what_stands_only_in_the_summary_is_marked_there(snippets: Snippets) -> None:
    summary = "Een fonds voor wie leent. " + FILLER.strip()[:200]
    found = cut(snippets, FILLER, "fonds", summary=summary)
    assert plain(found) == summary
    assert marked(found) == ["fonds"]


def test_nothing_is_marked_when_nothing_was_asked(snippets: Snippets) -> None:
    assert cut(snippets, "Het fonds.") == (Fragment("Het fonds."),)


def test_abbreviations_and_levels_are_found_far_down(snippets: Snippets) -> None:
    assert marked(cut(snippets, FILLER + "het E.E.N. helpt", "^een")) == ["E.E.N"]
    assert marked(cut(snippets, "een " + FILLER + "TRL 4-6", "trl5")) == ["TRL 4-6"]


def test_a_stop_word_is_no_acronym(snippets: Snippets) -> None:
    assert marked(cut(snippets, "een netwerk " + FILLER + " EEN", "^een")) == ["EEN"]


def test_a_phrase_is_marked_only_where_it_is_whole(snippets: Snippets) -> None:
    stem = Analysis("nl").stem
    sought = Sought(phrases=frozenset([((stem("dual"), 0), (stem("use"), 1))]))
    text = SearchText("Titel", "Dual is geen use, maar dual use of dual-use.")
    assert marked(snippets.cut(text, sought)) == ["dual", "use", "dual-use"]


def test_an_empty_text_has_no_snippet(snippets: Snippets) -> None:
    assert cut(snippets, "", "fonds") == ()


def test_a_text_without_spaces_is_cut_all_the_same(snippets: Snippets) -> None:
    assert len(plain(cut(snippets, "x" * 1000, "fonds"))) <= 202
    found = cut(snippets, "/".join(["x" * 90] * 10) + "/fonds/" + "y" * 500, "fonds")
    assert "fonds" in plain(found)

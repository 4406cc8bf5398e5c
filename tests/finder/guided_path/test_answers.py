"""Answers read from an address, and written to one."""

import pytest

from hub.finder.guided_path.answers import (
    QUESTIONS,
    Answers,
    Ignored,
    all_answers,
    read_answers,
)


@pytest.fixture
def rules(site):
    return site.guide.rules


def test_answers_stand_in_one_order_whatever_the_address_says(rules) -> None:
    pairs = [("need", "test"), ("domain", "maritime"), ("need", "money")]
    answers, ignored = read_answers(
        [*pairs, ("who", "sme"), ("domain", "cyber")], rules
    )
    assert answers.pairs() == (
        ("who", "sme"),
        ("domain", "cyber"),
        ("domain", "maritime"),
        ("need", "money"),
        ("need", "test"),
    )
    assert ignored == ()
    assert read_answers(answers.pairs(), rules) == (answers, ())


@pytest.mark.parametrize(
    ("pairs", "kept", "ignored"),
    [
        ([("colour", "red")], (), Ignored("colour", "red", "unknown-name")),
        ([("who", "king")], (), Ignored("who", "king", "unknown-value")),
        (
            [("who", "university"), ("who", "sme")],
            (("who", "university"),),
            Ignored("who", "sme", "too-many"),
        ),
    ],
)
def test_what_makes_no_sense_is_named_and_left_out(rules, pairs, kept, ignored) -> None:
    answers, left = read_answers(pairs, rules)
    assert answers.pairs() == kept
    assert left == (ignored,)


def test_empty_and_repeated_values_are_no_mistake(rules) -> None:
    pairs = [("who", ""), ("where", "flanders"), ("where", "flanders")]
    assert read_answers(pairs, rules) == (Answers(where=("flanders",)), ())


def test_one_question_can_be_skipped_again() -> None:
    answers = Answers(who=("sme",), need=("money",))
    assert answers.without("who") == Answers(need=("money",))
    assert answers
    assert not Answers()


def test_all_combinations_are_there_once(rules) -> None:
    found = list(all_answers(rules))
    # Skipped or one of two; domain and need may have both.
    assert len(found) == len(set(found)) == 3 * 3 * 4 * 3 * 4
    assert found[0] == Answers()
    assert all(len(each[name]) <= 2 for each in found for name in QUESTIONS)

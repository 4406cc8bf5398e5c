import pytest

from hub.content.located_yaml import parse_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: true", {"a": True}),
        ('a: "no"', {"a": "no"}),
        ("a: 2.50", {"a": 2.5}),
        ("a: 0", {"a": 0}),
        ("a: 2026", {"a": 2026}),
        ("a:", {"a": None}),
        ("", None),
    ],
)
def test_plain_values_are_read(text: str, value: object) -> None:
    located = parse_yaml(text, file="x.yaml")
    assert located.value == value
    assert located.problems == ()


@pytest.mark.parametrize("word", ["no", "Yes", "on", "OFF", "y", "010", "1:30", "0x1F"])
def test_words_that_yaml_reads_otherwise_are_refused(word: str) -> None:
    located = parse_yaml(f"first: 1\na: {word}", file="x.yaml")
    (problem,) = located.problems
    assert (problem.code, problem.line) == ("H105", 2)
    assert f'"{word}"' in problem.message
    assert located.value == {"first": 1, "a": word}


def test_country_code_as_a_key_stays_a_word() -> None:
    assert parse_yaml("no: 1", file="x.yaml").value == {"no": 1}


@pytest.mark.parametrize(
    "text",
    [
        "a: [1",
        "a: 'x",
        "\ta: 1",
        "a: b: c",
        "- a\nb: 1",
        "a: \x00",
        "%",
        "&a *a",
        "? [a]: b",
    ],
)
def test_what_cannot_be_read_is_one_problem_with_a_line(text: str) -> None:
    located = parse_yaml(text, file="x.yaml", first_line=3)
    assert len(located.problems) <= 1
    assert all(problem.line >= 3 for problem in located.problems)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('a: 1\nb: "open\nc: 3\nd: 4\n', "the quote that opens here"),
        ("a: 1\nb: [x, y\nc: 3\nd: 4\n", "the bracket that opens here"),
        ("a: 1\nb: {x: 1\nc: 3\nd: 4\n", "the bracket that opens here"),
    ],
)
def test_what_is_never_closed_is_told_where_it_opens(text: str, said: str) -> None:
    (problem,) = parse_yaml(text, file="x.yaml").problems
    assert (problem.code, problem.line) == ("H103", 2)
    assert problem.message.startswith(said)


def test_alias_that_holds_itself_is_refused() -> None:
    located = parse_yaml("a: &x [*x]", file="x.yaml")
    assert [problem.code for problem in located.problems] == ["H103"]

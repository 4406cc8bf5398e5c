"""What changes in a file when one value does."""

import pytest
import yaml

from hub.editing.line_edits import edited

TEXT = """\
# The facts of a lab.
title: 'A lab: for tests'   # as it calls itself
updated: 2026-11-23
domains: [ai, cyber]  # two
location:
  # Where it is.
  municipality: Gent   # a town
  latitude: 51.001
  source: geo

trl: {minimum: 4, maximum: 7, source: s1}
sources:
  - {id: s1, section: "4.4"}
  # The second.
  - id: geo
    title: A list
notes: |
  Two
  lines
state: operational
"""


def changed(**changes: object) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came."""
    values = yaml.safe_load(TEXT)
    wanted = {
        key: value for key, value in (values | changes).items() if value is not None
    }
    result = edited(TEXT, wanted, tuple(values))
    assert yaml.safe_load(result) == wanted
    assert edited(result, wanted) == result
    before, after = TEXT.splitlines(), result.splitlines()
    return (
        [line for line in before if line not in after],
        [line for line in after if line not in before],
    )


def test_nothing_changes_when_the_values_are_the_same() -> None:
    assert edited(TEXT, yaml.safe_load(TEXT)) == TEXT


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("title", "Another: lab", "title: 'Another: lab'   # as it calls itself"),
        ("domains", ["ai"], "domains: [ai]"),
        ("state", "no", "state: 'no'"),
        (
            "trl",
            {"minimum": 5, "maximum": 7, "source": "s1"},
            "trl: {minimum: 5, maximum: 7, source: s1}",
        ),
        (
            "trl",
            {"minimum": 5, "source": "s1"},
            "trl: {minimum: 5, source: s1}",
        ),
        ("notes", "One line", "notes: One line"),
    ],
)
def test_only_the_line_of_a_value_changes(key: str, value: object, line: str) -> None:
    gone, come = changed(**{key: value})
    assert come == [line] or come[0].startswith(line)
    assert len(gone) <= 3


def test_a_value_in_a_block_keeps_its_neighbours_and_comments() -> None:
    location = {"municipality": "Brugge", "latitude": 51.001, "source": "geo"}
    assert changed(location=location) == (
        ["  municipality: Gent   # a town"],
        ["  municipality: Brugge   # a town"],
    )


def test_a_key_that_goes_takes_its_lines_along() -> None:
    gone, come = changed(notes=None)
    assert (gone, come) == (["notes: |", "  Two", "  lines"], [])
    gone, come = changed(location={"municipality": "Gent", "source": "geo"})
    assert (gone, come) == (["  latitude: 51.001"], [])


def test_a_new_key_comes_behind_its_predecessor() -> None:
    values = yaml.safe_load(TEXT)
    order = ("title", "slug", "summary", "updated")
    result = edited(TEXT, values | {"summary": "Short", "slug": "lab"}, order)
    assert set(result.splitlines()[2:4]) == {"summary: Short", "slug: lab"}
    wider = values["location"] | {"province": "limburg"}
    assert "  source: geo\n  province: limburg\n" in edited(
        TEXT, values | {"location": wider}
    )


def test_a_list_of_things_is_written_one_a_line() -> None:
    _, come = changed(sources=[{"id": "s1", "section": "4.4"}])
    assert come == []
    values = yaml.safe_load(TEXT) | {"needs": [{"nl": "Een", "en": "One"}]}
    assert edited(TEXT, values).endswith("needs:\n  - {nl: Een, en: One}\n")


def test_an_empty_mapping_is_filled() -> None:
    assert edited("", {"title": "y"}) == 'title: "y"\n'


def test_items_of_a_list_change_one_by_one() -> None:
    first = {"id": "s1", "section": "4.4"}
    second = {"id": "geo", "title": "A list"}
    third = {"id": "s3", "section": "4.5"}
    gone, come = changed(sources=[first, second | {"title": "The list"}])
    assert (gone, come) == (["    title: A list"], ["    title: The list"])
    _, come = changed(sources=[first, {"id": "geo"}])
    assert come == ["  - {id: geo}"]
    _, come = changed(sources=[first, second, third])
    assert come == ["  - {id: s3, section: '4.5'}"]
    gone, come = changed(sources=[first])
    assert (gone, come) == (["  - id: geo", "    title: A list"], [])

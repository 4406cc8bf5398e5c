"""`hub export` writes the site, or a kind of page as a spreadsheet."""

import pytest
from flask.testing import FlaskCliRunner


@pytest.mark.parametrize("options", [[], ["--plain"]])
def test_a_kind_is_still_exported_as_a_spreadsheet(
    runner: FlaskCliRunner, options: list[str]
) -> None:
    result = runner.invoke(args=["export", *options, "facilities"])
    assert result.exit_code == 0
    assert "id" in result.output.splitlines()[0]


def test_help_names_both(runner: FlaskCliRunner) -> None:
    said = runner.invoke(args=["export", "--help"]).output
    assert "hub export KIND" in said
    assert "site " in said


def test_a_folder_with_something_else_is_refused_in_plain_words(
    runner: FlaskCliRunner, tmp_path
) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    result = runner.invoke(
        args=[
            "export",
            "site",
            "--out",
            str(tmp_path),
            "--base-url",
            "https://a.example",
        ]
    )
    assert result.exit_code == 1
    assert "nothing was touched" in result.output
    assert "There is no new export." in result.output


def test_an_address_that_is_none_is_refused(runner: FlaskCliRunner, tmp_path) -> None:
    result = runner.invoke(
        args=["export", "site", "--out", str(tmp_path / "x"), "--base-url", "a.example"]
    )
    assert result.exit_code == 1
    assert "must be a web address" in result.output

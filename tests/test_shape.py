"""The growth alarm: what gets too large is split as part of the change."""

from pathlib import Path

import pytest

from hub.config import ROOT

MODULES = [*ROOT.glob("hub/**/*.py"), *ROOT.glob("tests/**/*.py")]
TEMPLATES = [*ROOT.glob("hub/templates/**/*.html")]
STYLESHEETS = [*ROOT.glob("hub/static/css/**/*.css")]
SCRIPTS = [*ROOT.glob("hub/static/js/**/*.js")]


def lines(path: Path) -> int:
    return path.read_text("utf-8").count("\n")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_is_short_enough_to_read(path: Path) -> None:
    is_test = path.is_relative_to(ROOT / "tests")
    assert lines(path) <= (300 if is_test else 250)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_template_is_short_enough_to_read(path: Path) -> None:
    assert lines(path) <= 100


@pytest.mark.parametrize("path", STYLESHEETS, ids=lambda path: path.name)
def test_stylesheet_is_short_enough_to_read(path: Path) -> None:
    assert lines(path) <= 100


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_script_is_short_enough_to_read(path: Path) -> None:
    assert lines(path) < 120


def test_no_module_is_a_drawer() -> None:
    drawers = {"utils", "helpers", "common", "misc", "manager", "handler"}
    assert not drawers & {path.stem for path in MODULES}

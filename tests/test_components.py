"""A component is a trio of one name: macro, stylesheet, a module if it needs one."""

import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from hub.config import ROOT

TEMPLATES = ROOT / "hub" / "templates"
STATIC = ROOT / "hub" / "static"
COMPONENTS = {path.stem: path for path in TEMPLATES.glob("components/*.html")}
STYLESHEETS = {path.stem: path for path in STATIC.glob("css/components/*.css")}
SCRIPTS = {path.stem: path for path in STATIC.glob("js/*.js")}

WITHOUT_STYLESHEET = {
    "calendar_link": "a button, and an element of the head",
}
"""Components that need no looks of their own, with the reason."""

FROM_MARKDOWN = {"admonition", "admonition-title", "warning", "footnote"}
"""Classes that Markdown writes in the text of a page."""

HOOKS = {
    "budget__total": "the tests of the picture",
    "combobox__text": "the script of the combobox",
    "drawing__text": "any text of a picture",
    "language-switch": "tests of the way to the other language",
    "path-first__title": "tests of the guided path",
}
"""Classes without a rule, with who looks for them."""


def block(name: str) -> str:
    """What a component is called in class names, where CSS writes hyphens."""
    return name.replace("_", "-")


def selectors(path: Path) -> list[str]:
    """Every selector of a stylesheet that names a class."""
    text = re.sub(r'/\*.*?\*/|"[^"]*"', "", path.read_text("utf-8"), flags=re.S)
    heads = [head.strip() for head in re.findall(r"([^{};]+){", text)]
    return [
        selector.strip()
        for head in heads
        if not head.startswith("@")
        for selector in re.split(r",(?![^(]*\))", head)
        if "." in selector
    ]


def classes(selector: str) -> set[str]:
    return set(re.findall(r"\.([a-z][\w-]*)", selector))


def ruled() -> set[str]:
    """Every class that a stylesheet has a rule for."""
    sheets = STATIC.glob("css/**/*.css")
    return {
        name
        for path in sheets
        for selector in selectors(path)
        for name in classes(selector)
    }


def used() -> set[str]:
    """Every class of a template or a chart; what is filled in later is an asterisk."""
    attribute = r'\bclass="((?:{{.*?}}|{%.*?%}|[^"])*)"'
    written = [
        re.sub(r"{%.*?%}", " ", re.sub(r"{{.*?}}", "*", each))
        for path in TEMPLATES.rglob("*.html")
        for each in re.findall(attribute, path.read_text("utf-8"))
    ]
    drawn = [
        re.sub(r"{[^}]*}", "*", each)
        for path in (ROOT / "hub" / "charts").glob("*.py")
        for each in re.findall(r'"([a-z]+__[^"]*?)"', path.read_text("utf-8"))
    ]
    return {name for each in written + drawn for name in each.split() if name != "*"}


@pytest.mark.parametrize("name", COMPONENTS)
def test_component_has_a_macro_of_its_name(name: str) -> None:
    assert f"{{% macro {name}(" in COMPONENTS[name].read_text("utf-8")


def test_component_has_a_stylesheet_of_its_name_or_says_why_not() -> None:
    without = {block(name) for name in COMPONENTS} - set(STYLESHEETS)
    assert without == {block(name) for name in WITHOUT_STYLESHEET}


def test_no_stylesheet_or_script_is_without_its_component() -> None:
    known = {block(name) for name in COMPONENTS}
    assert not (set(STYLESHEETS) | set(SCRIPTS)) - known


@pytest.mark.parametrize("name", STYLESHEETS)
def test_stylesheet_speaks_of_its_own_component_alone(name: str) -> None:
    """Of another only within its own."""
    for selector in selectors(STYLESHEETS[name]):
        blocks = {re.split("__|--", each)[0] for each in classes(selector)}
        assert name in blocks or blocks <= FROM_MARKDOWN, selector


def test_every_class_has_a_rule() -> None:
    fixed = {name for name in used() if "*" not in name}
    assert fixed - ruled() == set(HOOKS)


def test_every_rule_is_used() -> None:
    known = used() | FROM_MARKDOWN
    assert not {
        name for name in ruled() if not any(fnmatchcase(name, each) for each in known)
    }

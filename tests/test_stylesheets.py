"""The stylesheets: CSS to the letter, and tokens that are there and are used."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2

from hub.assets import STATIC

FILES = sorted(STATIC.rglob("*.css"))
RULES = frozenset({"layer", "media", "supports"})
"""At-rules that hold rules; the others hold declarations."""


def nodes(text: str) -> Iterator[Any]:
    """Every rule and declaration, however deep; and what is no CSS."""
    yield from _inner(tinycss2.parse_stylesheet(text, True, True))


def _inner(found: Iterable[Any]) -> Iterator[Any]:
    for node in found:
        yield node
        if getattr(node, "content", None) is None:
            continue
        if getattr(node, "at_keyword", None) in RULES:
            yield from _inner(tinycss2.parse_rule_list(node.content, True, True))
        else:
            yield from _inner(tinycss2.parse_blocks_contents(node.content, True, True))


def tokens(values: Iterable[Any]) -> Iterator[Any]:
    """Every token of a value, those within functions and brackets too."""
    for value in values:
        yield value
        yield from tokens(getattr(value, "arguments", None) or [])
        yield from tokens(getattr(value, "content", None) or [])


def declarations() -> list[Any]:
    found = (node for path in FILES for node in nodes(path.read_text("utf-8")))
    return [node for node in found if node.type == "declaration"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_stylesheet_is_css_to_the_letter(path: Path) -> None:
    found = list(nodes(path.read_text("utf-8")))
    assert [node for node in found if node.type == "declaration"]
    errors = [node for node in found if node.type == "error"]
    for node in found:
        if node.type == "declaration":
            errors += [each for each in tokens(node.value) if each.type == "error"]
            assert node.value, f"{node.name} has no value"
    assert [f"{each.source_line}: {each.message}" for each in errors] == []


def test_every_token_that_is_used_is_there_and_the_other_way_round() -> None:
    found = declarations()
    there = {node.name for node in found if node.name.startswith("--")}
    used = {
        next(each.value for each in token.arguments if each.type == "ident")
        for node in found
        for token in tokens(node.value)
        if token.type == "function" and token.lower_name == "var"
    }
    assert used - there == set(), "no stylesheet says what these are"
    assert there - used == set(), "nothing uses these"


@pytest.mark.parametrize("text", ["a { color red; }", "@media { a { b } }", "a { } }"])
def test_what_is_no_css_is_seen(text: str) -> None:
    assert [node for node in nodes(text) if node.type == "error"]

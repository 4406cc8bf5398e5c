"""What must hold of every template, whatever page it makes."""

import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import nodes

from hub.config import ROOT
from hub.languages import LANGUAGES, Language
from tests.browser.pages import GALLERY, PATHS

TEMPLATES = ROOT / "hub" / "templates"
FILES = sorted(TEMPLATES.rglob("*.html"))
COMPONENTS = sorted((TEMPLATES / "components").glob("*.html"))


def name(path: Path) -> str:
    return path.relative_to(TEMPLATES).as_posix()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_template_compiles(app: Flask, path: Path) -> None:
    app.jinja_env.get_template(name(path))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_nothing_is_declared_safe_or_styled_in_place(path: Path) -> None:
    text = path.read_text("utf-8")
    for forbidden in (
        r"\|\s*safe",
        r"\bstyle=",
        r"<script(?! (?:type=\"module\"|defer) src=\"{{"
        r"| type=\"application/ld\+json\">{{)",
        r"\bon[a-z]+=",
        r"autoescape",
    ):
        assert not re.search(forbidden, text), forbidden


# Pages of which more is said than where they stand; the gallery is for developers.
SAID = {"layouts/article.html", "layouts/listing.html", "finder/results.html"}
SAID |= {"glossary/index.html"}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_where_a_page_stands_is_told_to_programs(path: Path) -> None:
    """`trail` is what the linked data of a page are made of."""
    text = path.read_text("utf-8")
    if name(path) in SAID or name(path).startswith("gallery/"):
        return
    if "{{ breadcrumbs(" in text:
        assert "{% set trail = " in text
        assert "breadcrumbs(trail)" in text


def test_scripts_are_named_in_one_place() -> None:
    naming = [name(path) for path in FILES if "<script" in path.read_text("utf-8")]
    # The search of an exported site is a page of scripts, which only that page needs.
    assert naming == ["base.html", "search/exported.html"]


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_word_goes_through_gettext(app: Flask, path: Path) -> None:
    """Text between tags that stands in the template itself, outside _() and trans."""
    tree = app.jinja_env.parse(path.read_text("utf-8"))
    raw = " ".join(
        data.data
        for output in tree.find_all(nodes.Output)
        for data in output.nodes
        if isinstance(data, nodes.TemplateData)
    )
    words = re.sub(r"<[^>]*(>|$)|^[^<]*>|&\w+;", " ", raw)
    written = set(re.findall(r"[A-Za-z]{2,}", re.sub(r'"[^"]*"?', " ", words)))
    # TRL is an acronym in both languages; doctype and html are markup.
    assert written <= {"TRL", "doctype", "html"} | markup_left_over(), written


def markup_left_over() -> set[str]:
    """Attribute names that a tag split by an expression leaves behind."""
    return {
        "class",
        "href",
        "id",
        "lang",
        "aria",
        "current",
        "page",
        "true",
        "checked",
        "open",
        "hreflang",
        "for",
        "value",
        "content",
        "rel",
        "dd",
        "dt",
        "span",
        "li",
        "h1",
        "h2",
        "h3",
        "a",
        "method",
        "get",
        "role",
        "search",
        "type",
        "name",
        "maxlength",
        "autocomplete",
        "off",
        "placeholder",
        "text",
        "css",
        "noindex",
        "tabindex",
        "dl",
    }


ARTICLE = [
    TEMPLATES / "base.html",
    TEMPLATES / "_footer.html",
    *TEMPLATES.glob("*/detail.html"),
    *(path for path in COMPONENTS if path.stem in {"related", "sources"}),
]


@pytest.mark.parametrize("path", ARTICLE, ids=name)
def test_ids_around_a_body_never_meet_those_of_its_headings(path: Path) -> None:
    """An id made from a heading never holds two hyphens behind each other."""
    for found in re.findall(r'\bid="([^"{]+)"', path.read_text("utf-8")):
        assert "--" in found


@pytest.mark.parametrize("path", COMPONENTS, ids=name)
def test_component_takes_all_it_needs_as_arguments(path: Path) -> None:
    assert not re.search(r"\b(request|g|session|config)\b\.", path.read_text("utf-8"))


@pytest.mark.parametrize("path", COMPONENTS, ids=name)
def test_component_is_used(path: Path) -> None:
    """By a page for visitors, or by a component of one; the gallery shows them all."""
    others = [file for file in FILES if "gallery/" not in name(file) and file != path]
    assert any(name(path) in file.read_text("utf-8") for file in others)


BY_COMMANDS = {
    "reports/report.html",
    # The search of an exported site has tests of its own.
    "search/exported.html",
    # tests/export/ looks at these.
    "export/entrance.html",
    "export/moved.html",
    "finder/_single_choices.html",
    # Only while servers are away; tests/views/test_search_away.py looks at it.
    "errors/search_away.html",
}
"""Templates of what commands make: they are at no address of the live hub."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_is_reached_by_a_listed_page(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    """What is asked of each listed page is thereby asked of each template."""
    loaded = app.jinja_env.cache
    assert loaded is not None
    loaded.clear()
    for paths in (*PATHS.values(), *GALLERY.values()):
        client.get(paths[LANGUAGES.index(language)])
        # Layouts, components and partials are loaded when a page uses them.
    on_pages = {name(path) for path in FILES} - BY_COMMANDS
    assert on_pages - {key[1] for key in loaded} == set()

from dataclasses import replace

import pytest
from markupsafe import Markup

from hub.content.markdown import Renderer
from hub.content.rendered import Heading, Rendered
from hub.languages import Language
from hub.models.article import Article
from hub.models.collection import BY_NAME
from hub.models.page import Page


def render(body: str) -> Rendered:
    meta = Article.model_construct(title="T")
    page = Page(BY_NAME["about"], "x", "en", "en", meta, body, "x.en.md", 1)
    return Renderer({"en": {"TRL": "readiness"}}, lambda page, href: None).render(page)


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (
            "| a |\n|---|\n| b |",
            ["<table>", '<th scope="col">a</th>', 'tabindex="0"', "Table 1"],
        ),
        ("x[^1]\n\n[^1]: Note.", ['id="fn:1"', 'href="#fnref:1"', "Back to the place"]),
        ('!!! note "Mind"\n    Text.', ['class="admonition note"', "Mind"]),
        ("## One\n\n## One", ['id="one"', 'id="one_1"']),
        ("At TRL 4.", ['<abbr title="readiness">TRL</abbr>']),
        ("Term\n:   Meaning", ["<dt>Term</dt>", "<dd>Meaning</dd>"]),
        ("[x](https://a.example)", ['rel="external"']),
    ],
)
def test_what_editors_expect_is_rendered(body: str, parts: list[str]) -> None:
    html = render(body).html
    for part in parts:
        assert part in html


def test_the_longest_abbreviation_is_explained_and_only_whole_words_are() -> None:
    known: dict[Language, dict[str, str]] = {"en": {"EU": "Union", "EU-wide": "all of it", "(x)": "a bracket"}}
    renderer = Renderer(known, lambda page, href: None)
    meta = Article.model_construct(title="T")
    page = Page(BY_NAME["about"], "x", "en", "en", meta, "", "x.en.md", 1)
    own = replace(page, file="own.en.md", body="RVO, EU\n\n*[RVO]: Dutch agency")
    assert renderer.render(own).html == (
        '<p><abbr title="Dutch agency">RVO</abbr>, <abbr title="Union">EU</abbr></p>'
    )
    other = replace(page, file="other.en.md", body="RVO, EU-wide, EUR, a(x)b")
    assert renderer.render(other).html == (
        '<p>RVO, <abbr title="all of it">EU-wide</abbr>, EUR, '
        'a<abbr title="a bracket">(x)</abbr>b</p>'
    )


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "<a href='javascript:alert(1)'>x</a>",
        "<iframe src=//evil.example></iframe>",
        "![x](x){onload=alert(1)}",
        "<style>body{display:none}</style>",
        "[x]: javascript:alert(1)\n\n[x]",
        "<svg/onload=alert(1)>",
        "## <b onmouseover=alert(1)>x</b>",
    ],
)
def test_nothing_hostile_survives(body: str) -> None:
    html = str(render(body).html).lower()
    for tag in ("<script", "<img", "<iframe", "<style", "<svg", "<b "):
        assert tag not in html
    assert 'href="javascript' not in html
    assert 'href="data' not in html


def test_headings_and_words_are_kept_apart() -> None:
    rendered = render("## A *b* & c\n\nWords [here](https://x.example).\n\n### D")
    assert rendered.headings == (
        Heading(2, "a-b-c", "A b & c", Markup("A b &amp; c")),
        Heading(3, "d", "D", Markup("D")),
    )
    assert rendered.text == "Words here."


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("un *[parole du chef]{lang=fr}*", 'un <em><span lang="fr">parole du chef</span></em>'),
        ("[*parole* du chef]{lang=fr}", '<span lang="fr"><em>parole</em> du chef</span>'),
        ("[parole\ndu chef]{lang=fr}", '<span lang="fr">parole\ndu chef</span>'),
        ("[[parole]{lang=fr}](#a)", '<a href="#a"><span lang="fr">parole</span></a>'),
        ("`[parole]{lang=fr}`", "<code>[parole]{lang=fr}</code>"),
        ("[parole]{lang=la}", "[parole]{lang=la}"),
        ("[parole]{lang=fr onclick=x}", "[parole]{lang=fr onclick=x}"),
    ],
)
def test_words_in_another_language_are_marked(typed: str, shown: str) -> None:
    assert render(typed).html == f"<p>{shown}</p>"


def test_words_in_another_language_are_words_to_search_and_contents() -> None:
    rendered = render("## Le [parole]{lang=fr}\n\nZeg [parole]{lang=fr}ig.")
    assert rendered.text == "Zeg paroleig."
    assert rendered.headings == (
        Heading(2, "le-parole", "Le parole", Markup('Le <span lang="fr">parole</span>')),
    )


def test_page_is_rendered_once() -> None:
    calls: list[str] = []

    def resolve(page: Page, href: str) -> None:
        calls.append(href)

    meta = Article.model_construct(title="T")
    page = Page(BY_NAME["about"], "x", "nl", "nl", meta, "[a](b.nl.md)", "x.nl.md", 1)
    renderer = Renderer({}, resolve)
    assert renderer.render(page) is renderer.render(page)
    assert calls == ["b.nl.md"]

"""The gallery of components, which is there in development only."""

import re
from dataclasses import replace

import pytest
from bs4 import Tag
from flask import Flask
from markupsafe import Markup

from hub import create_app
from hub.config import ROOT, Config
from hub.views.gallery import tokens
from hub.views.gallery.entries import groups
from hub.views.gallery.samples import sample
from tests.conftest import GetPage, one, text

COMPONENTS = {
    path.stem for path in (ROOT / "hub" / "templates" / "components").glob("*.html")
}
EXAMPLES = {
    path.stem
    for path in (ROOT / "hub" / "templates" / "gallery" / "examples").glob("*.html")
}
NAMES = [name for group in groups() for name in group.components]
ADDRESSES = [
    "/nl/galerij/",
    "/en/gallery/",
    *(f"/nl/galerij/{group.slug.nl}/" for group in groups()),
    *(f"/en/gallery/{group.slug.en}/" for group in groups()),
]


def test_every_component_is_in_the_gallery_once() -> None:
    assert sorted(NAMES) == sorted(COMPONENTS)
    assert set(NAMES) == EXAMPLES


@pytest.mark.parametrize("address", ADDRESSES)
def test_page_of_the_gallery_is_a_page_like_any_other(
    get_page: GetPage, address: str
) -> None:
    page = get_page(address)
    assert one(page, "meta[name=robots]")["content"] == "noindex"
    names = [
        sounds(page, landmark)
        for landmark in page.select("nav, section[aria-labelledby], [role=region]")
    ]
    assert len(names) == len(set(names)), "two landmarks sound the same"


def sounds(page: Tag, landmark: Tag) -> str:
    """The name that a screen reader gives to a landmark."""
    ids = str(landmark.get("aria-labelledby") or "").split()
    if not ids:
        return str(landmark["aria-label"])
    labels = [one(page, f"[id='{id}']") for id in ids]
    return " ".join(str(each.get("aria-label") or text(each)) for each in labels)


def test_gallery_is_off_unless_it_is_asked_for(config: Config) -> None:
    client = create_app(replace(config, gallery=False)).test_client()
    assert client.get("/nl/galerij/").status_code == 404
    stylesheet = re.findall(r"/static/[^\"]+\.css", client.get("/nl/").text)[0]
    assert "gallery" not in client.get(stylesheet).text


def test_gallery_is_not_in_the_sitemap(app: Flask) -> None:
    assert "galerij" not in app.test_client().get("/sitemaps/lists.xml").text


def test_samples_of_a_page_keep_their_ids_apart() -> None:
    html = Markup('<label for="x">A</label><input id="x"><a href="#x">B</a>')
    assert sample(html, "one") == (
        '<label for="one--x">A</label><input id="one--x"><a href="#one--x">B</a>'
    )


def test_sample_leaves_references_to_elsewhere_alone() -> None:
    html = Markup('<a href="/nl/" aria-describedby="y">B</a>')
    assert sample(html, "one") == html


def test_link_within_a_page_that_the_sample_lacks_leads_to_the_sample() -> None:
    assert sample(Markup('<a href="#s1">A</a>'), "one") == '<a href="#one">A</a>'


@pytest.mark.parametrize(
    ("html", "labelled"),
    [
        ('<nav aria-label="Pages"></nav>', "one one--landmark-0"),
        ('<section aria-labelledby="t"><h2 id="t">T</h2></section>', "one one--t"),
        ('<form class="f" role="search"></form>', "one one--landmark-0"),
    ],
)
def test_landmark_of_a_sample_is_called_after_it(html: str, labelled: str) -> None:
    assert f'aria-labelledby="{labelled}"' in sample(Markup(html), "one")


@pytest.mark.parametrize(
    "pair", tokens.contrasts(), ids=lambda pair: f"{pair.front} on {pair.back}"
)
def test_colours_differ_enough_in_light_and_in_dark(pair: tokens.Contrast) -> None:
    assert min(pair.light, pair.dark) >= pair.least


def test_contrast_is_that_of_wcag() -> None:
    assert tokens.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert tokens.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)

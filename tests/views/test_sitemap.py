from datetime import date

import pytest
from flask.testing import FlaskClient

from hub.models.call import Call
from hub.models.collection import COLLECTIONS
from hub.site import Site
from hub.views import sitemap
from tests.sitemap import listed, sitemaps


def test_every_section_has_a_sitemap(client: FlaskClient) -> None:
    names = ["lists", *(each.name for each in COLLECTIONS)]
    assert list(sitemaps(client)) == [f"/sitemaps/{name}.xml" for name in names]


def test_sitemap_names_every_page_with_its_other_language(client: FlaskClient) -> None:
    pairs = {each.path: each.alternates for each in listed(client)}
    dutch = "/nl/instrumenten/fonds-defensieonderzoek/"
    english = "/en/instruments/defence-research-fund/"
    assert pairs[dutch] == pairs[english] == {"nl": dutch, "en": english}
    assert pairs["/nl/"] == {"nl": "/nl/", "en": "/en/"}
    assert {"/nl/woordenlijst/", "/en/open-data/"} <= pairs.keys()
    only = "/nl/instrumenten/only-dutch/"
    assert pairs[only] == {"nl": only}
    assert "/en/instruments/only-dutch/" not in pairs


def test_every_address_in_the_sitemap_answers_once(client: FlaskClient) -> None:
    paths = [each.path for each in listed(client)]
    assert len(set(paths)) == len(paths)
    for path in paths:
        assert client.get(path).status_code == 200, path


def test_entry_has_the_day_of_its_last_change(client: FlaskClient, site: Site) -> None:
    found = {each.path: each.changed for each in listed(client)}
    for page in site.catalogue.pages:
        if page.is_translated:
            days = [page.meta.updated, *(each.date for each in page.meta.changes)]
            assert found[page.path] is not None
            assert max(days) <= (found[page.path] or date.min), page.path


def test_moved_date_is_a_change(client: FlaskClient, site: Site) -> None:
    page = site.catalogue.get(("calls", "verschoven"), "nl")
    assert isinstance(page.meta, Call)
    moved = max(
        earlier.changed
        for fact in (page.meta.closes, *page.meta.cut_offs)
        if fact is not None
        for earlier in fact.previously
    )
    assert sitemap.changed_on(page) == max(moved, page.meta.updated)


def test_list_is_as_new_as_its_newest_entry(client: FlaskClient) -> None:
    found = {each.path: each.changed for each in listed(client)}
    entries = listed(client, "/sitemaps/instruments.xml")
    newest = max(each.changed for each in entries if each.changed)
    assert found["/nl/instrumenten/"] == found["/en/instruments/"] == newest
    assert sitemaps(client)["/sitemaps/instruments.xml"] == newest


def test_what_nobody_can_date_has_no_date(client: FlaskClient) -> None:
    found = {each.path: each.changed for each in listed(client)}
    assert found["/nl/woordenlijst/"] is None


def test_large_section_is_parted(client: FlaskClient, monkeypatch) -> None:
    # Fifty thousand entries take too long to make here.
    monkeypatch.setattr(sitemap, "MOST", 2)
    parts = [path for path in sitemaps(client) if "/organisations" in path]
    assert parts == ["/sitemaps/organisations.xml", "/sitemaps/organisations-2.xml"]
    assert [len(listed(client, path)) for path in parts] == [2, 2]


@pytest.mark.parametrize("name", ["nope-1", "lists-9", "instruments-0"])
def test_part_that_is_not_there_is_not_found(client: FlaskClient, name: str) -> None:
    assert client.get(f"/sitemaps/{name}.xml").status_code == 404


def test_robots_txt_names_the_sitemap(client: FlaskClient) -> None:
    assert "Sitemap: https://hub.example/sitemap.xml" in client.get("/robots.txt").text

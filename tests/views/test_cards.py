"""What a page says of itself to who shares it, and the card that goes with it."""

from io import BytesIO

import pytest
from flask.testing import FlaskClient
from PIL import Image

from hub.site import Site
from tests.conftest import GetPage

PAGES = {
    "nl": "/nl/instrumenten/fonds-defensieonderzoek/",
    "en": "/en/instruments/growth-loan/",
}

SECTIONS = (
    "/nl/",
    "/en/",
    "/nl/agenda/",
    "/en/in-pictures/budget/",
    "/nl/wegwijzer",
    "/en/search?q=x",
    "/nl/infrastructuur/?domain=cyber",
)


def told(get_page: GetPage, path: str) -> dict[str, str]:
    page = get_page(path)
    tags = page.select("meta[property^='og:'], meta[name^='twitter:']")
    return {
        str(each.get("property", each.get("name"))): str(each["content"])
        for each in tags
    }


def picture_path(get_page: GetPage, site: Site, path: str) -> str:
    return told(get_page, path)["og:image"].removeprefix(site.config.base_url)


@pytest.mark.parametrize("language", PAGES)
def test_an_entry_tells_what_it_is(get_page: GetPage, site: Site, language) -> None:
    path = PAGES[language]
    meta = site.catalogue.at(path).meta
    tags = told(get_page, path)
    assert tags["og:title"] == meta.title
    assert tags["og:description"] == meta.summary
    assert tags["og:type"] == "article"
    assert tags["og:url"] == site.config.base_url + path
    assert tags["og:locale"][:2] == language != tags["og:locale:alternate"][:2]
    assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
    assert tags["twitter:card"] == "summary_large_image"


@pytest.mark.parametrize("path", ["/nl/", "/en/instruments/", "/nl/zoeken?q=drone"])
def test_what_is_no_entry_is_a_website(get_page: GetPage, path: str) -> None:
    assert told(get_page, path)["og:type"] == "website"


def test_an_error_has_nothing_to_share(get_page: GetPage) -> None:
    assert not get_page("/nl/niets/", 404).select("meta[property^='og:']")


def test_untranslated_page_names_the_address_of_its_text(get_page: GetPage) -> None:
    url = told(get_page, "/en/instruments/only-dutch/")["og:url"]
    assert "/nl/instrumenten/" in url


@pytest.mark.parametrize("path", [*PAGES.values(), *SECTIONS])
def test_every_page_has_a_card_kept_for_a_year(
    get_page: GetPage, client: FlaskClient, site: Site, path: str
) -> None:
    response = client.get(picture_path(get_page, site, path))
    assert response.mimetype == "image/png"
    assert response.cache_control.max_age == 31_536_000
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    with Image.open(BytesIO(response.data)) as picture:
        assert picture.size == (1200, 630)


def test_filters_do_not_make_another_card(get_page: GetPage, site: Site) -> None:
    plain = picture_path(get_page, site, "/nl/instrumenten/")
    assert plain == picture_path(get_page, site, "/nl/instrumenten/?support=grant")


def test_languages_have_cards_of_their_own(get_page: GetPage, site: Site) -> None:
    both = {picture_path(get_page, site, path) for path in ("/nl/", "/en/")}
    assert {path.split("/")[2] for path in both} == {"deelbeeld", "share-image"}


def test_old_card_leads_on_to_that_of_today(client: FlaskClient) -> None:
    old = "/nl/deelbeeld/instrumenten/fonds-defensieonderzoek.0123456789ab.png"
    response = client.get(old)
    assert response.status_code == 302
    assert client.get(response.location).status_code == 200


@pytest.mark.parametrize("name", ["niets", "instrumenten/niets", "..", "start/x"])
def test_there_is_no_card_for_what_is_not_there(client: FlaskClient, name) -> None:
    path = f"/nl/deelbeeld/{name}.0123456789ab.png"
    assert client.get(path).status_code == 404

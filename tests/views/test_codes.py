"""Entry by code: from a framework's name to the domain, and to what fits."""

import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from tests.conftest import GetPage, json_of, one, text

PATH = {"nl": "/nl/codes/", "en": "/en/codes/"}
MONEY = {"nl": "/nl/instrumenten/", "en": "/en/instruments/"}
PLACES = {"nl": "/nl/infrastructuur/", "en": "/en/facilities/"}


@pytest.mark.parametrize(
    ("language", "name", "domain", "mark"),
    [
        ("nl", "C1 Cyberverdediging", "/nl/roadmaps/cyber/", "verband gelegd door"),
        ("en", "C1 Cyber defence", "/en/roadmaps/cyber/", "link made by the editors"),
    ],
)
def test_code_leads_to_its_domain_and_says_who_linked_it(
    get_page, language, name, domain, mark
) -> None:
    code = one(get_page(PATH[language]), "#edf--c1")
    assert text(code.th) == name
    assert one(code, "td a")["href"] == domain
    assert mark in text(code)


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_a_code_to_what_fits(get_page: GetPage, language) -> None:
    code = one(get_page(PATH[language]), "#edf--c1")
    money, places = code.select("tr:first-child td:last-child a")
    assert money["href"] == f"{MONEY[language]}?domain=cyber"
    assert places["href"] == f"{PLACES[language]}?domain=cyber"
    for link in (money, places):
        get_page(str(link["href"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_need_of_a_roadmap_leads_to_its_code(get_page, language) -> None:
    codes = get_page(PATH[language])
    for domain in ("cyber", "maritime"):
        page = get_page(f"/{language}/roadmaps/{domain}/")
        links = page.select(".statements a[href*='/codes/#']")
        for link in links:
            path, _, anchor = str(link["href"]).partition("#")
            assert path == PATH[language]
            assert codes.select(f"[id='{anchor}']")
    assert links or domain == "maritime"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/{}/", "/{}/roadmaps/"])
def test_home_and_roadmaps_lead_to_the_codes(get_page, path, language) -> None:
    page = get_page(path.format(language))
    hrefs = [link["href"] for link in page.select("main a")]
    assert PATH[language] in hrefs


@pytest.mark.parametrize("address", ["/nl/zoeken.json", "/en/search.json"])
def test_search_finds_the_roadmap_by_its_code(client: FlaskClient, address) -> None:
    found = json_of(client, address, q="C1")["results"]
    assert ("roadmaps", "cyber") in {(each["kind"], each["id"]) for each in found}

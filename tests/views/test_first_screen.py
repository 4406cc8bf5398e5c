"""What a page answers first: for whom, what, until when, and whom to ask."""

import pytest

from tests.conftest import GetPage, one, text

ASKED = {
    "/nl/instrumenten/fonds-defensieonderzoek/": "Aan wie vragen: FWO",
    "/en/instruments/defence-research-fund/": "Whom to ask: FWO",
    "/nl/infrastructuur/dronelab/": "Aan wie vragen: Lab nv",
    "/en/facilities/dronelab/": "Whom to ask: Lab nv",
    "/nl/oproepen/oproep-2026/": "Aan wie vragen: FWO",
    "/en/calls/oproep-2026/": "Whom to ask: FWO",
}


@pytest.mark.parametrize("path", ASKED)
def test_head_of_a_page_leads_to_whom_to_ask(get_page: GetPage, path: str) -> None:
    link = one(get_page(path), ".article__header .whom-to-ask__link")
    assert (text(link), link["href"]) == (ASKED[path], "#whom-to-ask")


@pytest.mark.parametrize("path", [path for path in ASKED if "instrument" in path])
def test_whom_to_ask_comes_before_details(get_page: GetPage, path: str) -> None:
    parts = one(get_page(path), ".key-facts").find_all("div", recursive=False)
    assert [part["class"][0] for part in parts] == [
        "key-facts__answers",
        "whom-to-ask",
        "key-facts__answers",
    ]

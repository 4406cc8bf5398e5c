"""Where addresses stand among plain files."""

import pytest

from hub.export.addresses import Address, file_of, relative


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/nl/", "nl/index.html"),
        ("/nl/zoeken", "nl/zoeken/index.html"),
        ("/nl/agenda.feed.json", "nl/agenda.feed.json"),
        ("/nl/instrumenten/?domain=cyber", "nl/instrumenten/domain=cyber/index.html"),
        ("/nl/wegwijzer?who=sme", "nl/wegwijzer/who=sme/index.html"),
        ("/nl/agenda/?a=b&c=d#x", "nl/agenda/a=b,c=d/index.html"),
        ("/nl/agenda.json?page=2", "nl/agenda/page=2.json"),
    ],
)
def test_every_state_has_a_file_of_its_own(address: str, file: str) -> None:
    assert file_of(Address.of(address).place) == file


def test_a_state_that_no_file_can_be_called_after_is_called_by_its_hash() -> None:
    one, other = (Address.of(f"/nl/x/?q={text}") for text in ("%2E%2E%2F", "a,b"))
    assert one.place.startswith("/nl/x/state=")
    assert Address.of("/nl/x/?q=a&b=c").place != other.place != one.place


@pytest.mark.parametrize(
    ("there", "here", "way"),
    [
        ("/nl/", "/nl/", "./"),
        ("/en/", "/nl/instrumenten/fsdb/", "../../../en/"),
        ("/static/hub.css", "/nl/", "../static/hub.css"),
        ("/favicon.svg", "/static/hub.css", "../favicon.svg"),
    ],
)
def test_links_lead_from_place_to_place(there: str, here: str, way: str) -> None:
    assert relative(there, here) == way

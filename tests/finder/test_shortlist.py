import pytest

from hub.finder.shortlist import MOST, read_shortlist
from hub.site import Site

FUND, LAB = "instruments/fsdb", "facilities/dronelab"


def test_entries_stay_in_the_order_given_and_doubles_go(site: Site) -> None:
    shortlist = read_shortlist([LAB, FUND, LAB], site.catalogue)
    assert shortlist.keys == (("facilities", "dronelab"), ("instruments", "fsdb"))
    assert shortlist.items == (LAB, FUND)
    assert shortlist.unknown == ()


def test_what_an_address_says_is_what_is_read_again(site: Site) -> None:
    once = read_shortlist([LAB, "nope", FUND, FUND], site.catalogue)
    assert read_shortlist(once.items, site.catalogue).items == once.items


@pytest.mark.parametrize(
    "item",
    [
        *("", "/", "instruments", "instruments/", "/fsdb", "instruments/nope"),
        *("instruments/fsdb/", "instruments/draft", "INSTRUMENTS/fsdb"),
        *("guidance/start", "glossary/drone", "../../etc/passwd", "nope/fsdb"),
        *("instruments//fsdb", "instruments/fsdb\x00", "<script>", "é" * 9000),
    ],
)
def test_what_is_no_entry_is_named_and_left_out(site: Site, item: str) -> None:
    shortlist = read_shortlist([item, FUND], site.catalogue)
    assert shortlist.items == (FUND,)
    assert shortlist.unknown == (item,)


def test_more_than_fits_is_left_out(site: Site) -> None:
    kinds = ("instruments", "facilities", "calls", "events", "organisations")
    pages = [page for kind in kinds for page in site.catalogue.list(kind, "nl")]
    items = ["/".join(page.key) for page in pages]
    full = read_shortlist(
        [*items, "roadmaps/cyber", "roadmaps/maritime"], site.catalogue
    )
    assert len(full.keys) == min(len(items) + 2, MOST)
    assert len(full.keys) + len(full.left_out) == len(items) + 2
    assert full.is_full == (len(items) + 2 >= MOST)

import pytest

from hub.views import finders
from hub.views.facet_views import FEW, MOST_UNFOLDED, OPEN, FacetView, ValueView
from tests.conftest import GetPage, text


def facet(count: int, ticked: int = -1) -> FacetView:
    values = [ValueView(f"{n}", f"{n}", 1, n == ticked) for n in range(count)]
    return FacetView("facet", "Facet", values)


@pytest.mark.parametrize(
    ("count", "ticked", "place", "is_open"),
    [
        (3, -1, OPEN, True),
        (3, -1, OPEN + 1, False),
        (3, 2, OPEN + 1, True),
    ],
)
def test_first_facets_and_chosen_ones_stand_open(count, ticked, place, is_open) -> None:
    assert facet(count, ticked).is_open(place) is is_open


@pytest.mark.parametrize(
    ("count", "ticked", "shown", "is_unfolded"),
    [
        (MOST_UNFOLDED, -1, MOST_UNFOLDED, False),
        (MOST_UNFOLDED + 1, 0, FEW, False),
        (MOST_UNFOLDED + 1, FEW, FEW, True),
    ],
)
def test_long_facet_folds_all_but_a_few(count, ticked, shown, is_unfolded) -> None:
    long = facet(count, ticked)
    assert len(long.shown) == shown
    assert [*long.shown, *long.folded] == long.choices
    assert long.is_unfolded is is_unfolded


def test_rarest_values_are_left_out_and_counted(get_page: GetPage, monkeypatch) -> None:
    monkeypatch.setattr(finders, "MOST_SHOWN", 1)
    page = get_page("/en/instruments/?level=european&level=flemish")
    shown = {box["value"] for box in page.select("input[name=support]")}
    assert shown == {"grant"}
    assert text(page.select_one(".facet__more")) == ("1 more with fewer results")

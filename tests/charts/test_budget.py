import pytest

from hub.charts.budget import BudgetWords, budget_drawing, peak, total
from hub.charts.drawing import NARROW, WIDE, Rect
from hub.models.pictures import Budget
from hub.site import Site
from tests.charts.layout import check_drawing


@pytest.fixture
def budget(site: Site) -> Budget:
    assert site.catalogue.pictures is not None
    return site.catalogue.pictures.budget


@pytest.fixture
def words(budget: Budget) -> BudgetWords:
    return BudgetWords(
        {line.id: line.label["nl"] for line in budget.lines},
        {"fund": "/nl/fonds/"},
        lambda amount: f"{amount / 10**6:g}",
        lambda line, year: f"{line.id} {year}: {line.amount(year)}",
    )


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_layers_are_as_high_as_their_amounts(budget, words, width) -> None:
    drawn = budget_drawing(budget, words, width)
    check_drawing(drawn)
    layers = [each for each in drawn.flat() if isinstance(each, Rect) and each.title]
    heights = {each.title: each.height for each in layers}
    assert heights == {
        "fund 2025: 4000000": pytest.approx(300 * 4 / 9),
        "fund 2026: 9000000": pytest.approx(300.0),
        "people 2025: 500000": pytest.approx(300 * 0.5 / 9),
    }
    assert [each.pattern for each in layers] == [1, 2, 1]


def test_layer_too_thin_for_its_number_has_it_as_its_title_only(budget, words) -> None:
    drawn = budget_drawing(budget, words, NARROW)
    numbers = [text.lines[0] for text in drawn.texts if text.css == "budget__amount"]
    assert numbers == ["4", "9"]


def test_key_names_the_layers_from_top_to_bottom(budget, words) -> None:
    drawn = budget_drawing(budget, words, NARROW)
    key = [text.lines[0] for text in drawn.texts][-2:]
    assert key == ["Mensen", "Onderzoeksfonds"]
    assert [(link.href, link.label) for link in drawn.links] == [
        ("/nl/fonds/", "Onderzoeksfonds")
    ]


def test_total_and_peak_are_added_up(budget: Budget) -> None:
    assert [total(budget, year) for year in budget.years] == [4500000, 9000000]
    assert peak(budget) == 2026

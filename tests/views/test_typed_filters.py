import pytest
from flask.testing import FlaskClient

from tests.conftest import GetPage, json_of, one, text


@pytest.mark.parametrize(
    ("path", "chip", "without"),
    [
        (
            "/nl/zoeken?q=lening+aanbieder:pmv",
            "Aanbieder: PMV (verwijder deze filter)",
            "/nl/zoeken?q=lening",
        ),
        (
            "/en/search?q=lening+provider:pmv&level=flemish",
            "Provider: PMV (remove this filter)",
            "/en/search?q=lening&level=flemish",
        ),
        (
            "/en/search?q=provider:PMV",
            "Provider: PMV (remove this filter)",
            "/en/search",
        ),
    ],
)
def test_a_typed_filter_is_shown_and_can_be_removed(
    get_page: GetPage, path: str, chip: str, without: str
) -> None:
    page = get_page(path)
    link = one(page, ".filter-chips a")
    assert text(link) == chip
    assert link["href"] == without
    boxes = {box["value"] for box in page.select("input[checked][disabled]")}
    assert boxes == {"pmv"}
    assert page.select(".result")
    assert not get_page(without).select(".filter-chips")


def test_each_of_several_can_be_removed_alone(get_page: GetPage) -> None:
    page = get_page('/nl/zoeken?q=aanbieder:pmv+lening+niveau:vlaams+voor:"kmo"')
    chips = {text(a).split(":")[0]: a["href"] for a in page.select(".filter-chips a")}
    assert chips == {
        "Aanbieder": "/nl/zoeken?q=lening+niveau:vlaams+voor:%22kmo%22",
        "Bestuursniveau": "/nl/zoeken?q=lening+aanbieder:pmv+voor:%22kmo%22",
        "Voor wie": "/nl/zoeken?q=lening+aanbieder:pmv+niveau:vlaams",
    }


def test_its_box_is_ticked_and_not_sent_again(get_page: GetPage) -> None:
    page = get_page("/en/search?q=provider:pmv")
    box = one(page, "input[name=provider][value=pmv]")
    assert box.has_attr("checked")
    assert box.has_attr("disabled")
    others = [each for each in page.select("input[type=checkbox]") if each != box]
    assert others
    assert not any(each.has_attr("disabled") for each in others)


def test_without_filters_means_without_the_typed_ones_too(get_page: GetPage) -> None:
    page = get_page("/en/search?q=drone+provider:pmv&kind=events")
    assert one(page, ".notice a")["href"] == "/en/search?q=drone"


@pytest.mark.parametrize("question", ["lening", "aanbieder:niemand", "10:30", "a:b:c"])
def test_other_colons_make_no_filter(get_page: GetPage, question: str) -> None:
    assert not get_page(f"/nl/zoeken?q={question}").select(".filter-chips")


def test_json_names_the_filters(client: FlaskClient) -> None:
    answer = json_of(client, "/en/search.json", q="loan provider:pmv")
    assert answer["filters"] == {"provider": ["pmv"]}

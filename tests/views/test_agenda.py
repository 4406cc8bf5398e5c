import pytest

from tests.conftest import GetPage, one, text


def months(page) -> dict[str, list[str]]:
    """The days under each month, as they are set large."""
    return {
        text(one(section, "h3")): [
            text(each) for each in section.select(".agenda-list__day")
        ]
        for section in page.select(".agenda-list")
    }


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/nl/agenda/?kind=calls", {"Mei 2026": ["6 wo"], "Juni 2026": ["15 ma"]}),
        ("/en/agenda/?kind=calls", {"May 2026": ["6 Wed"], "June 2026": ["15 Mon"]}),
    ],
)
def test_dates_stand_under_their_month(get_page: GetPage, path, found) -> None:
    shown = months(get_page(path))
    assert {name: shown[name] for name in found} == found


def test_what_has_no_date_is_said_to_have_none(get_page: GetPage) -> None:
    shown = months(get_page("/en/agenda/?when=undated"))
    assert shown == {"No date known yet": []}


def test_in_another_order_the_agenda_is_one_list(get_page: GetPage) -> None:
    page = get_page("/en/agenda/?sort=title")
    assert not page.select(".agenda-list")
    assert page.select(".entry-list__item")

"""The help that the search gives: examples that find something, people to ask."""

import pytest

from tests.conftest import GetPage, one, text

PATHS = ["/nl/zoeken", "/en/search"]


@pytest.mark.parametrize("path", PATHS)
def test_every_example_finds_something(get_page: GetPage, path: str) -> None:
    examples = get_page(path).select(".examples__query")
    assert len(examples) == 6
    for example in examples:
        page = get_page(str(example["href"]))
        assert page.select(".result"), text(example)
        assert not page.select(".notice, .did-you-mean"), text(example)


@pytest.mark.parametrize("path", PATHS)
def test_examples_lead_to_the_page_about_searching(
    get_page: GetPage, path: str
) -> None:
    link = one(get_page(path), ".examples > p a")
    assert "q=" not in str(link["href"])
    examples = {text(each) for each in get_page(path).select(".examples__query")}
    explained = {text(each) for each in get_page(str(link["href"])).select("td code")}
    assert examples <= explained


@pytest.mark.parametrize("path", PATHS)
def test_no_answer_says_whom_to_ask(get_page: GetPage, path: str) -> None:
    contacts = get_page(f"{path}?q=xyzzyq").select(".entry-list__title")
    assert len(contacts) == 2
    assert text(contacts[0]).startswith("NCP Flanders")

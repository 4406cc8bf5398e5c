import pytest

from tests.conftest import GetPage, text


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "/nl/woordenlijst/",
            ["drone UAV", "Ook: onbemand luchtvaartuig", "In het Engels: loan"],
        ),
        (
            "/en/glossary/",
            ["drone UAV", "Also: unmanned aerial vehicle", "In Dutch: lening"],
        ),
    ],
)
def test_glossary_names_each_concept_in_both_languages(
    get_page: GetPage, path: str, words: list[str]
) -> None:
    page = get_page(path)
    for each in words:
        assert each in text(page.main)
    assert page.select_one("#drone dd") is not None

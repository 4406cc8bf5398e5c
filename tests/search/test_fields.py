from collections.abc import Callable
from pathlib import Path

import pytest

from hub.languages import Language
from hub.search.fields import FacetLabels
from hub.search.results import SearchRequest, SearchResults
from hub.search.searcher import Searcher

Ask = Callable[..., SearchResults]

LABELS: FacetLabels = {
    "kind": {
        "instruments": ("Financiering en steun", "Funding and support"),
        "facilities": ("Infrastructuur", "Facilities"),
        "organisations": ("Organisaties", "Organisations"),
    },
    "domain": {
        "ai": ("Artificiële intelligentie", "Artificial intelligence"),
        "uav": ("Luchtvaart en drones", "Aviation and drones"),
    },
    "level": {"flemish": ("Vlaams", "Flemish"), "european": ("Europees", "European")},
    "audience": {"company": ("Onderneming", "Company"), "nobody": ("Niemand",)},
}


@pytest.fixture(scope="module")
def labelled(index: Path) -> Ask:
    searcher = Searcher.open(index, LABELS)

    def ask(text: str, language: Language = "nl", **filters: str) -> SearchResults:
        chosen = {name: frozenset(value.split()) for name, value in filters.items()}
        return searcher.search(SearchRequest(text, language, chosen))

    return ask


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("kind:facilities", {"kind": "facilities"}),
        ("soort:infrastructuur", {"kind": "facilities"}),
        ("Soort:Infrastructuur", {"kind": "facilities"}),
        ("kind:facility", {"kind": "facilities"}),
        ('soort:"financiering en steun"', {"kind": "instruments"}),
        ("soort:financiering", {"kind": "instruments"}),
        ("domein:artificiële", {"domain": "ai"}),
        ("domain:drone", {"domain": "uav"}),
        ("niveau:vlaamse", {"level": "flemish"}),
        ("level:european", {"level": "european"}),
        ("voor:ondernemingen", {"audience": "company"}),
        ("for:companies", {"audience": "company"}),
        ("doelgroep:company", {"audience": "company"}),
        ("kind:facilities kind:organisations", {"kind": "facilities organisations"}),
        ("kind:facilities level:vlaams", {"kind": "facilities", "level": "flemish"}),
    ],
)
def test_a_typed_filter_is_as_one_that_is_chosen(
    labelled: Ask, text: str, filters: dict[str, str]
) -> None:
    typed, chosen = labelled(text), labelled("", **filters)
    assert [each.key for each in typed.results] == [each.key for each in chosen.results]
    assert typed.facets == chosen.facets
    assert typed.filters == {name: frozenset(v.split()) for name, v in filters.items()}
    assert (typed.ignored, chosen.filters) == ((), {})


def test_words_and_typed_filters_go_together(labelled: Ask) -> None:
    results = labelled("drone soort:infrastructuur testzone")
    assert [each.key[1] for each in results.results] == ["droneport"]
    assert results.query == "drone testzone soort:infrastructuur"
    assert labelled(results.query).query == results.query


def test_a_typed_filter_widens_the_chosen_ones_of_its_facet(labelled: Ask) -> None:
    both = labelled("kind:facilities", kind="organisations")
    assert both.total == labelled("", kind="facilities organisations").total


@pytest.mark.parametrize(
    "text",
    [
        "prijs:hoog",
        "kind:zwembad",
        "voor:niemand",
        "soort:",
        'soort:""',
        "https://x.be",
        "x:y:z",
        "xkind:facilities:x",
    ],
)
def test_other_fields_and_values_are_text(labelled: Ask, text: str) -> None:
    results = labelled(f"drone {text}")
    assert results.filters == {}
    assert "drone" in results.query


def test_without_labels_the_ids_are_known(ask: Ask) -> None:
    assert ask("kind:facilities").filters == {"kind": {"facilities"}}
    assert ask("soort:infrastructuur").filters == {}


def test_suggestions_keep_the_filters(labelled: Ask) -> None:
    results = labelled("subsdie kind:instruments")
    assert results.suggestions == ("subsidie kind:instruments",)
    assert labelled(results.suggestions[0]).total


def test_only_filters_are_no_question_without_an_answer(labelled: Ask) -> None:
    results = labelled("kind:organisations level:flemish")
    assert (results.total, results.no_answer) == (0, False)

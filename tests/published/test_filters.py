"""Filters typed in a question, in the words of either language."""

import pytest

from hub.languages import LANGUAGES, Language
from hub.search.results import SearchRequest
from hub.site import Site


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "facet", "values"),
    [
        ("provider:pmv", "provider", {"pmv"}),
        ("aanbieder:PMV", "provider", {"pmv"}),
        ('provider:"Participatiemaatschappij Vlaanderen"', "provider", {"pmv"}),
        ("soort:evenementen", "kind", {"events"}),
        ("kind:event", "kind", {"events"}),
        ("soort:financiering", "kind", {"instruments"}),
        ("domein:dronebestrijding", "domain", {"counter-uav"}),
        ("domain:energy", "domain", {"energy"}),
        ("niveau:NAVO", "level", {"nato"}),
        ("level:flemish", "level", {"flemish"}),
        ("voor:kmo", "audience", {"sme"}),
        ("voor:start-up", "audience", {"startup"}),
        ("audience:universities", "audience", {"university"}),
    ],
)
def test_a_typed_filter_is_understood(
    site: Site, language: Language, text: str, facet: str, values: set[str]
) -> None:
    results = site.searcher.search(SearchRequest(text, language))
    assert results.filters == {facet: values}
    (counted,) = (each for each in results.facets if each.name == facet)
    assert {value.id for value in counted.values if value.is_selected} == values
    assert results.total


def test_a_typed_filter_narrows_a_question(site: Site) -> None:
    results = site.searcher.search(SearchRequest("lening provider:pmv", "nl"))
    titles = [result.key for result in results.results]
    assert ("instruments", "pmv-subordinated-loan") in titles
    assert all("lrm" not in id for _, id in titles)

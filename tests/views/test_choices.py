from hub.languages import LANGUAGES
from hub.search.results import Facet, FacetValue
from hub.site import Site
from hub.views.choices import groups_of

KINDS = Facet("kind", (FacetValue("instruments", 3, False),))
LEVELS = Facet("level", (FacetValue("flemish", 2, True),))


def test_values_are_named_in_the_language(site: Site) -> None:
    names = []
    for language in LANGUAGES:
        (group,) = groups_of([KINDS], {}, site.catalogue, language)
        names.append(group.choices[0].label)
    assert names == ["Steun", "Funding"]


def test_empty_groups_are_left_out(site: Site) -> None:
    empty = Facet("domain", ())
    groups = groups_of([empty, KINDS], {}, site.catalogue, "nl")
    assert [group.name for group in groups] == ["kind"]


def test_the_first_groups_and_those_with_a_choice_are_open(site: Site) -> None:
    facets = [KINDS, KINDS, KINDS, LEVELS]
    groups = groups_of(facets, {}, site.catalogue, "nl")
    assert [group.is_open for group in groups] == [True, True, False, True]


def test_what_the_question_asks_for_is_marked(site: Site) -> None:
    typed = {"level": frozenset(["flemish"])}
    groups = groups_of([KINDS, LEVELS], typed, site.catalogue, "nl")
    assert [group.choices[0].is_typed for group in groups] == [False, True]

import pytest

from hub.languages import Language
from hub.search.analysis import Analysis
from hub.search.thesaurus import Thesaurus
from hub.search.tokens import Unit, units


@pytest.fixture
def thesaurus() -> Thesaurus:
    concepts: list[dict[Language, tuple[str, ...]]] = [
        {
            "nl": ("drone", "onbemand luchtvaartuig", "UAV"),
            "en": ("drone", "unmanned aerial vehicle", "UAV"),
        },
        {"nl": ("onderzoek en ontwikkeling", "O&O"), "en": ("R&D",)},
        {"nl": ("dual-use",), "en": ("dual use",)},
    ]
    return Thesaurus(concepts, {"nl": Analysis("nl"), "en": Analysis("en")})


def words(text: str) -> tuple[Unit, ...]:
    return tuple(units(text))


def others(thesaurus: Thesaurus, text: str) -> set[str]:
    return {found.name for found in thesaurus.other_names(words(text))}


@pytest.mark.parametrize("name", ["drones", "UAVs", "uav", "Onbemande luchtvaartuigen"])
def test_any_name_leads_to_the_others(thesaurus: Thesaurus, name: str) -> None:
    everything = {"drone", "onbemand luchtvaartuig", "UAV", "unmanned aerial vehicle"}
    found = others(thesaurus, name)
    assert found < everything
    assert "unmanned aerial vehicle" in found


def test_stop_words_inside_a_name_do_not_matter(thesaurus: Thesaurus) -> None:
    assert "R&D" in others(thesaurus, "onderzoek ontwikkeling")


def test_a_name_in_several_words_is_looked_up_as_a_phrase(thesaurus: Thesaurus) -> None:
    (found,) = (
        other
        for other in thesaurus.other_names(words("R&D"))
        if other.name == "onderzoek en ontwikkeling"
    )
    assert [place for _, place in found.forms.adjacent] == [0, 2]


def test_writing_a_name_apart_is_no_other_name(thesaurus: Thesaurus) -> None:
    assert others(thesaurus, "dual use") == set()


@pytest.mark.parametrize("name", ["dualuse", "dual-use", "dual use"])
def test_hyphens_do_not_matter(thesaurus: Thesaurus, name: str) -> None:
    assert list(thesaurus.spans(words(name))) == [(0, len(words(name)))]


def test_longer_names_are_found_first(thesaurus: Thesaurus) -> None:
    spans = list(thesaurus.spans(words("UAV, unmanned aerial vehicle")))
    assert spans == [(1, 4), (0, 1)]


def test_other_words_name_nothing(thesaurus: Thesaurus) -> None:
    assert list(thesaurus.spans(words("gratis zwembad"))) == []

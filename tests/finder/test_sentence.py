import pytest

from hub.finder.sentence import enumeration, sentence
from hub.site import Site
from tests.conftest import NOW

CASES = [
    ("instruments", "", "Steun", "Funding"),
    ("instruments", "support=grant", "Subsidies", "Grants"),
    (
        "instruments",
        "support=loan&support=grant&audience=sme",
        "Subsidies en leningen voor een kmo",
        "Grants and loans for an SME",
    ),
    (
        "instruments",
        "trl=1-2&trl=4-6&domain=cyber&open=yes",
        "Steun, TRL 1 tot 2 of 4 tot 6, cyber, nu open",
        "Funding, TRL 1 to 2 or 4 to 6, cyber, open now",
    ),
    ("agenda", "", "Komende evenementen en oproepen", "Upcoming events and calls"),
    (
        "agenda",
        "when=past&when=upcoming&kind=calls",
        "Voorbije en komende oproepen",
        "Past and upcoming calls",
    ),
    (
        "instruments",
        "trl=1&trl=3&trl=5&trl=7&trl=9",
        "Steun, TRL 1, 3, 5 of nog 2",
        "Funding, TRL 1, 3, 5 or 2 more",
    ),
    ("instruments", "level=flemish", "Steun, <flemish>", "Funding, <flemish>"),
]


@pytest.mark.parametrize(("id", "query", "dutch", "english"), CASES)
def test_choice_is_said_in_words(site: Site, id, query, dutch, english) -> None:
    finder = site.finders[id]
    pairs = [each.split("=") for each in query.split("&") if each]
    choice = finder.ask([(name, value) for name, value in pairs], NOW).choice
    said = {
        language: sentence(
            finder.declaration, choice, language, lambda facet, value: f"<{value}>"
        )
        for language in ("nl", "en")
    }
    assert said == {"nl": dutch, "en": english}


def test_enumeration() -> None:
    assert enumeration(["a"], "or") == "a"
    assert enumeration(["a", "b"], "or") == "a or b"
    assert enumeration(["a", "b", "c"], "and") == "a, b and c"

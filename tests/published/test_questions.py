"""Questions that people ask, and the page that must answer first."""

import pytest
from flask.testing import FlaskClient

from tests.conftest import json_of

SECTIONS = {"nl": "/nl/zoeken.json", "en": "/en/search.json"}

QUESTIONS = [
    # language, question, the pages of which one must come first
    ("nl", "baekeland", {"instruments/vlaio-baekeland"}),
    ("nl", "baekelandmandaten", {"instruments/vlaio-baekeland"}),
    (
        "nl",
        "haalbaarheidsstudie",
        {"instruments/vlaio-feasibility-study", "glossary/feasibility-study"},
    ),
    (
        "nl",
        "haalbaarheid studie",
        {"instruments/vlaio-feasibility-study", "glossary/feasibility-study"},
    ),
    (
        "nl",
        "vlaams defensiefonds",
        {"instruments/pmv-defence-fund", "organisations/vlaams-defensiefonds"},
    ),
    ("nl", "PMV", {"organisations/pmv"}),
    ("nl", "E.E.N.", {"organisations/een"}),
    ("nl", "een", {"organisations/een"}),
    ("nl", "EEN", {"organisations/een"}),
    ("nl", "NCP Flanders", {"organisations/ncp-flanders"}),
    (
        "nl",
        "droneport",
        {
            "facilities/droneport-sint-truiden",
            "organisations/droneport",
            "instruments/lrm-droneport",
        },
    ),
    ("nl", "roadmap maritiem", {"roadmaps/maritime"}),
    (
        "nl",
        "exportcontrole",
        {
            "instruments/csg-export-control",
            "strategy/exportcontrole-en-ethiek",
            "glossary/export-control",
            "organisations/dcsg",
        },
    ),
    (
        "nl",
        "DIF-Days",
        {"events/dif-days", "organisations/dif-days", "instruments/visd-dif-days"},
    ),
    (
        "nl",
        "european defence fund",
        {"organisations/edf", "instruments/edf", "glossary/edf"},
    ),
    (
        "nl",
        "NATO innovation fund",
        {"organisations/nif", "instruments/nato-nif", "glossary/nif"},
    ),
    ("nl", "privacy", {"about/privacy"}),
    ("en", "baekeland", {"instruments/vlaio-baekeland"}),
    (
        "en",
        "feasibility studies",
        {"instruments/vlaio-feasibility-study", "glossary/feasibility-study"},
    ),
    (
        "en",
        "flemish defence fund",
        {"instruments/pmv-defence-fund", "organisations/vlaams-defensiefonds"},
    ),
    (
        "en",
        "vlaams defensiefonds",
        {"instruments/pmv-defence-fund", "organisations/vlaams-defensiefonds"},
    ),
    ("en", "EEN", {"organisations/een"}),
    (
        "en",
        "DIANA",
        {"organisations/diana", "glossary/diana", "instruments/nato-diana"},
    ),
    ("en", "space roadmap", {"roadmaps/space"}),
    ("en", "ruimtevaart", {"roadmaps/space", "glossary/space"}),
    (
        "en",
        "export control",
        {
            "instruments/csg-export-control",
            "strategy/exportcontrole-en-ethiek",
            "glossary/export-control",
        },
    ),
    ("en", "foreign company", {"guidance/buitenlands-bedrijf", "organisations/fit"}),
    ("en", "accessibility", {"about/toegankelijkheid"}),
]


def found(client: FlaskClient, language: str, question: str, **more: str) -> list[str]:
    answer = json_of(client, SECTIONS[language], q=question, **more)
    return [f"{each['kind']}/{each['id']}" for each in answer["results"]]


@pytest.mark.parametrize(("language", "question", "answers"), QUESTIONS)
def test_question_is_answered_first(
    client: FlaskClient, language: str, question: str, answers: set[str]
) -> None:
    results = found(client, language, question)
    assert results
    assert results[0] in answers, results[:5]


@pytest.mark.parametrize("provider", ["pmv", "lrm"])
def test_lening_on_the_english_site_finds_loans_in_english(
    client: FlaskClient, provider: str
) -> None:
    query = {"q": "lening", "kind": "instruments", "provider": provider}
    answer = json_of(client, SECTIONS["en"], **query)
    assert answer["total"] >= 2
    for result in answer["results"]:
        assert result["language"] == "en"
        assert "/en/instruments/" in result["url"]
    assert any("loan" in result["title"].lower() for result in answer["results"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_drone_and_uav_find_the_same_pages(client: FlaskClient, language: str) -> None:
    section = SECTIONS[language]

    def all_found(question: str) -> set[str]:
        total = json_of(client, section, q=question)["pages"]
        return {
            key
            for page in range(1, total + 1)
            for key in found(client, language, question, page=str(page))
        }

    assert all_found("drone") == all_found("UAV")
    assert len(all_found("drone")) >= 10


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "question", ["xyzzyq", "recept voor appeltaart", "qqqqqq wwwwww"]
)
def test_what_the_hub_does_not_know_is_said(
    client: FlaskClient, language: str, question: str
) -> None:
    answer = json_of(client, SECTIONS[language], q=question)
    assert answer["no_answer"] is True
    assert answer["results"] == []

"""What pages say in schema.org's terms, judged by its own rules and search engines'."""

from collections.abc import Mapping
from typing import Any

import pytest
from rdflib import URIRef
from rdflib.namespace import RDF, SDO

from hub.languages import LANGUAGES, Language
from tests.linked_data.graphs import complaints, graph_of, nodes
from tests.linked_data.vocabulary import unknown_terms

Documents = Mapping[str, dict[str, Any]]

JUDGED = (
    "/nl/",
    "/en/facilities/",
    "/nl/agenda/",
    "/en/guidance/",
    "/en/glossary/",
    "/nl/evenementen/infodag/",
    "/en/events/summer-time-night/",
    "/nl/evenementen/voorbij/",
    "/nl/evenementen/dif-days/",
    "/nl/instrumenten/fonds-defensieonderzoek/",
    "/en/instruments/growth-loan/",
    "/en/facilities/dronelab/",
    "/nl/organisaties/fwo/",
    "/en/calls/oproep-2026/",
)
"""One page of each kind: the rules take a second for a hundred pages."""


def subject(documents: Documents, path: str) -> dict[str, Any]:
    found = documents[path]["mainEntity"]
    assert isinstance(found, dict)
    return found


def test_every_term_is_one_of_schema_org_and_fits_its_type(
    documents: Documents,
) -> None:
    for path, document in documents.items():
        assert unknown_terms(nodes(document)) == [], path


def test_a_property_of_another_type_would_be_noticed() -> None:
    wrong = {"@type": "Place", "startDate": "2026-01-01", "name": "x"}
    assert unknown_terms(nodes(wrong)) == ["startDate of Place"]
    assert unknown_terms(nodes({"@type": "Plaats"})) == ["Plaats: no type"]


@pytest.mark.parametrize("path", JUDGED)
def test_search_engines_find_what_they_require(documents: Documents, path: str) -> None:
    assert complaints(graph_of(documents[path]), "schema-org") == ""


def test_an_event_without_its_place_would_be_noticed(documents: Documents) -> None:
    graph = graph_of(documents["/nl/evenementen/infodag/"])
    graph.remove((None, SDO.location, None))
    assert "location" in complaints(graph, "schema-org")


def test_an_event_says_when_where_and_by_whom(documents: Documents) -> None:
    event = subject(documents, "/en/events/infodag/")
    assert event["@type"] == "Event"
    assert event["startDate"] == "2026-03-12T09:00:00+01:00"
    assert event["endDate"] == "2026-03-12T17:00:00+01:00"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["eventAttendanceMode"].endswith("/MixedEventAttendanceMode")
    assert event["location"][0]["name"] == "Brussels"
    assert event["organizer"] == [{"@type": "Organization", "name": "De organisator"}]


def test_an_event_that_moved_says_when_it_would_have_been(
    documents: Documents,
) -> None:
    event = subject(documents, "/nl/evenementen/zomeruur/")
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert event["previousStartDate"] == "2026-03-21"
    # The clock goes forward in that night.
    assert event["startDate"].endswith("+01:00")
    assert event["endDate"].endswith("+02:00")


def test_what_has_no_date_is_a_series(documents: Documents) -> None:
    series = subject(documents, "/nl/evenementen/dif-days/")
    assert series["@type"] == "EventSeries"
    assert "startDate" not in series


def test_an_event_without_a_place_is_not_offered_as_one(documents: Documents) -> None:
    assert "mainEntity" not in documents["/nl/evenementen/voorbij/"]


def test_money_is_named_with_its_official_amounts(documents: Documents) -> None:
    grant = subject(documents, "/en/instruments/defence-research-fund/")
    assert grant["@type"] == "MonetaryGrant"
    assert grant["funder"]["@type"] == "GovernmentOrganization"
    assert grant["amount"] == [
        {
            "@type": "MonetaryAmount",
            "name": "Budget",
            "currency": "EUR",
            "value": 4500000,
        }
    ]


def test_amounts_that_are_to_be_confirmed_stay_out(documents: Documents) -> None:
    loan = subject(documents, "/nl/instrumenten/groeilening/")
    assert loan["@type"] == "LoanOrCredit"
    assert loan["provider"]["name"] == "Participatiemaatschappij Vlaanderen"
    assert "amount" not in loan


def test_the_point_on_the_map_is_that_of_the_town(documents: Documents) -> None:
    place = subject(documents, "/en/facilities/dronelab/")
    assert place["@type"] == "Place"
    assert "geo" not in place
    around = place["containedInPlace"]
    assert around["name"] == "Waterschei (Genk)"
    assert around["description"] == "the centre of the municipality"
    assert around["geo"]["latitude"] == 50.99
    assert around["containedInPlace"]["containedInPlace"]["name"] == "Limburg"


def test_a_thing_has_one_name_in_both_languages(documents: Documents) -> None:
    dutch = subject(documents, "/nl/infrastructuur/dronelab/")
    english = subject(documents, "/en/facilities/dronelab/")
    assert dutch["@id"] == english["@id"]
    assert dutch["url"] != english["url"]


def test_a_page_names_its_translation(documents: Documents) -> None:
    page = documents["/nl/infrastructuur/dronelab/"]
    assert page["inLanguage"] == "nl"
    address = "https://hub.example/en/facilities/dronelab/"
    assert page["workTranslation"] == {"@id": address}
    assert "workTranslation" not in documents["/nl/instrumenten/only-dutch/"]
    assert documents["/en/instruments/only-dutch/"]["inLanguage"] == "nl"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_home_page_says_how_to_search(
    documents: Documents, language: Language
) -> None:
    graph = graph_of(documents[f"/{language}/"])
    (template,) = graph.objects(None, SDO.urlTemplate)
    section = {"nl": "zoeken", "en": "search"}[language]
    assert str(template) == (
        f"https://hub.example/{language}/{section}/?q={{search_term_string}}"
    )
    site = URIRef(f"https://hub.example/{language}/#site")
    assert (site, RDF.type, SDO.WebSite) in graph


def test_the_glossary_defines_each_term(documents: Documents) -> None:
    terms = subject(documents, "/en/glossary/")
    first = terms["hasDefinedTerm"][0]
    assert first["@id"].startswith("https://hub.example/data/glossary.jsonld#glossary/")
    assert first["url"].startswith("https://hub.example/en/glossary/#")
    assert first["description"]

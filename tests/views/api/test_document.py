"""The API's document, held against the app by tools that the hub did not write."""

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import hypothesis
import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, Phase, given, settings
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from hub.languages import LANGUAGES
from hub.views.api.reference import reference_of
from hub.views.open_data.manifest import MANIFEST
from tests.conftest import json_of

DOCUMENT = "/api/openapi.json"
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def document(app: Flask) -> dict[str, Any]:
    return json_of(app.test_client(), DOCUMENT)


def test_document_is_openapi(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1.")
    validate(document)


def test_every_address_is_there_in_both_languages(document: dict[str, Any]) -> None:
    tags = [item["get"]["tags"] for item in document["paths"].values()]
    assert tags.count(["nl"]) == tags.count(["en"]) == len(tags) / 2
    ids = [item["get"]["operationId"] for item in document["paths"].values()]
    assert len(ids) == len(set(ids))


def test_page_leads_to_no_entry_where_there_is_none(app: Flask) -> None:
    document = json_of(app.test_client(), DOCUMENT)
    name = "/en/events/{slug}.json"
    del document["paths"][name]["get"]["parameters"][0]["example"]
    read = reference_of(document, "en")
    examples = {entry.path: entry.example for entry in read.entries}
    assert examples[name] is None
    assert examples["/en/events.json"] == "/en/events.json"
    assert all("{" not in example for example in examples.values() if example)


def test_every_json_address_is_described(app: Flask, document: dict[str, Any]) -> None:
    rules = {
        rule.rule.replace("<slug>", "{slug}")
        for rule in app.url_map.iter_rules()
        if rule.rule.endswith(".json") and not rule.rule.endswith(".feed.json")
    }
    # The manifest of the downloads speaks of both languages at once.
    assert rules - {DOCUMENT, MANIFEST} == set(document["paths"])


def test_schemas_speak_precisely(document: dict[str, Any]) -> None:
    amount = document["components"]["schemas"]["Amount"]["properties"]
    assert amount["currency"]["enum"] == ["EUR", "USD", "GBP"]
    assert amount["certainty"]["$ref"] == "#/components/schemas/Certainty"
    facts = document["components"]["schemas"]["InstrumentFacts"]["properties"]
    assert facts["provider"]["$ref"] == "#/components/schemas/EntryLink"


def examples(document: dict[str, Any]) -> list[str]:
    paths = []
    for path, item in document["paths"].items():
        given = {
            each["name"]: each["example"]
            for each in item["get"]["parameters"]
            if each["in"] == "path"
        }
        paths.append(path.format(**given))
    return paths


def test_every_answer_is_what_its_schema_says(
    client: FlaskClient, document: dict[str, Any]
) -> None:
    for path, item in zip(examples(document), document["paths"].values(), strict=True):
        response = client.get(path)
        assert response.status_code == 200, path
        content = item["get"]["responses"]["200"]["content"]
        schema = {**content["application/json"]["schema"], **document}
        Draft202012Validator(schema).validate(json.loads(response.data))


@pytest.fixture(scope="module")
def operations(app: Flask) -> list[Any]:
    schema = schemathesis.openapi.from_wsgi(DOCUMENT, app)
    return [found.ok() for found in schema.get_all_operations()]  # type: ignore[union-attr]  # one that is none fails here


def ask_all(
    operations: list[Any], mode: GenerationMode, change: Callable[[Any], None]
) -> Counter[int]:
    """Ask each address a few times, the same every time; how often it said what."""
    said: Counter[int] = Counter()
    for operation in operations:

        @hypothesis.seed(1)
        @settings(
            max_examples=3,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def ask(case: Any) -> None:
            change(case)
            # It says that it reads brotli, and does not where no server stands between.
            plain = {"Accept-Encoding": "identity"}
            answer = case.call_and_validate(checks=CHECKS, headers=plain)
            said[answer.status_code] += 1

        ask()
    return said


def from_the_first_page(case: Any) -> None:
    """Most lists are short, and what lies behind their end is another test."""
    if case.query:
        case.query.pop("page", None)


def test_schemathesis_finds_nothing_wrong(operations: list[Any]) -> None:
    said = ask_all(operations, GenerationMode.POSITIVE, from_the_first_page)
    assert said[200] > len(operations)
    assert set(said) <= {200, 400, 404, 414}


def test_schemathesis_gets_no_nonsense_past(operations: list[Any]) -> None:
    # The same views and the same parameters answer in the other language.
    asked = [each for each in operations if each.query and each.tags == ["en"]]
    said = ask_all(asked, GenerationMode.NEGATIVE, lambda case: None)
    assert set(said) <= {400, 404, 414}


@pytest.mark.parametrize("language", LANGUAGES)
def test_head_is_as_get(client: FlaskClient, language: str) -> None:
    assert client.head(f"/{language}.json").status_code == 200

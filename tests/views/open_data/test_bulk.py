import json
from hashlib import sha256
from typing import Any

import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.site import Site
from hub.views.open_data.bulk import bulk_path


def lines(client: FlaskClient, language) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for line in client.get(bulk_path(language)).text.split("\n")[:-1]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_term_and_concept_is_a_line(
    client: FlaskClient, site: Site, language
) -> None:
    catalogue, found = site.catalogue, lines(client, language)
    keys = [(each["collection"], each["id"]) for each in found]
    assert len(set(keys)) == len(keys)
    assert {page.key for page in catalogue.pages} <= set(keys)
    assert {("glossary", each.id) for each in catalogue.glossary} <= set(keys)
    assert {
        ("vocabularies/domains", id) for id in catalogue.vocabularies["domains"].ids
    } <= set(keys)
    assert {each["asked_language"] for each in found} == {language}


def test_labels_are_in_the_language_of_the_file_whatever_the_browser_asks(
    client: FlaskClient,
) -> None:
    asked = [
        client.get(bulk_path("nl"), headers={"Accept-Language": each}).data
        for each in LANGUAGES
    ]
    assert asked[0] == asked[1] != client.get(bulk_path("en")).data


def test_who_has_the_file_gets_it_once(client: FlaskClient) -> None:
    response = client.get(bulk_path("nl"))
    assert response.mimetype == "application/x-ndjson"
    assert response.content_length == len(response.data)
    assert response.headers["ETag"] == f'"{sha256(response.data).hexdigest()}"'
    again = client.get(
        bulk_path("nl"), headers={"If-None-Match": response.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")

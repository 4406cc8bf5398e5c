import geojson
import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.models.finder import finder_path


@pytest.mark.parametrize("language", LANGUAGES)
def test_geojson_is_valid_to_a_tool_of_others(client: FlaskClient, language) -> None:
    path = finder_path("facilities", language, ".geojson")
    response = client.get(path)
    assert response.mimetype == "application/geo+json"
    found = geojson.loads(response.text)
    assert isinstance(found, geojson.FeatureCollection)
    assert found.is_valid, found.errors()
    feature = found.features[0]
    assert feature.geometry.coordinates == [5.53, 50.99]
    assert feature.properties["precision"] == "municipality"


def test_precision_is_said_in_words(client: FlaskClient) -> None:
    words = [
        client.get(path).get_json()["features"][0]["properties"]["precision_in_words"]
        for path in ("/nl/infrastructuur.geojson", "/en/facilities.geojson")
    ]
    assert words[0] != words[1] == "the centre of the municipality"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/nl/infrastructuur.geojson", "Waterschei"),
        ("/en/facilities.geojson", "Waterschei (Genk)"),
    ],
)
def test_place_is_called_as_the_language_does(client: FlaskClient, path, place) -> None:
    properties = client.get(path).get_json()["features"][0]["properties"]
    assert (properties["municipality"], properties["place"]) == ("Genk", place)


def test_filters_apply(client: FlaskClient) -> None:
    answer = client.get("/nl/infrastructuur.geojson?trl=9").get_json()
    assert answer["features"] == []
    assert client.get("/nl/infrastructuur.geojson?wat=9").status_code == 400

import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES, Language
from hub.views.api import answers
from tests.conftest import GetPage, json_of, one, text

TITLES = [
    "/nl/woordenlijst/",
    "/en/glossary/",
    "/nl/op-weg/",
    "/en/strategy/",
    "/nl/codes/",
    "/en/changes/",
    "/nl/in-beeld/",
    "/en/in-pictures/map/",
    "/nl/toegankelijkheid/",
    "/en/instruments/defence-research-fund/",
]


@pytest.mark.parametrize("path", TITLES)
def test_data_have_the_title_of_the_page(
    client: FlaskClient, get_page: GetPage, path: str
) -> None:
    answer = json_of(client, f"{path.removesuffix('/')}.json")
    assert answer["title"] == text(get_page(path).h1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_of_the_glossary_is_there(
    client: FlaskClient, get_page: GetPage, language: Language
) -> None:
    path = {"nl": "/nl/woordenlijst", "en": "/en/glossary"}[language]
    answer = json_of(client, f"{path}.json")
    shown = {each["id"] for each in get_page(f"{path}/").select(".glossary__concept")}
    assert {each["id"] for each in answer["concepts"]} == shown
    assert answer["concepts"][0]["url"].startswith(f"https://hub.example{path}/#")


def test_pages_of_a_list_are_linked(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "PAGE_SIZE", 2)
    first = client.get("/en/calls.json")
    answer = first.get_json()
    here = "https://hub.example/en/calls.json"
    assert (answer["total"], answer["pages"], len(answer["entries"])) == (4, 2, 2)
    assert answer["links"] == {
        "self": here,
        "html": "https://hub.example/en/agenda/?kind=calls",
        "first": here,
        "next": f"{here}?page=2",
        "last": f"{here}?page=2",
    }
    assert f'<{here}?page=2>; rel="next"' in first.headers["Link"]
    second = client.get("/en/calls.json?page=2")
    assert f'<{here}>; rel="prev"' in second.headers["Link"]
    assert 'rel="next"' not in second.headers["Link"]
    both = [*answer["entries"], *second.get_json()["entries"]]
    assert len({each["id"] for each in both}) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_picture_has_its_tables_and_what_is_chosen(
    client: FlaskClient, get_page: GetPage, language: Language
) -> None:
    path = {"nl": "/nl/in-beeld/kaart", "en": "/en/in-pictures/map"}[language]
    page = get_page(f"{path}/")
    answer = json_of(client, f"{path}.json")
    assert len(answer["tables"]) == len(page.select("main table"))
    heads = [each["text"] for each in answer["tables"][0]["head"]]
    assert heads == [text(each) for each in one(page, "table").select("thead th")]
    assert answer["chosen"] is None
    chosen = json_of(client, f"{path}.json?place=genk")
    assert [each["id"] for each in chosen["chosen"]] == ["dronelab"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_readable_page_has_every_address_and_type(
    client: FlaskClient, get_page: GetPage, language: Language
) -> None:
    page = get_page(f"/{language}/api/")
    document = json_of(client, "/api/openapi.json")
    shown = {text(each) for each in page.select(".api p a code")}
    assert shown == {path for path in document["paths"] if path[1:3] == language}
    for link in page.select(".api a[href^='#']"):
        assert page.find(id=str(link["href"])[1:]) is not None
    named = {"nl": "Bedragen", "en": "Amounts"}[language]
    row = next(
        each
        for each in page.select("#InstrumentFacts + dl > div")
        if text(each.dt) == "amounts"
    )
    assert named in text(row)

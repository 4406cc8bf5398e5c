import pytest
from flask.testing import FlaskClient

from tests.conftest import GetPage, json_of, one, text

SECTIONS = {
    "nl": "/nl/zoeken/suggesties.json",
    "en": "/en/search/suggestions.json",
}


@pytest.mark.parametrize(
    ("language", "typed", "suggestion"),
    [
        (
            "nl",
            "dronel",
            {
                "text": "Dronelab",
                "language": "nl",
                "url": "/nl/infrastructuur/dronelab/",
                "kind": "Testplaatsen",
            },
        ),
        (
            "en",
            "growth lo",
            {
                "text": "PMV growth loan",
                "language": "en",
                "url": "/en/instruments/growth-loan/",
                "kind": "Funding",
            },
        ),
        (
            "en",
            "drone",
            {
                "text": "drone",
                "language": "en",
                "url": "/en/glossary/#drone",
                "kind": "Glossary",
            },
        ),
    ],
)
def test_entries_lead_to_their_pages(
    client: FlaskClient, language: str, typed: str, suggestion: dict[str, str]
) -> None:
    answer = json_of(client, SECTIONS[language], q=typed)
    assert answer["query"] == typed
    assert suggestion in answer["suggestions"]


@pytest.mark.parametrize("language", SECTIONS)
def test_queries_have_no_address(client: FlaskClient, language: str) -> None:
    suggestions = json_of(client, SECTIONS[language], q="onbemand")["suggestions"]
    dutch = {"text": "onbemand luchtvaartuig", "language": "nl"}
    assert {**dutch, "url": None, "kind": None} in suggestions


@pytest.mark.parametrize("language", SECTIONS)
def test_every_address_answers(client: FlaskClient, language: str) -> None:
    for typed in "abcdefghijklmnoprstuvw":
        for each in json_of(client, SECTIONS[language], q=typed)["suggestions"]:
            if each["url"] is not None:
                assert each["url"].startswith(f"/{language}/")
                assert client.get(each["url"]).status_code == 200


@pytest.mark.parametrize("section", SECTIONS.values())
@pytest.mark.parametrize("query", ["", "?q=", "?q=%00%01", "?q=%ff", '?q="', "?q=**"])
def test_nothing_typed_suggests_nothing(
    client: FlaskClient, section: str, query: str
) -> None:
    response = client.get(section + query)
    assert response.status_code == 200
    assert response.json is not None
    assert response.json["suggestions"] == []


@pytest.mark.parametrize("section", SECTIONS.values())
def test_only_the_beginning_of_a_long_text_is_read(
    client: FlaskClient, section: str
) -> None:
    answer = json_of(client, section, q="drone " * 500)
    assert len(answer["query"]) == 100


@pytest.mark.parametrize("section", SECTIONS.values())
def test_answers_may_be_kept_for_a_while(client: FlaskClient, section: str) -> None:
    response = client.get(section, query_string={"q": "drone"})
    assert response.headers["Cache-Control"] == "public, max-age=300, must-revalidate"
    assert "Set-Cookie" not in response.headers
    assert "Vary" not in response.headers


@pytest.mark.parametrize(
    ("path", "language", "id"),
    [
        ("/nl/", "nl", "search"),
        ("/en/instruments/", "en", "header--search"),
        ("/nl/zoeken?q=lening", "nl", "search"),
    ],
)
def test_search_forms_know_where_suggestions_are(
    get_page: GetPage, path: str, language: str, id: str
) -> None:
    form = one(get_page(path), 'form[data-component="combobox"]')
    assert one(form, "[data-suggestions]")["data-suggestions"] == SECTIONS[language]
    assert one(form, "input[name=q]")["id"] == id
    options = one(form, f"#{id}--options")
    assert options.has_attr("hidden")
    assert options["aria-label"] == {"nl": "Suggesties", "en": "Suggestions"}[language]
    assert text(one(form, "[role=status]")) == ""


@pytest.mark.parametrize("path", ["/nl/", "/en/search", "/en/nothing/"])
def test_script_is_kept_for_a_year_under_a_name_of_its_own(
    client: FlaskClient, path: str
) -> None:
    page = client.get(path).text
    name = page.partition('<script type="module" src="')[2].partition('"')[0]
    assert name.startswith("/static/combobox.")
    response = client.get(name)
    assert response.mimetype == "text/javascript"
    assert response.cache_control.max_age == 31_536_000
    assert response.cache_control.immutable
    assert client.get("/static/combobox.0123456789ab.js").status_code == 404
    assert client.get("/static/combobox.js").status_code == 404

import pytest
from flask.testing import FlaskClient

from tests.conftest import GetPage, json_of, one, text


@pytest.mark.parametrize(
    ("path", "title", "address"),
    [
        ("/nl/zoeken?q=lening", "PMV-groeilening", "/nl/instrumenten/groeilening/"),
        ("/en/search?q=lening", "PMV growth loan", "/en/instruments/growth-loan/"),
        ("/en/search?q=loan", "PMV growth loan", "/en/instruments/growth-loan/"),
    ],
)
def test_results_are_shown_in_the_visitors_language(
    get_page: GetPage, path: str, title: str, address: str
) -> None:
    results = {a["href"]: text(a) for a in get_page(path).select(".result__title a")}
    assert results[address] == title


def test_results_mark_the_words_found(get_page: GetPage) -> None:
    marks = get_page("/nl/zoeken?q=lening").select(".result mark")
    assert {text(mark).lower() for mark in marks} == {"lening", "leent"}


@pytest.mark.parametrize("path", ["/nl/zoeken?q=lening", "/en/search?q=loan"])
def test_a_passage_does_not_repeat_the_summary(get_page: GetPage, path: str) -> None:
    for result in get_page(path).select(".result:has(.result__snippet)"):
        passage = text(one(result, ".result__snippet")).strip("…")
        assert passage not in text(one(result, ".result__summary"))


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("/nl/zoeken?q=fonds&kind=instruments&level=flemish", "/en/search"),
        ("/en/search?q=caf%C3%A9+%26+co&kind=calls", "/nl/zoeken"),
        ("/en/search?_external=1&_scheme=javascript&language=xx", "/nl/zoeken"),
    ],
)
def test_language_switch_keeps_query_and_filters(
    get_page: GetPage, path: str, other: str
) -> None:
    switch = one(get_page(path), ".language-switch a")
    assert switch["href"] == f"{other}?{path.split('?')[1]}"


def test_filters_narrow_and_are_ticked(get_page: GetPage) -> None:
    page = get_page("/en/search?kind=instruments&level=flemish")
    paths = [str(a["href"]) for a in page.select(".result__title a")]
    assert paths
    assert all(path.startswith("/en/instruments/") for path in paths)
    ticked = {box["value"] for box in page.select("input[checked]")}
    assert ticked == {"instruments", "flemish"}


def test_unknown_filters_and_page_numbers_do_no_harm(get_page: GetPage) -> None:
    page = get_page("/nl/zoeken?q=lening&kind=onzin&nonsense=1&page=abc")
    assert page.select(".result")
    get_page("/nl/zoeken?q=lening&page=-3")
    get_page("/nl/zoeken?q=lening&page=99999999999999999999")


@pytest.mark.parametrize("path", ["/nl/zoeken?q=xyzzyq", "/en/search?q=xyzzyq"])
def test_no_answer_is_said_and_leads_on(get_page: GetPage, path: str) -> None:
    page = get_page(path)
    assert not page.select(".result")
    language = path[1:3]
    hrefs = [str(a["href"]) for a in page.select(".notice a")]
    assert hrefs
    assert all(href.startswith(f"/{language}/") for href in hrefs)


def test_no_answer_offers_the_sections_but_no_filters(get_page: GetPage) -> None:
    page = get_page("/nl/zoeken?q=xyzzyq")
    tiles = {str(a["href"]) for a in page.select(".tiles a")}
    assert tiles >= {"/nl/op-weg/", "/nl/instrumenten/", "/nl/organisaties/"}
    assert not page.select(".search-page__filters, .results")


def test_filters_that_leave_nothing_are_not_called_no_answer(
    get_page: GetPage,
) -> None:
    page = get_page("/en/search?q=lening&kind=events")
    assert not page.select(".result, .tiles")
    assert "none under these filters" in text(page.main)
    assert one(page, ".notice a")["href"] == "/en/search?q=lening"


@pytest.mark.parametrize("path", ["/nl/zoeken", "/en/search"])
def test_an_empty_question_is_answered_with_examples(
    get_page: GetPage, path: str
) -> None:
    links = get_page(path).select(".examples a")
    assert len(links) == 6
    for link in links:
        assert text(get_page(str(link["href"])).h1).endswith(text(link))


@pytest.mark.parametrize("query", ["?q=lening", "?kind=events", "?page=2"])
def test_examples_leave_when_something_is_asked(get_page: GetPage, query: str) -> None:
    assert not get_page(f"/nl/zoeken{query}").select(".examples")


@pytest.mark.parametrize(
    "query",
    [
        "%00%01%02",
        "%22half",
        "*",
        "AND+OR+NOT",
        "-",
        "x" * 3_900,
        "%27%3B--",
        "%3Cscript%3E",
        "%F0%9F%9A%80",
        "a+" * 500,
        "%ff%fe",
        "((((",
        "kind%3A%2A",
    ],
)
@pytest.mark.parametrize("section", ["/nl/zoeken", "/en/search"])
def test_hostile_queries_get_a_normal_page(
    get_page: GetPage, section: str, query: str
) -> None:
    get_page(f"{section}?q={query}")


def test_what_was_ignored_is_said(get_page: GetPage) -> None:
    assert "too long" in text(get_page("/en/search?q=" + "drone+" * 200).main)


def test_pages_lead_to_each_other(get_page: GetPage) -> None:
    first = get_page("/nl/zoeken")
    following = one(first, ".pagination a[rel=next]")
    assert following["href"] == "/nl/zoeken?page=2"
    second = get_page("/nl/zoeken?page=2")
    assert one(second, ".pagination a[rel=prev]")["href"] == "/nl/zoeken"


def test_permalink_has_filters_in_one_order(get_page: GetPage) -> None:
    page = get_page("/en/search?level=flemish&q=fund&kind=instruments&kind=calls")
    link = one(page, ".search-page__permalink a")
    assert link["href"] == "/en/search?q=fund&kind=calls&kind=instruments&level=flemish"


def test_json_says_the_same(client: FlaskClient) -> None:
    answer = json_of(client, "/en/search.json?q=lening")
    assert answer.keys() >= {
        "query",
        "total",
        "results",
        "facets",
        "suggestions",
        "no_answer",
    }
    assert answer["query"] == "lening"
    assert answer["no_answer"] is False
    found = {result["id"]: result for result in answer["results"]}
    loan = found["pmv-lening"]
    assert loan.keys() >= {
        "id",
        "kind",
        "title",
        "url",
        "summary",
        "snippet",
        "language",
        "score",
    }
    assert loan["kind"] == "instruments"
    assert loan["url"] == "https://hub.example/en/instruments/growth-loan/"
    assert loan["language"] == "en"
    kinds = {value["id"]: value["count"] for value in answer["facets"]["kind"]}
    assert kinds["instruments"] >= 1


def test_json_without_an_answer(client: FlaskClient) -> None:
    answer = json_of(client, "/nl/zoeken.json?q=xyzzyq")
    assert answer["no_answer"] is True
    assert answer["results"] == []


@pytest.mark.parametrize(
    "path",
    ["/nl/zoeken?q=UAV", "/en/search?q=UAV", "/en/search?q=onbemand+luchtvaartuig"],
)
def test_concepts_are_results_too(get_page: GetPage, path: str) -> None:
    hrefs = [str(a["href"]) for a in get_page(path).select(".result__title a")]
    assert any(href.endswith("#drone") for href in hrefs)

"""The guided path over HTTP: questions, the path, bad input, JSON."""

import shutil

import pytest

from hub import create_app
from hub.config import Config
from tests.conftest import FIXTURES, NOW, json_of, one, text

HOME = {"nl": "/nl/wegwijzer", "en": "/en/find-your-way"}
FULL = "who=sme&where=flanders&domain=cyber&phase=launch&need=money&need=test"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("query", ["", "?ask=all", "?ask=path", f"?{FULL}"])
def test_pages_are_sound_in_both_languages(get_page, language, query) -> None:
    page = get_page(HOME[language] + query)
    other = "en" if language == "nl" else "nl"
    assert one(page, f"a[hreflang={other}]")["href"] == HOME[other] + query


def test_home_and_not_found_lead_here(get_page) -> None:
    for path, status in (
        ("/nl/", 200),
        ("/nl/niets/", 404),
        ("/en/search?q=xyzzyq", 200),
    ):
        hrefs = {a["href"] for a in one(get_page(path, status), "main").select("a")}
        assert hrefs & set(HOME.values()), path


def test_each_question_keeps_the_other_answers(get_page) -> None:
    page = get_page(f"{HOME['en']}?{FULL}&ask=domain")
    assert text(one(page, "h1")) == "What do you make?"
    hidden = [(i["name"], i["value"]) for i in page.select("main input[type=hidden]")]
    assert hidden == [
        ("who", "sme"),
        ("where", "flanders"),
        ("phase", "launch"),
        ("need", "money"),
        ("need", "test"),
    ]
    checked = [i["value"] for i in page.select("main input[checked]")]
    assert checked == ["cyber"]
    assert [b["value"] for b in page.select("main button[name=ask]")] == [
        "phase",
        "path",
    ]


def test_skipping_leaves_the_answer_out_and_asks_the_next(get_page) -> None:
    page = get_page(f"{HOME['en']}?who=sme&ask=who")
    links = {text(a): a["href"] for a in page.select(".path-form a")}
    assert links["Skip this question"] == f"{HOME['en']}?ask=where"
    last = get_page(f"{HOME['en']}?ask=need")
    links = {text(a): a["href"] for a in last.select(".path-form a")}
    assert links["Skip this question"] == f"{HOME['en']}?ask=path"
    assert links["Back"] == f"{HOME['en']}?ask=phase"


def test_submitted_answers_lead_to_one_address(client) -> None:
    response = client.get(f"{HOME['nl']}?need=money&who=sme&ask=path")
    assert response.status_code == 302
    assert response.location == f"{HOME['nl']}?who=sme&need=money"


def test_path_begins_with_the_first_steps(get_page) -> None:
    page = get_page(f"{HOME['en']}?{FULL}")
    assert text(page.select("main h2")[0]) == "Start here"
    assert 1 <= len(page.select(".path-first__step")) <= 3
    reasons = [text(each) for each in page.select(".path-item .path__reason")]
    assert reasons
    assert all(each.startswith(("Because you", "This belongs")) for each in reasons)


def test_path_leads_to_shortlist_finders_and_json(get_page) -> None:
    page = get_page(f"{HOME['en']}?{FULL}")
    hrefs = [a["href"] for a in page.select(".path-further a")]
    items = "item=facilities/dronelab&item=instruments/only-dutch"
    assert f"/en/shortlist?{items}&item=instruments/pmv-lening" in hrefs
    wanted = "support=grant&support=loan&audience=sme&phase=launch&domain=cyber"
    assert f"/en/instruments/?{wanted}" in hrefs
    assert "/en/facilities/?domain=cyber" in hrefs
    assert f"{HOME['en']}.json?{FULL}" in hrefs
    assert f"https://hub.example{HOME['en']}?{FULL}" in hrefs


def test_what_is_unknown_is_named_and_ignored(get_page) -> None:
    page = get_page(f"{HOME['en']}?who=king&colour=red&need=money&ask=nothing")
    notice = text(one(page, ".notice"))
    assert "“king” is not an answer to “who”." in notice
    assert "“colour” is not a question." in notice
    assert "“nothing” is not an answer to “ask”." in notice
    assert text(one(page, "h1")) == "Your path"


def test_hostile_values_are_shown_as_text_and_cut(get_page) -> None:
    page = get_page(f"{HOME['nl']}?who=<script>{'x' * 200}")
    assert "<script>" in text(one(page, ".notice"))
    assert "x" * 60 not in text(one(page, ".notice"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_json_says_the_same_as_the_page(client, get_page, language) -> None:
    found = json_of(client, f"{HOME[language]}.json?{FULL}")
    page = get_page(f"{HOME[language]}?{FULL}")
    titles = [text(each) for each in page.select(".path-first__title")]
    assert [each["title"] for each in found["next_steps"]] == titles
    items = [item["title"] for step in found["steps"] for item in step["items"]]
    assert items == [
        text(each)
        for each in page.select(".path-step .path-item__title")
        if "/organis" not in each["href"]
    ]
    assert found["answers"]["need"] == ["money", "test"]
    assert found["url"] == f"https://hub.example{HOME[language]}?{FULL}"


@pytest.mark.parametrize(
    ("language", "query", "detail"),
    [
        ("en", "who=king", "“king” is not an answer to “who”."),
        ("nl", "colour=red", "“colour” is geen vraag."),
        ("en", "ask=who", "“ask” is not a question."),
        ("nl", "who=sme&who=university", "werd weggelaten"),
    ],
)
def test_json_answers_bad_input_with_a_problem(client, language, query, detail) -> None:
    response = client.get(f"{HOME[language]}.json?{query}")
    assert response.status_code == 400
    assert response.content_type == "application/problem+json"
    assert detail in response.get_json(force=True)["detail"]


def test_only_the_first_page_is_for_search_engines(get_page) -> None:
    assert not get_page(HOME["en"]).select("meta[name=robots]")
    for query in ("ask=all", "ask=who", "who=sme"):
        page = get_page(f"{HOME['en']}?{query}")
        assert one(page, "meta[name=robots]")["content"] == "noindex"


def test_a_hub_without_rules_has_no_guided_path(tmp_path) -> None:
    shutil.copytree(FIXTURES / "content", tmp_path / "content")
    (tmp_path / "content" / "guided-path.yaml").unlink()
    config = Config(content=tmp_path / "content", search_index=tmp_path / "index")
    client = create_app(config, lambda: NOW).test_client()
    for path in (*HOME.values(), f"{HOME['en']}.json"):
        assert client.get(path).status_code == 404
    assert HOME["nl"] not in client.get("/nl/").text.partition("<main")[2]

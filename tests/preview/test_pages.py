"""What a preview shows around the site, and what it refuses."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from hub.preview.findability import JUDGED
from hub.preview.live import Live
from tests.conftest import FIXTURES, one, text
from tests.preview.conftest import Save, Show

PRIVACY = "pages/about/privacy.nl.md"
DRAFT = "/nl/instrumenten/draft/"


def choose(client: FlaskClient, day: str, **more: str) -> None:
    data = {"day": day, "back": "/nl/", **more}
    assert client.post("/preview/showing", data=data).status_code == 303


def test_draft_is_shown_and_marked(show: Show) -> None:
    page = show(DRAFT)
    assert text(one(page, ".preview-bar__mark")) == "Ontwerp"


def test_draft_is_marked_in_lists_and_counted(show: Show) -> None:
    page = show("/nl/instrumenten/")
    link = one(page, f"main a[href='{DRAFT}']")
    assert link["data-preview"] == "Ontwerp"
    assert "1 pagina die bezoekers niet zien" in text(one(page, ".preview-bar"))


def test_future_page_says_from_when_it_is_there(show: Show, save: Save) -> None:
    save(PRIVACY, "\nupdated:", "\npublish_from: 2026-04-01\nupdated:")
    mark = text(one(show("/en/about/privacy/"), ".preview-bar__mark"))
    assert mark == "Visible from 1 April 2026, 00:00"


def test_public_view_has_neither_drafts_nor_future_pages(
    client: FlaskClient, show: Show, save: Save
) -> None:
    save(PRIVACY, "\nupdated:", "\npublish_from: 2026-04-01\nupdated:")
    choose(client, "", public="yes")
    show(DRAFT, 404)
    show("/nl/over/privacy/", 404)
    assert not show("/nl/zoeken?q=privacy").select("a[href='/nl/over/privacy/']")
    choose(client, "2026-04-02", public="yes")
    show("/nl/over/privacy/")
    show(DRAFT, 404)
    assert show("/nl/zoeken?q=privacy").select("a[href='/nl/over/privacy/']")


@pytest.mark.parametrize(
    ("path", "label", "said"),
    [
        ("/nl/over/privacy/", "1 advies", "de link “klik hier” zegt niet"),
        (
            "/en/about/privacy/",
            "1 piece of advice",
            'the link "klik hier" does not say',
        ),
    ],
)
def test_advice_on_the_page_is_folded_apart(
    show: Show, save: Save, path: str, label: str, said: str
) -> None:
    link = "[klik hier](https://example.org/)"
    save(PRIVACY, "Geen cookies.", f"Geen cookies, {link}.")
    (advice,) = (each for each in show(path).select("details") if label in text(each))
    assert said in text(advice)
    assert not advice.has_attr("open")
    assert label not in text(one(show("/nl/"), ".preview-bar"))


def test_another_day_shows_the_agenda_of_that_day(
    client: FlaskClient, show: Show
) -> None:
    before = text(one(show("/nl/"), "main"))
    choose(client, "2031-01-01")
    page = show("/nl/")
    assert text(one(page, "main")) != before
    assert "Op 1 januari 2031" in text(one(page, ".preview-bar"))
    choose(client, "")
    assert text(one(show("/nl/"), "main")) == before


@pytest.mark.parametrize(
    ("day", "headers", "status"),
    [
        ("2026-13-01", {}, 400),
        ("2026-01-01", {"Sec-Fetch-Site": "cross-site"}, 403),
        ("2026-01-01", {"Host": "evil.example"}, 421),
    ],
)
def test_day_is_chosen_here_and_must_be_a_day(
    client: FlaskClient, live: Live, day: str, headers: dict[str, str], status: int
) -> None:
    answer = client.post("/preview/showing", data={"day": day}, headers=headers)
    assert answer.status_code == status
    assert live.state.showing.day is None


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", ""])
def test_form_leads_back_to_the_preview_only(client: FlaskClient, back: str) -> None:
    answer = client.post("/preview/showing", data={"day": "", "back": back})
    assert answer.location == "/"


def test_drafts_are_for_this_machine(client: FlaskClient) -> None:
    assert client.get(DRAFT, headers={"Host": "evil.example"}).status_code == 421


def test_both_languages_stand_beside_each_other(show: Show) -> None:
    page = show("/nl/preview/both/?path=/nl/over/privacy/")
    frames = {each["lang"]: each["src"] for each in page.select("iframe")}
    assert frames == {"nl": "/nl/over/privacy/", "en": "/en/about/privacy/"}


def test_framed_page_has_no_tools_of_its_own(client: FlaskClient) -> None:
    headers = {"Sec-Fetch-Dest": "iframe"}
    assert "preview-bar__links" in client.get("/nl/over/privacy/").text
    assert (
        "preview-bar__links"
        not in client.get("/nl/over/privacy/", headers=headers).text
    )


def test_paper_has_the_styles_of_print(client: FlaskClient, show: Show) -> None:
    page = show("/preview/paper/nl/over/privacy/")
    assert page.select("link[href='/preview/paper.css']")
    assert not page.select("link[href^='/static/hub.'], .preview-bar")
    styles = client.get("/preview/paper.css").text
    assert "@media print" not in styles
    assert "prefers-color-scheme" not in styles


def test_page_is_found_by_its_own_words_in_both_languages(show: Show) -> None:
    page = show("/nl/preview/found/?path=/nl/instrumenten/fonds-defensieonderzoek/")
    rows = [text(each) for each in page.select("main tbody tr")]
    assert (
        "geld voor defensieonderzoek Nederlands Vraag die de pagina beantwoordt 1"
        in rows
    )
    assert {each["lang"] for each in page.select("main tbody th")} == {"nl", "en"}


def test_judged_questions_of_a_page_are_among_them(
    preview: Flask, show: Show, live: Live, tmp_path
) -> None:
    judged = tmp_path / "judged"
    judged.mkdir()
    (judged / "nl.yaml").write_text(
        "- query: basisonderzoek\n"
        "  category: known-item\n"
        "  answers: {instruments/fsdb: 3}\n"
    )
    preview.extensions[JUDGED] = judged
    page = show("/nl/preview/found/?path=/nl/instrumenten/fonds-defensieonderzoek/")
    assert "basisonderzoek Nederlands Beoordeelde vraag 1" in [
        text(each) for each in page.select("main tbody tr")
    ]


def test_what_is_no_page_is_not_looked_for(show: Show) -> None:
    show("/nl/preview/found/?path=/nl/niets/", 404)
    frames = show("/en/preview/both/?path=/nl/niets/").select("iframe")
    assert [each["src"] for each in frames] == ["/nl/", "/en/"]


def test_policy_is_strict_but_for_frames_of_its_own(client: FlaskClient) -> None:
    policy = client.get("/nl/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    assert "unsafe" not in policy


def test_nothing_of_a_preview_is_in_the_site(app: Flask) -> None:
    client = app.test_client()
    for path in ("/preview/changes", "/preview/paper.css", "/nl/preview/both/"):
        assert client.get(path).status_code == 404
    assert "preview" not in app.blueprints
    assert "preview" not in client.get("/nl/").text
    assert "preview/bar.html" not in app.jinja_env.list_templates()
    assert client.get(DRAFT).status_code == 404
    assert (FIXTURES / "content" / "instruments" / "draft.nl.md").is_file()

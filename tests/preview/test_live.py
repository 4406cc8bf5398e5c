"""What is saved is seen; what is broken is said."""

from pathlib import Path

from flask.testing import FlaskClient

from hub.preview.live import Live
from tests.conftest import one, text
from tests.preview.conftest import Save, Show

PRIVACY = "pages/about/privacy.nl.md"


def test_saved_text_is_on_the_page(show: Show, save: Save) -> None:
    assert "Geen cookies." in text(show("/nl/over/privacy/"))
    save(PRIVACY, "Geen cookies.", "Nooit koekjes.")
    assert "Nooit koekjes." in text(one(show("/nl/over/privacy/"), "main"))


def test_nothing_saved_is_nothing_new(live: Live) -> None:
    version = live.state.version
    assert not live.look()
    assert live.state.version == version


def test_saved_text_is_found_and_the_old_is_not(show: Show, save: Save) -> None:
    save(PRIVACY, "Geen cookies.", "Nooit zwaluwstaarten.")
    assert show("/nl/zoeken?q=zwaluwstaarten").select("a[href='/nl/over/privacy/']")
    save(PRIVACY, "zwaluwstaarten", "spechten")
    assert show("/nl/zoeken?q=spechten").select("a[href='/nl/over/privacy/']")
    old = show("/nl/zoeken?q=zwaluwstaarten")
    assert not old.select("a[href='/nl/over/privacy/']")


def test_new_and_removed_entries_come_and_go(
    show: Show, folder: Path, live: Live
) -> None:
    source = folder / PRIVACY
    new = folder / "pages" / "about" / "nieuw.nl.md"
    new.write_text(source.read_text("utf-8").replace("Privacy", "Nieuwigheid"), "utf-8")
    live.look()
    assert text(one(show("/nl/over/nieuw/"), "h1")) == "Nieuwigheid"
    assert show("/nl/zoeken?q=nieuwigheid").select("a[href='/nl/over/nieuw/']")
    new.unlink()
    live.look()
    show("/nl/over/nieuw/", 404)
    assert not show("/nl/zoeken?q=nieuwigheid").select("a[href='/nl/over/nieuw/']")


def test_link_follows_a_page_that_moved(show: Show, save: Save) -> None:
    save(PRIVACY, "Geen cookies.", "Zie [FSDB](../../instruments/fsdb.nl.md).")
    before = one(show("/nl/over/privacy/"), "main").select("a[href*='instrumenten/']")
    save("instruments/fsdb.nl.md", "slug: fonds-defensieonderzoek", "slug: verhuisd")
    after = one(show("/nl/over/privacy/"), "main").select("a[href*='verhuisd']")
    assert before
    assert after


def test_new_word_of_the_glossary_is_searched_with(
    show: Show, folder: Path, live: Live
) -> None:
    show("/nl/zoeken?q=privacy")
    path = folder / "glossary.yaml"
    path.write_text(
        path.read_text("utf-8")
        + """
- id: wigwam
  source: test
  nl: {label: wigwam, definition: Een tent., synonyms: [tipi]}
  en: {label: wigwam, definition: A tent.}
""",
        "utf-8",
    )
    live.look()
    live.index()
    assert "wigwam" in text(one(show("/nl/zoeken?q=tipi"), "main"))


def test_broken_body_is_shown_with_its_problem_and_line(show: Show, save: Save) -> None:
    save(PRIVACY, "Geen cookies.", "Zie [dit](weg.nl.md).")
    page = show("/nl/over/privacy/")
    assert "Zie dit." in text(one(page, "main"))
    assert f"{PRIVACY}:12" in text(one(page, ".preview-problem--error"))


def test_problems_of_other_pages_come_after_those_of_the_page(
    show: Show, save: Save
) -> None:
    save(PRIVACY, "Geen cookies.", "")
    here = show("/nl/over/privacy/").select(".preview-bar details[open]")
    elsewhere = show("/en/over-ons/", 404).select(".preview-bar details")
    assert "H505" in text(here[0])
    assert "H505" in text(elsewhere[0])
    assert not elsewhere[0].has_attr("open")


def test_problem_of_a_link_shows_when_its_target_goes(
    show: Show, save: Save, folder: Path, live: Live
) -> None:
    save(PRIVACY, "Geen cookies.", "Zie [dit](nieuw.nl.md).")
    new = folder / "pages" / "about" / "nieuw.nl.md"
    text_of_new = (folder / PRIVACY).read_text("utf-8").replace("Privacy", "Nieuw")
    new.write_text(text_of_new.replace("Zie [dit](nieuw.nl.md).", "Ja."), "utf-8")
    live.look()
    assert not [each for each in live.state.problems if each.code == "H304"]
    new.unlink()
    live.look()
    assert [each.file for each in live.state.problems if each.code == "H304"] == [
        PRIVACY
    ]


def test_the_checks_go_on_until_all_is_checked(save: Save, live: Live) -> None:
    save(PRIVACY, "Geen cookies.", "<b>Geen</b> cookies.")
    while live.go_on():
        pass
    assert live.state.is_checked
    assert "H501" in {each.code for each in live.state.problems}


def test_what_breaks_during_the_checks_is_not_forgotten(save: Save, live: Live) -> None:
    save(PRIVACY, "owner: hub-editors", "owner: nobody")
    while live.go_on():
        pass
    assert "H302" in {each.code for each in live.state.problems}


def test_start_with_a_broken_shared_file_says_so_until_it_is_mended(
    tmp_path: Path, folder: Path, client: FlaskClient, live: Live
) -> None:
    fresh = Live(live._config, live._clock)
    page = folder / "glossary.yaml"
    good = page.read_text("utf-8")
    page.write_text("- id: [", "utf-8")
    fresh.look()
    assert fresh.state.site is None
    assert {each.code for each in fresh.state.problems} == {"H103"}
    page.write_text(good, "utf-8")
    fresh.look()
    assert fresh.state.site is not None

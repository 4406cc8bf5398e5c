"""One broken file keeps itself from being shown, and nothing else."""

from pathlib import Path

import pytest

from hub.preview.live import Live
from tests.conftest import one, text
from tests.preview.conftest import Save, Show

PRIVACY = "pages/about/privacy.nl.md"
TERMS = "vocabularies/audiences.yaml"


def bar(show: Show, path: str = "/nl/over/privacy/", status: int = 200) -> str:
    return text(one(show(path, status), ".preview-bar__held"))


def new_page(folder: Path, name: str, *changes: tuple[str, str]) -> Path:
    """A page like that on privacy, with another title."""
    path = folder / "pages" / "about" / f"{name}.nl.md"
    words = (folder / PRIVACY).read_text("utf-8").replace("Privacy", name.title())
    for old, new in changes:
        assert old in words
        words = words.replace(old, new)
    path.write_text(words, "utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("owner: hub-editors", "owner: [", "H103"),
        ("owner: hub-editors", "owner: nobody", "H302"),
        ("owner: hub-editors", "owners: hub-editors", "H202"),
    ],
)
def test_broken_front_matter_leaves_the_last_good_page(
    show: Show, save: Save, old: str, new: str, code: str
) -> None:
    save(PRIVACY, old, new)
    page = show("/nl/over/privacy/")
    assert "Geen cookies." in text(one(page, "main"))
    problems = text(one(page, ".preview-bar details[open]"))
    assert f"{PRIVACY}:" in problems
    assert code in problems
    save(PRIVACY, new, old)
    assert not show("/nl/over/privacy/").select(".preview-problem--error")
    assert not show("/nl/over/privacy/").select(".preview-bar__held")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nl/", "U ziet pages/about/privacy.nl.md zoals het eerst was"),
        ("/en/", "You see pages/about/privacy.nl.md as it was before"),
    ],
)
def test_while_one_file_is_broken_others_are_shown_as_they_are_saved(
    show: Show, save: Save, path: str, said: str
) -> None:
    save(PRIVACY, "owner: hub-editors", "owner: [")
    save("instruments/fsdb.nl.md", "slug: fonds-defensieonderzoek", "slug: verhuisd")
    show("/nl/instrumenten/verhuisd/")
    assert said in bar(show, path)
    save(PRIVACY, "owner: [", "owner: hub-editors")
    show("/nl/instrumenten/verhuisd/")
    assert not show(path).select(".preview-bar__held")


def test_new_page_that_is_broken_is_absent_until_it_is_mended(
    show: Show, folder: Path, live: Live
) -> None:
    path = new_page(folder, "nieuw", ("owner: hub-editors", "owner: nobody"))
    other = new_page(folder, "ander")
    live.look()
    assert "nieuw.nl.md wordt niet getoond" in bar(show, "/nl/over/nieuw/", 404)
    show("/nl/over/ander/")
    new_page(folder, "nieuw", ("owner: hub-editors", "owner: hub-editors "))
    live.look()
    assert text(one(show("/nl/over/nieuw/"), "h1")) == "Nieuw"
    assert path.exists()
    assert other.exists()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (TERMS, "- id:", "- id: ["),
        ("glossary.yaml", "- id:", "- idd:"),
        ("finders/facilities.yaml", "facets:", "facet:"),
        ("pictures/budget.yaml", "sources:", "source:"),
    ],
)
def test_broken_shared_file_stays_as_it_was_and_all_else_is_new(
    show: Show, save: Save, live: Live, file: str, old: str, new: str
) -> None:
    save(file, old, new)
    assert file in {each.file for each in live.state.problems}
    save(PRIVACY, "Geen cookies.", "Nooit koekjes.")
    assert "Nooit koekjes." in text(one(show("/nl/over/privacy/"), "main"))
    assert f"Alle pagina’s gebruiken {file} zoals het eerst was" in bar(show)
    save(file, new, old)
    assert not live.state.held


def test_one_shared_file_may_be_broken_while_another_is_saved(
    show: Show, save: Save, live: Live
) -> None:
    save(TERMS, "- id:", "- id: [")
    save("vocabularies/collections.yaml", "nl: Testplaatsen", "nl: Proefplaatsen")
    assert [file for file, _ in live.state.held] == [TERMS]
    assert "Proefplaatsen" in text(one(show("/nl/over/privacy/"), "body"))


def test_entry_that_others_need_stays_when_its_file_goes(
    show: Show, folder: Path, live: Live, save: Save
) -> None:
    for language in ("nl", "en"):
        (folder / "organisations" / f"pmv.{language}.md").unlink()
    live.look()
    assert "H301" in {each.code for each in live.state.problems}
    assert "organisations/pmv.nl.md" in bar(show, "/nl/")
    show("/nl/organisaties/pmv/")
    save(PRIVACY, "Geen cookies.", "Nooit koekjes.")
    assert "Nooit koekjes." in text(one(show("/nl/over/privacy/"), "main"))


def test_term_that_pages_need_stays_when_it_goes(
    show: Show, save: Save, live: Live
) -> None:
    save(TERMS, "- id: sme", "- id: smes")
    assert "H302" in {each.code for each in live.state.problems}
    assert [file for file, _ in live.state.held] == [TERMS]
    save(PRIVACY, "Geen cookies.", "Nooit koekjes.")
    assert "Nooit koekjes." in text(one(show("/nl/over/privacy/"), "main"))


def test_domain_waits_for_its_roadmap(show: Show, folder: Path, live: Live) -> None:
    path = folder / "vocabularies" / "domains.yaml"
    path.write_text(
        f"{path.read_text('utf-8')}- {{id: sea, nl: Zee, en: Sea}}\n", "utf-8"
    )
    live.look()
    assert "H604" in {each.code for each in live.state.problems}
    assert "domains.yaml" in bar(show, "/nl/")


def test_start_with_a_broken_page_shows_the_others(
    folder: Path, live: Live, show: Show
) -> None:
    page = folder / PRIVACY
    good = page.read_text("utf-8")
    page.write_text("geen kop", "utf-8")
    fresh = Live(live._config, live._clock)
    fresh.look()
    assert fresh.state.site is not None
    assert "H102" in {each.code for each in fresh.state.problems}
    assert PRIVACY in dict(fresh.state.held)
    assert PRIVACY not in {each.file for each in fresh.state.site.catalogue.pages}
    page.write_text(good, "utf-8")
    fresh.look()
    assert PRIVACY in {each.file for each in fresh.state.site.catalogue.pages}
    assert not fresh.state.held


def test_own_files_of_a_text_editor_are_not_looked_at(folder: Path, live: Live) -> None:
    for name in (".privacy.nl.md.swp", "privacy.nl.md~", ".#privacy.nl.md"):
        (folder / "pages" / "about" / name).write_bytes(b"\xff")
    live.look()
    assert not live.state.held

"""The exported site says what the live one says, and no link of it is dead."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from hub import create_app
from hub.config import Config
from hub.export.addresses import Address, file_of
from hub.export.crawling import ExportFailed
from hub.export.site_export import export_site
from hub.languages import LANGUAGES
from tests.export.conftest import BASE, Exported, order_for
from tests.export.differences import same_text
from tests.page_checks import check_every_page

LINK = re.compile(r'\s(?:(?:href|src|action)="([^"]*)"|content="(https?:[^"]*)")')
APART = {"/", "/nl/zoeken", "/en/search", "/nl/status/", "/en/status/"}
"""The choice of a language, which a server makes, the search, which a script does
(tests/client_search and tests/published say what it finds), and what is said of the
server itself (tests/views/test_status.py)."""
URL = re.compile(r'url\("?([^")]*)')


def test_every_page_reads_as_the_live_one(exported: Exported, live: Flask) -> None:
    client, compared = live.test_client(), 0
    for place, html in exported.pages():
        address = exported.crawled.places[place]
        if address.path in APART or not live.url_map.bind("").test(address.path):
            continue
        answer = client.get(str(address))
        assert answer.status_code == 200, address
        assert same_text(html) == same_text(answer.text), address
        compared += 1
    assert compared > 200


def test_no_link_is_dead(exported: Exported) -> None:
    dead = [
        f"{name} -> {link}"
        for name, link in _links(exported)
        if not _is_there(exported, name, link)
    ]
    assert dead == []


def _links(exported: Exported) -> Iterator[tuple[str, str]]:
    for path in exported.folder.rglob("*.*"):
        name = path.relative_to(exported.folder).as_posix()
        if path.suffix not in {".png", ".ico"} and path.is_file():
            for link in _links_in(path.read_text("utf-8"), path.suffix):
                yield name, unescape(link)


def _links_in(text: str, suffix: str) -> list[str]:
    if suffix == ".html":
        return [link or meta for link, meta in LINK.findall(text)]
    if suffix == ".css":
        return URL.findall(text)
    if suffix == ".ics":
        text = text.replace("\n ", "")
    return re.findall(rf'{BASE}[^\s"<>,;\\)]*', text)


def _is_there(exported: Exported, name: str, link: str) -> bool:
    url = urlsplit(urljoin(f"{BASE}/{name}", link))
    if url.netloc != urlsplit(BASE).netloc or url.scheme not in {"http", "https"}:
        return True
    if not f"{url.path}/".startswith("/visd/"):
        return False
    place = Address(unquote(url.path.removeprefix("/visd")) or "/").place
    file = exported.folder / file_of(place)
    if not file.is_file():
        return False
    # The search reads its query; its own files are asked for anew when they change.
    return not url.query or place.rstrip("/") in APART or place.startswith("/search/")


def test_links_of_pages_count_from_where_they_stand(exported: Exported) -> None:
    for place, html in exported.pages():
        if not place.endswith("404.html"):
            assert not re.search(r'(?:href|src|action)="/', html), place


def test_no_list_says_that_it_is_filtered_when_it_is_not(exported: Exported) -> None:
    places = exported.crawled.places
    assert "/nl/instrumenten/domain=cyber/" in places
    for place, html in exported.pages():
        if "/instrumenten/" in place or "/instruments/" in place:
            assert 'type="checkbox"' not in html, place


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("/nl/", "Deze kopie toont wat op 1 maart 2026 bekend was."),
        ("/en/", "This copy shows what was known on 1 March 2026."),
    ],
)
def test_every_page_names_the_day_that_it_shows(
    exported: Exported, place: str, said: str
) -> None:
    for each, html in exported.pages():
        if each.startswith(place):
            assert said in html, each


@pytest.mark.parametrize("place", ["/nl/", "/en/", "/nl/wegwijzer/", "/en/agenda/"])
def test_exported_pages_are_pages_like_all_others(
    exported: Exported, place: str
) -> None:
    html = dict(exported.pages())[place]
    # The checks expect scripts where the live hub has them.
    check_every_page(re.sub(r'src="[./]*static/', 'src="/static/', html), place)
    assert "Content-Security-Policy" in html
    assert "frame-ancestors" not in html


def test_the_manifest_names_every_file(exported: Exported) -> None:
    manifest = json.loads((exported.folder / "manifest.json").read_text("utf-8"))
    files = {
        path.relative_to(exported.folder).as_posix(): path
        for path in exported.folder.rglob("*")
        if path.is_file() and path != exported.folder / "manifest.json"
    }
    assert manifest["files"].keys() == files.keys()
    assert manifest["base_url"] == BASE
    assert manifest["at"] == "2026-03-01T12:00:00+01:00"
    for name, digest in manifest["files"].items():
        assert digest == sha256(files[name].read_bytes()).hexdigest(), name


def test_a_second_export_touches_only_what_changed(
    exported: Exported, config: Config, tmp_path: Path
) -> None:
    folder, content = tmp_path / "visd", tmp_path / "content"
    shutil.copytree(exported.folder, folder)
    shutil.copytree(config.content, content)
    (folder / "CNAME").write_text("hub.example")
    gone = folder / "nl" / "weg.html"
    gone.write_text("of an earlier export")
    _claim(folder, "nl/weg.html")
    for changed in (content / "organisations").glob("pmv.*.md"):
        text = changed.read_text("utf-8")
        changed.write_text(text.replace("title: ", "title: New ", 1), "utf-8")
    _embargo(content, "organisations/fwo.nl.md")
    before = _times(folder)
    _, placed = export_site(
        create_app, replace(config, content=content), order_for(folder), lambda *_: None
    )
    after = _times(folder)
    touched = {name for name in after if after[name] != before.get(name)}
    removed = [each for each in before if each not in after]
    # Files of the search are called after what is in them.
    apart = [name for name in removed if not name.startswith("search/")]
    assert placed.removed == len(removed)
    assert len(apart) == 1 + len(LANGUAGES), "and the cards of the page"
    assert not gone.exists()
    assert (folder / "CNAME").exists()
    assert len(touched) == placed.written + 1, "and the manifest"
    assert 0 < placed.written < len(after) / 2
    assert not any("organisaties/onder-embargo/" in name for name in after)
    assert "New Part" in (folder / "nl" / "organisaties" / "index.html").read_text()


def _embargo(content: Path, model: str) -> None:
    """Add a page that is published only after the moment of the export."""
    text = (content / model).read_text("utf-8")
    text = re.sub(r"^title: .*", "title: Onder embargo", text, count=1, flags=re.M)
    text = re.sub(r"^slug: .*\n", "", text, flags=re.M)
    text = text.replace("---\n", "---\npublish_from: 2026-03-02\n", 1)
    (content / "organisations" / "onder-embargo.nl.md").write_text(text, "utf-8")


def _claim(folder: Path, name: str) -> None:
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["files"][name] = ""
    path.write_text(json.dumps(manifest), "utf-8")


def _times(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_that_holds_something_else_is_left_alone(
    config: Config, tmp_path: Path
) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(ExportFailed, match="is not empty and holds no export"):
        export_site(create_app, config, order_for(tmp_path), lambda *_: None)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_the_command_says_what_it_did(
    runner: FlaskCliRunner, exported: Exported, tmp_path: Path
) -> None:
    folder = tmp_path / "visd"
    shutil.copytree(exported.folder, folder)
    where = ["--out", str(folder), "--base-url", BASE]
    options = ["--at", "2026-03-01", "--stick", "--workers", "1"]
    result = runner.invoke(args=["export", "site", *where, *options])
    assert result.exit_code == 0, result.output
    assert "files as of 2026-03-01 00:00" in result.output
    html = (folder / "nl" / "index.html").read_text("utf-8")
    assert 'href="roadmaps/index.html"' in html

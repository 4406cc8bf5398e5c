"""What is not there, and what goes wrong on the way."""

import multiprocessing
import sys
import threading
from pathlib import Path

import pytest
from flask import Flask

from hub import create_app
from hub.config import Config
from hub.export.addresses import Address
from hub.export.crawling import Crawled, ExportFailed
from hub.export.frozen import FrozenHub, Task
from hub.export.placing import MANIFEST, Manifest, aside, place
from hub.export.promises import endpoints_of, promises_of
from hub.export.rewriting import Links
from hub.export.workers import Queue, WorkerDied, meanwhile
from tests.conftest import NOW
from tests.export.conftest import BASE

MADE = Manifest(base_url=BASE, at="", content="", fingerprint="")


@pytest.fixture
def hub(config: Config, tmp_path: Path) -> FrozenHub:
    app = create_app(config, lambda: NOW)
    return FrozenHub(app, _links(app), tmp_path, lambda _: None)


def _links(app: Flask, *, names_files: bool = False) -> Links:
    endpoint = endpoints_of(app)
    return Links(BASE, promises_of(endpoint), lambda _: False, names_files)


def test_a_dead_link_is_named_with_the_page_that_has_it(hub: FrozenHub) -> None:
    written = hub.write([Task(Address("/nl/nowhere/"), "/nl/")])
    assert written.dead == ["/nl/ links to /nl/nowhere/, which answers 404"]


def test_what_only_might_be_there_may_be_missing(hub: FrozenHub) -> None:
    written = hub.write([Task(Address("/nl/instrumenten.ics"))])
    assert (written.dead, written.nothing_at) == ([], ["/nl/instrumenten.ics"])


def test_an_old_address_leads_on_without_a_server(
    hub: FrozenHub, tmp_path: Path
) -> None:
    written = hub.write([Task(Address("/nl/strategie/oude-visie/"))])
    html = (tmp_path / "nl/strategie/oude-visie/index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../visie/">' in html
    assert '<a href="../visie/">Naar de pagina' in html
    assert written.redirects == {"/nl/strategie/oude-visie/": "/nl/strategie/visie/"}


def test_two_addresses_cannot_share_a_file() -> None:
    crawled = Crawled()
    assert crawled.is_new(Address("/nl/x", "a=b"))
    assert not crawled.is_new(Address("/nl/x/a=b/"))
    assert crawled.dead == ["/nl/x?a=b and /nl/x/a=b/ want the same file"]


@pytest.mark.parametrize(
    ("here", "there", "is_promised"),
    [
        ("/nl/", "/nl/instrumenten/?level=eu&phase=x", True),
        ("/nl/instrumenten/", "/nl/instrumenten/?level=eu", True),
        ("/nl/instrumenten/?level=eu", "/nl/instrumenten/?level=eu&page=2", True),
        ("/nl/instrumenten/?level=eu", "/nl/instrumenten/?level=eu&phase=x", False),
        ("/nl/instrumenten/", "/nl/instrumenten.csv", True),
        ("/nl/instrumenten/?level=eu", "/nl/instrumenten.csv?level=eu", False),
        ("/nl/wegwijzer", "/nl/wegwijzer?who=sme&domain=ai", True),
        ("/nl/wegwijzer", "/nl/wegwijzer?who=sme&need=test", False),
        ("/nl/", "/nl/selectie?item=instruments/fsdb", False),
        ("/nl/", "/nl/zoeken.json", False),
    ],
)
def test_only_promised_states_have_files(
    app: Flask, here: str, there: str, *, is_promised: bool
) -> None:
    promised = promises_of(endpoints_of(app))
    assert promised(Address.of(here), Address.of(there)) is is_promised


@pytest.mark.parametrize(
    ("names_files", "html"),
    [
        (False, '<p><a href="../#x">1</a> <a>2</a> <a href="a=b/">3</a></p>'),
        (
            True,
            '<p><a href="../index.html#x">1</a> <a>2</a>'
            ' <a href="a=b/index.html">3</a></p>',
        ),
    ],
)
def test_links_are_relative_and_lost_where_only_a_server_answers(
    app: Flask, html: str, *, names_files: bool
) -> None:
    links = _links(app, names_files=names_files)
    page = (
        '<link rel="alternate" href="/nl/instrumenten.csv?a=b">'
        '<p><a href="/nl/#x">1</a> <a href="/nl/selectie?item=a">2</a>'
        ' <a href="/nl/instrumenten/?a=b">3</a></p>'
    )
    assert links.html(page, Address("/nl/instrumenten/")) == html
    assert links.unlinked == 2


def test_whole_addresses_of_states_are_rewritten_in_any_text(app: Flask) -> None:
    said = f'{{"next": "{BASE}/nl/instrumenten.json?page=2"}}'
    links = _links(app)
    assert links.text(said, Address("/nl/instrumenten.json")) == (
        f'{{"next": "{BASE}/nl/instrumenten/page=2.json"}}'
    )
    assert list(links.found) == [Address("/nl/instrumenten.json", "page=2")]


def test_an_export_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    with aside(tmp_path) as new:
        (new / "index.html").write_text("old")
        place(new, tmp_path, MADE)
    with pytest.raises(ExportFailed, match="halfway"):
        _fail(tmp_path)
    assert (tmp_path / "index.html").read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"index.html", MANIFEST}


def _fail(folder: Path) -> None:
    with aside(folder) as new:
        (new / "index.html").write_text("new")
        raise ExportFailed("halfway")


def test_a_broken_manifest_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("[]")
    with pytest.raises(ExportFailed, match="is no manifest of an export"):
        Manifest.read(tmp_path / MANIFEST)


@pytest.mark.parametrize("workers", [1, 2])
def test_jobs_that_bring_jobs_are_all_done(workers: int) -> None:
    queue: Queue[int, list[int]] = Queue(
        lambda jobs: [each - 1 for each in jobs], workers
    )
    for job in range(50):
        queue.add(job)
    done = 0
    for count, left in queue.outcomes():
        done += count
        for job in left:
            if job > 0:
                queue.add(job)
    assert done == 50 + sum(range(50)) - 48 - 1


def test_a_process_that_dies_is_noticed() -> None:
    queue: Queue[int, int] = Queue(lambda jobs: sys.exit(3), workers=2)
    queue.add(1)
    with pytest.raises(WorkerDied):
        list(queue.outcomes())


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_done_meanwhile_is_done_in_the_end(
    tmp_path: Path, workers: int
) -> None:
    with meanwhile((tmp_path / "done").touch, workers):
        pass
    assert (tmp_path / "done").exists()


def test_what_dies_meanwhile_is_noticed() -> None:
    with pytest.raises(WorkerDied), meanwhile(lambda: sys.exit(3), workers=2):
        pass


def test_what_is_done_meanwhile_ends_with_the_block() -> None:
    with pytest.raises(KeyError), meanwhile(threading.Event().wait, workers=2):
        raise KeyError
    assert not multiprocessing.active_children()

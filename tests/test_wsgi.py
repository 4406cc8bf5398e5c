import runpy
import shutil
from pathlib import Path

import pytest

from hub.config import ROOT
from tests.conftest import FIXTURES


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    content = Path(shutil.copytree(FIXTURES / "content", tmp_path / "content"))
    monkeypatch.setenv("HUB_CONTENT", str(content))
    monkeypatch.setenv("HUB_SEARCH_INDEX", str(tmp_path / "search_index"))
    return content


def test_server_starts_with_everything_at_hand(folder: Path) -> None:
    started = runpy.run_path(str(ROOT / "wsgi.py"))
    site = started["app"].extensions["hub"]
    assert {"catalogue", "searcher", "finders"} <= vars(site.edition).keys()
    assert list((folder.parent / "search_index").glob("*/manifest.json"))


def test_bad_content_stops_the_start_with_the_list(folder: Path) -> None:
    (folder / "organisations" / "pmv.nl.md").write_text("nothing")
    with pytest.raises(SystemExit) as stop:
        runpy.run_path(str(ROOT / "wsgi.py"))
    assert "pmv.nl.md:1: H102 no-front-matter" in str(stop.value)
    assert "does not start" in str(stop.value)


def test_what_the_first_pages_take_is_shared_and_no_visit(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUB_LOG", "json")
    monkeypatch.setenv("HUB_REQUESTS_PER_MINUTE", "1")
    app = runpy.run_path(str(ROOT / "wsgi.py"))["app"]
    assert app.jinja_env.cache
    assert capsys.readouterr().out == ""
    assert app.test_client().get("/en/").status_code == 200

"""A hub that is started again over an index that is not as it left it."""

import json
import shutil
from pathlib import Path

import pytest

from hub.search import manifest
from tests.drills.conftest import Lay
from tests.drills.hardship import PERMISSIONS
from tests.drills.looking import contents, done, finds, indexes, temporary
from tests.publishing.running import Running, serving


@pytest.fixture(scope="module")
def built(lay: Lay) -> Path:
    """The index of the content that every hub of a drill has."""
    hub = lay("built")
    status, said = done(hub, "index")
    assert status == 0, said
    (index,) = indexes(hub)
    return index


@pytest.fixture
def index(hub: Running, built: Path) -> Path:
    """The index that the hub finds when it is started."""
    folder = hub.config.search_index
    folder.mkdir()
    return Path(shutil.copytree(built, folder / built.name))


def _truncate(index: Path) -> None:
    (postings,) = (index / "postings").glob("*.pst")
    postings.write_bytes(postings.read_bytes()[:1000])


def _of_another_version(index: Path) -> None:
    """As code before or after this would leave it, under the same name."""
    file = index / manifest.MANIFEST
    said = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**said, "format": 0, "segments": []}), "utf-8")


# Each way in which a file can be broken is in tests/search/test_index_failures.py.
@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (shutil.rmtree, "is missing: building it"),
        (_truncate, "was changed in postings/"),
        (_of_another_version, "has a manifest of another format"),
    ],
)
def test_an_index_that_is_no_use_is_made_again(
    hub: Running, index: Path, harm, said: str
) -> None:
    harm(index)
    with serving(hub):
        assert finds(hub)
    assert said in hub.log
    assert indexes(hub) == [index]
    assert manifest.damage(index, index.name) is None


def test_an_index_that_is_up_to_date_may_be_read_only(
    hub: Running, index: Path
) -> None:
    before = contents(hub.config.search_index)
    hub.config.search_index.chmod(0o555)
    with serving(hub, *PERMISSIONS):
        assert finds(hub)
        assert "search index" not in hub.log
    assert contents(hub.config.search_index) == before
    assert index.is_dir()


def test_an_older_index_of_somebody_else_is_no_obstacle(
    hub: Running, index: Path
) -> None:
    hub.page.write_text(hub.page.read_text("utf-8") + "\nKwispelstaart.\n", "utf-8")
    index.chmod(0)
    status, said = done(hub, "index", under=PERMISSIONS)
    index.chmod(0o755)
    assert status == 0, said
    assert len(indexes(hub)) == 2


def test_new_content_beside_a_read_only_index_is_served_with_a_warning(
    hub: Running, index: Path
) -> None:
    hub.page.write_text(hub.page.read_text("utf-8") + "\nKwispelstaart.\n", "utf-8")
    hub.config.search_index.chmod(0o555)
    with serving(hub, *PERMISSIONS, TMPDIR=str(temporary(hub))):
        assert finds(hub)
        # It is open, and so needs no files.
        assert indexes(hub) == [index]
    assert "(Permission denied): building it in" in hub.log
    # Who wants an index that stays is told that there is none.
    status, said = done(hub, "index", under=PERMISSIONS)
    assert status == 1
    assert f"No index is kept in {hub.config.search_index}" in said

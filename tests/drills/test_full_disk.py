"""A disk that is full while an index is built, at a start and while a hub runs."""

import os
import signal

from tests.drills.hardship import FULL_DISK, fill_disk, free_disk
from tests.drills.looking import asked, contents, done, finds, indexes, temporary
from tests.publishing.running import Running, serving, started, wait_for

NEW = "Kwispelstaart"
PAGE = "/nl/over/privacy/"
PLAIN = "The search index can be written neither to"


def test_a_start_without_room_is_refused_in_plain_words(hub: Running) -> None:
    with (
        (hub.folder / "log").open("ab") as log,
        started(hub, log, *FULL_DISK, TMPDIR=str(temporary(hub))) as process,
    ):
        assert process.wait(120) != 0
    assert PLAIN in hub.log
    assert "There is no index to search: the hub does not start." in hub.log
    assert "Traceback" not in hub.log
    assert indexes(hub) == []


def test_a_running_hub_goes_on_and_publishes_once_there_is_room(hub: Running) -> None:
    with serving(hub, TMPDIR=str(temporary(hub))) as process:
        before, held = contents(hub.config.search_index), hub.held()
        text = hub.page.read_text("utf-8")
        hub.page.write_text(f"{text}\n{NEW}.\n", "utf-8")
        fill_disk(process.pid)

        status, said = done(hub, "publish", under=FULL_DISK)
        assert (status, PLAIN in said, "Traceback" in said) == (1, True, False)
        os.kill(process.pid, signal.SIGHUP)
        wait_for(lambda: "The content cannot be shown. The old content" in hub.log)
        assert PLAIN in hub.log
        assert "Traceback" not in hub.log
        assert contents(hub.config.search_index) == before
        assert len(indexes(hub)) == 1
        assert hub.held() == held
        assert NEW not in asked(hub, PAGE)[1]
        assert finds(hub)

        free_disk(process.pid)
        status, said = done(hub, "publish")
        assert status == 0, said
        assert NEW in asked(hub, PAGE)[1]
        assert len(indexes(hub)) == 2

"""`hub publish` beside a running hub: what is sound is shown, all else is refused."""

import json
import os
import signal
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from click.testing import Result

from hub.publishing.asking import Held
from hub.publishing.master import Master
from tests.publishing.load import visitors
from tests.publishing.running import COMMIT, HOST, Running, running, wait_for


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("publish"), HUB_LOG="json") as hub:
        yield hub


@pytest.fixture
def publish(hub: Running):
    def publish(*options: str, commit: str = COMMIT) -> Result:
        return hub.runner(commit).invoke(
            args=["publish", "--url", hub.address, "--wait", "60", *options]
        )

    return publish


def reload(hub: Running) -> None:
    os.kill(int((hub.folder / "pid").read_text()), signal.SIGHUP)


def shown(hub: Running, path: str) -> str:
    connection = HTTPConnection("127.0.0.1", hub.port, timeout=20)
    connection.request("GET", path, headers={"Host": HOST})
    text = connection.getresponse().read().decode()
    connection.close()
    return text


def said(hub: Running, words: str) -> bool:
    return words in hub.log


@pytest.fixture
def as_it_was(hub: Running) -> Iterator[Held]:
    """What the hub holds; the file that the test changes is put back."""
    held, before = hub.held(), hub.page.read_text("utf-8")
    assert held is not None
    yield held
    hub.page.write_text(before, "utf-8")


@pytest.fixture
def one_reload(hub: Running) -> Iterator[None]:
    """For a test that does not wait: the next one meets a hub that reads nothing."""
    before = renewals(hub)
    yield
    wait_for(lambda: renewals(hub) > before)


def renewals(hub: Running) -> int:
    """How often it was told to read the content, and did or refused to."""
    return hub.log.count('"logger": "hub.publishing.renewal"')


def test_new_content_is_shown_and_no_visitor_notices(hub: Running, publish) -> None:
    text = hub.page.read_text("utf-8")
    with visitors(hub.port) as answers:
        hub.page.write_text(text.replace("Geen cookies.", "Nooit koekjes."), "utf-8")
        result = publish()
    assert result.exit_code == 0, result.output
    assert "shows commit abcdef0" in result.output
    assert "Nooit koekjes." in shown(hub, "/nl/over/privacy/")
    assert answers.keys() == {"200"}
    assert answers["200"] > 20


def test_broken_content_is_refused_and_the_old_site_untouched(
    hub: Running, publish, as_it_was: Held
) -> None:
    hub.page.write_text("nothing", "utf-8")
    result = publish()
    assert result.exit_code == 1
    assert "privacy.nl.md:1: H102 no-front-matter" in result.output
    assert hub.held() == as_it_was


def test_a_reload_by_hand_never_shows_broken_content(
    hub: Running, as_it_was: Held
) -> None:
    hub.page.write_text("nothing", "utf-8")
    with visitors(hub.port) as answers:
        reload(hub)
        wait_for(lambda: said(hub, "The content cannot be shown. The old"))
    assert hub.held() == as_it_was
    assert answers.keys() == {"200"}


def test_new_code_is_not_mixed_with_what_runs(hub: Running, publish) -> None:
    texts = hub.folder / "translations" / "new.mo"
    held = hub.held()
    texts.write_bytes(b"")
    try:
        result = publish()
        reload(hub)
        wait_for(lambda: said(hub, "not the code that runs"))
    finally:
        texts.unlink()
    assert result.exit_code == 1
    assert "restart it" in result.output
    assert hub.held() == held


@pytest.mark.usefixtures("one_reload")
def test_a_hub_that_does_not_show_it_in_time_is_reported(publish) -> None:
    result = publish("--url", "http://127.0.0.1:9", "--wait", "0")
    assert result.exit_code == 1
    assert "No hub answers at http://127.0.0.1:9" in result.output


@pytest.mark.usefixtures("one_reload")
def test_a_hub_that_shows_something_else_is_reported(publish) -> None:
    # Its settings say another commit, and it will say so for ever.
    result = publish("--wait", "0", commit="1234567")
    assert result.exit_code == 1
    assert "still shows commit abcdef0" in result.output


@pytest.mark.parametrize(
    "number",
    # Each process of a run of tests has a number of its own: no name for a test.
    [None, "", "no number", pytest.param(str(os.getpid()), id="this process"), "1"],
)
def test_what_is_no_server_is_not_told(tmp_path: Path, number: str | None) -> None:
    file = tmp_path / "pid"
    if number is not None:
        file.write_text(number)
    assert Master.of(file) is None


def test_without_a_running_hub_it_says_what_it_did(publish, tmp_path: Path) -> None:
    result = publish("--pid-file", str(tmp_path / "pid"))
    assert result.exit_code == 0
    assert "Checked and indexed: commit abcdef0" in result.output
    assert "No hub runs here" in result.output


def test_a_trial_tells_no_running_hub(hub: Running, publish, as_it_was: Held) -> None:
    hub.page.write_text(hub.page.read_text("utf-8") + "\nMeer.\n", "utf-8")
    result = publish("--trial")
    assert result.exit_code == 0
    assert "reading the content" not in result.output
    assert hub.held() == as_it_was


def test_all_that_a_hub_writes_is_json_without_questions(hub: Running) -> None:
    shown(hub, "/nl/zoeken?q=lening-voor-jan")
    wait_for(lambda: '"/nl/zoeken"' in hub.log)
    lines = [json.loads(line) for line in hub.log.splitlines()]
    loggers = {line["logger"] for line in lines}
    assert {"hub", "hub.access", "hub.publishing.renewal"} <= loggers
    assert "lening-voor-jan" not in hub.log
    assert "127.0.0.1" not in str([line for line in lines if "path" in line])

"""A hub under gunicorn, as a service runs it, with content that a test may change."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from socket import create_server

from flask.testing import FlaskCliRunner

from hub import create_app
from hub.config import ROOT, Config
from hub.publishing.asking import Held
from tests.conftest import FIXTURES

BASE = "https://hub.example"
HOST = "hub.example"
COMMIT = "abcdef0"


@dataclass(frozen=True)
class Running:
    """A hub that answers, and the folder in which all of it stands."""

    folder: Path
    port: int

    @property
    def config(self) -> Config:
        return Config(
            content=self.folder / "content",
            search_index=self.folder / "index",
            translations=self.folder / "translations",
            base_url=BASE,
            pid_file=self.folder / "pid",
            commit=COMMIT,
        )

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def page(self) -> Path:
        """A file for a test to change."""
        return self.folder / "content" / "pages" / "about" / "privacy.nl.md"

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text("utf-8")

    def runner(self, commit: str = COMMIT) -> FlaskCliRunner:
        """For commands that read the same settings."""
        config = replace(self.config, commit=commit)
        return create_app(config).test_cli_runner()

    def held(self) -> Held | None:
        return Held.by(self.address, HOST)

    def environment(self) -> dict[str, str]:
        config = self.config
        return {
            **{
                name: os.environ[name]
                for name in ("PATH", "HOME", "LANG")
                if name in os.environ
            },
            "PORT": str(self.port),
            # On a full disk Python writes half a file of bytecode, and cannot read it
            # ever after: no drill may do that to the checkout.
            "PYTHONDONTWRITEBYTECODE": "1",
            # The visitors of a test all come from one address.
            "HUB_REQUESTS_PER_MINUTE": "0",
            "HUB_QUESTIONS_PER_MINUTE": "0",
            "HUB_CONTENT": str(config.content),
            "HUB_SEARCH_INDEX": str(config.search_index),
            "HUB_TRANSLATIONS": str(config.translations),
            "HUB_BASE_URL": BASE,
            "HUB_COMMIT": COMMIT,
            "HUB_PID_FILE": str(config.pid_file),
        }


@contextmanager
def running(folder: Path, **settings: str) -> Iterator[Running]:
    """A hub in a folder of its own; it stops at the end."""
    hub = laid_out(folder)
    with serving(hub, **settings):
        yield hub


def laid_out(folder: Path) -> Running:
    """All that a hub needs, in a folder; nothing runs yet."""
    hub = Running(folder, free_port())
    shutil.copytree(FIXTURES / "content", folder / "content")
    shutil.copytree(ROOT / "translations", folder / "translations")
    return hub


@contextmanager
def serving(
    hub: Running, *under: str, app: str = "wsgi:app", **settings: str
) -> Iterator[subprocess.Popen[bytes]]:
    """The hub, once it answers; a command that it runs under comes first."""
    with (
        (hub.folder / "log").open("ab") as log,
        started(hub, log, *under, app=app, **settings) as process,
    ):
        wait_for(lambda: process.poll() is not None or hub.held() is not None)
        assert process.poll() is None, hub.log
        yield process


@contextmanager
def started(
    hub: Running, log, *under: str, app: str = "wsgi:app", **settings: str
) -> Iterator[subprocess.Popen[bytes]]:
    """gunicorn with the settings of the repository."""
    command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py"]
    with subprocess.Popen(
        [*under, *command, app],
        cwd=ROOT,
        stdout=log,
        stderr=log,
        env={**hub.environment(), **settings},
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def wait_for(holds, seconds: float = 120) -> None:
    """Poll until something holds, and fail when it never does."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def free_port() -> int:
    with create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port

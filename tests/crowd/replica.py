"""A hub beside others that may end, in whatever way, and start again on its port."""

import os
import signal
import subprocess
from contextlib import ExitStack
from pathlib import Path
from shutil import copytree

from hub.config import ROOT
from tests.conftest import FIXTURES
from tests.publishing.running import Running, free_port, started, wait_for


class Replica:
    """One, in a folder of its own, as on a machine of its own."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.hub = Running(folder, free_port())
        self._settings = settings
        self._stack = ExitStack()
        self._process: subprocess.Popen[bytes] | None = None
        copytree(FIXTURES / "content", folder / "content")
        copytree(ROOT / "translations", folder / "translations")

    def start(self) -> None:
        """Until it answers."""
        log = self._stack.enter_context((self.hub.folder / "log").open("ab"))
        process = self._stack.enter_context(started(self.hub, log, **self._settings))
        wait_for(lambda: process.poll() is not None or self.hub.held() is not None)
        assert process.poll() is None, self.hub.log
        self._process = process

    def end(self) -> None:
        """As systemd does, which tells the first process to."""
        self._stack.close()
        assert self.hub.held() is None

    def kill(self) -> None:
        """As a machine without power: all processes at once."""
        assert self._process is not None
        for each in (self._process.pid, *children(self._process.pid)):
            os.kill(each, signal.SIGKILL)
        self.end()


def children(process: int) -> list[int]:
    """The processes that one has started, such as the workers of a server."""
    listed = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
    return [int(each) for each in listed.split()]

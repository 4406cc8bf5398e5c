"""gunicorn on a free port of this machine, started and stopped."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from time import perf_counter, sleep
from typing import Final

from hub.benchmark.serving.load import ServerFailed

_LOOK: Final = 0.02
"""Seconds between two looks at whether a server is there."""
_LONGEST_START: Final = 600.0
_LONGEST_STOP: Final = 20.0
WORKERS: Final = 2
_TICKS: Final = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """gunicorn with its workers."""

    port: int
    pid: int
    started: float
    """Seconds from its start to its first answer."""

    @property
    def workers(self) -> tuple[int, ...]:
        """The processes that answer."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children")
        return tuple(map(int, children.read_text("ascii").split()))

    def cpu(self) -> dict[int, float]:
        """Seconds of CPU time of each worker so far."""
        return {each: _cpu(each) for each in self.workers}

    def memory(self) -> dict[int, float]:
        """What each process takes, in MiB, what they share divided among them (PSS)."""
        return {each: _pss(each) for each in (self.pid, *self.workers)}

    def get(self, path: str, encoding: str = "identity") -> bytes:
        """One answer. Raises ServerFailed."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request("GET", path, headers={"Accept-Encoding": encoding})
            response = connection.getresponse()
            body = response.read()
        if response.status != 200:
            raise ServerFailed(f"{path}: {response.status}")
        return body


@contextmanager
def served(
    app: str, folder: Path, first: str, settings: Mapping[str, str]
) -> Iterator[Server]:
    """Start gunicorn as the hub's own settings say. Raises ServerFailed."""
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", app]
    environment = {
        **os.environ,
        **settings,
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "WEB_CONCURRENCY": str(WORKERS),
    }
    began = perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL
    )
    try:
        _wait(process, port, first)
        yield Server(port, process.pid, perf_counter() - began)
    finally:
        _stop(process)


def _wait(process: "subprocess.Popen[bytes]", port: int, path: str) -> None:
    until = perf_counter() + _LONGEST_START
    while perf_counter() < until:
        if process.poll() is not None:
            raise ServerFailed(f"the server ended with code {process.returncode}")
        with suppress(OSError, HTTPException):
            server = Server(port, process.pid, 0)
            server.get(path)
            if len(server.workers) == WORKERS:
                return
        sleep(_LOOK)
    raise ServerFailed("the server did not start")


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(_LONGEST_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def _cpu(pid: int) -> float:
    # The name, in brackets, may have spaces; user and system time are 14 and 15.
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _pss(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    pss = next(line for line in lines if line.startswith("Pss:"))
    return int(pss.split()[1]) / 1024

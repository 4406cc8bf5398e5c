"""A Redis on the loopback address, for the counts of what visitors ask."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.publishing.running import free_port, wait_for


@dataclass
class Redis:
    """A Redis on a port that stays the same while it comes and goes."""

    program: str
    folder: Path
    port: int
    running: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        listens = ["--port", str(self.port), "--bind", "127.0.0.1"]
        keeps = ["--save", "", "--dir", str(self.folder)]
        self.running = subprocess.Popen(
            [self.program, *listens, *keeps], stdout=subprocess.DEVNULL
        )
        wait_for(self.is_open)

    def stop(self) -> None:
        if self.running is not None:
            self.running.kill()
            self.running.wait()

    def is_open(self) -> bool:
        with socket.socket() as connection:
            return connection.connect_ex(("127.0.0.1", self.port)) == 0


@contextmanager
def redis_server(folder: Path) -> Iterator[Redis]:
    """One that was not started yet, and does not outlive the test."""
    program = shutil.which("redis-server")
    if program is None:
        message = "no Redis: run `make redis`, or install the package redis-server"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    redis = Redis(program, folder, free_port())
    try:
        yield redis
    finally:
        redis.stop()

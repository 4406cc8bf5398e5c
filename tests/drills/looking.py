"""What a drill looks at: answers, the files of the index, what is left behind."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from hub.config import ROOT
from tests.publishing.running import HOST, Running


def asked(hub: Running, path: str) -> tuple[int, str]:
    """Status and text of an answer."""
    connection = HTTPConnection("127.0.0.1", hub.port, timeout=60)
    try:
        connection.request("GET", path, headers={"Host": HOST})
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def finds(hub: Running, question: str = "lening") -> bool:
    """Whether a search has the page that it must have."""
    status, text = asked(hub, f"/nl/zoeken.json?q={question}")
    return status == 200 and "/nl/instrumenten/groeilening/" in text


def temporary(hub: Running) -> Path:
    """Where its processes write temporary files."""
    return hub.folder / "temporary"


@contextmanager
def begun(
    hub: Running, *arguments: str, under: tuple[str, ...] = ()
) -> Iterator[subprocess.Popen[str]]:
    """A command of the hub, given beside it, while the test goes on."""
    with subprocess.Popen(
        [*under, sys.executable, "-m", "hub", *arguments],
        cwd=ROOT,
        env={**hub.environment(), "TMPDIR": str(temporary(hub))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def done(hub: Running, *arguments: str, under: tuple[str, ...] = ()) -> tuple[int, str]:
    """How such a command ended, and what it said."""
    with begun(hub, *arguments, under=under) as process:
        said, _ = process.communicate(timeout=300)
        return process.returncode, said


def indexes(hub: Running) -> list[Path]:
    """The indexes that are there. Fails where a builder left something behind."""
    folder = hub.folder / "index"
    there = sorted(folder.iterdir()) if folder.exists() else []
    hidden = {path.name for path in there if path.name.startswith(".")}
    assert hidden <= {".lock"}
    assert not list(temporary(hub).glob("search-index-*"))
    return [path for path in there if path.name not in hidden]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

"""nginx over an exported site, as the snippet in it says, on the loopback address."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

CONFIGURATION = """\
{user}
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
worker_processes 1;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {root};
    include {snippet};
  }}
}}
"""


def nginx() -> str:
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if found is None:
        message = "no nginx: run `make nginx`, or install the package nginx-light"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return found


@contextmanager
def served(export: Path, scratch: Path) -> Iterator[str]:
    """The address of a server that stops in the end."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    file = scratch / "nginx.conf"
    file.write_text(
        CONFIGURATION.format(
            folder=scratch,
            # The folders of the tests are closed to whom it would become.
            user="user root;" if os.geteuid() == 0 else "",
            port=port,
            root=export.parent,
            snippet=export / "_nginx.conf",
        )
    )
    with subprocess.Popen([nginx(), "-c", str(file)]) as process:
        try:
            _wait(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        assert process.poll() is None, "nginx ended; see what it printed"
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("nginx does not answer")

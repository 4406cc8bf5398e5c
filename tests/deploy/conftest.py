"""The hub behind nginx as `deploy/` has it, with a twin to fall back on."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from types import MappingProxyType

import pytest

from hub.config import ROOT
from hub.export.frozen import Kind
from hub.export.hosts import Hosted, write_host_files
from tests.export.serving import nginx
from tests.publishing.running import HOST, Running, free_port, running, wait_for

AROUND = """\
{user}
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
worker_processes 1;
events {{ worker_connections 2048; }}
http {{
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  include {folder}/hub.conf;
}}
"""


@dataclass(frozen=True)
class Front:
    """nginx in front of a hub, both in one folder."""

    hub: Running
    folder: Path
    port: int
    plain_port: int

    def get(
        self, path: str, host: str = HOST, port: int = 0
    ) -> tuple[HTTPResponse, str]:
        connection = HTTPConnection("127.0.0.1", port or self.port, timeout=20)
        connection.request("GET", path, headers={"Host": host})
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        return response, text

    @property
    def logged(self) -> str:
        return "".join(
            path.read_text("utf-8") for path in sorted(self.folder.glob("hub*.log"))
        )


def configured(folder: Path, replaced: dict[str, str]) -> Path:
    """The file of the repository with a machine's own places, and what includes it."""
    text = (ROOT / "deploy" / "nginx" / "hub.conf").read_text("utf-8")
    for mark, own in {
        "/srv/hub/twin/site": str(folder / "twin"),
        "/run/hub-twin.sock": str(folder / "twin.sock"),
        "/var/log/nginx": str(folder),
        "/var/cache/nginx/hub": str(folder / "cache"),
        "/etc/ssl/hub": str(folder),
        **replaced,
    }.items():
        assert mark in text, mark
        text = text.replace(mark, own)
    (folder / "hub.conf").write_text(text, "utf-8")
    whole = folder / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    whole.write_text(AROUND.format(folder=folder, user=user), "utf-8")
    return whole


def write_twin(folder: Path) -> None:
    """A small one, with the file that an export writes for nginx."""
    (folder / "nl").mkdir(parents=True)
    (folder / "nl" / "index.html").write_text("<h1>De tweeling</h1>", "utf-8")
    (folder / "nl" / "404.html").write_text("<h1>Niet in de tweeling</h1>", "utf-8")
    html = Kind(".html", "text/html; charset=utf-8", for_all=False)
    headers = {"X-Content-Type-Options": "nosniff"}
    write_host_files(
        folder, Hosted(root="", redirects={}, kinds=(html,), headers=headers)
    )


@contextmanager
def fronted(
    hub: Running, folder: Path, replaced: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Front]:
    """nginx as the repository has it, without TLS, on ports of this machine."""
    front = Front(hub, folder, free_port(), free_port())
    whole = configured(
        folder,
        {
            **replaced,
            "listen 443 ssl http2": f"listen 127.0.0.1:{front.port}",
            "listen 80": f"listen 127.0.0.1:{front.plain_port}",
            "127.0.0.1:8000": f"127.0.0.1:{hub.port}",
        },
    )
    own = folder / "hub.conf"
    own.write_text(re.sub(r"(?m)^  ssl_.*\n", "", own.read_text("utf-8")), "utf-8")
    write_twin(folder / "twin")
    with subprocess.Popen([nginx(), "-c", str(whole)]) as process:
        try:
            pid = folder / "nginx.pid"
            wait_for(lambda: process.poll() is not None or pid.exists())
            assert process.poll() is None
            yield front
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    nginx()
    with ExitStack() as stack:
        folder = tmp_path_factory.mktemp("deploy")
        hub = stack.enter_context(running(folder, HUB_LOG="json", HUB_PROXIES="1"))
        yield stack.enter_context(fronted(hub, tmp_path_factory.mktemp("nginx")))

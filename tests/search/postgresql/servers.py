"""A real primary and a real replica, in a folder and on ports of their own."""

import os
import shutil
import socket
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

BINARIES = max(
    Path("/usr/lib/postgresql").glob("*/bin"),
    key=lambda folder: float(folder.parent.name),
    default=Path("/usr/bin"),
)
"""Where Debian keeps what it does not put on the path; of several, the newest."""
USER = "postgres"
"""Who runs the servers when the tests run as root, which PostgreSQL refuses to."""
PASSWORD = "only-for-tests"


class Server:
    """One server; it may be stopped and started again."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder / name
        self._log = folder / f"{name}.log"
        self.port = _free_port()

    def start(self) -> None:
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1"
            " -c unix_socket_directories= -c fsync=off -c max_connections=40"
            " -c shared_buffers=32MB -c wal_retrieve_retry_interval=200ms"
        )
        run("pg_ctl", "-D", self.folder, "-l", self._log, "-o", options, "-w", "start")

    def stop(self) -> None:
        """As when a machine fails: nobody is told."""
        run("pg_ctl", "-D", self.folder, "-m", "immediate", "-w", "stop")

    @property
    def is_running(self) -> bool:
        return (self.folder / "postmaster.pid").exists()


class Servers:
    """A primary and a replica of it."""

    def __init__(self) -> None:
        self.folder = Path(mkdtemp(prefix="hub-postgresql-"))
        if os.geteuid() == 0:
            shutil.chown(self.folder, USER)
        self.primary = Server(self.folder, "primary")
        self.replica = Server(self.folder, "replica")

    def start(self) -> None:
        password = self.folder / "password"
        password.write_text(PASSWORD)
        password.chmod(0o644)
        run(
            *("initdb", "-D", self.primary.folder, "-U", "hub", "-E", "UTF8"),
            *("--auth=scram-sha-256", "--locale=C.UTF-8", "--no-sync"),
            f"--pwfile={password}",
        )
        self.primary.start()

    def start_replica(self) -> None:
        run(
            *("pg_basebackup", "-d", self.url(self.primary), "-D", self.replica.folder),
            *("-R", "-X", "stream", "-c", "fast", "--no-sync"),
        )
        self.replica.start()

    def stop(self) -> None:
        for server in (self.replica, self.primary):
            if server.is_running:
                server.stop()
        shutil.rmtree(self.folder)

    def url(self, *servers: Server, database: str = "postgres") -> str:
        hosts = ",".join(f"127.0.0.1:{server.port}" for server in servers)
        return f"postgresql://hub:{PASSWORD}@{hosts}/{database}"


def run(program: str, *arguments: str | Path) -> None:
    command: Sequence[str | Path] = (BINARIES / program, *arguments)
    owner = USER if os.geteuid() == 0 else None
    # The servers would keep pipes open that the programs inherit.
    subprocess.run(
        command,
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        user=owner,
        group=owner,
    )


def _free_port() -> int:
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        return int(asking.getsockname()[1])

"""What the hub is made of: pinned, allowed, each for a reason, and listed."""

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from email.message import Message
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from cyclonedx.validation.json import JsonStrictValidator

from hub.config import ROOT
from tools import audit, licences, sbom
from tools.licences import REASONS, UNKNOWN, Allowed, reasons, told_by
from tools.pins import ALL, REQUIREMENTS, SERVER, normalised, pins

FILES = sorted(REQUIREMENTS.glob("*.txt"))
ALLOWED = Allowed.read()
ON_SERVERS = pins(SERVER).keys()


def direct() -> set[str]:
    """The packages that pyproject.toml names, extras left out."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [*project["dependencies"]]
    for extra in project["optional-dependencies"].values():
        named += extra
    return {normalised(re.split(r"[\[<>=~!; ]", each)[0]) for each in named}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_line_is_a_pin_with_hashes(file: Path) -> None:
    text = file.read_text("utf-8")
    rows = [line for line in text.splitlines() if re.match(r"[^\s#]", line)]
    assert len(rows) == len(pins(file)) > 30
    assert all(pin.hashes for pin in pins(file).values())
    assert not re.search(r"://|^-", text, re.MULTILINE)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_audit_asks_about_every_pin(file: Path) -> None:
    every = pins(ALL)
    for pin in pins(file).values():
        assert (pin.version, pin.hashes) == (
            every[pin.name].version,
            every[pin.name].hashes,
        )


def test_every_dependency_of_ours_has_its_reason() -> None:
    why = reasons(REASONS.read_text("utf-8"))
    assert [name for name in sorted(direct()) if not why.get(name, "").strip()] == []


def test_what_is_asked_for_is_pinned_as_ours() -> None:
    ours = {pin.name for pin in pins(ALL).values() if pin.is_direct}
    assert ours == {*direct(), "setuptools"}


def test_every_licence_is_known_and_allowed() -> None:
    refused = {}
    for pin in pins(ALL).values():
        licence = ALLOWED.licence(pin.name, told_by(pin))
        on_servers = pin.name in ON_SERVERS
        if not ALLOWED.allows(pin.name, licence, on_servers=on_servers):
            refused[pin.name] = licence
    # Read the licence, then requirements/licences.yaml.
    assert refused == {}


def test_what_is_said_of_packages_is_of_packages_that_are_there() -> None:
    assert ALLOWED.said.keys() | ALLOWED.excepted.keys() <= pins(ALL).keys()
    assert all(each["because"] for each in ALLOWED.excepted.values())


@pytest.mark.parametrize(
    ("licence", "runs", "develops"),
    [
        ("MIT", True, True),
        ("MIT AND PSF-2.0", True, True),
        ("Apache-2.0 OR GPL-2.0-only", True, True),
        ("MIT AND GPL-2.0-only", False, True),
        ("(MIT OR Apache-2.0) AND BSD-3-Clause", True, True),
        ("(MIT OR AGPL-3.0-only) AND MIT", False, False),
        ("LGPL-3.0-only", False, True),
        ("AGPL-3.0-only", False, False),
        ("LicenseRef-Proprietary", False, False),
        (UNKNOWN, False, False),
    ],
)
def test_a_new_dependency_is_judged_by_its_licence(
    licence: str, runs: bool, develops: bool
) -> None:
    assert ALLOWED.allows("new", licence, on_servers=True) == runs
    assert ALLOWED.allows("new", licence, on_servers=False) == develops


def test_an_exception_is_for_one_package_and_one_licence() -> None:
    assert ALLOWED.allows("psycopg", "LGPL-3.0-only", on_servers=True)
    assert not ALLOWED.allows("psycopg", "GPL-3.0-only", on_servers=True)


@pytest.mark.parametrize(
    ("told", "licence"),
    [
        ({"License-Expression": "MIT"}, "MIT"),
        ({"License": "Apache-2"}, "Apache-2.0"),
        ({"License": "See the file"}, UNKNOWN),
        ({"Classifier": "License :: OSI Approved :: MIT License"}, "MIT"),
        ({"Classifier": "License :: OSI Approved :: BSD License"}, UNKNOWN),
        ({}, UNKNOWN),
    ],
)
def test_a_licence_is_read_from_what_a_package_says(
    told: dict[str, str], licence: str
) -> None:
    message = Message()
    for name, value in told.items():
        message[name] = value
    assert ALLOWED.licence("new", message) == licence


def test_the_list_has_every_pin_and_why_it_is_there() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in licences.listed().splitlines()[2:]
    ]
    assert [row[0] for row in rows] == list(pins(ALL))
    assert all(all(row) for row in rows)


@pytest.fixture(scope="module")
def bill() -> str:
    return sbom.bill()


def test_the_bill_is_cyclonedx(bill: str) -> None:
    assert JsonStrictValidator(sbom.VERSION).validate_str(bill) is None


def test_the_bill_has_what_a_server_installs(bill: str) -> None:
    parts = json.loads(bill)["components"]
    assert {part["name"]: part["version"] for part in parts} == {
        pin.name: pin.version for pin in pins(SERVER).values()
    }
    assert all(part["licenses"] for part in parts)


def test_the_bill_says_who_needs_whom(bill: str) -> None:
    needs = {
        each["ref"]: each.get("dependsOn", [])
        for each in json.loads(bill)["dependencies"]
    }
    assert "werkzeug" in needs["flask"]
    assert "flask" in needs["visd-hub"]
    assert {name for each in needs.values() for name in each} >= set(ON_SERVERS)


def test_the_bill_is_the_same_for_everybody(bill: str) -> None:
    again = subprocess.run(
        [sys.executable, "-m", "tools.sbom"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert again.stdout == f"{bill}\n"
    data = json.loads(bill)
    del data["$schema"]
    assert "serialNumber" not in data
    assert "timestamp" not in data["metadata"]
    assert not re.search(r"://|\d{4}-\d\d-\d\d|[\\]|\"/", json.dumps(data))
    assert str(ROOT) not in bill


@pytest.fixture
def service() -> Iterator[HTTPServer]:
    """A service of weaknesses, which knows one, of Whoosh."""

    class Osv(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            asked = json.loads(self.rfile.read(length))
            weak = {"id": "HUB-1", "modified": "2026-01-01T00:00:00Z", "affected": []}
            is_weak = asked["package"]["name"] == "whoosh"
            body = json.dumps({"vulns": [weak]} if is_weak else {}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Osv) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def audited(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    def audited(name: str, *options: str) -> tuple[int, str]:
        pin = pins(ALL)[name]
        hashes = " ".join(f"--hash=sha256:{each}" for each in pin.hashes)
        file = tmp_path / "requirements.txt"
        file.write_text(f"{name}=={pin.version} {hashes}\n", "utf-8")
        status = audit.audited(file, options)
        return status, capfd.readouterr().out

    return audited


def osv(port: int) -> tuple[str, ...]:
    return ("--vulnerability-service", "osv", "--osv-url", f"http://127.0.0.1:{port}/")


def test_what_is_known_to_be_weak_fails(service: HTTPServer, audited) -> None:
    status, said = audited("whoosh", *osv(service.server_port))
    assert (status, "HUB-1" in said, audit.NOT_SOUND in said) == (1, True, True)


def test_what_has_no_known_weakness_passes(service: HTTPServer, audited) -> None:
    assert audited("flask", *osv(service.server_port)) == (0, f"{audit.SOUND}\n")


@pytest.mark.parametrize("options", [(), osv(9)], ids=["PyPI", "OSV"])
def test_without_the_service_nothing_passes(
    audited, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    status, said = audited("flask", *options)
    assert (status, said) == (1, f"{audit.NOT_SOUND}\n")

"""The units and the image name what is there, and the hub runs with few rights."""

import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

from hub.config import ROOT, Config

DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("hub*.[st]*"))
CONTAINERFILE = (DEPLOY / "container" / "Containerfile").read_text("utf-8")


def unit(name: str) -> ConfigParser:
    read = ConfigParser(strict=False, interpolation=None, delimiters=("=",))
    read.optionxform = str  # type: ignore[assignment, method-assign]  # as its documentation says to keep capitals
    read.read(DEPLOY / "systemd" / name)
    return read


def test_systemd_understands_every_unit(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("no systemd-analyze")
    for path in UNITS:
        # The programs of a service are not on this machine.
        text = re.sub(r"(?m)^(Exec\w+=)\S+", r"\1/bin/true", path.read_text("utf-8"))
        (tmp_path / path.name).write_text(text, "utf-8")
    files = [str(tmp_path / path.name) for path in UNITS]
    verified = subprocess.run(
        [analyze, "verify", "--man=no", *files],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (verified.returncode, verified.stderr) == (0, "")


@pytest.mark.parametrize("name", ["hub.service", "hub-publish.service"])
def test_a_service_has_few_rights(name: str) -> None:
    service = unit(name)["Service"]
    assert service["User"] == "hub"
    assert service["NoNewPrivileges"] == "yes"
    assert service["ProtectSystem"] == "strict"
    assert service["CapabilityBoundingSet"] == ""


def test_the_settings_of_the_service_are_settings_of_the_hub(tmp_path: Path) -> None:
    lines = (DEPLOY / "systemd" / "hub.env").read_text("utf-8").splitlines()
    given = dict(line.split("=", 1) for line in lines if line[0] != "#")
    config = Config.from_environment({**given, "HUB_CONTENT": str(tmp_path)})
    assert config.log == "json"
    assert config.proxies == 1
    socket = unit("hub.socket")["Socket"]["ListenStream"]
    assert socket == f"{given['HOST']}:{given['PORT']}"


def test_the_image_copies_what_is_there_and_ignores_the_rest() -> None:
    copied = re.findall(r"(?m)^COPY (?!--from)(.+) \S+$", CONTAINERFILE)
    sources = {source for each in copied for source in each.split()}
    lines = (ROOT / ".containerignore").read_text("utf-8").splitlines()
    assert sources == {line[1:] for line in lines if line[0] == "!"}
    for source in sources:
        assert (ROOT / source).exists(), source


def test_the_image_pins_what_it_installs_and_is_nobody() -> None:
    assert "--require-hashes" in CONTAINERFILE
    assert re.search(r"(?m)^USER [1-9]\d+$", CONTAINERFILE)
    assert not re.search(r"(?m)^(ADD|SHELL)\b|curl|sudo", CONTAINERFILE)

"""The first page in ten minutes, followed word for word, in both languages."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from hub import create_app
from hub.config import ROOT, Config
from hub.languages import LANGUAGES
from tests.conftest import NOW, page_getter

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`(content/\S+\.md)`")
_ADDRESS = re.compile(r"<http://127\.0\.0\.1:8000(/\S+)>")


def steps(text: str) -> Iterator[tuple[str, str]]:
    """Commands to run, files to write, addresses to open, in their order."""
    place = 0
    for fence in _FENCE.finditer(text):
        before = text[place : fence.start()]
        yield from (("open", address) for address in _ADDRESS.findall(before))
        if fence[1] == "markdown":
            yield f"write {_FILE.findall(before)[-1]}", fence[2]
        else:
            yield from (("run", line) for line in fence[2].splitlines())
        place = fence.end()


class Newcomer:
    """Somebody in a fresh copy of the project, who does what the page says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def app(self) -> Flask:
        index = self.folder / "search_index"
        config = Config(content=self.folder / "content", search_index=index)
        return create_app(config, lambda: NOW)

    def do(self, what: str, text: str) -> None:
        if what == "run":
            self.run(shlex.split(text))
        elif what == "open":
            page_getter(self.app().test_client())(text)
        else:
            path = self.folder / what.removeprefix("write ")
            assert path.exists(), "the page says to open a file that is not there"
            path.write_text(text, "utf-8")

    def run(self, command: list[str]) -> None:
        match command:
            case [".venv/bin/hub", *args]:
                result = self.app().test_cli_runner().invoke(args=args)
                assert result.exit_code == 0, result.output
            case ["make", target]:
                makefile = (ROOT / "Makefile").read_text("utf-8")
                assert re.search(rf"^{target}:", makefile, re.MULTILINE)
            case ["rm", *files]:
                for file in files:
                    (self.folder / file).unlink()
            case _:
                pytest.fail(f"nobody can follow {command}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_page_appears_in_both_languages(language: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    before = set(tmp_path.rglob("*.md"))
    guide = ROOT / "docs" / "editing" / language / "first-page.md"
    taken = list(steps(guide.read_text("utf-8")))
    assert [what.split()[0] for what, _ in taken] == [
        "run", "run", "run", "write", "write", "run", "run", "open", "open", "run",
    ]  # fmt: skip
    newcomer = Newcomer(tmp_path)
    for what, text in taken:
        newcomer.do(what, text)
    assert set(tmp_path.rglob("*.md")) == before

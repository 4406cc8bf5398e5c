"""A copy of the fixture content that a test may break, and commands that read it."""

import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskCliRunner

from hub import create_app
from hub.config import Config
from tests.conftest import FIXTURES, NOW


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURES / "content", tmp_path / "content"))


def runner_for(folder: Path) -> FlaskCliRunner:
    config = Config(content=folder, search_index=folder.parent / "search_index")
    return create_app(config, lambda: NOW).test_cli_runner()

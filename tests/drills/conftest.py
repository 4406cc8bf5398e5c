"""Hubs laid out in folders of their own, with one for temporary files to look into."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publishing.running import Running, laid_out

Lay = Callable[[str], Running]


@pytest.fixture(scope="session")
def lay(tmp_path_factory: pytest.TempPathFactory) -> Lay:
    """Lays out a hub that does not run yet."""

    def lay(name: str) -> Running:
        folder: Path = tmp_path_factory.mktemp(name)
        (folder / "temporary").mkdir()
        return laid_out(folder)

    return lay


@pytest.fixture
def hub(lay: Lay) -> Running:
    return lay("drill")

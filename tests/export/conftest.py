"""The fixture hub as plain files, made once, and the live hub to compare it with."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from flask import Flask

from hub import create_app
from hub.config import Config
from hub.export.crawling import Crawled
from hub.export.site_export import Order, export_site
from tests.browser.conftest import browser_type_launch_args
from tests.conftest import NOW

__all__ = ["browser_type_launch_args"]

BASE = "https://hub.example/visd"


@dataclass(frozen=True)
class Exported:
    folder: Path
    crawled: Crawled

    def pages(self) -> list[tuple[str, str]]:
        """Each place of a page with its HTML; no pages that only lead on."""
        found = []
        for path in sorted(self.folder.rglob("*.html")):
            html = path.read_text("utf-8")
            if 'http-equiv="refresh"' not in html:
                name = path.relative_to(self.folder).as_posix()
                found.append((f"/{name.removesuffix('index.html')}", html))
        return found


def order_for(folder: Path) -> Order:
    # In this process, so that coverage sees it and no other core is taken.
    return Order(folder, BASE, NOW, workers=1)


@pytest.fixture(scope="session")
def exported(config: Config, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    folder = tmp_path_factory.mktemp("served") / "visd"
    crawled, _ = export_site(create_app, config, order_for(folder), lambda *_: None)
    return Exported(folder, crawled)


@pytest.fixture(scope="session")
def live(config: Config) -> Flask:
    """The hub as a server shows it at the address of the export."""
    return create_app(replace(config, base_url=BASE, gallery=False), lambda: NOW)

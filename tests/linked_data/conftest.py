"""The linked data of every page of the fixture content, read once."""

from collections.abc import Mapping
from typing import Any

import pytest
from flask import Flask

from hub.site import Site
from tests.linked_data.graphs import served

LISTS = ("infrastructuur", "agenda", "op-weg", "woordenlijst")
LISTS_IN_ENGLISH = ("facilities", "agenda", "guidance", "glossary")


@pytest.fixture(scope="session")
def paths(site: Site) -> tuple[str, ...]:
    """Every page that is of a kind of its own, in both languages."""
    lists = [f"/nl/{each}/" for each in LISTS]
    lists += [f"/en/{each}/" for each in LISTS_IN_ENGLISH]
    return ("/nl/", "/en/", *lists, *(page.path for page in site.catalogue.pages))


@pytest.fixture(scope="session")
def documents(app: Flask, paths: tuple[str, ...]) -> Mapping[str, dict[str, Any]]:
    """The linked data of each of them."""
    client = app.test_client()
    return {path: served(client, f"{path.removesuffix('/')}.jsonld") for path in paths}

import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.site import Site
from hub.views.open_data.downloads import offered
from hub.views.open_data.manifest import CHECKSUMS, MANIFEST
from tests.conftest import json_of


def path_of(url: str) -> str:
    return url.removeprefix("https://hub.example")


def test_manifest_says_what_each_download_is(client: FlaskClient, site: Site) -> None:
    manifest = json_of(client, MANIFEST)
    downloads = manifest["downloads"]
    assert len(downloads) == len(LANGUAGES) * len(offered(site.catalogue))
    for each in downloads:
        response = client.get(path_of(each["url"]), headers={"Accept-Language": "fr"})
        assert len(response.data) == each["bytes"], each
        assert sha256(response.data).hexdigest() == each["sha256"], each
        assert response.mimetype == each["media_type"]
        assert each["records"] > 0, each


def test_manifest_states_licence_and_date(client: FlaskClient, site: Site) -> None:
    manifest = json_of(client, MANIFEST)
    newest = max(page.meta.updated for page in site.catalogue.pages)
    assert manifest["content_date"] == newest.isoformat()
    assert manifest["licence"]["id"] == "cc0-1-0"
    assert manifest["licence"]["confirmed"] is None
    assert manifest["publisher"]["id"] == "fwo"


def test_sha256sum_agrees_with_the_checksums(
    client: FlaskClient, tmp_path: Path
) -> None:
    lines = client.get(CHECKSUMS).text.splitlines()[:4]
    for line in lines:
        path = line.partition("  ")[2]
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(client.get(f"/{path}").data)
    command = ["sha256sum", "--check", "--strict", "--quiet"]
    asked = "\n".join([*lines, ""])
    subprocess.run(command, input=asked, text=True, cwd=tmp_path, check=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_and_labels_are_in_their_own_language(
    client: FlaskClient, language
) -> None:
    titles = {
        each["title"]
        for each in json_of(client, MANIFEST)["downloads"]
        if each["language"] == language
    }
    everything = {"nl": "Alles op de hub", "en": "Everything on the hub"}
    assert everything[language] in titles

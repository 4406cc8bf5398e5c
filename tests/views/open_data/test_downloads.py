import pytest
from flask import Flask
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.site import Site
from hub.views.open_data.downloads import DOWNLOADS, offered


@pytest.mark.parametrize("language", LANGUAGES)
def test_download_is_what_its_address_answers(
    app: Flask, client: FlaskClient, site: Site, language
) -> None:
    downloads = offered(site.catalogue)
    assert {each.name for each in downloads} >= {"instruments", "glossary", "codes"}
    for download in downloads:
        path = download.paths[language]
        response = client.get(path)
        with app.test_request_context(path):
            made = download.make(language)
            assert download.title(language)
        assert response.data == made.body, download.id
        assert response.mimetype == download.media_type


def test_each_download_is_there_once() -> None:
    paths = [path for each in DOWNLOADS for path in each.paths.values()]
    assert len(set(paths)) == len(paths)


def test_what_no_finder_declares_is_not_offered(site: Site) -> None:
    assert "roadmaps.csv" not in {each.id for each in offered(site.catalogue)}

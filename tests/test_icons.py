"""Icons and manifest: each file is what its name and its address say."""

from io import BytesIO

import pytest
from flask.testing import FlaskClient
from PIL import Image

from hub.palette import palette
from tests.conftest import GetPage, one


@pytest.mark.parametrize(
    ("path", "mimetype", "format", "side"),
    [
        ("/favicon.ico", "image/vnd.microsoft.icon", "ICO", 32),
        ("/apple-touch-icon.png", "image/png", "PNG", 180),
    ],
)
def test_icon_is_what_it_claims(client: FlaskClient, path, mimetype, format, side):
    response = client.get(path)
    assert response.mimetype == mimetype
    with Image.open(BytesIO(response.data)) as picture:
        assert (picture.format, picture.size) == (format, (side, side))


def test_touch_icon_fills_its_square(client: FlaskClient) -> None:
    data = client.get("/apple-touch-icon.png").data
    with Image.open(BytesIO(data)) as picture:
        alpha = picture.convert("RGBA").getchannel("A")
        assert alpha.getextrema() == (255, 255)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_manifest_speaks_the_language_of_its_address(client, language) -> None:
    response = client.get(f"/{language}/manifest.webmanifest")
    assert response.mimetype == "application/manifest+json"
    said = response.get_json(force=True)
    assert (said["lang"], said["start_url"]) == (language, f"/{language}/")
    assert said["background_color"] == palette().light["paper"]
    for icon in said["icons"]:
        drawn = client.get(icon["src"])
        assert drawn.mimetype == icon["type"]
        with Image.open(BytesIO(drawn.data)) as picture:
            assert "{}x{}".format(*picture.size) == icon["sizes"]
            # Nothing of the mark in what a mask may cut off.
            side = picture.size[0]
            edge = picture.convert("RGB").crop((0, 0, side, side // 10))
            assert len(edge.getcolors() or ()) == 1


def test_policy_lets_the_manifest_through(client: FlaskClient) -> None:
    policy = client.get("/nl/").headers["Content-Security-Policy"]
    assert "manifest-src 'self'" in policy


def test_page_names_icons_manifest_and_the_colour_of_each_scheme(
    get_page: GetPage, client: FlaskClient
) -> None:
    page = get_page("/en/")
    for link in page.select("link[rel~=icon], link[rel~=manifest], link[rel^=apple]"):
        assert client.get(str(link["href"])).status_code == 200
    for scheme, colours in (("light", palette().light), ("dark", palette().dark)):
        colour = one(page, f"meta[name=theme-color][media*={scheme}]")
        assert colour["content"] == colours["paper-raised"]

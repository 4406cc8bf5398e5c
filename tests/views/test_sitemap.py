from xml.etree import ElementTree

from flask.testing import FlaskClient

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def test_sitemap_names_every_page_with_its_other_language(client: FlaskClient) -> None:
    root = ElementTree.fromstring(client.get("/sitemap.xml").data)
    pairs = {
        url.findtext(f"{SITEMAP}loc"): {
            link.get("hreflang"): link.get("href")
            for link in url.findall(f"{XHTML}link")
        }
        for url in root
    }
    dutch = "https://hub.example/nl/instrumenten/fonds-defensieonderzoek/"
    english = "https://hub.example/en/instruments/defence-research-fund/"
    assert pairs[dutch] == pairs[english] == {"nl": dutch, "en": english}
    assert "https://hub.example/nl/" in pairs
    assert "https://hub.example/nl/woordenlijst/" in pairs
    assert "https://hub.example/en/instruments/only-dutch/" not in pairs


def test_every_address_in_the_sitemap_answers(client: FlaskClient) -> None:
    root = ElementTree.fromstring(client.get("/sitemap.xml").data)
    for url in root:
        path = (url.findtext(f"{SITEMAP}loc") or "").removeprefix("https://hub.example")
        assert client.get(path).status_code == 200, path


def test_robots_txt_names_the_sitemap(client: FlaskClient) -> None:
    assert "Sitemap: https://hub.example/sitemap.xml" in client.get("/robots.txt").text

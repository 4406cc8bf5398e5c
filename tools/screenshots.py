"""Photograph twelve templates in every look of the real content: `make screenshots`."""

import html
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tools.browser import launched
from tools.serving import served

Scheme = Literal["light", "dark"]

# Names, and the address in each language.
TEMPLATES = {
    "home": ("/nl/", "/en/"),
    "finder": ("/nl/instrumenten/?support=grant", "/en/instruments/?support=grant"),
    "test-places": ("/nl/infrastructuur/", "/en/facilities/"),
    "agenda": ("/nl/agenda/", "/en/agenda/"),
    "instrument": (
        "/nl/instrumenten/fonds-defensieonderzoek/",
        "/en/instruments/defence-research-fund/",
    ),
    "facility": ("/nl/infrastructuur/droneport/", "/en/facilities/droneport/"),
    "roadmap": ("/nl/roadmaps/maritiem/", "/en/roadmaps/maritime/"),
    "article": (
        "/nl/strategie/infrastructuurnetwerk/",
        "/en/strategy/facilities-network/",
    ),
    "search-results": ("/nl/zoeken?q=drone", "/en/search?q=drone"),
    "guided-path": ("/nl/wegwijzer?ask=path", "/en/find-your-way?ask=path"),
    "picture": ("/nl/in-beeld/kaart/", "/en/in-pictures/map/"),
    "glossary": ("/nl/woordenlijst/", "/en/glossary/"),
}
LANGUAGES = ("nl", "en")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
WIDTHS = (360, 768, 1280)

LONGEST = 6000
"""Pixels of a page that are photographed; a list goes on like it began."""


def main() -> None:
    if len(sys.argv) != 2 or not sys.argv[1]:
        sys.exit("say where to: make screenshots OUT=/tmp/looks")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with served() as base, sync_playwright() as playwright:
        browser = launched(playwright)
        taken = list(photograph(browser, base, folder))
        browser.close()
    (folder / "index.html").write_text(contact_sheet(taken), "utf-8")
    print(f"{len(taken)} pictures: {folder / 'index.html'}")  # noqa: T201


def photograph(browser: Browser, base: str, folder: Path) -> Iterator[str]:
    """The name of every picture, as it is taken."""
    for scheme, width in product(SCHEMES, WIDTHS):
        page = browser.new_page(
            viewport={"width": width, "height": 900}, color_scheme=scheme
        )
        for (name, paths), place in product(TEMPLATES.items(), range(len(LANGUAGES))):
            response = page.goto(base + paths[place])
            if response is None or response.status != 200:
                sys.exit(f"{paths[place]} gives no page; change TEMPLATES")
            file = f"{name}-{LANGUAGES[place]}-{scheme}-{width}.png"
            height = page.evaluate("document.documentElement.scrollHeight")
            page.screenshot(
                path=folder / file,
                full_page=True,
                clip={"x": 0, "y": 0, "width": width, "height": min(height, LONGEST)},
            )
            yield file
        page.close()


def contact_sheet(files: list[str]) -> str:
    """All looks of a template beside each other."""
    rows = "".join(
        f"<h2>{name}</h2><p>"
        + "".join(
            f'<a href="{file}"><img src="{file}" alt="{html.escape(file)}" '
            f'title="{html.escape(file)}" height="480" loading="lazy"></a> '
            for file in sorted(files)
            if file.startswith((f"{name}-nl-", f"{name}-en-"))
        )
        + "</p>"
        for name in TEMPLATES
    )
    return f"<!doctype html><meta charset=utf-8><title>Looks</title>{rows}"


if __name__ == "__main__":
    main()

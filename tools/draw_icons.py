"""Draw the icons that cannot be SVG from the favicon: `make icons`.

The files are committed, so that only who changes the mark needs a browser. A browser
test draws them again and compares.
"""

from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tools.browser import launched

IMAGES = Path(__file__).resolve().parent.parent / "hub" / "static" / "images"

# Name, side in pixels, and how much of it the mark fills: devices cut icons to their
# own shape, and only the middle four fifths are sure to stay.
FILLED = {
    "apple-touch-icon": (180, 0.8),
    "icon-192": (192, 0.72),
    "icon-512": (512, 0.72),
}
MARK = ("mark", 288, 1.0)


def main() -> None:
    with sync_playwright() as playwright:
        browser = launched(playwright)
        for name, content in drawings(browser).items():
            (IMAGES / "drawn" / name).write_bytes(content)
        browser.close()


def drawings(browser: Browser) -> dict[str, bytes]:
    """Every file by its name."""
    drawn = {f"{MARK[0]}.png": draw(browser, MARK[1], MARK[2], "transparent")}
    for name, (side, share) in FILLED.items():
        drawn[f"{name}.png"] = draw(browser, side, share, ground())
    drawn["favicon.ico"] = ico(draw(browser, 32, 1.0, "transparent"))
    return drawn


def ground() -> str:
    """The colour of the mark's own field, which then reaches to the edges."""
    text = (IMAGES / "favicon.svg").read_text("utf-8")
    return text.partition('fill="')[2].partition('"')[0]


def draw(browser: Browser, side: int, share: float, colour: str) -> bytes:
    """The mark in the middle of a square."""
    svg = (IMAGES / "favicon.svg").read_text("utf-8")
    inner = round(side * share)
    page = browser.new_page(viewport={"width": side, "height": side})
    page.set_content(
        f"<style>html {{ background: {colour} }} body {{ margin: 0; display: grid; "
        f"height: {side}px; place-items: center }} "
        f"svg {{ width: {inner}px; height: {inner}px }}</style>{svg}"
    )
    picture = page.screenshot(omit_background=True)
    page.close()
    return _small(picture)


def ico(png: bytes) -> bytes:
    """The same picture in the format that browsers once asked for."""
    kept = BytesIO()
    with Image.open(BytesIO(png)) as picture:
        picture.convert("RGBA").save(kept, "ICO", sizes=[picture.size])
    return kept.getvalue()


def _small(png: bytes) -> bytes:
    kept = BytesIO()
    with Image.open(BytesIO(png)) as picture:
        picture.save(kept, "PNG", optimize=True)
    return kept.getvalue()


if __name__ == "__main__":
    main()

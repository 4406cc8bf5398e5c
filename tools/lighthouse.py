"""Lighthouse over six pages of the real content: `make lighthouse`."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.browser import found, launched
from tools.serving import served

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "build" / "lighthouse"

# The last that runs on Node 18 and 20.
VERSION = "12.8.2"
CLI = PLACE / "node_modules" / "lighthouse" / "cli" / "index.js"

PAGES = (
    "/nl/",
    "/en/instruments/",
    "/nl/instrumenten/fonds-defensieonderzoek/",
    "/en/roadmaps/maritime/",
    "/nl/strategie/infrastructuurnetwerk/",
    "/en/in-pictures/map/",
)

LEAST = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 95}
"""Of a hundred."""
LATEST = 1000
"""Milliseconds until the largest part is painted, in this browser as it is."""

PAINTED = """() => new Promise(resolve => new PerformanceObserver(
  list => resolve(list.getEntries().at(-1).startTime)
).observe({type: "largest-contentful-paint", buffered: true}))"""

Row = tuple[str, dict[str, int], int]


def main() -> None:
    install()
    with served() as base:
        painted = largest_paints(base)
        rows = [(path, scores(base + path), painted[path]) for path in PAGES]
    print("\n".join(table(rows)))  # noqa: T201
    if not all(map(is_enough, rows)):
        sys.exit(1)


def install() -> None:
    """Get Lighthouse once, below what git ignores."""
    if CLI.exists() and f'"version": "{VERSION}"' in _package().read_text("utf-8"):
        return
    npm = _tool("npm")
    PLACE.mkdir(parents=True, exist_ok=True)
    # No lock file: it would record where each package came from.
    options = ("--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts")
    command = [
        npm,
        "install",
        *options,
        "--prefix",
        str(PLACE),
        f"lighthouse@{VERSION}",
    ]
    subprocess.run(command, check=True)


def _tool(name: str) -> str:
    return shutil.which(name) or sys.exit("Lighthouse needs Node and npm")


def _package() -> Path:
    return CLI.parent.parent / "package.json"


def scores(url: str) -> dict[str, int]:
    """What Lighthouse gives a page in each category, as on a slow phone."""
    command = [
        _tool("node"),
        str(CLI),
        url,
        "--quiet",
        "--output=json",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        f"--only-categories={','.join(LEAST)}",
    ]
    environment = {**os.environ, "CHROME_PATH": found()}
    ran = subprocess.run(
        command, check=True, capture_output=True, timeout=180, env=environment
    )
    report = json.loads(ran.stdout)
    for line in failed(report):
        print(f"{url}: {line}", file=sys.stderr)  # noqa: T201
    return {name: round(report["categories"][name]["score"] * 100) for name in LEAST}


def failed(report: dict[str, dict[str, dict[str, object]]]) -> Iterator[str]:
    """The audits that took something off a score."""
    for category in report["categories"].values():
        references = category["auditRefs"]
        assert isinstance(references, list)
        for reference in references:
            audit = report["audits"][reference["id"]]
            score = audit["score"]
            if reference["weight"] and isinstance(score, int | float) and score < 0.9:
                yield f"{audit['title']} ({score}) {audit.get('displayValue', '')}"


def largest_paints(base: str) -> dict[str, int]:
    """Milliseconds until the largest part is painted: the middle of three views."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        views: dict[str, list[float]] = {path: [] for path in PAGES}
        for path in PAGES * 3:
            page = browser.new_page()
            page.goto(base + path)
            views[path].append(page.evaluate(PAINTED))
            page.close()
        browser.close()
    return {path: round(sorted(times)[1]) for path, times in views.items()}


def is_enough(row: Row) -> bool:
    """Whether a page reaches every least figure."""
    _, reached, painted = row
    return painted < LATEST and all(reached[name] >= LEAST[name] for name in LEAST)


def table(rows: list[Row]) -> Iterator[str]:
    """A line a page."""
    yield f"{'':46}" + "".join(f"{name:>15}" for name in LEAST) + f"{'LCP, ms':>10}"
    for row in rows:
        path, reached, painted = row
        figures = "".join(f"{reached[name]:>15}" for name in LEAST)
        yield f"{path:46}{figures}{painted:>10}{'' if is_enough(row) else '  too low'}"


if __name__ == "__main__":
    main()

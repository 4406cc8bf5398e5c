"""What a first view of a page may weigh: itself and all it needs, as it is sent.

Weighed with gzip, which every proxy in front of the hub can do.
"""

import gzip
import re
from functools import cache

from flask import Flask

MOST_BYTES = 40_000
MOST_REQUESTS = 8

# What a browser fetches for a page: styles, scripts, pictures, and the icon, which
# stands in the header as well.
_NEEDED = re.compile(r'(?:src|href)="(/static/[^"]+|/favicon\.svg)"')


def check_budget(app: Flask, path: str, html: str) -> None:
    """Fail on a page whose first view is too heavy, and say what it weighs."""
    assert (wrong := too_much(first_view(app, path, html))) == "", wrong


def first_view(app: Flask, path: str, html: str) -> dict[str, int]:
    """Each address that a first view needs, and its compressed size."""
    needed = dict.fromkeys(_NEEDED.findall(html))
    page = {path: len(gzip.compress(html.encode(), 6))}
    return page | {each: _weight(app, each) for each in needed}


def too_much(view: dict[str, int]) -> str:
    """What is wrong with a first view; nothing where it keeps to the budget."""
    parts = ", ".join(f"{path} {size}" for path, size in view.items())
    if sum(view.values()) > MOST_BYTES:
        return f"{sum(view.values())} of {MOST_BYTES} bytes: {parts}"
    if len(view) > MOST_REQUESTS:
        return f"{len(view)} of {MOST_REQUESTS} requests: {parts}"
    return ""


@cache
def _weight(app: Flask, path: str) -> int:
    response = app.test_client().get(path)
    assert response.status_code == 200, path
    return len(gzip.compress(response.data, 6))

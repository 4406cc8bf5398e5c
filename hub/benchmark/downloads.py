"""What the downloads cost when there are many entries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from time import process_time
from typing import Final

from hub.benchmark.grown import grown
from hub.benchmark.hub_engine import Factory, site_of
from hub.config import Config
from hub.languages import LANGUAGES
from hub.site import Site

_SEED: Final = 6
_BULK: Final = tuple(f"/data/visd-hub.{each}.ndjson" for each in LANGUAGES)
_ASKED: Final = (*_BULK, *_BULK, "/data/manifest.json", "/data/manifest.json")
"""Each file twice: to make it, and when it is kept."""


@dataclass(frozen=True)
class DownloadCost:
    """One answer: seconds of processor time, and its bytes."""

    path: str
    seconds: float
    size: int


def measure(
    factory: Factory, config: Config, site: Site, entries: int
) -> Iterator[DownloadCost]:
    """Every file, with so many instruments; their bodies are rendered beforehand."""
    catalogue = grown(site.catalogue, "instruments", entries, _SEED)
    catalogue.prepare()
    app = factory(config.unlimited)
    large = site_of(app)
    # What the site would have read: the same content with a larger catalogue.
    large.__dict__["content"] = replace(site.content, catalogue=catalogue)
    for page in catalogue.pages:
        large.renderer.render(page)
    client = app.test_client()
    for path in _ASKED:
        began = process_time()
        response = client.get(path)
        size = len(response.data)
        assert response.status_code == 200, path
        yield DownloadCost(path, process_time() - began, size)


def report(costs: list[DownloadCost]) -> str:
    """A line for each answer, in the order in which they were asked for."""
    lines = (
        f"{each.seconds:8.2f}  {each.size / 10**6:8.2f}  {each.path}" for each in costs
    )
    return "\n".join(["       s        MB  address", *lines])

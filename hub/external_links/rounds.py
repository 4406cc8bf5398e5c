"""A round past all links: several sites at once, but each site one link at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from time import sleep
from urllib.parse import urlsplit

from hub.external_links.asking import Answer, Manners, ask


def ask_all(
    urls: Iterable[str],
    manners: Manners,
    *,
    at_once: int,
    delay: float,
    pause: Callable[[float], None] = sleep,
) -> Mapping[str, Answer]:
    """What comes of asking for each address; a site is left alone between two."""
    by_site: dict[str, list[str]] = {}
    for url in urls:
        by_site.setdefault(urlsplit(url).netloc.lower(), []).append(url)

    def ask_site(urls: list[str]) -> Iterator[tuple[str, Answer]]:
        for place, url in enumerate(urls):
            if place:
                pause(delay)
            yield url, ask(url, manners)

    with ThreadPoolExecutor(at_once) as pool:
        rounds = pool.map(lambda urls: list(ask_site(urls)), by_site.values())
        return {url: answer for answers in rounds for url, answer in answers}

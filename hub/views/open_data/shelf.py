"""What is said of each download: size, checksum, number of records, address."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256

from hub.current import current_site
from hub.edition import Edition
from hub.i18n import in_language
from hub.languages import LANGUAGES, Language
from hub.views.open_data.downloads import Download, offered


@dataclass(frozen=True)
class Stated:
    """One download in one language, as it is now."""

    download: Download
    language: Language
    size: int
    sha256: str
    records: int

    @property
    def path(self) -> str:
        """Where it stands."""
        return self.download.paths[self.language]


def shelf() -> Mapping[Language, tuple[Stated, ...]]:
    """Every download that is offered; looked into again when a date changes one."""
    site = current_site()
    edition = site.edition
    return _shelf(edition, edition.next_change(site.now()))


def content_date() -> date:
    """The day on which anything was last changed by an editor."""
    pages = current_site().catalogue.pages
    return max((page.meta.updated for page in pages), default=date.min)


@lru_cache(maxsize=1)
def _shelf(
    edition: Edition, until: datetime | None
) -> Mapping[Language, tuple[Stated, ...]]:
    return {each: tuple(_stated(edition, each)) for each in LANGUAGES}


def _stated(edition: Edition, language: Language) -> list[Stated]:
    found = []
    with in_language(language):
        for download in offered(edition.catalogue):
            made = download.make(language)
            digest = sha256(made.body).hexdigest()
            size = len(made.body)
            found.append(Stated(download, language, size, digest, made.records))
    return found

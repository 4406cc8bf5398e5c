"""Settings: defaults, and the HUB_* environment variables that override them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Final, Self
from urllib.parse import urlsplit

ORIGIN: Final = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?")
CONTACT: Final = re.compile(r"(https://|mailto:|tel:)[^\s]+")
LOGS: Final = ("text", "json")
COMMIT: Final = re.compile(r"[0-9a-f]{7,64}")
HOST: Final = re.compile(r"\.?[a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\]")
REDIS: Final = ("redis://", "rediss://")
NUMBER: Final = re.compile(r"[0-9]{1,6}")
HIGHEST_PORT: Final = 65_535
SWITCH: Final = {"1": True, "0": False}
BY_CODE: Final = frozenset({"unpublished", "exported"})
"""The settings that no environment variable gives."""
ROOT = Path(__file__).resolve().parent.parent


class ConfigError(ValueError):
    """A setting has a value that cannot work."""


@dataclass(frozen=True)
class Config:
    """Where the hub's files are, and where visitors find it."""

    content: Path = ROOT / "content"
    search_index: Path = ROOT / "search_index"
    translations: Path = ROOT / "translations"
    base_url: str = "http://127.0.0.1:8000"
    """The public address, for canonical links and the sitemap; never taken from a
    request, which anybody can forge."""
    gallery: bool = False
    """Whether every component is shown on pages of its own, for development."""
    official_frame: Path | None = None
    """A folder with the official header and footer; none leaves their slot empty."""
    official_origins: str = ""
    """Where those may load from besides the hub: origins with spaces between them."""

    search_url: str = ""
    """Where PostgreSQL servers hold the search index, all of them in one address that
    begins with postgresql:, primary and replicas. Without it, it is read from files."""

    question_log: Path | None = None
    """Where questions without an answer are counted; without it nothing is."""

    security_contact: str = ""
    """Where a weakness is reported, for security.txt: an address that begins with
    https, mailto or tel. Without it the page that says whom to ask."""

    log: str = "text"
    """How messages are written: as text, or as json with a line for each request."""

    log_addresses: bool = False
    """Whether those lines say which address of the network asked: personal data."""

    metrics_port: int = 0
    """Where Prometheus is told what is counted, and nothing else; 0 counts nothing."""

    metrics_host: str = "127.0.0.1"
    """The address of the network at which that port is."""

    pid_file: Path | None = None
    """Where a server writes the number of its first process, for `hub publish`."""

    commit: str = ""
    """The commit of the content, where no folder of git says it: in an image."""

    hosts: str = ""
    """The names under which the hub answers besides that of its public address, with
    spaces between them; one that begins with a dot stands for all below it."""

    proxies: int = 0
    """How many proxies stand in front, each of which adds the address that it was asked
    from to X-Forwarded-For. None: what that header says is what anybody may say."""

    requests_per_minute: int = 1_200
    """What one address of the network may ask of a worker; 0 is without limit. An
    office of hundreds may stand behind one address."""

    questions_per_minute: int = 300
    """How many of those may have a query or ask for data, which costs more."""

    rate_storage: str = ""
    """A redis:// address, where all workers count together; else each by itself."""

    cache_mib: int = 16
    """How much memory each process may take for answers that it keeps; 0 keeps none."""

    unpublished: bool = False
    """Whether drafts and pages before or after their time are shown: for a preview.
    No environment variable says so, lest a public server ever does."""

    exported: bool = False
    """Whether the pages are written to files, where no server answers a question.
    Only the export says so."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Self:
        """The settings that HUB_* variables give. Raises ConfigError."""
        known = {
            f"HUB_{field.name.upper()}": field
            for field in fields(cls)
            if field.name not in BY_CODE
        }
        unknown = [
            name
            for name in environment
            if name.startswith("HUB_") and name not in known
        ]
        if unknown:
            raise ConfigError(
                f"unknown setting {', '.join(sorted(unknown))}; "
                f"the settings are {', '.join(known)}"
            )
        given = {
            field.name: _value(name, environment[name], field.type)
            for name, field in known.items()
            if environment.get(name)
        }
        return cls(**given)  # type: ignore[arg-type]  # checked field by field above

    @property
    def unlimited(self) -> Self:
        """The same for who asks as fast as it goes, to measure or to test."""
        return replace(self, requests_per_minute=0, questions_per_minute=0)

    def __post_init__(self) -> None:
        parts = urlsplit(self.base_url)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise ConfigError(
                f"HUB_BASE_URL must be a web address, not {self.base_url}"
            )
        if not self.content.is_dir():
            raise ConfigError(f"HUB_CONTENT is no folder: {self.content}")
        if self.security_contact and not CONTACT.fullmatch(self.security_contact):
            raise ConfigError(
                "HUB_SECURITY_CONTACT must begin with https:, mailto: or tel:, "
                f"not {self.security_contact}"
            )
        if self.log not in LOGS:
            raise ConfigError(f"HUB_LOG must be text or json, not {self.log}")
        if self.commit and not COMMIT.fullmatch(self.commit):
            raise ConfigError(
                f"HUB_COMMIT must be the name of a commit, not {self.commit}"
            )
        self._check_reach()
        for origin in self.official_origins.split():
            if not ORIGIN.fullmatch(origin):
                raise ConfigError(
                    f"HUB_OFFICIAL_ORIGINS must be like https://a.example, not {origin}"
                )

    def _check_reach(self) -> None:
        if self.metrics_port > HIGHEST_PORT:
            raise ConfigError(
                f"HUB_METRICS_PORT must be at most {HIGHEST_PORT}, "
                f"not {self.metrics_port}"
            )
        if self.search_url and not self.search_url.startswith("postgresql://"):
            raise ConfigError("HUB_SEARCH_URL must begin with postgresql://")
        if self.rate_storage and not self.rate_storage.startswith(REDIS):
            # Without the address, which may hold a password.
            raise ConfigError("HUB_RATE_STORAGE must begin with redis:// or rediss://")
        for host in self.hosts.split():
            if not HOST.fullmatch(host):
                raise ConfigError(
                    f"HUB_HOSTS must be names like hub.example, not {host}"
                )


def _value(name: str, text: str, kind: object) -> str | bool | int | Path:
    """A setting of its kind. Raises ConfigError."""
    if kind is int:
        if not NUMBER.fullmatch(text):
            raise ConfigError(f"{name} must be a whole number, not {text}")
        return int(text)
    if kind is bool:
        if text not in SWITCH:
            raise ConfigError(f"{name} must be 1 or 0, not {text}")
        return SWITCH[text]
    if kind is int:
        if not text.isdecimal() or not text.isascii():
            raise ConfigError(f"{name} must be a whole number, not {text}")
        return int(text)
    return text if kind is str else Path(text)

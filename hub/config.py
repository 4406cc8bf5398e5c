"""Settings: defaults, and the HUB_* environment variables that override them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

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

    question_log: Path | None = None
    """Where questions without an answer are counted; without it nothing is."""

    unpublished: bool = False
    """Whether drafts and pages before or after their time are shown: for a preview.
    No environment variable says so, lest a public server ever does."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Self:
        """The settings that HUB_* variables give. Raises ConfigError."""
        known = {
            f"HUB_{field.name.upper()}": field
            for field in fields(cls)
            if field.name != "unpublished"
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
            field.name: environment[name]
            if field.type is str
            else Path(environment[name])
            for name, field in known.items()
            if environment.get(name)
        }
        return cls(**given)  # type: ignore[arg-type]  # checked field by field above

    def __post_init__(self) -> None:
        parts = urlsplit(self.base_url)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise ConfigError(
                f"HUB_BASE_URL must be a web address, not {self.base_url}"
            )
        if not self.content.is_dir():
            raise ConfigError(f"HUB_CONTENT is no folder: {self.content}")

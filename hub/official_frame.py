"""The slot for the official Flemish header and footer; off by default."""

from flask import Flask
from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader

from hub.config import Config, ConfigError
from hub.languages import LANGUAGES

PARTS = ("header", "footer")


def init_app(app: Flask, config: Config) -> None:
    """Read the parts from the folder of the setting. Raises ConfigError."""
    folder = config.official_frame
    app.jinja_env.globals["has_official_frame"] = folder is not None
    if folder is None:
        return
    names = [f"{part}.{language}.html" for part in PARTS for language in LANGUAGES]
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        raise ConfigError(f"HUB_OFFICIAL_FRAME lacks {', '.join(missing)}: {folder}")
    official = PrefixLoader({"official": FileSystemLoader(folder)})
    loaders = (app.jinja_env.loader, official)
    app.jinja_env.loader = ChoiceLoader(
        [each for each in loaders if isinstance(each, BaseLoader)]
    )

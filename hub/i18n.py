"""The interface in both languages: Flask-Babel, wrapped."""

from collections.abc import Callable
from typing import Final

from flask import Flask, has_request_context
from flask_babel import Babel
from flask_babel import gettext as _gettext
from flask_babel import lazy_gettext as _lazy_gettext

from hub.config import Config
from hub.current import current_language
from hub.languages import LOCALES, SOURCE_LANGUAGE

LazyText = object
"""A text that is translated when it is shown."""

lazy_gettext: Final[Callable[[str], LazyText]] = _lazy_gettext
gettext: Final[Callable[..., str]] = _gettext
"""A text in the language of the request, with its values filled in."""


def init_app(app: Flask, config: Config) -> None:
    """Speak the language of the address."""
    app.config["BABEL_DEFAULT_TIMEZONE"] = "Europe/Brussels"
    Babel(
        app,
        # Flask-Babel would look for a relative folder inside the package.
        default_translation_directories=str(config.translations),
        locale_selector=_locale,
    )
    app.jinja_env.policies["ext.i18n.trimmed"] = True


def _locale() -> str:
    language = current_language() if has_request_context() else SOURCE_LANGUAGE
    return LOCALES[language]

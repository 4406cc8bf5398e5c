"""The interface in both languages: Flask-Babel, wrapped."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cache, lru_cache
from gettext import NullTranslations
from typing import Final

from babel.support import Translations
from flask import Flask, has_request_context
from flask_babel import Babel, force_locale
from flask_babel import gettext as _gettext
from flask_babel import lazy_gettext as _lazy_gettext
from markupsafe import Markup

from hub.config import Config
from hub.current import current_language
from hub.languages import LOCALES, SOURCE_LANGUAGE, Language

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
    _remember_texts(app, config)


def _remember_texts(app: Flask, config: Config) -> None:
    """Let templates find each text once per language.

    Flask-Babel looks up the locale and its translations for every text, which took a
    third of a page's time.
    """

    @lru_cache(maxsize=2)
    def translations(language: Language) -> NullTranslations:
        return Translations.load(str(config.translations), [LOCALES[language]])

    @cache
    def text(language: Language, message: str) -> Markup:
        return Markup(translations(language).gettext(message))

    def gettext(message: str, **values: object) -> Markup:
        return text(_language(), message) % values

    def ngettext(one: str, several: str, number: int, **values: object) -> Markup:
        found = translations(_language()).ngettext(one, several, number)
        return Markup(found) % {"num": number, **values}

    app.jinja_env.globals.update(gettext=gettext, _=gettext, ngettext=ngettext)


def in_language(language: Language) -> AbstractContextManager[None]:
    """Speak another language than the request does, for a while."""
    spoken: AbstractContextManager[None] = force_locale(LOCALES[language])
    return spoken


def _locale() -> str:
    return LOCALES[_language()]


def _language() -> Language:
    return current_language() if has_request_context() else SOURCE_LANGUAGE

"""The interface in both languages: Flask-Babel, asked once a request."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from gettext import NullTranslations
from typing import Final
from wsgiref.types import WSGIEnvironment

from flask import Flask, has_request_context, request
from flask_babel import Babel, Domain, force_locale, get_translations, refresh
from jinja2 import Environment
from markupsafe import Markup

from hub.config import Config
from hub.current import current_language, request_environ
from hub.languages import LOCALES, SOURCE_LANGUAGE, Language

_TEXTS: Final = "hub.texts"
"""Under this name a request has the catalogue of its language."""
_KEPT: Final = 4096
"""Texts without values, of both languages: more than the interface has."""


class _AskedOnce(Domain):  # type: ignore[misc]  # Flask-Babel says no types
    """Flask-Babel looks up locale and catalogue anew for each of 200 texts a page."""

    def get_translations(self) -> NullTranslations:
        """The texts of the language that is spoken now."""
        environ = request_environ()
        found = environ.get(_TEXTS) if environ is not None else get_translations()
        if found is None:
            # It remembers for the app's context, which requests may share.
            refresh()
            found = request.environ[_TEXTS] = get_translations()
        assert isinstance(found, NullTranslations)
        return found


_spoken: Final = _AskedOnce()

LazyText = object
"""A text that is translated when it is shown."""

lazy_gettext: Final[Callable[[str], LazyText]] = _spoken.lazy_gettext
gettext: Final[Callable[..., str]] = _spoken.gettext
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
    _install(app.jinja_env)


def _install(environment: Environment) -> None:
    """Let templates say texts so, with what their values hold escaped."""

    def gettext(message: str, **values: object) -> Markup:
        texts = _spoken.get_translations()
        if not values:
            return _as_html(texts, message)
        return Markup(texts.gettext(message)) % values

    def ngettext(one: str, several: str, number: int, **values: object) -> Markup:
        found = _spoken.get_translations().ngettext(one, several, number)
        return Markup(found) % {"num": number, **values}

    environment.globals.update(gettext=gettext, _=gettext, ngettext=ngettext)


@lru_cache(maxsize=_KEPT)
def _as_html(texts: NullTranslations, message: str) -> Markup:
    return Markup(texts.gettext(message)) % {}


@contextmanager
def in_language(language: Language) -> Iterator[None]:
    """Speak another language than the request does, for a while; needs a request."""
    environ: WSGIEnvironment = request.environ
    before = environ.get(_TEXTS)
    with force_locale(LOCALES[language]):
        environ[_TEXTS] = get_translations()
        try:
            yield
        finally:
            environ[_TEXTS] = before


def _locale() -> str:
    language = current_language() if has_request_context() else SOURCE_LANGUAGE
    return LOCALES[language]

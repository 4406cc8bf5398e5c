"""The interface in both languages: each text is looked up in its own catalogue."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from gettext import NullTranslations
from typing import Final
from wsgiref.types import WSGIEnvironment

from babel.support import Translations
from flask import Flask, current_app, request
from jinja2 import Environment
from markupsafe import Markup

from hub.config import Config
from hub.current import current_language, request_environ
from hub.languages import LOCALES, SOURCE_LANGUAGE, Language

_TEXTS: Final = "hub.texts"
"""Under this name an app has the texts of each language, and a request its own."""


class Texts:
    """What the interface says in one language."""

    def __init__(self, translations: NullTranslations) -> None:
        self.one = translations.gettext
        self.several = translations.ngettext
        self._marked: dict[str, Markup] = {}

    def marked(self, message: str) -> Markup:
        """A text without values as HTML, made once: templates ask for few others."""
        found = self._marked.get(message)
        if found is None:
            found = self._marked[message] = Markup(self.one(message)) % {}
        return found


class LazyText:
    """A text that is translated when it is shown."""

    def __init__(self, message: str) -> None:
        self._message = message

    def __str__(self) -> str:
        return _spoken().one(self._message)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LazyText) and self._message == other._message

    def __hash__(self) -> int:
        return hash(self._message)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._message!r})"

    def __html__(self) -> str:
        # Ours, so it is HTML already, as in templates.
        return str(self)


lazy_gettext: Final = LazyText


def gettext(message: str, **values: object) -> str:
    """A text in the language of the request, with its values filled in."""
    text = _spoken().one(message)
    return text % values if values else text


def init_app(app: Flask, config: Config) -> None:
    """Speak the language of the address."""
    app.extensions[_TEXTS] = {
        language: Texts(Translations.load(str(config.translations), [locale]))
        for language, locale in LOCALES.items()
    }
    environment = app.jinja_env
    environment.policies["ext.i18n.trimmed"] = True
    environment.add_extension("jinja2.ext.i18n")
    _install(environment)


def _install(environment: Environment) -> None:
    """Let templates say texts, with what their values hold escaped."""

    def gettext(message: str, **values: object) -> Markup:
        texts = _spoken()
        return Markup(texts.one(message)) % values if values else texts.marked(message)

    def ngettext(one: str, several: str, number: int, **values: object) -> Markup:
        found = _spoken().several(one, several, number)
        return Markup(found) % {"num": number, **values}

    # The way of values by name; our own functions are called without a detour.
    environment.newstyle_gettext = True  # type: ignore[attr-defined]  # the extension adds it
    environment.globals.update(gettext=gettext, _=gettext, ngettext=ngettext)


@contextmanager
def in_language(language: Language) -> Iterator[None]:
    """Speak another language than the request does, for a while; needs a request."""
    environ: WSGIEnvironment = request.environ
    before = _spoken()
    environ[_TEXTS] = _texts_of(language)
    try:
        yield
    finally:
        environ[_TEXTS] = before


def _texts_of(language: Language) -> Texts:
    found: Mapping[Language, Texts] = current_app.extensions[_TEXTS]
    return found[language]


def _spoken() -> Texts:
    """The texts that are said now; as they are written where there is no app."""
    environ = request_environ()
    if environ is None:
        return _texts_of(SOURCE_LANGUAGE) if current_app else Texts(NullTranslations())
    # Looked up once a request: a page says some two hundred texts.
    texts = environ.get(_TEXTS)
    if texts is None:
        texts = environ[_TEXTS] = _texts_of(current_language())
    assert isinstance(texts, Texts)
    return texts

"""The social card of every page: its words, its address, and the picture itself."""

from functools import lru_cache
from hashlib import sha256
from typing import Final

from flask import Blueprint, Flask, Response, abort, make_response, redirect, request
from flask.typing import ResponseReturnValue

from hub.assets import DRAWN, YEAR
from hub.cards.card import Card
from hub.cards.drawing import draw, drawn_by
from hub.current import current_language
from hub.languages import LANGUAGES, Language
from hub.models.base import Label
from hub.palette import palette
from hub.views.card_words import words_of

CARDS: Final = Label(nl="deelbeeld", en="share-image")
MARK: Final = DRAWN / "mark.png"
HOME: Final = "start"
"""What the card of the home page is called, whose path has no name."""

KEPT: Final = 64
"""Cards in the memory of a worker, 2 MB at most; a page that is shared is asked for
by several platforms within minutes."""

bp = Blueprint("cards", __name__)


def init_app(app: Flask) -> None:
    """Serve the cards and tell templates where each stands."""
    app.register_blueprint(bp)
    app.jinja_env.globals["card_path"] = lambda: card_path(request.path)


def card_path(path: str) -> str:
    """Where the card of a page stands; it changes with what the card shows."""
    language = current_language()
    found, card = words_of(path, language)
    name = found.strip("/").partition("/")[2] or HOME
    return f"/{language}/{CARDS[language]}/{name}.{_digest(card)}.png"


def picture(language: Language, name: str, digest: str) -> ResponseReturnValue:
    path = f"/{language}/{'' if name == HOME else name}"
    found, card = words_of(path, language)
    if found.strip("/") != path.strip("/"):
        abort(404)
    if digest != _digest(card):
        # Shared before the page changed: the platform gets today's card.
        return redirect(card_path(path))
    return _kept_for_a_year(_drawn(card))


def _digest(card: Card) -> str:
    return sha256(f"({card!r}, {_design()})".encode()).hexdigest()[:12]


@lru_cache(maxsize=1)
def _design() -> str:
    """What all cards have in common."""
    return f"{sorted(palette().light.items())!r}, {drawn_by(MARK)!r}"


@lru_cache(maxsize=KEPT)
def _drawn(card: Card) -> bytes:
    return draw(card, palette().light, MARK)


def _kept_for_a_year(png: bytes) -> Response:
    response = make_response(png)
    response.mimetype = "image/png"
    response.cache_control.public = True
    response.cache_control.max_age = YEAR
    response.cache_control.immutable = True
    # Other sites show the card; that is what it is for.
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


for _language in LANGUAGES:
    bp.add_url_rule(
        f"/{_language}/{CARDS[_language]}/<path:name>.<string(length=12):digest>.png",
        "picture",
        picture,
        defaults={"language": _language},
    )

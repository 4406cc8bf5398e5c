"""What a request of the preview is about: its state, and the page it shows."""

from contextlib import suppress
from typing import Final

from flask import current_app, request

from hub.catalogue import PageNotFound
from hub.models.page import Page
from hub.preview.live import Live, State

LIVE: Final = "hub-preview"
STATE: Final = "hub.preview.state"
PAPER: Final = "/preview/paper"
"""Addresses that begin so show the rest of the address as it is printed."""


def current_live() -> Live:
    """What the preview shows and renews."""
    live = current_app.extensions[LIVE]
    assert isinstance(live, Live)
    return live


def current_state() -> State:
    """What this request is answered from."""
    state = request.environ[STATE]
    assert isinstance(state, State)
    return state


def page_at(path: str) -> Page | None:
    """The page at an address, if one is there."""
    site = current_state().site
    if site is not None:
        with suppress(PageNotFound):
            return site.catalogue.at(path)
    return None

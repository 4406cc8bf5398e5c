"""How templates are read and run: Flask's way, without a detour at every import."""

from collections.abc import MutableMapping
from typing import Any

from flask import Flask
from flask.templating import Environment


class Templates(Environment):
    """Templates that all have the same globals, since none is given its own.

    Jinja lays a mapping over them for each template; then every import of a macro
    compares the two name by name, fifteen times a page.
    """

    def make_globals(
        self, d: MutableMapping[str, Any] | None
    ) -> MutableMapping[str, Any]:
        """The globals of a template."""
        return super().make_globals(d) if d else self.globals


def init_app(app: Flask) -> None:
    """Read templates so; before anything adds to them."""
    app.jinja_environment = Templates

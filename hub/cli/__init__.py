"""The `hub` command: what it can do is imported when somebody asks for it."""

from collections.abc import Callable
from typing import Final

from click import Command, Context
from flask import Flask
from flask.cli import AppGroup

from hub.config import Config

FACTORY: Final = "hub-factory"
"""Where commands that make apps find how."""


def init_app(app: Flask, factory: Callable[[Config], Flask]) -> None:
    """Give the app its commands; the factory is for those that make apps."""
    app.extensions[FACTORY] = factory
    app.cli = _Commands()


class _Commands(AppGroup):
    """A server makes an app too, and would carry what all commands need."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Their names, in order."""
        self._import()
        return super().list_commands(ctx)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """The command of this name."""
        self._import()
        return super().get_command(ctx, cmd_name)

    def _import(self) -> None:
        if not self.commands:
            # The reason for this class.
            from hub.cli.commands import COMMANDS

            for command in COMMANDS:
                self.add_command(command)

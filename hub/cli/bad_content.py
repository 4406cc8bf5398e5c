"""What a command does when it has no sound content or index: say why, and stop."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import click

from hub.content.problems import ContentError, Problem, described
from hub.current import current_site
from hub.search.index import IndexUnwritable

Parameters = ParamSpec("Parameters")


def stops_on_bad_content(
    command: Callable[Parameters, None],
) -> Callable[Parameters, None]:
    """Print the list instead of a traceback."""

    @wraps(command)
    def run(*args: Parameters.args, **options: Parameters.kwargs) -> None:
        try:
            command(*args, **options)
        except ContentError as error:
            click.echo(listed(error.problems), err=True)
            sys.exit(1)
        except IndexUnwritable as error:
            click.echo(str(error), err=True)
            sys.exit(1)
        except PermissionError as error:
            click.echo(f"This user may not open {error.filename}.", err=True)
            sys.exit(1)

    return run


def listed(problems: tuple[Problem, ...]) -> str:
    """The problems, a line each, with the paths of their files."""
    return described(problems, current_site().config.content)

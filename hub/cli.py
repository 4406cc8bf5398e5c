"""The `hub` command: check the content, build the index, list the addresses."""

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from hub.content.problems import ContentError, Problem, described, errors
from hub.current import current_site


def init_app(app: Flask) -> None:
    """Give the app its commands."""
    app.cli.add_command(check)
    app.cli.add_command(index)
    app.cli.add_command(urls)


def _stops_on_bad_content(command: Callable[[], None]) -> Callable[[], None]:
    """Print the list instead of a traceback."""

    @wraps(command)
    def run() -> None:
        try:
            command()
        except ContentError as error:
            click.echo(_listed(error.problems), err=True)
            sys.exit(1)

    return run


@click.command
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
@with_appcontext
def check(strict: bool) -> None:
    """Check all content and print what is wrong, a line each."""
    problems = current_site().problems()
    if problems:
        click.echo(_listed(problems))
    click.echo(_count(problems), err=True)
    if errors(problems) or (strict and problems):
        sys.exit(1)


@click.command
@with_appcontext
@_stops_on_bad_content
def index() -> None:
    """Build the search index, unless it is up to date."""
    click.echo(f"{current_site().searcher.count} entries are indexed.")


@click.command
@with_appcontext
@_stops_on_bad_content
def urls() -> None:
    """Print every published address, a line each."""
    for path in _addresses():
        click.echo(path)


def _addresses() -> list[str]:
    """Every address of a page or a list, in both languages."""
    lists = [
        rule.rule
        for rule in current_app.url_map.iter_rules()
        if rule.defaults and rule.arguments == rule.defaults.keys()
    ]
    return sorted([*lists, *(page.path for page in current_site().catalogue.pages)])


def _listed(problems: tuple[Problem, ...]) -> str:
    return described(problems, _shown(current_site().config.content))


def _shown(folder: Path) -> str:
    """The folder as seen from here, where it lies below."""
    here = Path.cwd()
    return str(folder.relative_to(here) if folder.is_relative_to(here) else folder)


def _count(problems: tuple[Problem, ...]) -> str:
    if not problems:
        return "No problems."
    wrong = len(errors(problems))
    return f"{wrong} errors, {len(problems) - wrong} warnings."

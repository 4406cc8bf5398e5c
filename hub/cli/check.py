"""`hub check`: what is wrong with the content, in the editor's language."""

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import click
from flask.cli import with_appcontext

from hub.content.changed_files import GitError, changed_files
from hub.content.links import split_name
from hub.content.mending.mend import Mended, mendable, write
from hub.content.message import Translate, in_language, said
from hub.content.problems import Problem, errors, shown_from_here
from hub.content.report import Report
from hub.content.wording import translator
from hub.current import current_site
from hub.languages import Language

_PLACES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(frozen=True)
class Asked:
    """The options of the command."""

    strict: bool
    advice: bool
    fix: bool
    format: Literal["text", "json", "github"]
    lang: Language | None
    since: str | None


@click.command
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
@click.option("--advice", is_flag=True, help="Give advice as well; it never fails.")
@click.option(
    "--fix", is_flag=True, help="First mend spaces, dates and the order of keys."
)
@click.option(
    "--format",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="For people, for programs, or as annotations of a forge.",
)
@click.option(
    "--lang",
    type=click.Choice(["nl", "en"]),
    help="The language of the messages; that of the terminal where none is given.",
)
@click.option(
    "--since", metavar="REF", help="Only what is in files that changed since a commit."
)
@with_appcontext
def check(**options: object) -> None:
    """Check all content and say what is wrong, file by file."""
    asked = Asked(**options)  # type: ignore[arg-type]  # click has checked each of them
    site = current_site()
    language = asked.lang or language_of(os.environ)
    translate = translator(site.config.translations, language)
    try:
        touched = _touched(site.config.content, asked.since)
    except GitError as error:
        click.echo(in_language(error.message, translate), err=True)
        sys.exit(2)
    if asked.fix:
        _fix(site.config.content, touched, translate)
    problems = site.problems() + (site.advice() if asked.advice else ())
    shown = tuple(sorted(each for each in problems if _is_among(each.file, touched)))
    report = Report(shown, shown_from_here(site.config.content), translate)
    _print(report, asked.format)
    if elsewhere := len(problems) - len(shown):
        message = said("{count} in files that did not change.", count=elsewhere)
        click.echo(in_language(message, translate), err=True)
    if errors(shown) or (asked.strict and any(map(_is_warning, shown))):
        sys.exit(1)


def language_of(environment: Mapping[str, str]) -> Language:
    """Dutch where the terminal speaks Dutch, else English."""
    first = next((environment[name] for name in _PLACES if environment.get(name)), "")
    return "nl" if first.startswith("nl") else "en"


def _print(report: Report, format: str) -> None:
    if format == "json":
        click.echo(report.json())
        return
    for line in report.annotations() if format == "github" else report.text():
        click.echo(line)
    click.echo(report.summary(), err=True)


def _fix(folder: Path, touched: frozenset[str] | None, translate: Translate) -> None:
    here = shown_from_here(folder)
    for mended in list(mendable(folder)):
        if _is_among(mended.file, touched):
            write(folder, mended)
            click.echo(f"{here}/{mended.file}: {_told(mended, translate)}", err=True)


def _told(mended: Mended, translate: Translate) -> str:
    what = ", ".join(in_language(each, translate) for each in mended.what)
    return in_language(said("mended: {what}.", what=what), translate)


def _touched(folder: Path, since: str | None) -> frozenset[str] | None:
    """The entries with a changed file; None where all count."""
    if since is None:
        return None
    return frozenset(map(_entry, changed_files(folder, since)))


def _is_among(file: str, touched: Iterable[str] | None) -> bool:
    return touched is None or _entry(file) in touched


def _entry(file: str) -> str:
    """A file without its language: what changes in one is a problem of the other."""
    return split_name(file)[0]


def _is_warning(problem: Problem) -> bool:
    return problem.severity == "warning"

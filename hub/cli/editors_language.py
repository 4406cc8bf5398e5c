"""The language in which a command speaks to an editor."""

import os
from typing import Final

import click

from hub.cli.check import language_of
from hub.content.message import in_language
from hub.content.problems import Problem
from hub.content.wording import translator
from hub.current import current_site
from hub.languages import LANGUAGES, Language
from hub.models.base import Label

LANGUAGE: Final = click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    default=lambda: language_of(os.environ),
    help="The language of messages and hints; else that of the terminal.",
)


def told(problem: Problem | Label, language: Language) -> str:
    """What is wrong, in the editor's language."""
    if isinstance(problem, Label):
        return problem[language]
    translate = translator(current_site().config.translations, language)
    said = in_language(problem.message, translate)
    return f"{problem.file}:{problem.line}: {problem.code} {problem.name}: {said}"

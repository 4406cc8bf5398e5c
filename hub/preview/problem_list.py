"""The problems that a page of the preview shows, those of the page itself first."""

from collections.abc import Iterable

from flask import current_app

from hub.content.message import in_language
from hub.content.problems import Problem
from hub.content.wording import translator
from hub.current import current_language
from hub.models.page import Page
from hub.preview.request import current_state


def sorted_problems(
    problems: Iterable[Problem], page: Page | None
) -> tuple[list[Problem], list[Problem]]:
    """The problems of a page in both languages, then those of all others."""
    files = _files(page)
    here: list[Problem] = []
    elsewhere: list[Problem] = []
    for problem in problems:
        (here if problem.file in files else elsewhere).append(problem)
    here.sort(key=_gravest_first)
    elsewhere.sort(key=_gravest_first)
    return here, elsewhere


def _gravest_first(problem: Problem) -> tuple[bool, Problem]:
    return problem.severity != "error", problem


def say(message: str) -> str:
    """A message in the language of the page."""
    config = current_app.extensions["hub"].config
    return in_language(message, translator(config.translations, current_language()))


def _files(page: Page | None) -> set[str]:
    site = current_state().site
    if page is None or site is None:
        return set()
    stem = page.file.rsplit(".", 2)[0]
    return {f"{stem}.nl.md", f"{stem}.en.md"}

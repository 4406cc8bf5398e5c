"""The command that begins a page."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

import click
from flask.cli import with_appcontext

from hub.cli.editors_language import LANGUAGE, told
from hub.content.loader import load
from hub.current import current_site
from hub.editing.answers import WrongAnswer, field_named, value_of
from hub.editing.copying import copied
from hub.editing.kinds import UnknownKind, kind_named
from hub.editing.nearby import meant
from hub.editing.page_files import existing, write_new
from hub.editing.questions import Question, questions_of, sentence
from hub.editing.slug import slug_of
from hub.editing.starter import Start, missing_facts, new_pages
from hub.editing.trial import Known, problems_of
from hub.languages import LANGUAGES, Language
from hub.models.base import Label
from hub.models.collection import Collection
from hub.models.descriptions import is_translatable


@click.command
@click.argument("kind")
@click.option("--id", "id", metavar="NAME", help="The file name; else from the title.")
@click.option("--title-nl", metavar="TEXT", help="With a title nothing is asked.")
@click.option("--title-en", metavar="TEXT")
@click.option("--summary-nl", metavar="TEXT")
@click.option("--summary-en", metavar="TEXT")
@click.option(
    "--set", "given", multiple=True, metavar="FIELD=VALUE", help="A fact; repeatable."
)
@click.option("--from", "original", metavar="NAME", help="Copy this page of the kind.")
@LANGUAGE
@with_appcontext
def new(
    kind: str,
    id: str | None,
    given: tuple[str, ...],
    original: str | None,
    language: Language,
    **texts: str | None,
) -> None:
    """Begin a page: a valid pair of files that says what to write where."""
    try:
        collection = kind_named(kind)
        folder = current_site().config.content
        known = Known.of(load(folder))
        start = _start(collection, given, language, known, texts)
        if not texts["title_nl"]:
            start = _asked(start, known)
        _write(folder, _named(start, id), known, original)
    except (UnknownKind, WrongAnswer) as error:
        click.echo(error.said[language], err=True)
        sys.exit(2)


def _start(
    collection: Collection,
    given: tuple[str, ...],
    language: Language,
    known: Known,
    texts: dict[str, str | None],
) -> Start:
    facts: dict[str, object] = {}
    for each in given:
        name, _, typed = each.partition("=")
        field = field_named(collection, name.strip())
        facts[field] = value_of(collection, field, typed, known)
    words: dict[Language, dict[str, object]] = {each: {} for each in LANGUAGES}
    for name, text in texts.items():
        field, _, each = name.partition("_")
        if text:
            words["en" if each == "en" else "nl"][field] = text
    for field in [name for name in facts if is_translatable(collection.model, name)]:
        words["nl"][field] = facts.pop(field)
    today = current_site().now().date()
    return Start(collection, "", today, language, words, facts)


def _asked(start: Start, known: Known) -> Start:
    """The same, with what the editor answers; an empty answer comes later."""
    texts = {language: dict(start.texts[language]) for language in LANGUAGES}
    facts = dict(start.facts)
    for question in questions_of(start, missing_facts(start), known):
        answer = _ask(start, question, known)
        if answer is None:
            continue
        if question.language is None:
            facts[question.field] = answer
        else:
            texts[question.language][question.field] = answer
    return replace(start, texts=texts, facts=facts)


def _ask(start: Start, question: Question, known: Known) -> object:
    """Ask until the answer can be."""
    while True:
        click.echo(question.said)
        typed: str = click.prompt(
            ">", default="", show_default=False, prompt_suffix=" "
        )
        typed = typed.strip()
        if not typed:
            if not question.is_needed:
                return None
            continue
        if question.language is not None:
            return typed
        try:
            return value_of(start.collection, question.field, typed, known)
        except WrongAnswer as error:
            click.echo(error.said[start.hints])


def _named(start: Start, id: str | None) -> Start:
    title = str(start.texts["nl"].get("title", ""))
    return replace(start, id=id or slug_of(title))


def _write(folder: Path, start: Start, known: Known, original: str | None) -> None:
    if original is None:
        texts = new_pages(start, known)
    else:
        texts = copied(start, _original(folder, start, original, known))
    problems = problems_of(start.collection, start.id, texts, known)
    if problems:
        for problem in problems:
            click.echo(told(problem, start.hints), err=True)
        click.echo(sentence("nothing-written")[start.hints], err=True)
        sys.exit(1)
    try:
        files = write_new(folder, start.collection, start.id, texts)
    except FileExistsError as error:
        click.echo(sentence("exists")[start.hints].format(file=error), err=True)
        sys.exit(1)
    for file in files:
        click.echo(f"{folder.name}/{file}")
    click.echo(sentence("what-next")[start.hints], err=True)


def _original(
    folder: Path, start: Start, original: str, known: Known
) -> dict[Language, str]:
    found = existing(folder, start.collection, original)
    if not found:
        near = meant(original, known.ids.get(start.collection.name, ()))
        raise WrongAnswer(
            Label(
                nl=f"Er is geen pagina “{original}” om te kopiëren.{near['nl']}",
                en=f"There is no page “{original}” to copy.{near['en']}",
            )
        )
    return found


COMMANDS: Final = (new,)

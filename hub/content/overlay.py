"""A translation laid over its source: one page per language, validated as a whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TypeGuard

from hub.content.files import Pair
from hub.content.front_matter import FrontMatter
from hub.content.links import parse_file_link, targets
from hub.content.message import said
from hub.content.problems import Problem, did_you_mean
from hub.content.validation import validated
from hub.languages import LANGUAGES, Language
from hub.models.base import ID_PATTERN, KeyPath
from hub.models.markers import translatable_fields
from hub.models.meta import Meta
from hub.models.page import Page

TRANSLATION_KEYS = frozenset({"source_updated"})
SOURCE_KEYS = frozenset({"source"})


@dataclass(frozen=True)
class Entry:
    """An entry read from its files: a page per language, or none, and its problems."""

    pair: Pair
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]

    # Asked of all entries at once, again and again.
    @cached_property
    def is_draft(self) -> bool:
        """Whether it is kept out of the catalogue."""
        return any(page.meta.draft for page in self.pages)


def join(pair: Pair) -> Entry:
    """Both languages of an entry, or what is wrong with its front matter."""
    problems = [*_name_problems(pair), *_source_choice_problems(pair)]
    source = pair.source
    if source is None:
        return Entry(pair, (), (*problems, _sourceless(pair)))
    if source.problems:
        return Entry(pair, (), tuple(problems))
    meta = _source_meta(pair, source, problems)
    translated = _translated_meta(pair, source, problems)
    if meta is None:
        return Entry(pair, (), tuple(problems))
    pages = tuple(_page(pair, language, meta, translated) for language in LANGUAGES)
    return Entry(pair, pages, tuple(problems))


def _source_meta(
    pair: Pair, source: FrontMatter, problems: list[Problem]
) -> Meta | None:
    values = {
        key: source.values[key] for key in source.values if key not in SOURCE_KEYS
    }
    found = validated(
        pair.collection.model, values, lambda path: (source.file, source.line(path))
    )
    if isinstance(found, Meta):
        return found
    problems += found
    return None


def _translated_meta(
    pair: Pair, source: FrontMatter, problems: list[Problem]
) -> Meta | None:
    """The source's facts with the translation's texts; None where there are none."""
    translation = pair.translation
    if translation is None or translation.problems:
        return None
    allowed = translatable_fields(pair.collection.model)
    wrong = list(_foreign_keys(pair, translation, source, allowed))
    problems += wrong
    facts = {
        key: value
        for key, value in source.values.items()
        if key not in allowed | SOURCE_KEYS
    }
    texts = {
        key: translation.values[key] for key in translation.values if key in allowed
    }
    found = validated(
        pair.collection.model,
        facts | texts,
        # What is wrong with a fact was already said of the source file.
        lambda path: (
            (translation.file, translation.line(path)) if path[0] in allowed else None
        ),
    )
    if isinstance(found, Meta):
        return None if wrong else found
    problems += found
    return None


def _foreign_keys(
    pair: Pair, translation: FrontMatter, source: FrontMatter, allowed: frozenset[str]
) -> Iterator[Problem]:
    """Keys that a translation may not have, and the one that it must have."""
    fields = pair.collection.model.model_fields
    for key in translation.values:
        if key in allowed | TRANSLATION_KEYS:
            continue
        where: KeyPath = (key,)
        line = translation.line(where)
        if key in fields or key in SOURCE_KEYS:
            message = said(
                '"{key}" is a fact; write it in {file}.', key=key, file=source.file
            )
            yield Problem(translation.file, line, "H203", message)
        else:
            message = said('"{key}" is no key of a translation.', key=key)
            message += did_you_mean(key, allowed | TRANSLATION_KEYS)
            yield Problem(translation.file, line, "H202", message)
    yield from _source_updated_problems(translation, source)


def _source_updated_problems(
    translation: FrontMatter, source: FrontMatter
) -> Iterator[Problem]:
    line = translation.line(("source_updated",))
    made = translation.values.get("source_updated")
    if made is None:
        message = said(
            'the key "source_updated" is missing; write the date in "updated" of '
            "{file}, the version that was translated.",
            file=source.file,
        )
        yield Problem(translation.file, line, "H201", message)
    elif not _is_day(made):
        message = said('"source_updated": this must be a date such as 2026-11-23.')
        yield Problem(translation.file, line, "H204", message)


def _page(
    pair: Pair, language: Language, source: Meta, translated: Meta | None
) -> Page:
    """One language's page; without a translation it shows the source's texts."""
    is_source = language == pair.source_language
    file = pair.source if is_source or translated is None else pair.translation
    assert file is not None  # join() has left entries without a source
    meta = source if is_source or translated is None else translated
    return Page(
        collection=pair.collection,
        id=pair.id,
        language=language,
        text_language=pair.source_language if meta is source else language,
        meta=meta,
        body=file.body,
        file=file.file,
        body_line=file.body_line,
        is_outdated=meta is not source and _is_outdated(file, source),
        links=tuple(_linked(file)),
    )


def _is_outdated(translation: FrontMatter, source: Meta) -> bool:
    made = translation.values.get("source_updated")
    return _is_day(made) and made < source.updated


def _is_day(value: object) -> TypeGuard[date]:
    """A date without an hour: Python counts a datetime among the dates."""
    return isinstance(value, date) and not isinstance(value, datetime)


def _linked(file: FrontMatter) -> Iterator[tuple[str, str]]:
    for target in targets(file.body):
        link = parse_file_link(target.href, file=file.file)
        if link is not None:
            yield link.key


def _name_problems(pair: Pair) -> Iterator[Problem]:
    if not re.fullmatch(ID_PATTERN, pair.id):
        file = next(iter(pair.files.values())).file
        message = said(
            'the file name "{name}" may hold only small letters, digits and single '
            "hyphens.",
            name=pair.id,
        )
        yield Problem(file, 1, "H106", message)


def _source_choice_problems(pair: Pair) -> Iterator[Problem]:
    """`source: en` may stand in an English file, and says nothing elsewhere."""
    for language, file in pair.files.items():
        chosen = file.values.get("source", language)
        if chosen != language:
            message = said(
                '"source: {chosen}" says nothing here; only the English file of a page '
                "first written in English has `source: en`.",
                chosen=chosen,
            )
            yield Problem(file.file, file.line(("source",)), "H204", message)


def _sourceless(pair: Pair) -> Problem:
    only = next(iter(pair.files.values()))
    wanted = only.file.removesuffix("en.md") + "nl.md"
    message = said(
        "there is no {file} to translate. Write it, or put `source: en` here if "
        "this page was first written in English.",
        file=wanted,
    )
    return Problem(only.file, 1, "H403", message)

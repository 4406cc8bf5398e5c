"""The real entries that a made-up hub cannot do without, cut loose from the others."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import frontmatter
import yaml

from hub.catalogue import Catalogue
from hub.content.files import PICTURE_FOLDER
from hub.content.finders import FINDER_FOLDER
from hub.content.vocabularies import GLOSSARY_FILE, VOCABULARY_FOLDER
from hub.languages import LANGUAGES
from hub.models.base import Reference
from hub.models.markers import marked_values
from hub.models.page import Key, Page

_LEADING: Final = ("page", "shared")
_FILE_LINK: Final = re.compile(r"\[([^\]]*)\]\((?!https?:|mailto:|#)[^)]*\)")


def copy_originals(source: Path, catalogue: Catalogue, folder: Path) -> tuple[Key, ...]:
    """Copy what all share, the roadmaps and what those name; the keys copied."""
    for name in (VOCABULARY_FOLDER, FINDER_FOLDER):
        shutil.copytree(source / name, folder / name)
    shutil.copy(source / GLOSSARY_FILE, folder / GLOSSARY_FILE)
    for file in sorted((source / PICTURE_FOLDER).glob("*.yaml")):
        _copy_facts(file, folder / PICTURE_FOLDER)
    keys = tuple(dict.fromkeys(_needed(catalogue)))
    for key in keys:
        for language in LANGUAGES:
            page = catalogue.get(key, language)
            if page.is_translated:
                _copy(source, page, folder)
    return keys


def _needed(catalogue: Catalogue) -> Iterator[Key]:
    """Every domain must have its roadmap; roadmaps name organisations."""
    for page in catalogue.list("roadmaps", "nl"):
        yield page.key
        for marked in marked_values(page.meta, Reference):
            yield (marked.marker.collection, marked.value)


def _copy_facts(file: Path, folder: Path) -> None:
    """The facts of a picture without the pages that they lead to."""
    folder.mkdir(exist_ok=True)
    facts = _without_pages(yaml.safe_load(file.read_text("utf-8")))
    text = yaml.safe_dump(facts, sort_keys=False, allow_unicode=True)
    (folder / file.name).write_text(text, "utf-8")


def _without_pages(facts: Any) -> Any:
    if isinstance(facts, list):
        return [_without_pages(each) for each in facts]
    if not isinstance(facts, dict):
        return facts
    return {
        name: _without_pages(value)
        for name, value in facts.items()
        if name not in _LEADING
    }


def _copy(source: Path, page: Page, folder: Path) -> None:
    """The file without links to entries that are not there."""
    post = frontmatter.loads((source / page.file).read_text("utf-8"))
    post.metadata.pop("related", None)
    post.content = _FILE_LINK.sub(r"\1", post.content)
    target = folder / page.file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(frontmatter.dumps(post, sort_keys=False), "utf-8")

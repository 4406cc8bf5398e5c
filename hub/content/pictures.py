"""The facts of the pictures: read, checked against themselves and against the pages."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hub.catalogue import Catalogue
from hub.content.files import PICTURE_FOLDER
from hub.content.located_yaml import Located
from hub.content.message import said
from hub.content.problems import Problem, did_you_mean
from hub.content.references import source_problems, term_message
from hub.content.validation import validated
from hub.content.vocabularies import read_located
from hub.models.base import Id, KeyPath, Term
from hub.models.markers import marked_values
from hub.models.pictures import (
    Budget,
    Governance,
    PictureFacts,
    Pictures,
    Timeline,
)
from hub.models.roadmap import Roadmap

MODELS: Mapping[str, type[PictureFacts]] = {
    "budget": Budget,
    "governance": Governance,
    "timeline": Timeline,
}

Found = tuple[KeyPath, str, str]
"""Where in the file, the code and the message."""


class PictureFiles:
    """The files of content/pictures/ as read, with the lines of their keys."""

    def __init__(self, folder: Path) -> None:
        self.problems: list[Problem] = list(_unknown_files(folder))
        self._files = {name: self._read(folder, name) for name in MODELS}

    @property
    def pictures(self) -> Pictures | None:
        """All facts; None when a file has errors."""
        facts = {name: facts for name, (_, facts) in self._files.items() if facts}
        return Pictures.model_validate(facts) if len(facts) == len(MODELS) else None

    def reference_problems(
        self, catalogue: Catalogue, ids: Mapping[str, frozenset[str]]
    ) -> Iterator[Problem]:
        """What points at nothing, or does not agree with itself or with the roadmaps."""
        for keys, facts in self._files.values():
            if facts is not None:
                for path, code, message in _found(facts, catalogue, ids):
                    yield Problem(keys.file, keys.line(path), code, message)

    def _read(self, folder: Path, name: str) -> tuple[Located, PictureFacts | None]:
        told = len(self.problems)
        keys = read_located(folder, f"{PICTURE_FOLDER}/{name}.yaml", self.problems)
        if len(self.problems) > told:
            return keys, None
        if not isinstance(keys.value, dict):
            message = said("this file has keys such as sources, each on its own line.")
            self.problems.append(Problem(keys.file, 1, "H204", message))
            return keys, None
        made = validated(
            MODELS[name], keys.value, lambda path: (keys.file, keys.line(path))
        )
        if isinstance(made, list):
            self.problems += made
            return keys, None
        return keys, made


def _unknown_files(folder: Path) -> Iterator[Problem]:
    for path in sorted((folder / PICTURE_FOLDER).glob("*")):
        if path.stem not in MODELS or path.suffix != ".yaml":
            file = f"{PICTURE_FOLDER}/{path.name}"
            message = said("no picture uses this file.")
            message += did_you_mean(path.stem, MODELS)
            yield Problem(file, 1, "H106", message)


def _found(
    facts: PictureFacts, catalogue: Catalogue, ids: Mapping[str, frozenset[str]]
) -> Iterator[Found]:
    yield from source_problems(facts)
    for term in marked_values(facts, Term):
        message = term_message(term.value, catalogue.vocabularies[term.marker.vocabulary])
        if message:
            yield term.path, "H302", message
    for path, page in named_pages(facts):
        collection, _, id = page.partition("/")
        known = [f"{name}/{each}" for name, found in ids.items() for each in found]
        if id not in ids.get(collection, ()):
            hint = did_you_mean(page, sorted(known))
            message = said('there is no page "{page}".', page=page)
            yield path, "H301", message + hint
    match facts:
        case Budget():
            yield from _budget_problems(facts)
        case Governance():
            yield from _governance_problems(facts)
        case Timeline():
            yield from _timeline_problems(facts, catalogue)


def named_pages(facts: PictureFacts) -> Iterator[tuple[KeyPath, str]]:
    """Every page that the facts name, and where."""
    for name in type(facts).model_fields:
        value = getattr(facts, name)
        for place, item in enumerate(value if isinstance(value, tuple) else ()):
            if page := getattr(item, "page", None):
                yield (name, place, "page"), page
            for inner, box in enumerate(getattr(item, "boxes", ())):
                if box.page:
                    yield (name, place, "boxes", inner, "page"), box.page


def _budget_problems(budget: Budget) -> Iterator[Found]:
    groups = [each.id for each in budget.groups]
    notes = [each.id for each in budget.notes]
    for place, line in enumerate(budget.lines):
        yield from _unknown(("lines", place, "group"), line.group, groups)
        yield from _unknown(("lines", place, "note"), line.note, notes)
        for inner, figure in enumerate(line.figures):
            path = ("lines", place, "figures", inner, "note")
            yield from _unknown(path, figure.note, notes)
            if figure.year not in budget.years:
                message = said("the totals have no year {year}.", year=figure.year)
                yield ("lines", place, "figures", inner, "year"), "H702", message
    for place, total in enumerate(budget.totals):
        added = sum(line.amount(total.year) or 0 for line in budget.lines)
        if added != total.amount:
            message = said(
                "the lines of {year} add up to {added}, not to {total}.",
                year=total.year,
                added=added,
                total=total.amount,
            )
            yield ("totals", place, "amount"), "H702", message


def _governance_problems(chart: Governance) -> Iterator[Found]:
    frames = [each.id for each in chart.frames]
    groups = [each.id for each in chart.groups]
    for place, group in enumerate(chart.groups):
        yield from _unknown(("groups", place, "frame"), group.frame, frames)
        if bool(group.boxes) == bool(group.boxes_of):
            message = said("give either boxes or boxes_of.")
            yield ("groups", place), "H702", message
    for place, line in enumerate(chart.lines):
        for key, id in (("start", line.start), ("end", line.end)):
            yield from _unknown(("lines", place, key), id, groups)
        if {line.start, line.end} <= set(groups):
            if abs(groups.index(line.start) - groups.index(line.end)) != 1:
                message = said("a line joins two groups that follow each other.")
                yield ("lines", place), "H702", message


def _timeline_problems(timeline: Timeline, catalogue: Catalogue) -> Iterator[Found]:
    roadmaps = [page.meta for page in catalogue.list("roadmaps", "nl")]
    known = sorted(
        {
            each.id
            for meta in roadmaps
            if isinstance(meta, Roadmap)
            for each in meta.milestones
        }
    )
    for place, shared in enumerate(timeline.shared):
        yield from _unknown(("shared", place, "milestone"), shared.milestone, known)


def _unknown(path: KeyPath, id: Id | None, known: Iterable[str]) -> Iterator[Found]:
    known = tuple(known)
    if id is not None and id not in known:
        message = said('nothing here is called "{id}".', id=id)
        yield path, "H702", message + did_you_mean(id, known)

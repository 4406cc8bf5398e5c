"""What stands under which heading of a step, and what of it is shown first."""

from collections.abc import Iterable, Iterator

from hub.finder.guided_path.answers import Answers
from hub.finder.guided_path.entries import Entries, Entry, is_about
from hub.finder.guided_path.outcome import Item, Shelf, When
from hub.models.guided_path import Group, GuidedPath


class Shelves:
    """Puts items under the groups of the rules, the best first."""

    def __init__(self, entries: Entries, rules: GuidedPath) -> None:
        self.rules = rules
        self.groups = {
            entry.number: tuple(
                group
                for group in rules.groups
                if any(is_about(selector, entry) for selector in group.select)
            )
            or rules.groups[-1:]
            for entry in entries.all
        }

    def arrange(
        self, items: Iterable[tuple[Entry, Item]], answers: Answers, when: When
    ) -> Iterator[Shelf]:
        """The shelves of one step that hold something."""
        limits = self.rules.limits
        most = limits.here if when == "here" else limits.elsewhere
        by_group: dict[str, list[Item]] = {}
        for entry, item in items:
            by_group.setdefault(self._group(entry, answers).id, []).append(item)
        for group in self.rules.groups:
            ranked = sorted(
                by_group.get(group.id, ()), key=lambda each: (-each.score, each.key)
            )
            if not ranked:
                continue
            if group.fold_without and not answers[group.fold_without]:
                yield Shelf(group, (), tuple(ranked), group.prompt)
            else:
                yield Shelf(group, tuple(ranked[:most]), tuple(ranked[most:]))

    def _group(self, entry: Entry, answers: Answers) -> Group:
        """The first heading that serves what was asked for, or else the first."""
        groups = self.groups[entry.number]
        serving = (each for each in groups if set(each.needs) & set(answers.need))
        return next(serving, groups[0])

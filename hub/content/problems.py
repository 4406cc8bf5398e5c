"""What can be wrong with the content, and how it is said."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final, Literal

from hub.content.message import Message, said

Severity = Literal["error", "warning", "advice"]


@dataclass(frozen=True)
class Code:
    """A kind of problem; docs/editing/en/problems.md has a heading for each."""

    name: str
    severity: Severity = "error"


CODES: Final[dict[str, Code]] = {
    # 1xx: the file cannot be read
    "H101": Code("not-utf-8"),
    "H102": Code("no-front-matter"),
    "H103": Code("not-yaml"),
    "H104": Code("doubled-key"),
    "H105": Code("needs-quotes"),
    "H106": Code("unexpected-file"),
    "H107": Code("missing-file"),
    # 2xx: the front matter does not say what it must
    "H201": Code("missing-key"),
    "H202": Code("unknown-key"),
    "H203": Code("fact-in-translation"),
    "H204": Code("wrong-value"),
    "H205": Code("doubled-id"),
    "H206": Code("dates-out-of-order"),
    "H207": Code("contradictory-dates"),
    "H210": Code("not-filled-in"),
    # 3xx: it points at something that is not there
    "H301": Code("unknown-reference"),
    "H302": Code("unknown-term"),
    "H303": Code("unknown-source"),
    "H304": Code("broken-link"),
    "H305": Code("broken-anchor"),
    "H306": Code("not-published-as-long"),
    # 4xx: the two languages do not agree
    "H401": Code("missing-translation", "warning"),
    "H402": Code("outdated-translation", "warning"),
    "H403": Code("translation-without-source"),
    "H404": Code("headings-differ", "warning"),
    "H405": Code("links-differ", "warning"),
    "H406": Code("numbers-differ", "warning"),
    "H407": Code("link-to-other-language", "warning"),
    "H408": Code("dates-differ", "warning"),
    "H409": Code("amounts-differ", "warning"),
    # 5xx: the text itself
    "H501": Code("raw-html"),
    "H502": Code("heading-level"),
    "H503": Code("picture"),
    "H504": Code("roadmap-parts"),
    "H505": Code("empty-body"),
    "H506": Code("doubled-heading", "warning"),
    "H507": Code("link-without-words"),
    "H508": Code("language-mark"),
    # 6xx: the hub as a whole
    "H601": Code("doubled-address"),
    "H602": Code("doubled-title", "warning"),
    "H603": Code("roadmap-without-domain"),
    "H604": Code("domain-without-roadmap"),
    "H605": Code("missing-term"),
    # 7xx: what the hub makes of the content
    "H701": Code("broken-finder"),
    "H702": Code("picture-facts-disagree"),
    "H703": Code("guided-path-rule"),
    "H704": Code("accessibility-statement"),
    # 8xx: what would make a page better
    "H801": Code("review-overdue", "advice"),
    "H802": Code("unexplained-acronym", "advice"),
    "H803": Code("hard-to-read", "advice"),
    "H804": Code("long-sentence", "advice"),
    "H805": Code("vague-link", "advice"),
    "H806": Code("untidy", "advice"),
}


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that an editor should mend, and where."""

    file: str
    line: int
    code: str
    message: str

    @property
    def name(self) -> str:
        """The code in words."""
        return CODES[self.code].name

    @property
    def severity(self) -> Severity:
        """Errors stop a deploy, warnings only a strict check, advice nothing."""
        return CODES[self.code].severity

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code} {self.name}: {self.message}"


class ContentError(Exception):
    """The content has errors; says all of them, a line each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def described(problems: Iterable[Problem], folder: Path) -> str:
    """The problems, a line each, with paths that lead there from where one stands."""
    shown = shown_from_here(folder)
    return "\n".join(f"{shown}/{problem}" for problem in sorted(problems))


def shown_from_here(folder: Path) -> str:
    """The folder as one reaches it from where one stands."""
    here = Path.cwd()
    return str(folder.relative_to(here) if folder.is_relative_to(here) else folder)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop a deploy."""
    return tuple(problem for problem in problems if problem.severity == "error")


def did_you_mean(wrong: str, known: Iterable[str]) -> Message:
    """A closing sentence that offers the nearest known words, or nothing."""
    spelled = {word.casefold(): word for word in known}
    near = get_close_matches(wrong.casefold(), list(spelled), n=2, cutoff=0.6)
    match [spelled[word] for word in near]:
        case [first, second]:
            return said(' Did you mean "{first}" or "{second}"?', first=first, second=second)
        case [word]:
            return said(' Did you mean "{word}"?', word=word)
        case _:
            return Message()

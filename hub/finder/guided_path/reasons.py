"""Why something is in the path, in the words of a language."""

from hub.catalogue import Catalogue
from hub.finder.guided_path.outcome import Reason
from hub.languages import Language
from hub.models.base import Label
from hub.models.guided_path import GuidedPath


def sentence(clauses: tuple[Label, ...], rules: GuidedPath, language: Language) -> str:
    """Because you are this and do that."""
    words = [clause[language] for clause in clauses]
    first, last = ", ".join(words[:-1]), words[-1]
    text = f"{first} {rules.reasons.last[language]} {last}" if first else last
    return rules.reasons.because[language].replace("{clauses}", text)


def in_words(
    reason: Reason, rules: GuidedPath, catalogue: Catalogue, language: Language
) -> str:
    """All that is to be said of why something is in the path."""
    if reason.clauses:
        said = [sentence(reason.clauses, rules, language)]
    else:
        said = [rules.reasons.open[language]]
    if reason.is_before:
        said.append(rules.reasons.before[language])
    if reason.guide is not None:
        title = catalogue.get(reason.guide, language).meta.title
        said.append(rules.reasons.named[language].replace("{title}", title))
    return " ".join(said)

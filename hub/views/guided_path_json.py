"""The guided path as JSON: the same outcome, with addresses and reasons in words."""

from typing import Any

from hub.finder.guided_path.guide import Guide
from hub.finder.guided_path.outcome import Help, NextStep, Outcome, PathStep, Reason
from hub.languages import Language
from hub.models.page import Key
from hub.views.addresses import absolute
from hub.views.guided_path_links import path_address

Json = dict[str, Any]


def outcome_json(outcome: Outcome, guide: Guide, language: Language) -> Json:
    """All that the page says."""
    write = _Writer(guide, language)
    answers = outcome.answers
    return {
        "url": absolute(path_address(language, answers)),
        "answers": {
            question.id: list(answers[question.id])
            for question in guide.rules.questions
        },
        "next_steps": [write.next_step(each) for each in outcome.next_steps],
        "steps": [write.step(each) for each in outcome.steps],
        "dates": [
            {**write.page(each.key), "at": each.at.isoformat()}
            for each in outcome.dates
        ],
        "undated": [write.page(key) for key in outcome.undated],
        "checks": [
            {
                "id": each.check.id,
                "do": each.check.do[language],
                "asked_by": ["/".join(key) for key in each.asked_by],
            }
            for each in outcome.checks
        ],
        "left_out": [
            {"question": each.question, "items": ["/".join(key) for key in each.keys]}
            for each in outcome.omitted
        ],
        "read": [write.page(key) for key in outcome.guides],
    }


class _Writer:
    """Writes pieces of an outcome in one language."""

    def __init__(self, guide: Guide, language: Language) -> None:
        self.guide = guide
        self.language = language

    def page(self, key: Key) -> Json:
        page = self.guide.catalogue.get(key, self.language)
        title, url = page.meta.title, absolute(page.path)
        return {"key": "/".join(key), "title": title, "url": url}

    def next_step(self, each: NextStep) -> Json:
        return {
            "kind": each.kind,
            **self.page(each.key),
            "text": each.text[self.language] if each.text else None,
            "reason": self._why(each.reason),
            "at": each.at.isoformat() if each.at else None,
        }

    def step(self, each: PathStep) -> Json:
        return {
            "phase": each.step.phase,
            "when": each.when,
            "what": each.step.what[self.language],
            "ready": each.step.ready[self.language],
            "checks": list(each.checks),
            "helpers": [self._helper(helper) for helper in each.helpers],
            "items": [
                {
                    **self.page(item.key),
                    "group": shelf.group.id,
                    "is_shown": item in shelf.shown,
                    "reason": self._why(item.reason),
                    "find_out": [check[self.language] for check in item.checks],
                    "prepares": ["/".join(key) for key, _ in item.prepares],
                }
                for shelf in each.shelves
                for item in (*shelf.shown, *shelf.folded)
            ],
        }

    def _helper(self, each: Help) -> Json:
        ask = each.ask[self.language]
        return {**self.page(each.key), "ask": ask, "reason": self._why(each.reason)}

    def _why(self, reason: Reason | None) -> str | None:
        return None if reason is None else self.guide.in_words(reason, self.language)

"""The guided path: one question a page, all of them on one, the path they lead to."""

from collections.abc import Callable, Mapping
from typing import Final

from flask import (
    Blueprint,
    Response,
    abort,
    jsonify,
    redirect,
    render_template,
    request,
)
from werkzeug.wrappers import Response as BaseResponse

from hub.current import current_site
from hub.finder.guided_path.answers import QUESTIONS, Answers, Ignored, read_answers
from hub.finder.guided_path.guide import Guide
from hub.i18n import LazyText
from hub.i18n import lazy_gettext as _l
from hub.languages import LANGUAGES, Language
from hub.models.base import Label
from hub.models.guided_path import Question
from hub.models.page import Key, Page
from hub.views.addresses import GUIDED_PATH, absolute, add_rules
from hub.views.api.answers import of_page
from hub.views.api.parameters import MOST_TOLD
from hub.views.api.refusal import printable
from hub.views.guided_path_json import outcome_json
from hub.views.guided_path_links import finder_links, path_address, shortlist_link
from hub.views.problem_details import problem

bp = Blueprint("guided_path", __name__)

ALL: Final = "all"
PATH: Final = "path"
"""Besides a question, what `ask` in an address may ask to see."""


FIELDS: Final = {
    "who": ("audiences", "audiences"),
    "domain": ("domains", "domains"),
    "phase": ("phases", "phases"),
    "need": ("support", "support-kinds"),
}
"""What of an entry tells why a question left it out, and the words for it."""

IGNORED: Final[Mapping[str, LazyText]] = {
    "unknown-name": _l("“%(name)s” is not a question."),
    "unknown-value": _l("“%(value)s” is not an answer to “%(name)s”."),
    "too-many": _l("Too many answers to “%(name)s”: “%(value)s” was left out."),
}
WRONG: Final = _l("These answers cannot be used")


def index(language: Language) -> str | BaseResponse:
    answers, ignored = _asked()
    asking = request.args.get("ask", "")
    if asking and asking not in (*QUESTIONS, ALL, PATH):
        ignored += (Ignored("ask", asking, "unknown-value"),)
        asking = ""
    if asking == PATH and answers and not ignored:
        return redirect(path_address(language, answers))
    if asking == ALL:
        return _page("all", language, answers, ignored, asking)
    if asking in QUESTIONS:
        return _page("question", language, answers, ignored, asking)
    if not answers and asking != PATH:
        return _page("question", language, answers, ignored, QUESTIONS[0])
    return _outcome(language, answers, ignored, asking)


def index_json(language: Language) -> Response:
    answers, ignored = _asked()
    if request.args.get("ask"):
        ignored += (Ignored("ask", request.args["ask"], "unknown-name"),)
    if ignored:
        detail = " ".join(_said(each) for each in ignored[:MOST_TOLD])
        return problem(400, str(WRONG), detail)
    guide = _guide()
    outcome = guide.path(answers, current_site().now())
    response = jsonify(outcome_json(outcome, guide, language))
    return of_page(response, language, absolute(path_address(language, answers)))


def _guide() -> Guide:
    """The guide of this site; a hub without rules has no such page."""
    guide = current_site().guide
    if guide is None:
        abort(404)
    return guide


def _asked() -> tuple[Answers, tuple[Ignored, ...]]:
    """The answers in the address, and what makes no sense there."""
    pairs = [
        (name, value) for name, value in request.args.items(multi=True) if name != "ask"
    ]
    return read_answers(pairs, _guide().rules)


def _page(
    name: str,
    language: Language,
    answers: Answers,
    ignored: tuple[Ignored, ...],
    asking: str,
) -> str:
    rules = _guide().rules
    place = QUESTIONS.index(asking) if asking in QUESTIONS else 0
    return render_template(
        f"guided_path/{name}.html",
        rules=rules,
        questions=[rules.question(id) for id in QUESTIONS],
        question=rules.question(QUESTIONS[place]),
        place=place,
        next=QUESTIONS[place + 1] if place + 1 < len(QUESTIONS) else PATH,
        is_start=not request.args,
        **_shared(language, answers, ignored, asking if request.args else ""),
    )


def _outcome(
    language: Language, answers: Answers, ignored: tuple[Ignored, ...], asking: str
) -> str:
    site = current_site()
    guide = _guide()
    outcome = guide.path(answers, site.now())

    def page_of(key: Key) -> Page:
        return site.catalogue.get(key, language)

    return render_template(
        "guided_path/outcome.html",
        outcome=outcome,
        rules=guide.rules,
        questions=[guide.rules.question(id) for id in QUESTIONS],
        page_of=page_of,
        in_words=lambda reason: guide.in_words(reason, language),
        shortlist=shortlist_link(outcome, language),
        finders=finder_links(answers, guide.rules, language),
        today=site.now().date(),
        meant_for=lambda question, page: _meant_for(question, page, language),
        **_shared(language, answers, ignored, asking),
    )


def _shared(
    language: Language, answers: Answers, ignored: tuple[Ignored, ...], asking: str
) -> Mapping[str, object]:
    """What every page of the path knows."""
    return {
        "answers": answers,
        "none_given": Answers(),
        "ignored": [_said(each) for each in ignored[:MOST_TOLD]],
        "alternates": {each: path_address(each, answers, asking) for each in LANGUAGES},
        "permalink": absolute(path_address(language, answers, asking)),
        "json": path_address(language, answers, suffix=".json"),
        "address": lambda asking="", given=answers: path_address(
            language, given, asking
        ),
        "answer_label": answer_label(language),
    }


def answer_label(language: Language) -> Callable[[Question, str], str]:
    """What an answer is called: its own label, or the term with its id."""
    vocabularies = current_site().catalogue.vocabularies

    def label(question: Question, id: str) -> str:
        answer = next(each for each in question.answers if each.id == id)
        named: Label | None = answer.label
        if named is None and question.vocabulary is not None:
            named = vocabularies[question.vocabulary][id]
        assert named is not None  # the check has seen to it
        return named[language]

    return label


def _meant_for(question: str, page: Page, language: Language) -> list[str]:
    """For whom or what an entry is that was left out: the terms in its own field."""
    field, vocabulary = FIELDS.get(question, ("", ""))
    terms = current_site().catalogue.vocabularies
    return [terms[vocabulary][id][language] for id in getattr(page.meta, field, ())]


def _said(ignored: Ignored) -> str:
    """What is wrong with something in the address."""
    values = {"name": printable(ignored.name), "value": printable(ignored.value)}
    return str(IGNORED[ignored.reason]) % values


add_rules(bp, "index", index, lambda each: f"/{each}/{GUIDED_PATH[each]}")
add_rules(
    bp, "index_json", index_json, lambda each: f"/{each}/{GUIDED_PATH[each]}.json"
)

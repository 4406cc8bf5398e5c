"""The gallery: every component in its states; in development only."""

from typing import Final

from flask import Blueprint, Flask, render_template

from hub.config import Config
from hub.current import current_site
from hub.finder.guided_path.answers import Answers
from hub.languages import LANGUAGES, Language
from hub.models.base import Label
from hub.models.guided_path import Question
from hub.views.addresses import add_rules
from hub.views.gallery import tokens
from hub.views.gallery.entries import Group, groups
from hub.views.gallery.samples import sample
from hub.views.gallery.specimens import Specimens
from hub.views.guided_path import answer_label

ADDRESS: Final = Label(nl="galerij", en="gallery")


def init_app(app: Flask, config: Config) -> None:
    """Add the gallery where the settings ask for it."""
    app.jinja_env.filters["sample"] = sample
    if config.gallery:
        app.register_blueprint(_blueprint())


def index(language: Language) -> str:
    return render_template("gallery/index.html", groups=groups(), tokens=tokens)


def group(language: Language, id: str) -> str:
    site = current_site()
    guide = site.guide
    return render_template(
        "gallery/group.html",
        group=next(each for each in groups() if each.id == id),
        specimens=Specimens(site, language),
        answer_label=answer_label(language),
        now=site.now(),
        given=_first_answer,
        questions=guide.rules.questions if guide is not None else (),
        in_words=lambda reason: guide.in_words(reason, language) if guide else "",
    )


def _first_answer(question: Question) -> Answers:
    """A question with its first answer chosen."""
    return Answers(**{question.id: (question.answers[0].id,)})


def _blueprint() -> Blueprint:
    bp = Blueprint("gallery", __name__)
    add_rules(bp, "index", index, lambda each: f"/{each}/{ADDRESS[each]}/")
    for one in groups():
        for language in LANGUAGES:
            defaults = {"language": language, "id": one.id}
            bp.add_url_rule(_path(one, language), "group", group, defaults=defaults)
    return bp


def _path(one: Group, language: Language) -> str:
    return f"/{language}/{ADDRESS[language]}/{one.slug[language]}/"

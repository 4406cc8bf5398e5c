from collections.abc import Callable

import pytest
from flask import Flask, render_template_string

from hub.i18n import gettext as _
from hub.i18n import in_language
from hub.i18n import lazy_gettext as _l


def from_template() -> str:
    return render_template_string('{{ _("Search") }}')


def from_macro() -> str:
    return render_template_string(
        "{% macro word() %}{% trans %}Search{% endtrans %}{% endmacro %}{{ word() }}"
    )


SPOKEN: list[Callable[[], str]] = [
    lambda: _("Search"),
    lambda: str(_l("Search")),
    lambda: render_template_string("{{ word }}", word=_l("Search")),
    from_template,
    from_macro,
]


@pytest.mark.parametrize("say", SPOKEN)
def test_a_request_speaks_the_language_of_its_address(app: Flask, say) -> None:
    for path, word in (("/nl/", "Zoeken"), ("/en/", "Search"), ("/nl/", "Zoeken")):
        with app.test_request_context(path):
            assert say() == word


@pytest.mark.parametrize("say", SPOKEN)
def test_another_language_is_spoken_for_a_while(app: Flask, say) -> None:
    with app.test_request_context("/en/"):
        with in_language("nl"):
            assert say() == "Zoeken"
            with in_language("en"):
                assert say() == "Search"
            assert say() == "Zoeken"
        assert say() == "Search"


def test_the_language_comes_back_after_a_failure(app: Flask) -> None:
    with app.test_request_context("/en/"):
        with pytest.raises(KeyError), in_language("nl"):
            raise KeyError
        assert _("Search") == "Search"


def test_requests_inside_one_context_do_not_share_a_language(app: Flask) -> None:
    with app.app_context():
        for path, word in (("/nl/", "Zoeken"), ("/en/", "Search")):
            with app.test_request_context(path):
                assert _("Search") == word


def test_an_app_without_a_request_speaks_dutch(app: Flask) -> None:
    with app.app_context():
        assert _("Search") == "Zoeken"


def test_texts_stay_as_written_where_there_is_no_app() -> None:
    assert _("Search") == "Search"
    assert str(_l("Search")) == "Search"


def test_values_are_filled_in_and_escaped_in_templates(app: Flask) -> None:
    asked = (
        "{{ _('on %(host)s', host='<b>') }} "
        "{% trans host='<b>' %}on {{ host }}{% endtrans %}"
    )
    with app.test_request_context("/nl/"):
        assert render_template_string(asked) == "op &lt;b&gt; op &lt;b&gt;"
        assert _("on %(host)s", host="<b>") == "op <b>"


def test_numbers_choose_their_form(app: Flask) -> None:
    asked = (
        "{% trans count=number %}And {{ count }} that is open to all domains"
        "{% pluralize %}And {{ count }} that are open to all domains{% endtrans %}"
    )
    with app.test_request_context("/en/"):
        one, two = (render_template_string(asked, number=each) for each in (1, 2))
    assert one == "And 1 that is open to all domains"
    assert two == "And 2 that are open to all domains"

"""Templates know whether their pages are written to files."""

from dataclasses import replace

import pytest
from flask import render_template_string

from hub import create_app
from hub.config import Config
from hub.languages import LANGUAGES, Language
from tests.conftest import NOW


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exported", [True, False])
def test_templates_know_whether_pages_are_exported(
    config: Config, language: Language, *, exported: bool
) -> None:
    app = create_app(replace(config, exported=exported), lambda: NOW)
    with app.test_request_context(f"/{language}/"):
        assert render_template_string("{{ exported }}") == str(exported)

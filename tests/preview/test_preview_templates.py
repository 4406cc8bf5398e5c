"""What holds of the site's templates holds of those of the preview."""

from pathlib import Path

import pytest
from flask import Flask

from hub.config import ROOT
from tests.test_templates import (
    test_every_word_goes_through_gettext as every_word_goes_through_gettext,
)
from tests.test_templates import (
    test_nothing_is_declared_safe_or_styled_in_place as nothing_is_declared_safe,
)

FILES = sorted((ROOT / "hub" / "preview" / "templates").rglob("*.html"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_template_is_safe_and_speaks_both_languages(app: Flask, path: Path) -> None:
    nothing_is_declared_safe(path)
    every_word_goes_through_gettext(app, path)
    assert path.read_text("utf-8").count("\n") <= 100

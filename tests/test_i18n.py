"""Every word of the interface is translated, and no translation is left over."""

import subprocess
import sys
from pathlib import Path

from babel.messages.pofile import read_po

from hub.config import ROOT

TRANSLATIONS = ROOT / "translations"
KEYWORDS = ("-k", "_l", "-k", "said", "-k", "noted")


def extracted(tmp_path: Path) -> set[object]:
    target = tmp_path / "messages.pot"
    command = ["extract", "-F", "pyproject.toml", *KEYWORDS, "-o", str(target), "."]
    babel = [sys.executable, "-m", "babel.messages.frontend", "--quiet", *command]
    subprocess.run(babel, cwd=ROOT, check=True)
    with target.open("rb") as file:
        return {message.id for message in read_po(file) if message.id}


def test_dutch_has_every_text_and_no_other(tmp_path: Path) -> None:
    with (TRANSLATIONS / "nl" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    assert {message.id for message in messages} == extracted(tmp_path)
    for message in messages:
        strings = (
            message.string if isinstance(message.string, tuple) else (message.string,)
        )
        assert all(strings), message.id
        assert not message.fuzzy, message.id


def test_template_of_the_catalogues_is_up_to_date(tmp_path: Path) -> None:
    with (TRANSLATIONS / "messages.pot").open("rb") as file:
        known = {message.id for message in read_po(file) if message.id}
    assert known == extracted(tmp_path)

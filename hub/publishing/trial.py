"""Opens the site in a process of its own, before the one that must go on.

The check and the building of an index take memory that a server would never give back,
and whatever goes wrong there goes wrong there only.
"""

import subprocess
import sys
from typing import Final

SOUND: Final = "Checked and indexed: "
"""How `hub publish` begins, once it is so."""


def is_sound() -> bool:
    """Whether the content on disk can be shown; if not, the trial has said why."""
    trial = subprocess.run(
        [sys.executable, "-m", "hub", "publish", "--trial"],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    # The words and not the status: that may go to whoever waits for all children.
    return trial.stdout.startswith(SOUND)

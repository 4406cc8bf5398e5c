"""Opens the site in a process of its own, before the one that must go on.

The check and the building of an index take memory that a server would never give back,
and whatever goes wrong there goes wrong there only.
"""

import logging
import subprocess
import sys
from typing import Final

logger = logging.getLogger(__name__)

SOUND: Final = "Checked and indexed: "
"""How `hub publish` begins, once it is so."""


def is_sound() -> bool:
    """Whether the content on disk can be shown; if not, the log says why."""
    trial = subprocess.run(
        [sys.executable, "-m", "hub", "publish", "--trial"],
        capture_output=True,
        text=True,
        check=False,
    )
    # The words and not the status: that may go to whoever waits for all children.
    is_sound = trial.stdout.startswith(SOUND)
    if trial.stderr:
        logger.log(logging.INFO if is_sound else logging.ERROR, trial.stderr.strip())
    return is_sound

"""Which content files changed since a commit, as git tells."""

import os
import subprocess
from pathlib import Path

from hub.content.message import Message, said


class GitError(Exception):
    """Git cannot say what changed; the message says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def changed_files(folder: Path, since: str) -> frozenset[str]:
    """Paths below the folder, new files and deleted ones among them. Raises GitError."""
    if _git(folder, "rev-parse", "--is-inside-work-tree") is None:
        raise GitError(
            said("{folder} is no git checkout, so nothing is known of what changed.",
                 folder=folder)
        )
    # Behind --end-of-options nothing that is typed can be taken for an option.
    commit = _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}"
    )
    if commit is None:
        raise GitError(said('git knows no commit "{name}".', name=since))
    options = ("--no-ext-diff", "--no-renames", "--name-only", "--relative", "-z")
    changed = _git(folder, "diff", *options, commit.strip(), "--", ".")
    new = _git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return frozenset(filter(None, f"{changed or ''}\0{new or ''}".split("\0")))


def _git(folder: Path, *arguments: str) -> str | None:
    """What git answers; None where it fails."""
    command = ["git", "-C", str(folder), "-c", "core.fsmonitor=false", *arguments]
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, check=False, timeout=60
        )
    except FileNotFoundError:
        raise GitError(said("git is not installed here.")) from None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None

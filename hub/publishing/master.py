"""The process that a running hub is told by, known from its file."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True)
class Master:
    """The first process of a running hub, which reads the content for its workers."""

    process: int

    @classmethod
    def of(cls, file: Path) -> Self | None:
        """The one whose number stands in a file; None where no hub runs."""
        try:
            process = int(file.read_text("ascii"))
        except (FileNotFoundError, ValueError):
            return None
        return cls(process) if process > 1 and _is_server(process) else None

    def reload(self) -> None:
        """Let it read the content again. Raises PermissionError."""
        os.kill(self.process, signal.SIGHUP)


def _is_server(process: int) -> bool:
    """Whether the number is still that of a server: the system gives it out again."""
    command = Path(f"/proc/{process}/cmdline")
    if command.parent.parent.joinpath("self").exists():
        return command.exists() and b"gunicorn" in command.read_bytes()
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True

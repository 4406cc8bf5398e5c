"""Ask whether a pinned dependency has a known weakness: `make audit`.

pip-audit leaves out what the service does not know, and ends well. Here that fails: a
package of which nothing is known is not sound.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.pins import ALL

SOUND = "No pinned dependency has a known weakness."
NOT_SOUND = (
    "The audit failed. Either a weakness is listed above (see "
    "docs/developing/supply-chain.md), or the service could not be asked about a "
    "package: then nothing is known, and this is no pass."
)


def audited(requirements: Path, options: Sequence[str]) -> int:
    """The status: 0 where the service knew every package, and nothing ill of it."""
    command = [
        *(sys.executable, "-m", "pip_audit", "--strict", "--require-hashes"),
        *("--disable-pip", "--progress-spinner", "off"),
        *("--requirement", str(requirements)),
    ]
    audit = subprocess.run([*command, *options], check=False)
    sys.stdout.write(f"{NOT_SOUND if audit.returncode else SOUND}\n")
    return 1 if audit.returncode else 0


if __name__ == "__main__":
    sys.exit(audited(ALL, sys.argv[1:]))

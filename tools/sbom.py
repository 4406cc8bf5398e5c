"""Write what a server installs as a bill of materials, CycloneDX JSON: `make sbom`.

Made of the pins and of what the installed packages say of their licence. The same pins
give the same bytes: no moment, no number by chance, no address and no path.
"""

import sys
import tomllib
from collections.abc import Mapping

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from hub.config import ROOT
from tools.licences import Allowed, told_by
from tools.pins import SERVER, Pin, pins

VERSION = SchemaVersion.V1_6


def bill() -> str:
    """The bill, sorted and indented."""
    pinned, allowed = pins(SERVER), Allowed.read()
    parts = {name: _part(pin, allowed) for name, pin in pinned.items()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    hub = Component(
        type=ComponentType.APPLICATION,
        name=project["name"],
        version=project["version"],
        bom_ref=project["name"],
    )
    bom = Bom(components=parts.values())
    bom.metadata.component = hub
    _link(bom, {hub.name: hub, **parts}, pinned)
    return _without_chance(bom)


def _part(pin: Pin, allowed: Allowed) -> Component:
    licence = allowed.licence(pin.name, told_by(pin))
    return Component(
        name=pin.name,
        version=pin.version,
        bom_ref=pin.name,
        purl=PackageURL("pypi", None, pin.name, pin.version),
        licenses=[LicenseExpression(licence)],
    )


def _link(bom: Bom, parts: Mapping[str, Component], pinned: Mapping[str, Pin]) -> None:
    """Who needs whom."""
    for name, part in parts.items():
        needed = [parts[pin.name] for pin in pinned.values() if name in pin.needed_by]
        bom.register_dependency(part, needed)


def _without_chance(bom: Bom) -> str:
    # Both may be left out of a bill; the library has no other word for it.
    bom.serial_number = None  # type: ignore[assignment]  # as its own command does
    bom.metadata.timestamp = None  # type: ignore[assignment]  # likewise
    return make_outputter(bom, OutputFormat.JSON, VERSION).output_as_string(indent=2)


if __name__ == "__main__":
    sys.stdout.write(f"{bill()}\n")

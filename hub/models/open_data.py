"""Open data: under which licence the content may be reused, and whose it is."""

from datetime import date
from typing import Annotated

from hub.models.base import Frozen, Id, Label, Reference, Text, WebAddress
from hub.models.selector import EntryAddress


class Licence(Frozen):
    """The terms of reuse; a proposal until the publisher has confirmed them."""

    id: Id
    name: Label
    url: WebAddress
    """The address that names the licence to programs, and explains it to people."""
    attribution: Label
    """The line that names the source."""
    confirmed: date | None = None
    """The day on which the publisher confirmed the licence."""


class PolicySource(Frozen):
    """Where the policy behind the choice stands."""

    title: Text
    url: WebAddress
    checked: date


class OpenData(Frozen):
    """What is said once of all downloads."""

    licence: Licence
    publisher: Annotated[Id, Reference("organisations")]
    """The organisation that decides on the licence."""
    contact: EntryAddress
    explained_on: EntryAddress
    """The page that explains reuse."""
    source: PolicySource

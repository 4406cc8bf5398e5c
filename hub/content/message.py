"""What is said of a problem: English, with all that another language needs to say it."""

from collections.abc import Callable, Mapping
from typing import Self

Translate = Callable[[str], str]
"""From an English text with {places} to the same in another language."""
Part = tuple[str, Mapping[str, object]]
"""A text with {places}, and what stands there."""


class Message(str):
    """An English text that can be said in another language too.

    A plain text is a message that is only said in English.
    """

    __slots__ = ("parts",)
    parts: tuple[Part, ...]

    def __new__(cls, *parts: Part) -> Self:
        message = super().__new__(cls, "".join(_filled(part) for part in parts))
        message.parts = parts
        return message

    def __add__(self, other: str) -> "Message":
        """Both after each other; spaces belong to the texts."""
        return Message(*self.parts, *parts_of(other))


def said(text: str, /, **values: object) -> Message:
    """A message; the text is gathered for translation, as those of `_()` are."""
    return Message((text, values))


def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of a message; a plain text is one, as it stands."""
    if isinstance(text, Message):
        return text.parts
    return ((text.replace("{", "{{").replace("}", "}}"), {}),) if text else ()


def in_language(text: str, translate: Translate) -> str:
    """The message as a language says it, and the messages inside it."""
    return "".join(
        translate(part).format(
            **{
                name: in_language(value, translate) if isinstance(value, str) else value
                for name, value in values.items()
            }
        )
        if isinstance(text, Message)
        else text
        for part, values in parts_of(text)
    )


def _filled(part: Part) -> str:
    text, values = part
    return text.format(**values)

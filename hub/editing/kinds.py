"""Which kind of page a word means: its folder, or how people call one or many."""

from collections.abc import Iterator

from hub.editing.nearby import meant
from hub.languages import LANGUAGES, Language
from hub.models.base import Label
from hub.models.collection import BY_NAME, Collection
from hub.models.descriptions import kinds


class UnknownKind(Exception):
    """No kind of page is called so; says it in both languages."""

    def __init__(self, word: str) -> None:
        near = meant(word, dict(_words()))
        self.said = Label(
            nl=f"Er is geen soort pagina “{word}”.{near['nl']} "
            f"De soorten zijn: {_all('nl')}.",
            en=f"There is no kind of page “{word}”.{near['en']} "
            f"The kinds are: {_all('en')}.",
        )
        super().__init__(self.said["en"])


def kind_named(word: str) -> Collection:
    """The collection that a word means. Raises UnknownKind."""
    name = dict(_words()).get(word.lower())
    if name is None:
        raise UnknownKind(word)
    return BY_NAME[name]


def _all(language: Language) -> str:
    return ", ".join(kind[language].one for kind in kinds().values())


def _words() -> Iterator[tuple[str, str]]:
    for name, kind in kinds().items():
        yield name, name
        for language in LANGUAGES:
            yield kind[language].one, name
            yield kind[language].many, name

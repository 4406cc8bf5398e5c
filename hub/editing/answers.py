"""What an editor typed for a field, read as the value that it stands for."""

from hub.content.located_yaml import parse_yaml
from hub.editing.nearby import meant
from hub.editing.trial import Known
from hub.models.base import Label, Reference
from hub.models.collection import Collection
from hub.models.descriptions import described, own_choices, vocabulary_of
from hub.models.markers import field_markers


class WrongAnswer(Exception):
    """An answer that cannot be; says why in both languages."""

    def __init__(self, said: Label) -> None:
        self.said = said
        super().__init__(said["en"])


def field_named(collection: Collection, name: str) -> str:
    """The name of a field. Raises WrongAnswer."""
    fields = collection.model.model_fields
    if name not in fields:
        near = meant(name, fields)
        raise WrongAnswer(
            Label(
                nl=f"“{name}” is geen veld van {collection.name}.{near['nl']}",
                en=f"“{name}” is no field of {collection.name}.{near['en']}",
            )
        )
    return name


def value_of(collection: Collection, field: str, typed: str, known: Known) -> object:
    """The value that was typed; of a list, words with commas. Raises WrongAnswer."""
    is_list = isinstance(described(collection.model, field).example, list)
    if is_list and not typed.lstrip().startswith(("[", "-")):
        typed = f"[{typed}]"
    found = parse_yaml(typed, file="")
    if found.problems:
        said = found.problems[0].message
        raise WrongAnswer(Label(nl=f"{field}: {said}", en=f"{field}: {said}"))
    for word in found.value if isinstance(found.value, list) else [found.value]:
        _check_word(collection, field, word, known)
    return found.value


def choices(collection: Collection, field: str, known: Known) -> tuple[str, ...]:
    """The words among which a field chooses; nothing where it is free."""
    model = collection.model
    vocabulary = vocabulary_of(model, field)
    if vocabulary is not None:
        return known.vocabularies[vocabulary].ids
    for marker in field_markers(model, field):
        if isinstance(marker, Reference):
            return tuple(sorted(known.ids.get(marker.collection, ())))
    return own_choices(model.model_fields[field].annotation)


def _check_word(collection: Collection, field: str, word: object, known: Known) -> None:
    words = choices(collection, field, known)
    if words and isinstance(word, str) and word not in words:
        near = meant(word, words)
        few = f" ({', '.join(words)})" if len(words) <= 15 and not near["en"] else ""
        raise WrongAnswer(
            Label(
                nl=f"“{word}” kan niet bij {field}.{near['nl']}{few}",
                en=f"“{word}” cannot stand in {field}.{near['en']}{few}",
            )
        )

"""Pairs of files on disk: read as text, written whole, never over something else."""

from pathlib import Path

from hub.editing.trial import Texts, file_of
from hub.languages import LANGUAGES, Language
from hub.models.collection import Collection


def existing(folder: Path, collection: Collection, id: str) -> dict[Language, str]:
    """The texts of an entry's files that are there."""
    paths = {
        language: folder / file_of(collection, id, language) for language in LANGUAGES
    }
    return {
        # Line ends are kept: an editor on Windows finds the file as it was.
        language: path.read_bytes().decode("utf-8-sig")
        for language, path in paths.items()
        if path.exists()
    }


def write_new(folder: Path, collection: Collection, id: str, texts: Texts) -> list[str]:
    """Write files that are not there yet; their names. Raises FileExistsError."""
    files = {file_of(collection, id, language): texts[language] for language in texts}
    for file in files:
        if (folder / file).exists():
            raise FileExistsError(file)
    for file, text in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        with (folder / file).open("x", encoding="utf-8", newline="") as stream:
            stream.write(text)
    return list(files)


def split(text: str) -> tuple[str, str]:
    """The front matter of a file, and all that comes from the closing dashes on."""
    opening, _, rest = text.partition("---\n")
    keys, dashes, body = rest.partition("\n---")
    if opening.strip() or not dashes:
        return "", text
    return f"{keys}\n", f"---{body}"


def joined(keys: str, rest: str) -> str:
    """A whole file again."""
    return f"---\n{keys}{rest}"


def write_changed(
    folder: Path,
    collection: Collection,
    id: str,
    texts: Texts,
    before: Texts,
) -> None:
    """Write those files whose text is another; each appears whole or not at all."""
    for language, text in texts.items():
        if text != before[language]:
            path = folder / file_of(collection, id, language)
            aside = path.with_name(f".{path.name}.new")
            aside.write_bytes(text.encode("utf-8"))
            aside.replace(path)

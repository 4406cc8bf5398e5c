"""The words of both languages with their tokens, in a file that is read line by line.

A line has all words that are indexed alike. Read as a whole, the tokens would be there
once for each word, and what is thrown away again would leave holes in the memory that
the workers share.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from hub.languages import LANGUAGES, Language

Words = Mapping[Language, Mapping[str, str]]
"""Word, as it stands between two spaces -> its tokens, with spaces between them."""


def write_words(path: Path, words: Words) -> None:
    """Write a line for each language and tokens."""
    with path.open("w", encoding="utf-8") as file:
        for language, found in words.items():
            alike: defaultdict[str, list[str]] = defaultdict(list)
            for word, tokens in found.items():
                alike[tokens].append(word)
            for tokens, of_these in alike.items():
                line = json.dumps([language, tokens, of_these], ensure_ascii=False)
                file.write(f"{line}\n")


def read_words(path: Path) -> Words:
    """The words, each with the same text as the others that are indexed alike."""
    found: dict[Language, dict[str, str]] = {language: {} for language in LANGUAGES}
    with path.open("rb") as lines:
        for line in lines:
            language, tokens, words = json.loads(line)
            found[language].update(dict.fromkeys(words, tokens))
    return found

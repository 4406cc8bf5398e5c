"""The search index of an exported site: files that a browser asks for by the word."""

from collections import defaultdict
from pathlib import Path
from typing import Final

from hub.bits import numbers
from hub.catalogue import Catalogue, PageNotFound
from hub.client_search.answers import IMPACT_UNIT
from hub.client_search.files import Folder, compact, distances, grouped, shards
from hub.client_search.vocabulary import Vocabulary, vocabulary
from hub.client_search.words import lines
from hub.documents import FACET_VOCABULARIES
from hub.edition import Edition
from hub.languages import LANGUAGES, Language, other
from hub.models.glossary import concept_path
from hub.models.page import Key
from hub.search.searcher import Searcher
from hub.search.stopwords import STOP_WORDS

START: Final = "start.js"
"""What is loaded first, and says where everything else is."""

_GROUPS: Final = 256
_LEAST_OF_GROUP: Final = 4


def write(edition: Edition, directory: Path) -> tuple[Path, ...]:
    """Write the index of both languages, and take away what no longer belongs to it."""
    searcher = edition.searcher
    assert isinstance(searcher, Searcher)  # only a preview's search is another
    words = vocabulary(searcher.corpus, searcher.facets.everything)
    written: list[Path] = []
    for language in LANGUAGES:
        folder = Folder(directory / language)
        folder.path.mkdir(parents=True, exist_ok=True)
        text = compact(_start(folder, edition.catalogue, searcher, words, language))
        folder.put(START, f"hubSearch.start({text});\n")
        folder.remove_others()
        written += folder.written
    return tuple(sorted(set(written)))


def _start(
    folder: Folder,
    catalogue: Catalogue,
    searcher: Searcher,
    words: Vocabulary,
    language: Language,
) -> dict[str, object]:
    """What a browser must know before it asks for a word."""
    corpus = searcher.corpus
    pieces = list(shards(lines(searcher, words, language)))
    entries = [_entry(key, catalogue, language) for key in corpus.keys]
    size = max(_LEAST_OF_GROUP, -(-len(entries) // _GROUPS))
    return {
        "language": language,
        "total": len(entries),
        "stop": {each: " ".join(sorted(STOP_WORDS[each])) for each in LANGUAGES},
        "unit": IMPACT_UNIT,
        "starts": ",".join(start for start, _ in pieces),
        "words": "".join(folder.write(shard) for _, shard in pieces),
        "spellings": {
            letter: folder.write(spelled)
            for letter, spelled in _spellings(searcher, words, language).items()
        },
        "size": size,
        "entries": "".join(map(folder.write, grouped(entries, size))),
        "priors": {n: each for n, each in enumerate(corpus.priors) if each != 1},
        "ends": {n: int(each) for n, each in enumerate(corpus.ends) if each},
        "facets": folder.write(_facets(catalogue, searcher, language)),
    }


def _entry(key: Key, catalogue: Catalogue, language: Language) -> list[str] | None:
    """Kind, title, summary and address; the language of the texts where it differs."""
    name, id = key
    try:
        if name == "glossary":
            text = catalogue.glossary[id][language]
            shown = [text.label, text.definition, concept_path(id, language)]
            text_language = language
        else:
            page = catalogue.get(key, language)
            shown = [page.meta.title, page.meta.summary, page.path]
            text_language = page.text_language
    except (PageNotFound, KeyError):
        # It is in the index, but not of this edition: nothing of it may be seen.
        return None
    kind = catalogue.vocabularies["collections"][name][language]
    foreign = [text_language] if text_language != language else []
    return [kind, *shown, *foreign]


def _spellings(
    searcher: Searcher, words: Vocabulary, language: Language
) -> dict[str, dict[str, object]]:
    """By first letter, the words that a slip may stand for, the likeliest first."""
    lexicon, by_letter = searcher.corpus.lexicon, defaultdict[str, list[str]](list)
    own, foreign = lexicon.uses[language], lexicon.uses[other(language)]
    for word in sorted(
        (word for word in words if lexicon.knows(word)),
        key=lambda word: (-own.get(word, 0), -foreign.get(word, 0), word),
    ):
        by_letter[word[0]].append(word)
    return {
        letter: {
            "words": " ".join(found),
            "parts": " ".join(word for word in found if word in lexicon.parts),
            "written": {
                word: lexicon.spelled(word)
                for word in found
                if lexicon.spelled(word) != word
            },
        }
        for letter, found in sorted(by_letter.items())
    }


def _facets(
    catalogue: Catalogue, searcher: Searcher, language: Language
) -> dict[str, list[list[object]]]:
    """Per facet its values: id, label and the entries that have it."""
    facets = searcher.corpus.facets
    everything = list(numbers(searcher.facets.everything))
    return {
        facet: [
            [
                term.id,
                term[language],
                distances(
                    [n for n in everything if term.id in facets[n].get(facet, ())]
                ),
            ]
            for term in catalogue.vocabularies[name].terms
        ]
        for facet, name in FACET_VOCABULARIES.items()
    }

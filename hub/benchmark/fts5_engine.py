"""FTS5 as an engine: built from the same documents, and asked the same questions."""

from pathlib import Path
from time import process_time

from hub.benchmark.dump import read_dump
from hub.benchmark.fts5 import Fts5, write_database
from hub.benchmark.questions import Question
from hub.benchmark.ways import SEARCH, Ways


def build(database: Path, dump: Path) -> float:
    """Build the database; gives the seconds of CPU time."""
    documents = list(read_dump(dump))
    began = process_time()
    write_database(database, documents)
    return process_time() - began


def open_fts5(database: Path) -> Ways:
    """Open the database, and the way to ask it."""
    fts5 = Fts5.open(database)

    def search(question: Question) -> int:
        return fts5.search(question.text, question.language).total

    return {SEARCH: search}

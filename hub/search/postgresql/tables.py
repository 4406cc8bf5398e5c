"""The tables of an index: a schema each, named by its fingerprint."""

import re
from typing import Final

_FINGERPRINT: Final = re.compile(r"[a-z0-9]{1,40}")

REGISTER: Final = "hub_search"
"""The schema that knows which indexes there are."""

MAKE_REGISTER: Final = (
    f"CREATE SCHEMA IF NOT EXISTS {REGISTER}",
    f"CREATE TABLE IF NOT EXISTS {REGISTER}.built"
    " (schema text PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp())",
)

MAKE_TABLES: Final = (
    # Read whole by each process, and small.
    "CREATE TABLE whole (name text PRIMARY KEY, data bytea NOT NULL)",
    # Token -> the entries that hold it, and how hard it hits each.
    'CREATE TABLE list (token text COLLATE "C" PRIMARY KEY, data bytea NOT NULL)',
    "ALTER TABLE list ALTER data SET STORAGE EXTERNAL",
    # Where the tokens of an entry stand, for phrases.
    "CREATE TABLE standing (entry integer NOT NULL, words tsvector NOT NULL)",
    # A whole title, synonym or question -> the entries that bear it.
    'CREATE TABLE name (name text COLLATE "C" PRIMARY KEY,'
    " entries integer[] NOT NULL, kinds integer[] NOT NULL)",
    # What is shown of an entry.
    "CREATE TABLE entry (entry integer PRIMARY KEY,"
    " collection text NOT NULL, id text NOT NULL, data bytea NOT NULL)",
    # What may be completed to; the lowest rank is the likeliest.
    "CREATE TABLE offer (language text NOT NULL, rank integer NOT NULL,"
    ' folded text COLLATE "C" NOT NULL, text text NOT NULL, entry integer,'
    " words text[] NOT NULL, PRIMARY KEY (language, rank))",
    "CREATE TABLE offer_word (language text NOT NULL,"
    ' word text COLLATE "C" NOT NULL, rank integer NOT NULL)',
)

MAKE_INDEXES: Final = (
    "CREATE INDEX ON standing USING gin (words) WITH (fastupdate = off)",
    "CREATE INDEX ON offer (language, folded, rank)",
    "CREATE INDEX ON offer_word (language, word, rank)",
    "ANALYZE list, standing, name, entry, offer, offer_word",
)


def schema_of(fingerprint: str) -> str:
    """Where the index of this fingerprint is."""
    if not _FINGERPRINT.fullmatch(fingerprint):
        raise ValueError(f"a fingerprint is small letters and digits: {fingerprint!r}")
    return f"{REGISTER}_{fingerprint}"

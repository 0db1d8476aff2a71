"""The tables of the records, and how finished ones are opened."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from qabot.errors import IndexDamaged

FORMAT = 1  # of the tables below

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE files (
    path TEXT PRIMARY KEY, modified INTEGER NOT NULL, size INTEGER NOT NULL, hash TEXT NOT NULL, reading TEXT NOT NULL,
    error TEXT
) WITHOUT ROWID;
CREATE TABLE articles (
    key INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, model TEXT NOT NULL, rules INTEGER NOT NULL,
    language TEXT NOT NULL, title TEXT NOT NULL, source TEXT, date TEXT, url TEXT, author TEXT,
    blocks TEXT NOT NULL, text TEXT NOT NULL -- last, since what stands behind a long text is slow to reach
);
-- Every path at which an article lies; the first in order is its id.
CREATE TABLE places (
    id TEXT PRIMARY KEY, file TEXT NOT NULL, article INTEGER NOT NULL REFERENCES articles
) WITHOUT ROWID;
CREATE INDEX places_article ON places (article, id);
CREATE INDEX places_file ON places (file);
-- Ids are never used again: what is derived knows a part by its id alone.
CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE INDEX passages_article ON passages (article, id);
CREATE TABLE statements (
    id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    speaker TEXT NOT NULL, party TEXT NOT NULL, stance TEXT NOT NULL, record TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX statements_article ON statements (article, id);
-- Vectors by themselves: whoever reads texts does not page through them.
CREATE TABLE passages_vectors (
    id INTEGER PRIMARY KEY REFERENCES passages ON DELETE CASCADE, vector BLOB NOT NULL
);
CREATE TABLE statements_vectors (
    id INTEGER PRIMARY KEY REFERENCES statements ON DELETE CASCADE, vector BLOB NOT NULL
);
"""


def connect(path: Path) -> sqlite3.Connection:
    """A connection to finished records, which nobody changes any more.

    Raises IndexDamaged where they cannot be read by this version, FileNotFoundError where there are none.
    """
    if not path.exists():
        raise FileNotFoundError(path)
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    try:
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        if found == FORMAT:
            connection.execute("SELECT count(*) FROM meta")
    except sqlite3.DatabaseError as error:
        connection.close()
        if not path.exists():
            raise FileNotFoundError(path) from error
        raise IndexDamaged(f"{path} cannot be read ({error}); {way_out(path)}") from error
    if found != FORMAT:
        connection.close()
        age = "a newer" if found > FORMAT else "an older"
        raise IndexDamaged(
            f"{path} was written by {age} version of qabot (format {found}, here {FORMAT}); {way_out(path)}"
        )
    return connection


def way_out(path: Path) -> str:
    """What to do when these records are of no use."""
    return f"delete the folder {path.parent.parent} and run `qabot index` again."

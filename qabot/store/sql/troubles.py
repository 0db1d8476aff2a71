"""What people are told of a database that fails: who or what is to blame, and the way out."""

from __future__ import annotations

import sqlite3

from sqlalchemy import exc

from qabot.errors import EngineAway, QabotError

# By SQLSTATE (PostgreSQL's manual, appendix A).
FORBIDDEN = ("42501", "28000", "28P01")
READ_ONLY = ("25006",)
FULL = ("53100",)
DAMAGED = ("XX001", "XX002", "42P01", "42703")  # broken pages, broken indexes, tables or columns that are gone
AWAY = ("08", "40", "53", "55", "57", "58")  # classes: connections, conflicts, resources, locks, operators, its system


def reason(error: exc.DBAPIError) -> str:
    """What the database itself says, on one line."""
    said = str(error.orig).strip()
    return said.splitlines()[0] if said else type(error.orig).__name__


def state(error: exc.DBAPIError) -> str:
    """The SQLSTATE of a server's error; empty where it has none, as those of connections that never came about."""
    return getattr(error.orig, "sqlstate", None) or ""


def of_server(place: str, error: exc.DBAPIError) -> QabotError:
    """The trouble with a server; EngineAway only where it may be over by itself."""
    said, found = reason(error), state(error)
    if found in FORBIDDEN:
        return QabotError(
            f"The user of the database {place} may not do that ({said}); give it the tables or the schema, "
            "or name another user in QABOT_STORE."
        )
    if found in READ_ONLY:
        return QabotError(
            f"The database {place} can only be read ({said}); name the one that can be written in QABOT_STORE."
        )
    if found in FULL:
        return QabotError(f"The disk of the database {place} is full ({said}); make room there and start again.")
    if not found or error.connection_invalidated or found[:2] in AWAY:
        return EngineAway(f"The database {place} cannot be used ({said}); see that it runs and check QABOT_STORE.")
    return QabotError(f"The database {place} refuses what it was asked ({said}); see its log, and report it.")


def is_busy(error: exc.DBAPIError) -> bool:
    """Whether somebody else holds the file."""
    code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_damage(error: exc.DBAPIError, *, local: bool) -> bool:
    """Whether what the database holds is broken, and not the way to it."""
    if not local:
        return state(error) in DAMAGED
    said = reason(error)
    return not isinstance(error.orig, sqlite3.OperationalError) or "no such" in said or "decode" in said

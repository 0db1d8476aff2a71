"""Connections to a database: in a file of this machine, or to a PostgreSQL."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool, QueuePool

from qabot.errors import QabotError

PATIENCE = 10  # seconds that a server may take to answer a call for a connection
SILENCE = 30  # seconds after which a server whose machine or network is gone counts as gone


def to_file(path: Path, *, read: bool) -> Engine:
    """Connections to a SQLite file."""

    def connect() -> sqlite3.Connection:
        address = f"file:{quote(str(path.resolve()))}?mode="
        if not read:
            return _connected(f"{address}rwc", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL")
        try:
            return _connected(f"{address}rw", "SELECT count(*) FROM sqlite_master", "PRAGMA query_only = ON")
        except sqlite3.OperationalError:
            # In a place that cannot be written nobody else writes, either.
            return _connected(f"{address}ro&immutable=1", "PRAGMA query_only = ON")

    if read:
        # What only reads, one statement at a time, leaves nothing to roll back.
        options: dict[str, Any] = {
            "poolclass": QueuePool,
            "pool_reset_on_return": None,
            "isolation_level": "AUTOCOMMIT",
        }
        return create_engine("sqlite://", creator=connect, **options)
    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def begin(sql: Connection) -> None:
        sql.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _connected(address: str, *first: str) -> sqlite3.Connection:
    """A connection after its ``first`` statements; closed where one of them cannot be done."""
    sql = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
    try:
        for statement in first:
            sql.execute(statement)
    except BaseException:
        sql.close()
        raise
    return sql


def to_postgresql(url: URL, *, read: bool) -> Engine:
    """Connections to a server; raises QabotError where what they need is not installed."""
    # What writes holds the lock by its connection, which must go when it is closed.
    options: dict[str, Any] = {"isolation_level": "AUTOCOMMIT", "pool_pre_ping": True} if read else {}
    options["poolclass"] = QueuePool if read else NullPool
    known = {
        "connect_timeout": PATIENCE,
        "application_name": "qabot",
        "client_encoding": "utf8",
        # Nothing else tells of a machine that vanished, and a question or an update would wait for hours.
        "tcp_user_timeout": SILENCE * 1000,
        "keepalives_idle": SILENCE // 3,
        "keepalives_interval": SILENCE // 3,
        "keepalives_count": 2,
    }
    try:
        return create_engine(
            url, connect_args={name: known[name] for name in known if name not in url.query}, **options
        )
    except ModuleNotFoundError as error:
        raise QabotError(
            "PostgreSQL needs what `pip install 'qabot[postgres]'` installs; without it, leave QABOT_STORE unset."
        ) from error

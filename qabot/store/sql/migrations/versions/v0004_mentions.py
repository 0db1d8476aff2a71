"""The words for a speaker stand with his name, so that nobody reads all statements to know them."""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from qabot.store.sql.tables import Exact, Number, digest

revision = "0004"
down_revision = "0003"
only_adds = False

ROWS = 10_000
NAMED = ("speaker", "party", "folded_speaker", "folded_party")
names = sa.table("names", sa.column("key", Number), *(sa.column(name, Exact) for name in (*NAMED, "digest", "mention")))
statements = sa.table("statements", sa.column("id", Number), sa.column("name", Number), sa.column("record", Exact))
counters = sa.table("counters", sa.column("name", Exact), sa.column("value", Number))


def upgrade() -> None:
    op.add_column("names", sa.Column("mention", Exact))
    sql = op.get_bind()
    counter = counters.c.name == "numbered"
    numbered = sql.scalar(sa.select(counters.c.value).where(counter)) or 0
    known = {row.key: row for row in sql.execute(sa.select(names)).all()}
    number: dict[tuple[int, str], int] = {}  # of a former name with a mention
    kept = set[int]()
    for batch in _batches(sql):
        moved = []
        for id, name, mention in batch:
            if (name, mention) not in number:
                if name not in kept:
                    number[name, mention] = name
                    kept.add(name)
                    _mention(sql, known[name], mention)
                else:
                    numbered += 1
                    number[name, mention] = numbered
                    _add(sql, known[name], mention, numbered)
            if number[name, mention] != name:
                moved.append({"of": id, "to": number[name, mention]})
        if moved:
            sql.execute(
                statements.update().where(statements.c.id == sa.bindparam("of")).values(name=sa.bindparam("to")), moved
            )
    for key in known.keys() - kept:
        _mention(sql, known[key], "")
    sql.execute(counters.update().where(counter).values(value=numbered))


def _batches(sql: sa.Connection) -> Iterator[list[tuple[int, int, str]]]:
    """Numbers of all statements with those of their names and the mentions, some at a time."""
    after = 0
    query = sa.select(statements).order_by(statements.c.id).limit(ROWS)
    while rows := sql.execute(query.where(statements.c.id > after)).all():
        yield [(row.id, row.name, json.loads(row.record)["speaker_mention"]) for row in rows]
        after = rows[-1].id


def _mention(sql: sa.Connection, name: Any, mention: str) -> None:
    told = digest((name.speaker, name.party, mention))
    sql.execute(names.update().where(names.c.key == name.key).values(mention=mention, digest=told))


def _add(sql: sa.Connection, name: Any, mention: str, key: int) -> None:
    told = {field: getattr(name, field) for field in NAMED}
    made = digest((name.speaker, name.party, mention))
    sql.execute(names.insert().values(key=key, mention=mention, digest=made, **told))

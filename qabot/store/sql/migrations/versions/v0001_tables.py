"""The first tables."""

import sqlalchemy as sa
from alembic import op

from qabot.store.sql.tables import ALIVE, Exact, Number

revision = "0001"
down_revision = None
only_adds = True


def life(*, key: bool = False) -> tuple[sa.Column[int], sa.Column[int]]:
    return sa.Column("born", Number, nullable=False, primary_key=key), sa.Column("died", Number, nullable=False)


def number(name: str, *, key: bool = False) -> sa.Column[int]:
    return sa.Column(name, Number, nullable=False, primary_key=key, autoincrement=False)


def exact(name: str, **options: bool) -> sa.Column[str]:
    return sa.Column(name, Exact, **({"nullable": False} | options))  # type: ignore[arg-type]  # flags, all of them


def upgrade() -> None:
    op.create_table(
        "generations", number("number", key=True), exact("token"), number("model"),
        sa.Column("published", sa.Float(53), nullable=False), number("numbered"), number("articles"),
        number("passages"), number("statements"),
    )  # fmt: skip
    op.create_table(
        "models", number("key", key=True), exact("name", unique=True),
        sa.Column("dimension", sa.Integer, nullable=False),
    )  # fmt: skip
    op.create_table("counters", exact("name", primary_key=True), number("value"))
    op.create_table(
        "files", exact("path", primary_key=True), *life(key=True),
        sa.Column("modified", sa.BigInteger, nullable=False), sa.Column("size", sa.BigInteger, nullable=False),
        exact("hash"), exact("reading"), exact("error", nullable=True), exact("unread"),
    )  # fmt: skip
    op.create_table(
        "articles", number("key", key=True), *life(), exact("hash"), number("model"), number("rules"),
        exact("language"), exact("title"), exact("source", nullable=True), exact("date", nullable=True),
        exact("url", nullable=True), exact("author", nullable=True), exact("embargo", nullable=True),
        sa.Column("cut_off", sa.Boolean, nullable=False), sa.Column("signature", sa.LargeBinary, nullable=False),
        exact("blocks"), exact("text"),
    )  # fmt: skip
    op.create_table(
        "kin", exact("article", primary_key=True), *life(key=True), exact("newer", nullable=True),
        exact("copy_of", nullable=True),
    )  # fmt: skip
    op.create_table("places", exact("id", primary_key=True), *life(key=True), exact("file"), exact("article"))
    op.create_table(
        "passages", number("id", key=True), *life(), number("article"),
        sa.Column("start", sa.Integer, nullable=False), sa.Column("end", sa.Integer, nullable=False), exact("text"),
    )  # fmt: skip
    op.create_table(
        "names", number("key", key=True), exact("digest", unique=True), exact("speaker"), exact("party"),
        exact("folded_speaker"), exact("folded_party"),
    )  # fmt: skip
    op.create_table(
        "statements", number("id", key=True), *life(), number("article"), number("name"), exact("stance"),
        exact("record"), exact("text"),
    )  # fmt: skip
    for part in ("passages", "statements"):
        op.create_table(
            f"{part}_vectors", number("id", key=True), number("model", key=True),
            sa.Column("vector", sa.LargeBinary, nullable=False),
        )  # fmt: skip
    op.create_index("articles_hash", "articles", ["hash"])
    op.create_index("places_article", "places", ["article", "id"])
    op.create_index("places_file", "places", ["file"])
    op.create_index("passages_article", "passages", ["article", "id"])
    op.create_index("statements_article", "statements", ["article", "id"])
    op.create_index("statements_name", "statements", ["name", "born", "died"])
    dead = sa.text(f"died < {ALIVE}")
    for table in ("files", "places", "articles", "kin", "passages", "statements"):
        op.create_index(f"{table}_died", table, ["died"], sqlite_where=dead, postgresql_where=dead)

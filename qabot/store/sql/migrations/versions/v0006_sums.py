"""Texts and vectors in SQLite have their checksums; a server has its own."""

from alembic import op

from qabot.store.sql.tables import summed

revision = "0006"
down_revision = "0005"
only_adds = True  # where it matters, on a server, nothing changes

SUMMED = {
    "articles": ("title", "url", "author", "embargo", "signature", "blocks", "text", "updated"),
    "passages": ("text",),
    "names": ("speaker", "party", "mention"),
    "statements": ("record", "text"),
    "passages_vectors": ("vector",),
    "statements_vectors": ("vector",),
}


def upgrade() -> None:
    sql = op.get_bind()
    held = sql.connection.driver_connection
    if sql.dialect.name != "sqlite" or held is None:
        return
    held.create_function("summed", 1, summed)
    for table, columns in SUMMED.items():
        op.execute(f"UPDATE {table} SET " + ", ".join(f"{column} = summed({column})" for column in columns))

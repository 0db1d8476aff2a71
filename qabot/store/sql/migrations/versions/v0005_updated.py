"""When a version of an article was made, which may be after the article was published."""

import sqlalchemy as sa
from alembic import op

from qabot.store.sql.tables import Exact

revision = "0005"
down_revision = "0004"
only_adds = True


def upgrade() -> None:
    op.add_column("articles", sa.Column("updated", Exact))

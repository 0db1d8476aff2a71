"""How sure a statement is, and what found the statements of an article."""

import sqlalchemy as sa
from alembic import op

from qabot.store.sql.tables import Exact

revision = "0002"
down_revision = "0001"
only_adds = True


def upgrade() -> None:
    op.add_column("articles", sa.Column("extractor", Exact))
    op.add_column("statements", sa.Column("confidence", sa.Float(53)))

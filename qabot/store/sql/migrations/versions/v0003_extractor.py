"""What found the statements of an article stands in its ``extractor`` alone; all are read again once."""

from alembic import op

revision = "0003"
down_revision = "0002"
only_adds = False


def upgrade() -> None:
    op.drop_column("articles", "rules")

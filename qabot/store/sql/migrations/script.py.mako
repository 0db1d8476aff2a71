"""${message}"""

import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
only_adds = False  # True where old rows stay as they are, so that the step is safe on opening


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}

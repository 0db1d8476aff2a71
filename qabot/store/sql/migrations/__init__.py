"""Steps from the tables of one version of qabot to those of the next, run by Alembic."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def migrate(sql: Connection) -> None:
    """Bring the tables to this version; the connection holds the lock."""
    config = _config()
    config.attributes["connection"] = sql
    command.upgrade(config, "head")


def only_adds(found: str) -> bool:
    """Whether all steps from the version ``found`` only add to the tables, which is safe and quick at any time."""
    steps = ScriptDirectory.from_config(_config()).iterate_revisions("head", found)
    return all(getattr(step.module, "only_adds", False) for step in steps)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "qabot.store.sql:migrations")
    config.set_main_option("path_separator", "os")
    return config

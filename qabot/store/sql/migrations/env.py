"""Run by Alembic: the steps go through the connection that holds the lock."""

from alembic import context

from qabot.store.sql.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()

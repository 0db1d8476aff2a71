"""Tables of an earlier version are brought to this one, and lose nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, RowMapping, Table, inspect, text
from store_examples import DIMENSION, MODEL, ON_A_FILE, ON_A_SERVER

from qabot.bot import Bot
from qabot.cli import DONE, main
from qabot.errors import IndexBusy, IndexDamaged, QabotError
from qabot.store import Store
from qabot.store.entries import Name
from qabot.store.sql import migrations, tables
from qabot.store.sql.database import database
from qabot.types import ArticleSummary, Statement

HARBOUR = """Streit um den Hafen

Der norwegische Außenminister Espen Barth hat bestritten, dass der Hafen von Skagen geschlossen wird. „Der Hafen \
bleibt offen“, sagte Barth am Freitag in Oslo.

Die dänische Regierung warf Norwegen vor, den Hafen heimlich zu sperren.
"""


def age(url: str | None, folder: Path, version: str) -> None:
    """Make the tables of an index those of an earlier version, by the steps that led there, with the same rows."""
    base = database(url, folder)
    with base.lock() as sql, sql.begin():
        rows = {table.name: sql.execute(table.select()).mappings().all() for table in tables.metadata.sorted_tables}
        tables.metadata.drop_all(sql)
        sql.execute(text("DROP TABLE alembic_version"))
        config = migrations._config()
        config.attributes["connection"] = sql
        command.upgrade(config, version)
        former = MetaData()
        former.reflect(sql)
        for table in tables.metadata.sorted_tables:
            for row in rows[table.name]:
                held = {**row, "rules": 6}
                if table is tables.statements:
                    held["name"] = one_name(rows["names"], held["name"])
                if table is not tables.names or one_name(rows["names"], held["key"]) == held["key"]:
                    sql.execute(former.tables[table.name].insert(), keep(held, former.tables[table.name]))


def keep(row: dict[str, Any], table: Table) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name in table.c}


def one_name(names: Sequence[RowMapping], key: int) -> int:
    """A name had one number before, whatever words articles had for the speaker."""
    own = next(one for one in names if one["key"] == key)
    return min(int(one["key"]) for one in names if (one["speaker"], one["party"]) == (own["speaker"], own["party"]))


@pytest.fixture
def index(tmp_path: Path, records: str | None) -> Path:
    """An index of a real article, by the real reader."""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "hafen.txt").write_text(HARBOUR, encoding="utf-8")
    folder = tmp_path / "index"
    Bot.open(tmp_path / "corpus", folder, store=records).update()
    return folder


def test_the_newest_step_is_the_version_of_the_tables() -> None:
    assert ScriptDirectory.from_config(migrations._config()).get_current_head() == tables.HEAD


def test_all_steps_lead_to_the_tables_that_are_made(tmp_path: Path, records: str | None) -> None:
    base = database(records, tmp_path)
    with base.lock() as sql:
        migrations.migrate(sql)
        context = MigrationContext.configure(sql, opts={"compare_server_default": True})
        assert compare_metadata(context, tables.metadata) == []
        found = columns(sql)
        assert base.version() == tables.HEAD
        sql.rollback()
        with sql.begin():
            tables.metadata.drop_all(sql)
            sql.execute(text("DROP TABLE alembic_version"))
        base.prepare(sql)
        assert columns(sql) == found


def columns(sql: Any) -> dict[str, list[tuple[str, str, bool]]]:
    look = inspect(sql)
    return {
        name: sorted((one["name"], str(one["type"]), one["nullable"]) for one in look.get_columns(name))
        for name in look.get_table_names()
        if name != "alembic_version"
    }


@pytest.mark.parametrize("version", ["0001", "0002", "0003"])
def test_nothing_is_lost_by_the_steps(index: Path, records: str | None, version: str) -> None:
    before = held(records, index)
    assert len(before[2]) > len({(speaker, party) for speaker, party, _ in before[2]}), "one under several names"
    age(records, index, version)
    assert database(records, index).migrate() == (version, tables.HEAD)
    assert held(records, index) == before


def held(records: str | None, index: Path) -> tuple[list[ArticleSummary], list[Statement], dict[Name, int]]:
    found = Store.open(index, records=records, create=False).snapshot()
    return found.articles(), found.all_statements(), dict(found.names())


@ON_A_FILE
def test_an_older_file_is_brought_along_by_whoever_opens_it(tmp_path: Path, index: Path) -> None:
    before = held(None, index)
    age(None, index, "0002")
    assert held(None, index) == before
    age(None, index, "0002")
    report = Bot.open(tmp_path / "corpus", index).update()
    assert (report.unchanged, report.attributed) == (1, 0)


@ON_A_FILE
def test_a_step_that_fails_leaves_an_older_file_as_it_was(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = held(None, index)
    age(None, index, "0002")
    with monkeypatch.context() as patch:
        patch.setattr(tables, "digest", fail)
        with pytest.raises(IndexDamaged, match="qabot migrate"):
            Store.open(index, create=False)
        with pytest.raises(QabotError, match="the disk is full"):
            Store.open(index)
    assert database(None, index).version() == "0002"
    assert held(None, index) == before


def fail(name: object) -> str:
    raise OSError("the disk is full")


@ON_A_FILE
def test_while_somebody_writes_an_older_file_stays(index: Path) -> None:
    age(None, index, "0002")
    with database(None, index).lock():
        with pytest.raises(IndexDamaged, match="qabot migrate"):
            Store.open(index, create=False)
        with pytest.raises(IndexBusy):
            Store.open(index)


@ON_A_SERVER
def test_on_a_server_steps_that_only_add_are_taken_on_opening_to_write(
    index: Path, records: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = held(records, index)
    age(records, index, "0001")
    monkeypatch.setattr(migrations, "only_adds", lambda found: True)
    with pytest.raises(IndexDamaged, match="qabot migrate"):
        Store.open(index, records=records, create=False)
    Store.open(index, records=records)
    assert held(records, index) == before


@ON_A_SERVER
def test_on_a_server_other_steps_wait_for_the_command(
    index: Path, records: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = held(records, index)
    age(records, index, "0001")
    with pytest.raises(IndexDamaged, match="qabot migrate"):
        Store.open(index, records=records).writer(MODEL, DIMENSION)
    monkeypatch.setenv("QABOT_STORE", records)
    assert main(["migrate", "--index", str(index)]) == DONE
    assert f"0001 to {tables.HEAD}" in capsys.readouterr().out
    assert main(["migrate", "--index", str(index)]) == DONE
    assert "nothing to do" in capsys.readouterr().out
    assert held(records, index) == before

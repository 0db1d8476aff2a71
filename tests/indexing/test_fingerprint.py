"""The fingerprint of what reads a file covers the code that does, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qabot import fingerprint
from qabot.readers import FORMATS


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    yield
    fingerprint.reading.cache_clear()


def changed(module: str, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The endings that are read by other code when ``module`` is."""
    fingerprint.reading.cache_clear()
    before = {suffix: fingerprint.reading(suffix) for suffix in FORMATS}
    real = fingerprint.source
    monkeypatch.setattr(fingerprint, "source", lambda name: real(name) + "\n# other" * (name == module))
    fingerprint.reading.cache_clear()
    return {suffix for suffix in FORMATS if fingerprint.reading(suffix) != before[suffix]}


def test_a_reader_concerns_its_own_format_and_what_may_hold_it(monkeypatch: pytest.MonkeyPatch) -> None:
    containers = {".zip", ".eml", ".mbox"}
    assert changed("qabot.readers.formats.pdf", monkeypatch) == {".pdf"} | containers
    monkeypatch.undo()
    assert changed("qabot.readers.formats.docx", monkeypatch) == {".docx", ".doc"} | containers


def test_what_all_go_through_concerns_all(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (
        "qabot.text.normal",
        "qabot.text.passages",
        "qabot.readers.furniture",
        "qabot.languages.de.furniture",
    ):
        assert changed(module, monkeypatch) == set(FORMATS), module
        monkeypatch.undo()


def test_what_reads_nothing_concerns_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("qabot.cli", "qabot.store.sql.writer", "qabot.web.views", "qabot.readers.discovery"):
        assert changed(module, monkeypatch) <= {".zip"}, module
        monkeypatch.undo()


def test_every_format_has_one_and_the_libraries_are_installed() -> None:
    for suffix, kind in FORMATS.items():
        assert len(fingerprint.reading(suffix)) == 16
        assert all(" " in fingerprint._version(library) for library in kind.libraries), suffix
    assert fingerprint.reading(".xyz") == ""

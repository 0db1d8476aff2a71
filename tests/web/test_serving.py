"""What stands in the way of serving is said before anything is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from qabot.cli import FAILED, main


@pytest.mark.parametrize("place", ["file", "file/below", "dangling"])
def test_what_can_be_no_folder_is_named(place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("No folder.")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere" / "at" / "all")
    corpus, index = tmp_path / place, tmp_path / "index"
    assert main(["serve", "--no-browser", "--corpus", str(corpus), "--index", str(index)]) == FAILED
    told = capsys.readouterr().err
    assert str(corpus) in told and "--corpus" in told
    assert not index.exists() and sorted(tmp_path.iterdir()) == [tmp_path / "dangling", tmp_path / "file"]

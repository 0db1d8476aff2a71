"""What stands in the way of serving is said before anything is made; and what a view asks of the page."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import gradio as gr
import pytest
from web_examples import write_corpus

from qabot.bot import Bot
from qabot.cli import FAILED, main
from qabot.types import LanguageCode
from qabot.web.page import Page
from qabot.web.updates import Updates


@pytest.mark.parametrize("place", ["file", "file/below", "dangling"])
def test_what_can_be_no_folder_is_named(place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("No folder.")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere" / "at" / "all")
    corpus, index = tmp_path / place, tmp_path / "index"
    assert main(["serve", "--no-browser", "--corpus", str(corpus), "--index", str(index)]) == FAILED
    told = capsys.readouterr().err
    assert str(corpus) in told and "--corpus" in told
    assert not index.exists() and sorted(tmp_path.iterdir()) == [tmp_path / "dangling", tmp_path / "file"]


@pytest.mark.parametrize("parts", [1, 2])
def test_a_view_may_fill_one_part_or_several(parts: int, tmp_path: Path) -> None:
    bot = Bot.open(write_corpus(tmp_path / "corpus"), tmp_path / "index")
    request: Any = SimpleNamespace(cookies={"qabot_language": "de"})

    def draw(lang: LanguageCode, named: str) -> str | tuple[str, ...]:
        return f"{lang} {named}" if parts == 1 else (lang, named)

    with gr.Blocks():
        page = Page(bot, Updates(bot, False))
        page.redraws("own", draw, [gr.Textbox()], [gr.HTML() for _ in range(parts)])
    drawn, _, _ = page.views[-1]
    # Gradio wants a tuple for several parts alone
    assert drawn("own", request, "Hafen") == ("de Hafen" if parts == 1 else ("de", "Hafen"))
    assert drawn("other", request, "Hafen") == (gr.skip() if parts == 1 else (gr.skip(), gr.skip()))

from __future__ import annotations

from pathlib import Path

import pytest
from web_examples import write_corpus

from qabot.bot import Bot


@pytest.fixture
def bot(tmp_path: Path) -> Bot:
    """A bot over a small corpus of its own, indexed."""
    bot = Bot.open(write_corpus(tmp_path / "corpus"), tmp_path / "index")
    bot.update()
    return bot

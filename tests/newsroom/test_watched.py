"""Watched questions: what is new is told once, and whose they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom_examples import DENIED

from qabot.bot import Bot
from qabot.cli import DONE, main
from qabot.errors import QabotError
from qabot.newsroom.acting import Person, acting
from qabot.newsroom.entrance.accounts import Role
from qabot.types import Stance


def test_new_statements_that_answer_are_told_once(bot: Bot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = ["--corpus", str(bot.corpus), "--index", str(tmp_path / "index")]
    assert main(["watch", "--add", DENIED, *places]) == DONE
    bot.update()
    assert not bot.desk.watched.news()
    (bot.corpus / "wetter.md").write_text("# Wetter\n\nDer Wetterdienst warnte vor Sturm an der Küste.\n", "utf-8")
    bot.update()
    assert not bot.desk.watched.news()
    (bot.corpus / "neu.md").write_text(
        "# Streit um den Hafen\n\nFinnland bestritt, dass im Hafen von Skagen Munition gelagert wird.\n", "utf-8"
    )
    bot.update()
    (item,) = bot.desk.watched.news()
    assert [(said.speaker, said.stance, said.article) for said in item.statements] == [
        ("Finnland", Stance.DENIES, "neu.md")
    ]
    capsys.readouterr()
    assert main(["watch", *places]) == DONE
    assert "new: Finnland denies" in capsys.readouterr().out
    assert main(["watch", *places]) == DONE
    assert "Nothing new" in capsys.readouterr().out


def test_a_reader_watches_and_takes_back_what_is_his(bot: Bot) -> None:
    with acting(Person("leo", Role.READER)):
        own = bot.desk.watched.add(DENIED)
    with acting(Person("mia", Role.READER)), pytest.raises(QabotError, match="role of an editor"):
        bot.desk.watched.remove(own.id)
    with acting(Person("", Role.VISITOR)), pytest.raises(QabotError, match="read-only"):
        bot.desk.watched.add(DENIED)
    with acting(Person("leo", Role.READER)):
        bot.desk.watched.remove(own.id)
    assert not bot.desk.watched.all()

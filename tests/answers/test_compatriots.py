"""Whom a question means by his people alone, and what is told of him."""

from __future__ import annotations

from pathlib import Path

import pytest

from qabot.bot import Bot
from qabot.question import understand
from qabot.question.names import Names

ARTICLES = {
    "lotse.md": "---\ntitle: Streit im Hafen von Rauma\nsource: Hafenblatt\ndate: 2025-02-11\n---\n\n"
    "Der lettische Lotse Andris Ozols bestritt, betrunken gewesen zu sein. „Ich trinke nie“, sagte der Lette. Die "
    "Belgierin Griet Peeters warf ihm vor, das Schiff auf Grund gesetzt zu haben. Lettland forderte Klarheit.\n",
    "regatta.md": "---\ntitle: Row at the regatta\nsource: Coast Gazette\ndate: 2025-03-02\n---\n\n"
    "Irish sailor Nora Quinn said the buoy had drifted. Race officer Hugh Dale denied that the buoy had drifted.\n",
}


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    folder: Path = tmp_path_factory.mktemp("compatriots")
    (folder / "corpus").mkdir()
    for name, text in ARTICLES.items():
        (folder / "corpus" / name).write_text(text, encoding="utf8")
    bot = Bot.open(folder / "corpus", folder / "index")
    bot.update()
    return bot


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("Was sagte der Lette?", ("Lette",)),
        ("Was sagten die Letten?", ("Lettland", "Letten")),
        ("Was sagte die Belgierin?", ("Belgierin",)),
        ("Was sagten die Belgier?", ("Belgien", "Belgier")),
        ("Was wirft die Belgierin der Reederei vor?", ("Belgierin",)),
        ("What did the Irishwoman say?", ("Irishwoman",)),
        ("What did the Irish say?", ("Irland", "Irish")),
        ("What did the Greek say about the ship?", ("Greek",)),
    ],
)
def test_one_of_a_people_is_not_the_country(question: str, speakers: tuple[str, ...]) -> None:
    assert understand(question, names=Names(["Lettland", "Belgien", "Irland"])).speakers == speakers


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was sagte der Lette?", ["Andris Ozols"]),
        ("What did the Latvian deny?", ["Andris Ozols"]),
        ("Was behauptet die Belgierin?", ["Griet Peeters"]),
        ("What did the Irishwoman say?", ["Nora Quinn"]),
        ("Was sagte die Irin?", ["Nora Quinn"]),
        ("Was sagte die Lettin?", []),  # he is a man
        ("Was sagte der Ire?", []),
        ("What did the Dane say?", []),
    ],
)
def test_who_is_told(bot: Bot, question: str, told: list[str]) -> None:
    answer = bot.ask(question)
    assert answer.abstained is (not told)
    said = [line.statement for line in answer.sections[0].lines] if told else []
    assert sorted({one.speaker for one in said if one}) == told

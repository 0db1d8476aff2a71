"""Articles without a date among dated ones: they may be of the time asked about, and are not crowded out by those."""

from __future__ import annotations

import pytest

from qabot.bot import Bot

FERRY = "Der Hafenmeister Onno Rix warf der Reederei Silberkai nach dem Unfall von 2005 vor, die Fähre sei überladen."
SAID = "Die Ärztin Lene Marx sagte, das Dorffest in Oberfeld {n} sei ein Erfolg gewesen, und dankte allen Helfern."


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    folder = tmp_path_factory.mktemp("dates")
    corpus = folder / "corpus"
    corpus.mkdir()
    for n in range(14):  # more than are looked at
        text = f"---\ndate: 2005-05-{n + 1:02}\n---\n# Fest in Oberfeld {n}\n\n{SAID.format(n=n)}\n"
        (corpus / f"fest-{n}.md").write_text(text, encoding="utf-8")
    (corpus / "faehre.md").write_text(f"# Streit um die Fähre\n\n{FERRY}\n", encoding="utf-8")
    (corpus / "rueckblick.md").write_text(
        "---\ndate: 2011-02-01\n---\n# Rückblick\n\nDer Ladenbesitzer Arno Birk bestreitet, 2005 die Deichkasse "
        "geleert zu haben.\n",
        encoding="utf-8",
    )
    bot = Bot.open(corpus, folder / "index")
    bot.update()
    return bot


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Wer warf der Reederei Silberkai 2005 eine überladene Fähre vor?", "faehre.md"),
        ("Who accused the shipping company Silberkai of an overloaded ferry in 2005?", "faehre.md"),
        ("Wer bestreitet, 2005 die Deichkasse geleert zu haben?", "rueckblick.md"),  # the year is what it is about
        ("Was sagte Lene Marx im Mai 2005 zum Dorffest in Oberfeld 7?", "fest-7.md"),
    ],
)
def test_the_article_that_may_be_of_the_time(bot: Bot, question: str, article: str) -> None:
    answer = bot.ask(question)
    assert not answer.abstained
    assert answer.citations[0].article == article

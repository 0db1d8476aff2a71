"""Articles for the faults, and what must hold of an index whatever happened to it."""

from __future__ import annotations

import random
from pathlib import Path

from qabot.bot import Bot

QUESTION = "Wer bestreitet, dass in Adorf Geld fehlt?"
TOWNS = ("Adorf", "Bestadt", "Cehausen", "Deheim")


def article(chance: random.Random) -> str:
    """A short article with a claim and a denial."""
    town, number = chance.choice(TOWNS), chance.randrange(10**6)
    return (
        f"Streit um Halle {number}\n\nDie Bürgermeisterin von {town}, Ida Rast, sagte, die Halle werde gebaut.\n\n"
        f"Kämmerer Otto Quer bestritt, dass dafür {number} Euro fehlen. " + "Im Rat wurde lange beraten. " * 10
    )


def files(chance: random.Random, before: dict[str, str], count: int) -> dict[str, str]:
    """Of ``before`` some gone, some changed, some the same; filled up to ``count`` with new ones."""
    after = {name: article(chance) if chance.random() < 0.3 else text for name, text in before.items()}
    after = {name: text for name, text in after.items() if chance.random() > 0.3}
    while len(after) < count:
        after[f"{chance.randrange(10**6):06d}.txt"] = article(chance)
    return after


def write(folder: Path, wanted: dict[str, str]) -> None:
    """Make the folder hold these texts and no others."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf8") != text:
            path.write_text(text, encoding="utf8")


def held(bot: Bot) -> dict[str, str]:
    """The texts that the index holds by file. Raises AssertionError where its parts do not fit together."""
    texts = {}
    for summary in bot.articles():
        found = bot.article(summary.id)
        texts[summary.id] = found.text
        said = bot.statements_of(summary.id)
        assert all(found.text[slice(*one.content_span)] == one.content for one in said), "a quotation is not verbatim"
        assert summary.passages > 0, "an article without a passage"
        assert summary.statements == len(said), "the statements are not those that were counted"
    for hit in bot.search("Halle", 5) if texts else ():
        text = texts.get(hit.record.article, "")
        assert text[hit.record.start : hit.record.end] == hit.record.text, "a passage of an article that is not there"
    return texts

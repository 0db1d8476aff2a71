"""A few articles in which two countries quarrel, one of them with markup where words should be."""

from __future__ import annotations

from pathlib import Path

from qabot.types import (
    Answered,
    Article,
    Block,
    Kind,
    LanguageCode,
    Role,
    Span,
    Stance,
    Statement,
)
from qabot.web.content.board import Row

FILLER = (
    "Der Hafen liegt im Norden der Halbinsel und ist für Schiffe mit großem Tiefgang gebaut. Im Winter kommen dort nur "
    "wenige Fähren an. Die Zufahrt wird jedes Jahr ausgebaggert, und die Stadt lebt vor allem vom Fischfang."
)
MARKUP = (
    '<script>window.broken = true</script><img src="x" onerror="window.broken = true"> [Klick](javascript:alert(1))'
)
DENIER = "dänische Regierung"  # denies that munitions are stored

FILES = {
    "hafen.md": f"""---
title: Streit um Munition im Hafen von Skagen
source: Küstenblatt
date: 2024-03-02
---

Norwegen hat Dänemark vorgeworfen, im Hafen von Skagen heimlich Munition zu lagern.

{FILLER}

{FILLER}

{FILLER}

{FILLER}

{FILLER}

{FILLER}

Die dänische Regierung bestritt, dass im Hafen Munition gelagert wird. „Dort liegt keine einzige Patrone“, sagte ein \
Sprecher des dänischen Verteidigungsministeriums am Freitag in Kopenhagen.

{FILLER}

{FILLER}

Schweden forderte eine unabhängige Untersuchung des Hafens.

{FILLER}
""",
    "inspektion.md": """---
title: Inspektion im Hafen verzögert sich
source: Nordkurier
date: 2024-04-10
---

Dänemark wies den Vorwurf zurück, die Inspektion des Hafens zu verschleppen. Die Munition sei eine Erfindung, erklärte \
das dänische Außenministerium.

Norwegen behauptet, dass die Munition aus dem Hafen schon verladen worden ist. Das norwegische Außenministerium \
kritisierte die Verzögerung der Inspektion.
""",
    "harbour.md": """---
title: Denmark denies storing ammunition
source: Harbour Times
date: 2024-03-05
---

Denmark denied storing ammunition in the harbour of Skagen. Norway said that ships had brought the ammunition at night.

Sweden warned that the dispute could close the harbour for months.
""",
    "markup.txt": f"""Markup statt Worten

Finnland behauptete, dass {MARKUP} im Hafen zu lesen war.

Die finnische Regierung bestritt, dass <b>fette</b> Buchstaben Schaden anrichten.
""",
}


def write_corpus(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def article(text: str, language: LanguageCode = "de") -> Article:
    """An article of one paragraph."""
    return Article("a.txt", text, (Block(0, len(text), Role.PARAGRAPH),), language, "Ein Titel", "0" * 64)


def statement(
    text: str,
    content: str,
    *,
    speaker: str = "Norwegen",
    party: str = "Norwegen",
    cue: str = "",
    stance: Stance = Stance.CLAIMS,
    article: str = "a.txt",
    answers: Answered | None = None,
) -> Statement:
    """A statement whose spans are where its words stand in ``text``."""

    def at(words: str) -> Span:
        start = text.index(words)
        return start, start + len(words)

    named = bool(speaker) and speaker in text
    return Statement(
        article=article,
        speaker=speaker,
        party=party,
        speaker_mention=speaker if named else "",
        speaker_span=at(speaker) if named else None,
        stance=stance,
        kind=Kind.INDIRECT,
        cue=cue,
        cue_spans=(at(cue),) if cue else (),
        content=content,
        content_span=at(content),
        quote_spans=(),
        sentence_span=(0, len(text)),
        answers=answers,
    )


def row(content: str, *, date: str | None = "2024-03-02", title: str = "Ein Titel", **fields: object) -> Row:
    made = statement(content, content, **fields)  # type: ignore[arg-type]  # passed on as they are
    return Row(made, title, "Küstenblatt", date, "de")

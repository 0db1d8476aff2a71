"""Questions made from statements: what somebody says, of a word, or with a stance, some of them without an answer.

Whoever annotates asks "what did X say about Y?" mostly where X says nothing about it, so that the form of a question
alone would tell whether it has an answer. These questions have the same forms either way: a statement answers one, and
another speaker of the same article, put in his place, leaves it without an answer.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

SAYING = {
    "de": (
        "Was sagt {speaker} zu {word}?", "Was sagte {speaker} über {word}?", "Was hat {speaker} zu {word} gesagt?",
        "Wie äußert sich {speaker} zu {word}?", "Was meint {speaker} zu {word}?", "{speaker} {word}",
    ),
    "en": (
        "What did {speaker} say about {word}?", "What does {speaker} say about {word}?", "{speaker} on {word}?",
    ),
}  # fmt: skip
BARE = {
    "de": ("Was sagt {speaker}?", "Was sagte {speaker}?", "Was behauptet {speaker}?", "{speaker}?"),
    "en": ("What does {speaker} say?", "What did {speaker} say?", "What is {speaker} quoted with?"),
}
STANCES = {
    "de": {
        "denies": "Was bestreitet {speaker}?", "confirms": "Was bestätigt {speaker}?",
        "accuses": "Was wirft {speaker} anderen vor?", "criticises": "Was kritisiert {speaker}?",
        "demands": "Was fordert {speaker}?", "announces": "Was kündigt {speaker} an?",
        "suspects": "Was vermutet {speaker}?", "warns": "Wovor warnt {speaker}?",
    },
    "en": {
        "denies": "What does {speaker} deny?", "confirms": "What does {speaker} confirm?",
        "accuses": "What does {speaker} accuse others of?", "criticises": "What does {speaker} criticise?",
        "demands": "What does {speaker} demand?", "announces": "What does {speaker} announce?",
        "suspects": "What does {speaker} suspect?", "warns": "What does {speaker} warn of?",
    },
}  # fmt: skip
ANSWERED = 0.6  # of the questions
WORDED, STANCED = 0.5, 0.25  # odds of a question for a word, and for a stance; the others are bare
FULL = 0.5  # odds of a name in full, against its last word
SHORTEST = 5  # letters of a word that is asked for

Said = Sequence[tuple[str, str, str]]  # speaker, mention, stance of the statements of a sentence


def templated(texts: Sequence[str], said: Sequence[Said], language: str) -> tuple[str, list[int], list[int]] | None:
    """A question about one of an article's sentences, those that answer it, and those that must not.

    ``texts`` and ``said`` are the sentences and their statements; None where nobody with a name speaks.
    """
    speakers = sorted({entry[0] for entries in said for entry in entries if entry[0][:1].isupper()})
    if not speakers:
        return None
    spoken = {name: [n for n, entries in enumerate(said) if any(e[0] == name for e in entries)] for name in speakers}
    speaker = random.choice(speakers)
    source = random.choice(spoken[speaker])
    asked = speaker
    answered = random.random() < ANSWERED or len(speakers) == 1
    if not answered:
        asked = random.choice([name for name in speakers if name != speaker])
    shown = asked if random.random() < FULL else asked.split()[-1]
    odds = random.random()
    words = [word for word in re.findall(r"[A-ZÄÖÜ][\w-]+", texts[source][1:]) if len(word) >= SHORTEST]
    words = [word for word in words if not any(word in name for name in (speaker, asked))]
    if odds < WORDED and words:
        word = random.choice(words)
        question = random.choice(SAYING[language]).format(speaker=shown, word=word)
        proofs = [n for n in spoken[asked] if word[:-1] in texts[n]]
    elif odds < WORDED + STANCED:
        stance = random.choice([entry[2] for entry in said[source] if entry[0] == speaker])
        if stance not in STANCES[language]:
            return None
        question = STANCES[language][stance].format(speaker=shown)
        proofs = [n for n in spoken[asked] if any(e[0] == asked and e[2] == stance for e in said[n])]
    elif answered:
        question = random.choice(BARE[language]).format(speaker=shown)
        proofs = spoken[asked]
    else:
        return None
    others = [n for n in range(len(texts)) if n not in proofs]
    others.sort(key=lambda n: (n != source and n not in spoken[asked], random.random()))
    return question, proofs, others

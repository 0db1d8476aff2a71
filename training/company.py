"""What the choice learns a question from: its proof, and in its company what is mistaken for one.

Speakers and stances are those annotated; as a reader's will be wrong now and then, some are left out or changed.
"""

from __future__ import annotations

import random
import re

from candidates import Asked, Questions, Unit
from reader_model import STANCES
from templates import templated
from tokenizers import Tokenizer

from qabot.answer.choosing.choice import BEFORE, QUESTION, SAID, SENTENCE, TITLE, header

BEGIN, PAD, END = 0, 1, 2
SILENT, OTHER_STANCE, AS_MENTIONED = 0.2, 0.1, 0.3  # odds of no statement seen, another stance, the name as it stands
CLAIMED = 0.2  # odds of a stance that is told as a claim: the reader's commonest error
TEMPLATED = 0.05  # of questions in whose place one is made from a statement
ORPHANED = 0.2  # of questions that are asked without the article that answers them
NEAREST = 12  # sentences of the article, and of others, nearest by the legs, of which some are drawn
MEANT = 0.5  # odds that of several statements in a sentence the one with the stance asked for is shown


class Texts:
    """Questions and units as token ids, each text tokenized once."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.known: dict[str, list[int]] = {}

    def ids(self, text: str) -> list[int]:
        if text not in self.known:
            self.known[text] = self.tokenizer.encode(text, add_special_tokens=False).ids
        return self.known[text]

    def pair(self, question: str, unit: Unit, said: str) -> list[int]:
        """A question with a unit; ``said`` is the header of the statement meant, empty for none."""
        return [
            BEGIN, *self.ids(question)[:QUESTION], END,
            *self.ids(unit.title)[:TITLE], END,
            *self.ids(unit.before)[-BEFORE:], END,
            *(self.ids(said)[:SAID] if said else ()), END,
            *self.ids(unit.text)[:SENTENCE], END,
        ]  # fmt: skip


def said(questions: Questions, unit: Unit, asked: Asked | None = None) -> str:
    """One of the unit's statements: the one that answers ``asked``, else any; now and then none, or mistaken."""
    if not unit.said or random.random() < SILENT:
        return ""
    fitting = [entry for entry in unit.said if asked and entry[2] == asked.stance] or list(unit.said)
    speaker, mention, stance = random.choice(fitting)
    mentions = questions.mentions[unit.article, speaker]
    if random.random() < AS_MENTIONED:
        speaker = mention
    if random.random() < OTHER_STANCE:
        stance = random.choice(STANCES)
    elif random.random() < CLAIMED:
        stance = "claims"
    return header(speaker, stance, mentions)


def lists(questions: Questions, texts: Texts, asked: Asked) -> tuple[list[list[int]], bool]:
    """The rows that one question may be learned from, its proof first, and whether there is a proof."""
    if random.random() < TEMPLATED and (made := _made(questions, texts, asked)) is not None:
        return made
    alone = set(asked.top) <= set(asked.home)  # asked of its own article: others may answer it as well
    if asked.proofs and not alone and random.random() < ORPHANED:
        return _orphan(questions, texts, asked), False
    home = [n for n in asked.home if n not in asked.proofs]
    top = [n for n in asked.top if n not in asked.proofs]
    best = [n for n in top if n in asked.home][:NEAREST]
    away = [n for n in top if n not in asked.home][:NEAREST]
    # What is mistaken most: who else takes that stance, in the article or anywhere, and what is nearest by words.
    alike = [n for n in home if any(stance == asked.stance for *_, stance in questions.units[n].said)]
    strange = [] if alone else random.sample(questions.taking(asked.stance), 2)
    elsewhere = [n for n in strange if n not in asked.home]
    parts = ((best, 4), (alike, 2), (away, 2), (elsewhere, 1), (home, 1))
    drawn = [n for part, count in parts for n in random.sample(part, min(count, len(part)))]
    rows = []
    if asked.proofs:
        proof = questions.units[random.choice(asked.proofs)]
        rows.append(texts.pair(asked.text, proof, said(questions, proof, asked)))
    for n in dict.fromkeys(drawn):
        unit = questions.units[n]
        rows.append(texts.pair(asked.text, unit, said(questions, unit, asked if random.random() < MEANT else None)))
    return rows, bool(asked.proofs)


def _made(questions: Questions, texts: Texts, asked: Asked) -> tuple[list[list[int]], bool] | None:
    """The rows of a question made from a statement of the same article; None where none can be made."""
    home = [questions.units[n] for n in asked.home]
    language = "en" if re.match(r"en|hc-1", asked.article) else "de"
    made = templated([unit.text for unit in home], [unit.said for unit in home], language)
    if made is None:
        return None
    question, proofs, others = made
    chosen = ([random.choice(proofs)] if proofs else []) + others[: 3 if proofs else 2] + others[-1:]
    rows = []
    for n in chosen:
        own = [entry for entry in home[n].said if n in proofs and entry[0].split()[-1] in question]
        entry = random.choice(own or list(home[n].said)) if home[n].said else None
        mentions = questions.mentions[home[n].article, entry[0]] if entry else ()
        rows.append(texts.pair(question, home[n], header(entry[0], entry[2], mentions) if entry else ""))
    return rows, bool(proofs)


def _orphan(questions: Questions, texts: Texts, asked: Asked) -> list[list[int]]:
    """The rows of a question whose article is missing: others must not answer it, even with the stance asked for."""
    strange = [n for n in asked.top if n not in asked.home]
    fitting = [n for n in strange if any(stance == asked.stance for *_, stance in questions.units[n].said)]
    chosen = {*strange[:3], *random.sample(fitting, min(3, len(fitting)))}
    chosen |= {n for n in random.sample(questions.taking(asked.stance), 1) if n not in asked.home}
    return [texts.pair(asked.text, questions.units[n], said(questions, questions.units[n], asked)) for n in chosen]

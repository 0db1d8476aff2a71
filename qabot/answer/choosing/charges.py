"""Questions for what somebody says "to the accusations": these name no topic, but all that he says where accused."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from qabot.answer.choosing.evidence import Pool
from qabot.answer.choosing.rank import spoken_by
from qabot.entities.names import is_named
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.question_vocabulary import question_words
from qabot.question.speakers import PERSON
from qabot.types import Query, QuestionKind, Stance, Statement

SPELLINGS = 2  # names of one person in a query: as the index has it and as it was typed
CHARGES = (Stance.ACCUSES, Stance.CRITICISES)


def to_charges(query: Query, pool: Pool) -> Query:
    """The query without a topic that is only a word for charges, where an article quotes who is asked about beside
    somebody who accuses him."""
    words = re.findall(r"[^\W\d_]+", query.topic.casefold())
    telling = [word for word in words if word not in question_words(query.language).fillers]
    accusing = answer_words(query.language).accusing
    if query.kind is not QuestionKind.SAID or query.stances or not telling:
        return query
    if not query.speakers or not all(re.search(accusing, word) for word in telling) or not charged(query, pool):
        return query
    return replace(query, topic="")


def asks_of_charges(query: Query) -> bool:
    """Whether a question was read so."""
    said = query.kind is QuestionKind.SAID and bool(query.speakers) and not query.topic and not query.stances
    return said and re.search(answer_words(query.language).accusing, query.question.casefold()) is not None


def is_his(said: Statement, query: Query, who: str = "") -> bool:
    """Whether who is asked about, or ``who``, made a statement; of somebody whose name is known nobody of a similar
    one."""
    speakers = (who,) if who else query.speakers
    known = PERSON.fullmatch(speakers[0]) is not None and len(speakers) <= SPELLINGS
    return spoken_by(said, speakers, query.language) and (not known or is_named(speakers[0], said.speaker))


def charged(query: Query, pool: Pool) -> Collection[str]:
    """The articles that quote who is asked about, and in which somebody else accuses or he denies something."""
    found = set()
    for id, statements in pool.statements.items():
        own = [said for said in statements if is_his(said, query)]
        others = [said for said in statements if said not in own and said.stance in CHARGES]
        if own and (others or any(said.stance is Stance.DENIES for said in own)):
            found.add(id)
    return found

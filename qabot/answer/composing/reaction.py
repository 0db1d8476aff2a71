"""What somebody says to what is asked for first: "who wants her to resign, and what does she say?"."""

from __future__ import annotations

from collections.abc import Sequence

from qabot.answer.choosing import coverage
from qabot.answer.choosing.charges import is_his
from qabot.answer.choosing.evidence import Evidence, Pool
from qabot.answer.choosing.offices import is_description
from qabot.answer.composing.counted import BLAMING
from qabot.types import Query, Stance


def own(query: Query, items: Sequence[Evidence], pool: Pool) -> list[Evidence]:
    """Of the evidence what who is asked says himself, also where an article calls him by his office alone."""
    said = [one for id in pool.articles for one in pool.statements_of(id)]
    named = {word for one in said if is_his(one, query, query.reacts) for word in one.speaker_mention.split()}
    titles = {word for word in named if is_description(word, query.language)}
    return [
        item
        for item in items
        if (one := item.statement) and (one.speaker in titles or is_his(one, query, query.reacts))
    ]


def denied(query: Query, items: Sequence[Evidence]) -> list[Evidence]:
    """What he denies, where he is blamed: whatever else he says is no answer to a charge."""
    if query.stances[0] not in BLAMING:
        return []
    return [item for item in items if item.statement and item.statement.stance is Stance.DENIES]


def to_demand(query: Query, items: Sequence[Evidence]) -> list[Evidence]:
    """What he says of what is demanded of him; all that he says where he does not speak of that."""
    names = query.reacts.split()
    return bearing(" ".join(word for word in query.topic.split() if word not in names), query, items)


def bearing(topic: str, query: Query, items: Sequence[Evidence]) -> list[Evidence]:
    """The evidence whose sentence bears out what a clause is about; all where none does."""
    words = coverage.telling_words(topic, query.topic_language)
    return [item for item in items if coverage.share(words, item.text) >= coverage.BORNE] or list(items)

"""What the statements of a corpus are about, in words that a reader can pick."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from qabot.text.parties import party_of
from qabot.types import LanguageCode, Stance
from qabot.web.content.board import Row

CLAIMING = frozenset({Stance.CLAIMS, Stance.ACCUSES, Stance.SUSPECTS, Stance.CONFIRMS})
SHORTEST = 5  # letters of a topic
OFTEN = 0.35  # of all articles: a word in more of them than this tells nothing in a large corpus
LARGE = 12  # articles from which that holds
# words of any report, which name no dispute
_GENERAL = """
    angabe angaben anfang anspruch antwort behauptung behauptungen bericht berichte beweis beweise dinge donnerstag
    dienstag entscheidung erklärung fälle frage fragen freitag grund gründe hälfte information informationen interview
    jahre jahren januar februar april august september oktober november dezember leben leute menschen millionen
    milliarden minuten mittwoch moment monat monate monaten montag nacht person personen personal prozent samstag seite
    sonntag stunden tausende telefon umstände unsere vorwurf vorwürfe woche wochen norden osten süden westen staat
    staaten länder seiten finding findings night nights matters report reports wahrheit weise worte wörter zusammenhang
    zeitpunkt aussage aussagen maßnahme maßnahmen situation about above after again against allegation allegations
    already although always among another anything around because becoming before behind being below between beyond
    bring brought cannot claim claims clear could country countries during either enough every everything evidence first
    found further given going having however itself least little making matter might million minister months nothing
    other others ourselves people place point question rather really right saying several should since something state
    still taken their theirs themselves there therefore these thing things those three through today together toward
    towards under until using wanted water where whether which while whose within without would years yesterday himself
    herself knows known never called
"""
GENERAL = frozenset(_GENERAL.split())
_WORD = re.compile(r"[^\W\d_][\w-]*[^\W_]")
_ENDINGS = re.compile(r"(?<=.{5})(?:en|es|er|e|n|s)$")


def topics(rows: Sequence[Row], lang: LanguageCode, limit: int = 12) -> list[tuple[str, int]]:
    """Topics in the words of articles in ``lang``, then in those of others, with the number of their statements."""
    own = _topics([row for row in rows if row.language == lang], limit)
    return own + _topics([row for row in rows if row.language != lang], limit)[: limit - len(own)]


def _topics(rows: Sequence[Row], limit: int) -> list[tuple[str, int]]:
    """Words that both a claim and a denial use, or the articles' most disputed nouns, with the number of statements.

    German writes its nouns large, so only those count there; of English, words without a capital. Names of speakers
    and parties are no topics.
    """
    taken = {key(word) for row in rows for name in (row.statement.speaker, row.statement.party) for word in words(name)}
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    stances: dict[str, Counter[Stance]] = defaultdict(Counter)
    articles: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        seen = set()
        for word in _nouns(row):
            stem = key(word)
            if stem not in taken and stem not in seen:
                seen.add(stem)
                forms[stem][word] += 1
                stances[stem][row.statement.stance] += 1
                articles[stem].add(row.statement.article)
    held = len({row.statement.article for row in rows})
    usable = [
        stem for stem in forms if stances[stem].total() > 1 and (held < LARGE or len(articles[stem]) <= OFTEN * held)
    ]
    usable.sort(key=lambda stem: (-_disputed(stances[stem]), -len(articles[stem]), -stances[stem].total(), stem))
    return [(forms[stem].most_common(1)[0][0], stances[stem].total()) for stem in usable[:limit]]


def _disputed(counts: Counter[Stance]) -> int:
    return min(counts[Stance.DENIES], sum(counts[stance] for stance in CLAIMING))


def _nouns(row: Row) -> Iterable[str]:
    german = row.language == "de"
    for position, word in enumerate(words(row.statement.content)):
        if len(word) < SHORTEST or word.casefold() in GENERAL or party_of(word):
            continue
        if word[0].isupper() if german and position else word.islower() and not german:
            yield word


def words(text: str) -> list[str]:
    """The words of a text of two letters and more."""
    return _WORD.findall(text)


def key(word: str) -> str:
    """What the forms of one word have in common."""
    return _ENDINGS.sub("", word.casefold())

"""An article's own sentence, with who is meant in brackets where it does not name him: "Er [Jan Horn] bestritt das"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qabot.answer.wording.nouns import is_role
from qabot.answer.wording.quoting import CUT, one_line
from qabot.answer.wording.speakers import named_again, party_name, plain_name, short_name, speaker
from qabot.entities.names import skeleton
from qabot.entities.parties import countries, parties_in, party_of
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.types import Article, LanguageCode, Statement

_CASE = re.compile(r"(?:e[nmrs]?|s)$")
SHARED = 5  # letters that the words of two descriptions of one and the same have in common


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant in a sentence: what is put in at ``at``, or said ``behind`` it; all empty where that is plain.

    Nothing is put into a quotation: ``apart`` is what stands behind one instead.
    """

    at: int = 0
    inside: str = ""
    behind: str = ""
    apart: str = ""


def meant(said: Statement, article: Article, language: LanguageCode, sentence: str, known: bool = False) -> Meant:
    """Who speaks in a ``sentence`` of the article, as it is printed, where that does not name him in full.

    Of a name of which the sentence has a part only the rest is put in ("[Jan] Horn"); a description of the same by
    other words is left as it is. Where he stands nowhere in it, or only as "sein", he is named behind it; with office
    and party, unless these are ``known``.
    """
    if names_all(said.speaker, sentence):
        return Meant()
    words = answer_words(language)
    persons = person_words(article.language)
    mention = one_line(said.speaker_mention)
    spoken = {word.casefold() for word in mention.split()}
    at = _place(said, article, sentence)
    full = apart((named_again if known else speaker)(said, article, language))
    if at is None or spoken <= persons.possessives:
        by = words.text("by", who=full)
        return Meant(behind=by, apart=by)
    if spoken <= persons.pronouns | persons.determiners | persons.definite:
        return _put(at, words.text("inserted", who=full))
    name = plain_name(said, article)
    shown = words.text("inserted", who=apart(short_name(said, article, language)))
    if _proper(name, article.language) and (rest := _rest(name, mention)) is not None:
        before, shared, behind = rest
        start = at - len(mention)
        first = re.search(rf"(?<!\w){re.escape(shared)}", sentence[start:at])
        if before and first is not None:
            put = f"{words.text('inserted', who=before).strip()} "
            return Meant(start + first.start(), put, apart="" if known else shown)
        return Meant(at, words.text("inserted", who=behind), apart=shown) if behind else Meant()
    if not _akin(name, mention):
        return _put(at, shown)
    country = party_of(one_line(said.party))  # "der Mitarbeiter des Ministeriums": of which, the mention does not tell
    if known or country not in countries() or parties_in(mention):
        return Meant()
    return _put(at, words.text("inserted", who=party_name(country or "", language)))


def _put(at: int, who: str) -> Meant:
    return Meant(at, who, apart=who)


def names_all(name: str, sentence: str) -> bool:
    """Whether a sentence holds all that a name tells."""
    held = {form for word in re.findall(r"\w+", sentence) for form in _forms(word)}
    return all(not held.isdisjoint(_forms(word)) for word in re.findall(r"\w{3,}", name))


def _forms(word: str) -> set[str]:
    """The skeletons of a word as it stands and without the ending of a case: "des Samischen Landgerichts"."""
    return {skeleton(word), skeleton(_CASE.sub("", word))}


def _place(said: Statement, article: Article, sentence: str) -> int | None:
    """Where in a sentence, as it is printed, the words for the speaker end; None where they do not stand in it."""
    mention = one_line(said.speaker_mention)
    if said.speaker_span is None or not mention:
        return None
    before = one_line(article.text[max(0, said.speaker_span[0] - 2 * len(sentence)) : said.speaker_span[0]])
    found = [match.end() for match in re.finditer(rf"(?<!\w){re.escape(mention)}(?!\w)", sentence)]
    same = [at for at in found if before.endswith(sentence[: at - len(mention)].removeprefix(CUT).strip())]
    return same[-1] if same else None


def apart(who: str) -> str:
    """A speaker as he stands in brackets, which hold no others."""
    return re.sub(r"\s*\(([^()]*)\)", r", \1", who).strip(" ,")


def _proper(name: str, language: LanguageCode) -> bool:
    """Whether a name is one of several words, and no description by a role."""
    parts = name.split()
    particles = person_words(language).particles
    roles = any(is_role(part.casefold(), language) for part in parts)
    return len(parts) > 1 and not roles and all(part[:1].isupper() or part in particles for part in parts)


def _rest(name: str, mention: str) -> tuple[str, str, str] | None:
    """What of a name stands before the first of its words that the mention has, that word, and what stands behind the
    last; None where it has none of them."""
    parts = name.split()
    shown = [skeleton(word) for word in re.findall(r"[\w'-]+", mention)]
    held = [n for n, part in enumerate(parts) if any(word.startswith(skeleton(part)) for word in shown)]
    if not held:
        return None
    return " ".join(parts[: held[0]]), parts[held[0]], " ".join(parts[held[-1] + 1 :])


def _akin(name: str, mention: str) -> bool:
    """Whether two descriptions share a noun, or one that is made of it: "Ministerium", "Verteidigungsministerium"."""
    ours, theirs = ([skeleton(word) for word in re.findall(r"\w{4,}", text)] for text in (name, mention))
    return any(
        one == other or (min(len(one), len(other)) >= SHARED and (one.endswith(other) or other.endswith(one)))
        for one in ours
        for other in theirs
    )

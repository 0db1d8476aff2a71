"""How a speaker stands to what he says: from the cue, its object, negation and what the article accuses whom of.

The cue's own stance comes from the vocabulary. It decides where it says more than that something was said; where it
does not ("sagte", "laut", "nannte", no cue at all), the content decides, by the rules below in their order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qabot.attribution.content_stance import content_stance
from qabot.attribution.heads import head_of
from qabot.attribution.patterns import found, opens, pattern, stems
from qabot.attribution.said import Said, ends_in_infinitive, main_clause
from qabot.attribution.utterance import Utterance
from qabot.languages.speaker_vocabulary import StanceWords, stance_words
from qabot.languages.vocabulary import speech
from qabot.types import Kind, Stance

_NAME = 6  # letters by which a name is known again in another case
_NEXT = 3  # characters between two sentences
_SHORT = 3  # letters of words too short to be names


@dataclass(frozen=True, slots=True)
class Situation:
    """An utterance, who speaks and for whom."""

    utterance: Utterance
    speaker: str
    party: str = ""


def stances(text: str, situations: Sequence[Situation], language: str) -> list[Stance]:
    """The stance of each utterance of an article, in the same order."""
    words = stance_words(language)
    said = [_said(text, situation, language) for situation in situations]
    open_ = [_accusation(situation, each) for situation, each in zip(situations, said, strict=True)]
    taken: list[Stance] = []
    for i, situation in enumerate(situations):
        others = [words_of for j, words_of in enumerate(open_) if words_of and _others(situations, i, j)]
        before = _before(situations, said, taken, i)
        if before is None and situation.speaker and _denied_just_now(situations, taken, i) and said[i].says("selves"):
            before = Stance.DENIES
        accused = _accused(text, situations, i)
        taken.append(_stance(situation.utterance, replace(said[i], accused=accused), before, others, words))
    return [_denied(taken, situations, i) for i in range(len(taken))]


def _others(situations: Sequence[Situation], i: int, j: int) -> bool:
    """Whether utterance ``j`` may be what ``i`` denies: not what its own speaker claims."""
    own, other = situations[i], situations[j]
    return j != i and (other.utterance.stance is Stance.DENIES or not own.speaker or other.speaker != own.speaker)


def _accused(text: str, situations: Sequence[Situation], i: int) -> bool:
    """Whether somebody else accuses the speaker, or the side he stands for, by name or right before."""
    own = situations[i]
    names = {word[:_NAME] for word in re.findall(r"\w+", f"{own.speaker} {own.party}".lower()) if len(word) > _SHORT}
    if not names:
        return False
    for other in situations:
        utterance = other.utterance
        if utterance.stance is not Stance.ACCUSES or other.speaker == own.speaker:
            continue
        if 0 < own.utterance.sentence_span[0] - utterance.sentence_span[1] < _NEXT:
            return True  # the sentence before
        sentence = text[slice(*utterance.sentence_span)]
        if utterance.speaker_span:
            sentence = sentence.replace(text[slice(*utterance.speaker_span)], " ")
        if any(word[:_NAME] in names for word in re.findall(r"\w+", sentence.lower()) if len(word) > _SHORT):
            return True
    return False


def _denied_just_now(situations: Sequence[Situation], taken: Sequence[Stance], i: int) -> bool:
    """Whether one of the two utterances before is a denial by the same speaker."""
    near = range(max(0, i - 2), i)
    return any(taken[j] is Stance.DENIES and situations[j].speaker == situations[i].speaker for j in near)


def _denied(taken: Sequence[Stance], situations: Sequence[Situation], i: int) -> Stance:
    """What is said of an accusation by a noun is denied where its only speaker in the sentence denies it.

    "Der Konzern wies Vorwürfe zurück, er habe bestochen": not he accuses.
    """
    utterance = situations[i].utterance
    if utterance.stance not in (Stance.ACCUSES, Stance.CLAIMS, Stance.SUSPECTS) or not utterance.cue[:1].isupper():
        return taken[i]
    for j, other in enumerate(situations):
        near = other.utterance.sentence_span == utterance.sentence_span and j != i
        same = utterance.speaker_span in (None, other.utterance.speaker_span)
        if near and same and taken[j] is Stance.DENIES:
            return Stance.DENIES
    return taken[i]


def _before(situations: Sequence[Situation], said: Sequence[Said], taken: Sequence[Stance], i: int) -> Stance | None:
    """The stance of what the same speaker said just before, where this goes on with it."""
    utterance = situations[i].utterance
    head = utterance.inherits
    continuing = not utterance.cue or said[i].cued("hearsay") or said[i].cued("continuing") or utterance.negated
    if not continuing or i == 0:
        return None
    if head is None:
        near = situations[i - 1].utterance.content_span[1] > utterance.sentence_span[0] - 200
        return taken[i - 1] if said[i].cued("continuing") and near else None
    chain = [j for j in range(i) if j == head or situations[j].utterance.inherits == head]
    if not chain:
        return None
    stance = taken[chain[-1]]
    if stance is Stance.ACCUSES and said[head].own is not stance and not said[head].cued("hearsay"):
        return Stance.CLAIMS  # one accusation among claims makes no accuser
    return stance


def _said(text: str, situation: Situation, language: str) -> Said:
    utterance = situation.utterance
    content = pattern("no_negation", language).sub(" ", text[slice(*utterance.content_span)].lower())
    clause = " ".join(text[slice(*span)] for span in utterance.clause_spans).lower()
    sentence = text[slice(*utterance.sentence_span)].lower()
    clause = (clause or sentence).replace(content, " ")
    if utterance.speaker_span:  # "ein nicht genannter Beamter" negates nothing
        clause = clause.replace(text[slice(*utterance.speaker_span)].lower(), " ")
    side = f"{situation.speaker} {situation.party}".lower()
    own = Stance(stance_words(language).overrides.get(utterance.cue, utterance.stance))
    mention = text[slice(*utterance.speaker_span)] if utterance.speaker_span else ""
    if own is Stance.CLAIMS and not any(head_of(word, language)[0] for word in mention.split()):
        own = _noun_stance(mention.lower(), language) or own
    return Said(content, main_clause(content, language), clause, utterance.cue, language, side, own=own)


def _accusation(situation: Situation, said: Said) -> frozenset[str]:
    """Stems of the words of an utterance that accuses somebody or is denied; empty for others."""
    stance = situation.utterance.stance
    if stance in (Stance.ACCUSES, Stance.DENIES) or said.cued("hearsay") or said.says("acts"):
        return stems(said.content)
    return frozenset()


def _stance(
    utterance: Utterance, said: Said, before: Stance | None, others: Sequence[frozenset[str]], words: StanceWords
) -> Stance:
    own = said.own
    noun_of_reproach = utterance.cue[:1].isupper() and own in (Stance.ACCUSES, Stance.CLAIMS, Stance.SUSPECTS)
    if noun_of_reproach and said.cued("allegation") and said.reports("rebuttals"):
        return Stance.DENIES  # "wandte sich gegen die Behauptung, ..."
    if utterance.negated and said.reports("negations") and not said.cued("asserting"):
        return _negated(own, said, before)
    if said.cued("evaluating") and own is not Stance.DEMANDS and utterance.kind is not Kind.DIRECT:
        return _evaluated(own, said)
    if said.cued("opposing") and (said.reports("against") or opens("against", said.language, said.content)):
        return Stance.DENIES if said.near("allegation") else Stance.CRITICISES
    if own is Stance.CRITICISES and said.cued("rejecting") and _of_allegation(said):
        return Stance.DENIES  # "lehnte die Vorwürfe ab"
    if said.cued("intending") and own is not Stance.DENIES:
        return Stance.CLAIMS if said.says("perfect_infinitive") else Stance.ANNOUNCES
    if said.cued("defending") and not (said.near("allegation") or said.reports("against")):
        own = Stance.CLAIMS
    if own is Stance.ANNOUNCES and said.cued("asserting"):
        own = Stance.CLAIMS  # "versicherte, er habe nichts gewusst" promises nothing
    if own is Stance.WARNS and said.cued("urging") and _infinitive(said):
        return Stance.DEMANDS
    if (
        own is Stance.CLAIMS
        and said.cued("taking_up")
        and (taken := _noun_stance(said.content, said.language)) is not None
    ):
        return taken  # "bekräftigte die Forderung"
    if own is not Stance.CLAIMS and said.cue:
        return own
    shown = content_stance(utterance, said, others, before)
    if shown is not None:
        return shown
    return before if before in (Stance.ACCUSES, Stance.WARNS) else Stance.CLAIMS


def _of_allegation(said: Said) -> bool:
    """Whether what is said begins with a noun of accusation."""
    return found("allegation", said.language, " ".join(said.content.split()[:3]))


def _infinitive(said: Said) -> bool:
    return ends_in_infinitive(said.language, said.main.rstrip(' ,.;:!?"“”»«'))


def _noun_stance(phrase: str, language: str) -> Stance | None:
    """The stance of the noun with which a lower-cased phrase begins: "die Zusage", "ihre scharfe Kritik"."""
    for word in re.findall(r"\w+", phrase)[:3]:
        for noun, cue in speech(language).nouns.items():
            if word.startswith(noun.lower()) and len(word) < len(noun) + 3 and cue.stance is not Stance.CLAIMS:
                return cue.stance
    return None


def _negated(own: Stance, said: Said, before: Stance | None) -> Stance:
    """A cue with a negation: "bestätigte nicht", "dementierte nicht"."""
    if own is Stance.CONFIRMS:
        return Stance.CLAIMS if said.reports("hedges") else Stance.DENIES
    if own is Stance.DENIES:
        return Stance.CONFIRMS
    if own in (Stance.CRITICISES, Stance.WARNS, Stance.DEMANDS):
        return own
    if own is Stance.ANNOUNCES and before is Stance.DENIES:
        return before  # "es sei auch nicht geplant"
    return Stance.CLAIMS


def _evaluated(own: Stance, said: Said) -> Stance:
    """The predicate decides: "bezeichnete die Berichte als erfunden", "nannte ihn einen Lügner"."""
    if said.near("innocence"):
        return Stance.DENIES
    if said.near("dismissal") and said.near("allegation"):
        return Stance.DENIES
    if said.near("falsehood"):
        if said.near("allegation") or said.reports("objects") or own is Stance.DENIES:
            return Stance.DENIES
        if not said.near("disapproval") and not said.near("wrongdoing"):
            return Stance.DENIES
    if own is Stance.DENIES:
        return own
    if said.says("wrongdoing"):
        return Stance.ACCUSES
    return Stance.CRITICISES if said.near("disapproval") else own

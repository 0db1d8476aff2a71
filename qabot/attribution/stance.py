"""How a speaker stands to what he says: from the cue, its object, negation and what the article accuses whom of.

The cue's own stance comes from the vocabulary. It decides where it says more than that something was said; where it
does not ("sagte", "laut", "nannte", no cue at all), the content decides, by the rules below in their order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qabot.attribution.patterns import found, opens, pattern, stems
from qabot.attribution.utterance import Utterance
from qabot.languages.speaker_vocabulary import StanceWords, stance_words
from qabot.languages.vocabulary import grammar, speech
from qabot.types import Kind, Stance

_SUBJECT = 5  # words at the head of a clause among which its subject is looked for
_END = re.compile(r"(?<=[.!?;:])\s+")


@dataclass(frozen=True, slots=True)
class Situation:
    """An utterance, who speaks and for whom."""

    utterance: Utterance
    speaker: str
    party: str = ""


@dataclass(frozen=True, slots=True)
class _Said:
    """What the rules look at, in lower case: all that is said, its main clause, the clause that reports it."""

    content: str
    main: str
    clause: str
    cue: str
    language: str
    speaker: str

    @property
    def verb_final(self) -> bool:
        return grammar(self.language).verb_final

    def says(self, field: str) -> bool:
        return found(field, self.language, self.main)

    def asserts(self, field: str) -> bool:
        """Whether a part of what is said has a word of a field and no negation."""
        parts = self.main.split(",")
        return any(found(field, self.language, p) and not found("negations", self.language, p) for p in parts)

    def reports(self, field: str) -> bool:
        return found(field, self.language, self.clause)

    def near(self, field: str) -> bool:
        """Whether what is said or the reporting clause has a word of a field."""
        return found(field, self.language, self.content) or self.reports(field)

    def cued(self, field: str) -> bool:
        return bool(self.cue) and found(field, self.language, self.cue.lower())


def stances(text: str, situations: Sequence[Situation], language: str) -> list[Stance]:
    """The stance of each utterance of an article, in the same order."""
    words = stance_words(language)
    said = [_said(text, situation, language) for situation in situations]
    open_ = [_accusation(situation, each) for situation, each in zip(situations, said, strict=True)]
    taken: list[Stance] = []
    for i, situation in enumerate(situations):
        others = [words_of for j, words_of in enumerate(open_) if j != i and words_of]
        stance = _stance(situation.utterance, said[i], _before(situations, said, taken, i), others, words)
        taken.append(_denied(stance, situations, i))
    return taken


def _denied(stance: Stance, situations: Sequence[Situation], i: int) -> Stance:
    """What is said of an accusation by a noun is denied where its only speaker in the sentence denies it.

    "Der Konzern wies Vorwürfe zurück, er habe bestochen": not he accuses.
    """
    utterance = situations[i].utterance
    if utterance.stance not in (Stance.ACCUSES, Stance.CLAIMS, Stance.SUSPECTS) or not utterance.cue[:1].isupper():
        return stance
    for other in situations:
        near = other.utterance.sentence_span == utterance.sentence_span and other.utterance is not utterance
        same = utterance.speaker_span in (None, other.utterance.speaker_span)
        if near and same and other.utterance.stance is Stance.DENIES and not other.utterance.negated:
            return Stance.DENIES
    return stance


def _before(situations: Sequence[Situation], said: Sequence[_Said], taken: Sequence[Stance], i: int) -> Stance | None:
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
    if stance is Stance.ACCUSES and situations[head].utterance.stance is not stance and not said[head].cued("hearsay"):
        return Stance.CLAIMS  # one accusation among claims makes no accuser
    return stance


def _said(text: str, situation: Situation, language: str) -> _Said:
    utterance = situation.utterance
    content = text[slice(*utterance.content_span)].lower()
    clause = " ".join(text[slice(*span)] for span in utterance.clause_spans).lower()
    sentence = text[slice(*utterance.sentence_span)].lower()
    clause = (clause or sentence).replace(content, " ")
    if utterance.speaker_span:  # "ein nicht genannter Beamter" negates nothing
        clause = clause.replace(text[slice(*utterance.speaker_span)].lower(), " ")
    side = f"{situation.speaker} {situation.party}".lower()
    return _Said(content, _main(content, language), clause, utterance.cue, language, side)


def _main(content: str, language: str) -> str:
    """What is said without its subordinate clauses."""
    kept: list[str] = []
    for i, sentence in enumerate(_END.split(content)):
        for k, piece in enumerate(sentence.split(",")):
            if (k == 0 and i >= 0) or not opens("subordinators", language, piece) or _ends(language, piece):
                kept.append(piece)
    return ",".join(kept)


def _ends(language: str, piece: str) -> bool:
    """Whether a part of a sentence is an infinitive with its object: "die Lage zu beruhigen"."""
    return pattern("infinitives", language).search(piece[-40:]) is not None


def _accusation(situation: Situation, said: _Said) -> frozenset[str]:
    """Stems of the words of an utterance that accuses somebody or is denied; empty for others."""
    stance = situation.utterance.stance
    if stance in (Stance.ACCUSES, Stance.DENIES) or said.cued("hearsay") or said.says("acts"):
        return stems(said.content)
    return frozenset()


def _stance(
    utterance: Utterance, said: _Said, before: Stance | None, others: Sequence[frozenset[str]], words: StanceWords
) -> Stance:
    own = Stance(words.overrides.get(said.cue, utterance.stance))
    if utterance.negated and said.reports("negations") and not said.cued("asserting"):
        return _negated(own, said, before)
    if said.cued("evaluating"):
        return _evaluated(own, said)
    if said.cued("opposing") and (said.reports("against") or opens("against", said.language, said.content)):
        return Stance.DENIES if said.near("allegation") else Stance.CRITICISES
    if said.cued("intending"):
        return Stance.CLAIMS if said.says("perfect_infinitive") else Stance.ANNOUNCES
    if said.cued("defending") and not (said.near("allegation") or said.reports("against")):
        own = Stance.CLAIMS
    if own is Stance.ANNOUNCES and said.cued("asserting"):
        own = Stance.CLAIMS  # "versicherte, er habe nichts gewusst" promises nothing
    if own is Stance.WARNS and said.cued("urging") and _infinitive(said):
        return Stance.DEMANDS
    if own is Stance.CLAIMS and said.cued("taking_up") and (taken := _noun_stance(said)) is not None:
        return taken  # "bekräftigte die Forderung"
    if own is not Stance.CLAIMS and said.cue:
        return own
    shown = _by_content(utterance, said, others, before)
    if shown is not None:
        return shown
    return before if before in (Stance.ACCUSES, Stance.WARNS) else Stance.CLAIMS


def _infinitive(said: _Said) -> bool:
    return _ends(said.language, said.main.rstrip(' ,.;:!?"“”»«'))


def _noun_stance(said: _Said) -> Stance | None:
    """The stance of the noun with which a phrase that is said begins: "die Zusage", "ihre Kritik"."""
    for word in re.findall(r"\w+", said.content)[:3]:
        for noun, cue in speech(said.language).nouns.items():
            if word.startswith(noun.lower()) and len(word) < len(noun) + 3 and cue.stance is not Stance.CLAIMS:
                return cue.stance
    return None


def _negated(own: Stance, said: _Said, before: Stance | None) -> Stance:
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


def _evaluated(own: Stance, said: _Said) -> Stance:
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


def _by_content(
    utterance: Utterance, said: _Said, others: Sequence[frozenset[str]], before: Stance | None
) -> Stance | None:
    if said.cued("hearsay"):
        accuses = said.says("acts") or before is Stance.ACCUSES or found("prosecutors", said.language, said.speaker)
        return Stance.ACCUSES if accuses else Stance.ANNOUNCES if _planned(said) else None
    if _denies(said, others, before):
        return Stance.DENIES
    if _ought_to_have(said):
        return Stance.CRITICISES if before is not Stance.ACCUSES else Stance.ACCUSES
    if _announces(utterance, said):
        return Stance.ANNOUNCES
    if _demands(utterance, said):
        return Stance.DEMANDS
    if said.asserts("threat"):
        return Stance.WARNS
    if said.asserts("acts"):
        return Stance.ACCUSES if before is not Stance.WARNS else before
    if said.says("admission"):
        return Stance.CONFIRMS
    if said.says("disapproval"):
        return Stance.CRITICISES if before is not Stance.ACCUSES else Stance.ACCUSES
    if said.says("epistemic") and utterance.kind is not Kind.DIRECT:
        return Stance.SUSPECTS
    return None


def _denies(said: _Said, others: Sequence[frozenset[str]], before: Stance | None) -> bool:
    if said.says("innocence") or (said.says("falsehood") and said.says("allegation")):
        return True
    if not said.says("negations"):
        return False
    if before is Stance.DENIES:
        return True
    if not others:
        return False
    shared = max(len(stems(said.content) & other) for other in others)
    self_said = said.says("selves")
    own_deed = self_said and said.says("perfect")
    if said.says("firm_negations") or said.says("contrast") or said.cued("asserting"):
        own_side = shared > 0 and said.says("bodies") and said.says("perfect")
        return shared > 1 or own_deed or own_side or said.says("first_person")
    if said.says("first_person") and shared > 0:
        return True
    return (own_deed and (shared > 0 or said.says("acts"))) or shared > 2


def _ought_to_have(said: _Said) -> bool:
    return said.says("past_duty") and said.says("past_modal")


def _planned(said: _Said) -> bool:
    """ "soll vereinfacht werden" is a plan, "soll vereinfacht haben" hearsay."""
    return said.says("passive_infinitive") and not said.says("perfect_infinitive")


def _demands(utterance: Utterance, said: _Said) -> bool:
    if said.says("need"):
        return True
    if said.says("negated_duty") and said.says("negations"):
        return True
    if said.says("perfect_infinitive") or opens("conditions", said.language, said.main):
        return False
    return said.says("direct_duty" if utterance.kind is Kind.DIRECT else "duty")


def _announces(utterance: Utterance, said: _Said) -> bool:
    """Whether the speaker says of himself or his side what will be done."""
    if said.says("duty") and said.says("passive_infinitive"):
        return bool(pattern("scheduled", said.language).search(said.main))
    for field in ("intention", "future"):
        clause = said.main.split(",")[0]
        match = pattern(field, said.language).search(clause)
        if match is None or found("perfect", said.language, clause):
            continue  # "er habe immer Arzt werden wollen"
        ahead, behind = clause[: match.start()].split(), clause[match.end() :].split()
        closing = " ".join((behind or ahead)[-1:]) if said.verb_final else " ".join(behind[:3])
        if field == "future" and found("participles", said.language, closing):
            continue  # a passive
        subject = " ".join([*ahead[:_SUBJECT], *behind[:1]])
        if found("actors", said.language, subject):
            # "laut X will er ...", "wonach er ... will": he is another
            own = not utterance.source and not said.cued("openers")
        else:
            own = found("bodies", said.language, subject)
        named = any(len(word) > 3 and word in subject for word in re.findall(r"\w+", said.speaker))
        if own or named:
            return not said.says("perfect_infinitive")
    return False

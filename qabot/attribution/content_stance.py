"""The stance that the content shows where the cue says no more than that something was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qabot.attribution.patterns import found, opens, pattern, stems
from qabot.attribution.said import Said
from qabot.attribution.utterance import Utterance
from qabot.types import Kind, Stance

_CURT = 8  # words of an answer that says no more than that something is untrue
_PARTS = re.compile(r",| und | and ")
_SUBJECT = 5  # words at the head of a clause among which its subject is looked for


def content_stance(
    utterance: Utterance, said: Said, others: Sequence[frozenset[str]], before: Stance | None
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
    if found("prosecutors", said.language, said.speaker) and said.asserts("wrongdoing"):
        return Stance.ACCUSES
    if said.asserts("acts"):
        if said.says("admission"):
            return Stance.CONFIRMS  # "es ist unsere Schuld"
        return Stance.ACCUSES if before is not Stance.WARNS else before
    if said.says("admission"):
        return Stance.CONFIRMS
    if said.says("disapproval"):
        return Stance.CRITICISES if before is not Stance.ACCUSES else Stance.ACCUSES
    if said.says("epistemic") and utterance.kind is not Kind.DIRECT:
        return Stance.SUSPECTS
    return None


def _denies(said: Said, others: Sequence[frozenset[str]], before: Stance | None) -> bool:
    if said.says("innocence") or said.says("refutation") or _calls_untrue(said):
        return True
    if said.accused and said.says("falsehood") and len(said.main.split()) <= _CURT:
        return True  # "Das ist falsch"
    if not said.says("negations"):
        return False
    shared = max((len(stems(said.content) & other) for other in others), default=0)
    if before is Stance.DENIES and (shared > 0 or said.accused or said.says("perfect") or said.says("firm_negations")):
        return True
    if said.accused and said.says("perfect") and (said.says("selves") or said.says("firm_negations")):
        return True
    if not others:
        return False
    answering = said.accused or said.reports("allegation")  # "mit Blick auf Behauptungen"
    self_said = said.says("selves")
    own_deed = self_said and said.says("perfect")
    if said.says("firm_negations") or said.says("contrast") or said.cued("asserting"):
        own_side = shared > 0 and said.says("bodies") and said.says("perfect")
        return shared > 1 or own_deed or own_side or (said.says("first_person") and (shared > 0 or answering))
    if said.says("first_person") and shared > (0 if answering else 1):
        return True
    return (own_deed and (shared > 0 or said.says("acts"))) or shared > 2


def _calls_untrue(said: Said) -> bool:
    """Whether a part of what is said calls an allegation false, and nobody's deed: "die Berichte seien erfunden"."""
    return any(
        found("falsehood", said.language, part)
        and found("allegation", said.language, part)
        and not found("acts", said.language, part)
        for part in _PARTS.split(said.main)
    )


def _ought_to_have(said: Said) -> bool:
    return said.says("past_duty") and said.says("past_modal")


def _planned(said: Said) -> bool:
    """ "soll vereinfacht werden" is a plan, "soll vereinfacht haben" hearsay."""
    return said.says("passive_infinitive") and not said.says("perfect_infinitive")


def _demands(utterance: Utterance, said: Said) -> bool:
    if said.says("need"):
        return True
    if said.says("negated_duty") and said.says("negations"):
        return True
    if said.says("perfect_infinitive") or opens("conditions", said.language, said.main):
        return False
    return said.says("direct_duty" if utterance.kind is Kind.DIRECT else "duty")


def _announces(utterance: Utterance, said: Said) -> bool:
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

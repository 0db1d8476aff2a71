from dataclasses import dataclass
from qabot.attribution.utterance import Utterance
@dataclass(frozen=True, slots=True)
class Situation:
    utterance: Utterance
    speaker: str
def stances(text, situations, language):
    return [s.utterance.stance for s in situations]

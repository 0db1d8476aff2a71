from qabot.languages.speaker_vocabulary import StanceWords
STANCE = StanceWords(denying=frozenset())

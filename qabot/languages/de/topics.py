"""German words that tell topics from other words."""

from __future__ import annotations

from qabot.languages.topic_vocabulary import TopicWords
from qabot.languages.vocabulary import words

TOPICS = TopicWords(
    general=words(
        """
        anfang angabe angaben anspruch antwort april august aussage aussagen behauptung behauptungen bericht
        berichte beweis beweise dezember dienstag dinge donnerstag entscheidung erklärung februar frage fragen
        freitag fälle grund gründe hälfte information informationen interview jahre jahren januar leben leute
        länder maßnahme maßnahmen menschen milliarden millionen minuten mittwoch moment monat monate monaten
        montag nacht norden november oktober osten person personal personen prozent samstag seite seiten
        september situation sonntag staat staaten stunden süden tausende telefon umstände unsere vorwurf
        vorwürfe wahrheit weise westen woche wochen worte wörter zeitpunkt zusammenhang
        """
    ),
    noun=r"[A-ZÀ-Þ]",
    opening=False,  # where every word is written large
    endings=("en", "es", "er", "e", "n", "s"),
    common=r"(?:schaft|ung|amt|rat|ium|gericht|behörde|wehr|dienst|polizei|armee|partei|kirche|bank|werke?|Taliban)$",
)

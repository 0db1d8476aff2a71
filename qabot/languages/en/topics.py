"""English words that tell topics from other words."""

from __future__ import annotations

from qabot.languages.topic_vocabulary import TopicWords
from qabot.languages.vocabulary import words

TOPICS = TopicWords(
    general=words(
        """
        about above after again against allegation allegations already although always among another anything
        around because becoming before behind being below between beyond bring brought called cannot claim
        claims clear could countries country during either enough every everything evidence finding findings
        first found further given going having herself himself however information interview itself known knows
        least little making matter matters might million minister months never night nights nothing other others
        ourselves people place point question rather really report reports right saying several should since
        situation something state still taken their theirs themselves there therefore these thing things those
        three through today together toward towards under until using wanted water where whether which while
        whose within without would years yesterday
        """
    ),
    noun=r"[^A-ZÀ-Þ]+$",
    opening=True,
    endings=("es", "s"),
    common=r"(?:Taliban)$",
)

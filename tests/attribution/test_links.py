"""What a denial or a confirmation answers, in little articles whose statements are marked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from qabot.attribution import links
from qabot.attribution.links import candidates, linked
from qabot.types import Answered, Article, Block, Kind, LanguageCode, Role, Stance, Statement

DATA = Path(__file__).parents[2] / "training" / "data" / "links.jsonl.gz"


def marked(told: str, language: LanguageCode = "de") -> tuple[Article, list[Statement]]:
    """An article that has its statements as ``[stance speaker: content]``; of several words
    a speaker's has ``_`` for blanks, and ``speaker/party`` one with a party."""
    text, found = "", []
    for part in re.split(r"(\[[^]]*\])", told):
        if head := re.match(r"\[(\w+) ([^ :]+): ([^]]*)\]", part):
            found.append((head, len(text), len(text) + len(head[3])))
            part = head[3]
        text += part
    blocks, at = [], 0
    for line in text.split("\n\n"):
        blocks.append(Block(at, at + len(line), Role.PARAGRAPH))
        at += len(line) + 2
    return Article("a.txt", text, tuple(blocks), language, "", ""), list(_statements(text, found))


def _statements(text: str, found: list[tuple[re.Match[str], int, int]]) -> Iterator[Statement]:
    for head, start, end in found:
        speaker, _, party = head[2].replace("_", " ").partition("/")
        before = max(text.rfind(mark, 0, start) for mark in (". ", "\n"))
        behind = min(at for at in (text.find(". ", end), text.find("\n", end), len(text)) if at >= 0)
        yield Statement(
            "a.txt", speaker, party or speaker, "", None, Stance(head[1]), Kind.INDIRECT, "", (), head[3], (start, end),
            (), (before + 1, behind),
        )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "language", "answered"),
    [
        (  # the charge before it, by nothing but the place
            "Der Ruderverein wirft der Sparkasse vor, [accuses Ruderverein: die Kasse geleert zu haben]. Die Sparkasse "
            "wies [denies Sparkasse: die Vorwürfe] zurück.",
            "de",
            "die Kasse geleert zu haben",
        ),
        (  # the charge behind a headline
            "Sparkasse dementiert [denies Sparkasse: Griff in die Kasse]\n\nDer Ruderverein wirft der Sparkasse vor, "
            "[accuses Ruderverein: die Vereinskasse geleert zu haben].",
            "de",
            "die Vereinskasse geleert zu haben",
        ),
        (  # what is said of him who denies, not the same small words said of somebody else
            "Die Bank wirft Vale vor, [accuses Bank: Kunden betrogen zu haben]. [denies Vale: Er habe gerechte Preise "
            "genommen], sagte Vale. Der Chor wirft Voss vor, [accuses Chor: sie habe die Kasse genommen].",
            "de",
            "Kunden betrogen zu haben",
        ),
        (  # a plain claim, by the word that both share
            "The mayor said [claims mayor: the ferry would sail in May]. The harbour said [claims harbour: its cranes "
            "were new]. The company denied [denies company: that any ferry would sail].",
            "en",
            "the ferry would sail in May",
        ),
        (  # the claim right before it, though no word is shared and nobody is charged
            "[claims survey: The glacier lost a tenth of its ice], it found. [denies Danuser: Nonsense], he said.",
            "en",
            "The glacier lost a tenth of its ice",
        ),
        (  # the charge, not what somebody only demands in between
            "Die Bahn wirft dem Bagger von Rohr vor, [accuses Bahn: die Leitung gekappt zu haben]. Die Stadt verlangt, "
            "[demands Stadt: dass jemand zahlt]. Rohr dementiert, [denies Rohr: an der Leitung gewesen zu sein].",
            "de",
            "die Leitung gekappt zu haben",
        ),
        (  # a word of his own side is not what he denies
            "Dänemark warf Schweden vor, [accuses Minister/Schweden: die Fischer zu schikanieren]. Im Hafen hieß es, "
            "[denies Kapitän/Schweden: niemand werde schikaniert].",
            "de",
            None,
        ),
        (  # who admits it confirms the charge
            "The council accused the firm of [accuses council: hiding the report on the bridge]. The firm admitted "
            "[confirms firm: having hidden the report].",
            "en",
            "hiding the report on the bridge",
        ),
        ("Die Stadt bestritt, [denies Stadt: das Hallenbad zu verkaufen].", "de", None),
        (  # what was announced is no claim
            "Der Zoo kündigte an, [announces Zoo: im Mai zwei Bären zu zeigen]. Die Post bestritt, [denies Post: "
            "Briefe zu verlieren].",
            "de",
            None,
        ),
    ],
)
def test_what_is_answered(told: str, language: LanguageCode, answered: str | None) -> None:
    article, statements = marked(told, language)
    (answer,) = [said.answers for said in linked(article, statements) if said.answers]
    assert (None if answer.statement is None else statements[answer.statement].content) == answered


def test_what_a_denial_names_itself_is_its_span_and_else_that_of_the_claim() -> None:
    charge = "Moss wirft Vale vor, [accuses Moss: den Bericht versteckt zu haben]. "
    article, (claim, denial) = marked(charge + "Vale wies [denies Vale: die Vorwürfe] zurück.")
    assert [said.answers for said in linked(article, [claim, denial])] == [None, Answered(claim.content_span, 0)]
    assert linked(article, [denial])[0].answers == Answered(), "not in this article is a finding, too"


def test_the_weights_are_of_these_signs_and_of_this_data() -> None:
    told = "[claims A: eins]. [confirms B: zwei]. [denies C: drei]. [accuses D: vier]."
    article, statements = marked(told)
    signs = {name for n in (1, 2) for _, each in candidates(article, statements, n) for name in each}
    stances = {f"{answer} {claim}" for answer in links.ANSWERING for claim in Stance}
    assert signs - stances == set(links.WEIGHTS) - stances
    known = json.loads(links.FILE.read_text(encoding="utf8"))
    assert known["data"] == sha256(DATA.read_bytes()).hexdigest(), "fit them anew: training/links.py"

"""Which sentences are looked at, and how well the choice tells those that answer from those that do not."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest
from answer_examples import article, pool, said, unsaid

from qabot.answer.choosing.choice import header, leading, weigh, weights
from qabot.answer.choosing.evidence import Evidence, Pool, gather, story
from qabot.answer.choosing.offices import is_unheard_of, of_the_place, resolved
from qabot.answer.choosing.rank import is_namesake, spoken_by, stances_told, without_excluded
from qabot.answer.choosing.settings import FILE, FINDING, FINDING_FILE, SETTINGS, WEIGHED
from qabot.answer.choosing.silence import shown
from qabot.answer.composing.plan import plan
from qabot.bot import Bot
from qabot.entities.names import occurs
from qabot.question import understand
from qabot.question.names import Names
from qabot.types import Stance

ANSWERED = [
    (
        "Wer bestreitet, dass Nordkorea Waffen an Russland liefert?",
        (
            "his country had never sold ammunition to Russia",
            "wies die amerikanische Darstellung schon vor Wochen zurück",
            "bestreitet, die russische Armee mit Waffen zu versorgen",
        ),
    ),
    ("Wer behauptet, dass Russland Granaten aus Nordkorea bekommt?", ("erhält Russland aus Nordkorea Granaten",)),
    ("Wer warf den Stadtwerken Vetternwirtschaft vor?", ("Vetternwirtschaft vorgeworfen",)),
    ("What did Kirby say about shells from North Korea?", ("shells",)),
]
UNANSWERED = [
    "Hat Selenskyj seinen Rücktritt bestritten?",
    "Was sagt China zu den Granaten?",
    "What did the ferry operator say about its ticket prices?",
]


def _pool(bot: Bot, question: str) -> Pool:
    query = bot.understand(question)
    return weigh(query, gather(bot.store.snapshot(), bot.embedder, query))


@pytest.mark.parametrize(("question", "proofs"), ANSWERED)
def test_a_proof_comes_first(bot: Bot, question: str, proofs: tuple[str, ...]) -> None:
    first = _pool(bot, question).evidence[0].text
    assert any(proof in first for proof in proofs)


def test_what_nobody_says_is_told_from_what_somebody_says(bot: Bot) -> None:
    answered = [_pool(bot, question).evidence[0].score for question, _ in ANSWERED]
    unanswered = [_pool(bot, question).evidence[0].score for question in UNANSWERED]
    assert min(answered) > max(unanswered)


def test_evidence_is_a_sentence_with_what_is_said_in_it(bot: Bot) -> None:
    for question, _ in ANSWERED:
        pool = _pool(bot, question)
        assert 0 < len(pool.evidence) <= WEIGHED
        for item in pool.evidence:
            assert item.span in story(item.article)
            if item.statement:
                told = (item.statement.content_span, *item.statement.cue_spans)
                assert any(item.span[0] <= start < item.span[1] for start, _ in told)
                assert item.statement in pool.statements_of(item.article.id)


def test_a_score_does_not_depend_on_what_else_is_weighed() -> None:
    text = "Karin Lund kritisiert den Bau am Fluss. Olaf Berg schwieg dazu."
    whole = article(text)
    one = said(whole, "Karin Lund kritisiert den Bau am Fluss.", "den Bau am Fluss", "Karin Lund", Stance.CRITICISES)
    other = unsaid(said(whole, "Olaf Berg schwieg dazu.", "dazu", ""))
    question = "Wer kritisiert den Bau am Fluss?"
    together = weights(question, [one, other], {})
    assert together == pytest.approx([*weights(question, [one], {}), *weights(question, [other], {})], abs=1e-4)
    assert together[0] > together[1]


def test_what_is_too_long_is_cut() -> None:
    long = article("Wort " * 20_000 + "Ende.")
    item = unsaid(said(long, long.text, "Ende", ""))
    assert len(weights("Wer " * 1_000, [item], {})) == 1
    assert weights("", [], {}) == []


def test_what_stands_before_a_sentence_is_whole_words() -> None:
    text = "Wort " * 200 + "Ende."
    assert leading(text, 0) == ""
    assert leading(text, 10) == "Wort Wort"
    assert set(leading(text, text.index("Ende")).split()) == {"Wort"}
    assert len(leading(text, text.index("Ende"))) <= 400


@pytest.mark.parametrize(
    ("speaker", "mentions", "expected"),
    [
        ("Pieter Prins", ["he", "Station manager Pieter Prins"], "Pieter Prins: denies, Station manager"),
        ("Ilse Kranz", ["Kranz", "die Leiterin"], "Ilse Kranz: denies, die Leiterin"),
        ("Ilse Kranz", ["Ilse Kranz", "Kranz"], "Ilse Kranz: denies"),
        ("Polizei", [], "Polizei: denies"),
    ],
)
def test_a_header_tells_what_else_an_article_calls_who_speaks(speaker: str, mentions: list[str], expected: str) -> None:
    assert header(speaker, "denies", mentions) == expected


def test_the_numbers_that_decide_lie_in_files_of_their_own() -> None:
    assert asdict(SETTINGS) == json.loads(FILE.read_text(encoding="utf8"))
    assert asdict(FINDING) == json.loads(FINDING_FILE.read_text(encoding="utf8"))


TOWN = article(
    "Bürgermeisterin Anke Reuter lobte den Plan. Der Finanzminister, Jens Poll, warnte vor Kosten. "
    "Verteidiger Paul Weber nannte das absurd. Mira Weber, die Sprecherin der Bahn, schwieg. "
    "Die Ministerin warf Olaf Brandt Untätigkeit vor. Reuter will den Plan bezahlen."
)
SPOKE = [("Anke Reuter", "lobte"), ("Jens Poll", "warnte"), ("Paul Weber", "nannte"), ("Mira Weber", "schwieg"),
         ("Olaf Brandt", "bezahlen")]  # fmt: skip


def _town(*evidence: Evidence) -> Pool:
    told = [said(TOWN, sentence, word, name) for name, word in SPOKE for sentence in _sentences(word)]
    statements = [item.statement for item in told if item.statement]
    return Pool(evidence=evidence or tuple(told), articles={TOWN.id: TOWN}, statements={TOWN.id: statements})


def _sentences(word: str) -> list[str]:
    return [TOWN.text[slice(*span)] for span in story(TOWN) if word in TOWN.text[slice(*span)]]


# question, whose names are found
OFFICES = [
    ("Was sagt die Bürgermeisterin?", ("Anke Reuter",)),
    ("What did the mayor say?", ("Anke Reuter",)),
    ("Was sagt der Finanzminister zum Plan?", ("Jens Poll",)),
    ("Was meint der Verteidiger?", ("Paul Weber",)),
    ("Was sagt die Sprecherin der Bahn?", ("Mira Weber",)),
    ("Was sagt die Finanzministerin?", ("Finanzministerin",)),
    ("Was sagt die Bürgermeisterin von Osterau?", ("Bürgermeisterin",)),
    # nobody is called so: another office, a verb between, another body, another name
    ("Was sagt die Außenministerin?", ("Außenministerin",)),
    ("Was sagt der Oberbürgermeister?", ("Oberbürgermeister",)),
    ("Was sagt die Sprecherin der Feuerwehr?", ("Sprecherin der Feuerwehr",)),
    ("Was sagt Bürgermeister Kolk?", ("Bürgermeister Kolk",)),
]


@pytest.mark.parametrize(("question", "speakers"), OFFICES)
def test_an_office_is_whom_the_articles_call_so(question: str, speakers: tuple[str, ...]) -> None:
    assert resolved(understand(question), _town()).speakers == speakers


def test_an_office_that_no_article_speaks_of_is_told_from_one_that_nobody_is_known_to_hold() -> None:
    assert is_unheard_of(understand("Was sagt der Oberstaatsanwalt?"), _town())
    assert not is_unheard_of(understand("Was sagt die Ministerin?"), _town())
    assert not is_unheard_of(understand("Was sagt Anke Reuter?"), _town())


@pytest.mark.parametrize(
    ("asked", "spoke"),
    [
        ("Verteidiger", True),
        ("deputy minister", False),
        ("Ministerin", False),
        ("Paul Weber", True),
        ("Mira Weber", False),
    ],
)
def test_another_office_or_given_name_is_somebody_else(asked: str, spoke: bool) -> None:
    (item,) = [item for item in _town().evidence if item.statement and item.statement.speaker == "Paul Weber"]
    assert item.statement is not None
    told = replace(item.statement, speaker_mention="Verteidiger Paul Weber")
    assert spoken_by(told, (asked,)) is spoke


def test_who_is_left_out_is_in_no_evidence() -> None:
    query = replace(understand("Wer äußerte sich zum Plan?"), excluded=("Reuter", "Poll"))
    left = without_excluded(query, _town())
    assert {item.statement.speaker for item in left.evidence if item.statement} == {
        "Paul Weber", "Mira Weber", "Olaf Brandt",
    }  # fmt: skip
    report = unsaid(_town().evidence[0])
    assert without_excluded(query, _town(report)).evidence == ()


@pytest.mark.parametrize(
    ("question", "borne"),
    [
        ("Was sagt Anke Reuter zum Plan?", True),
        ("Was sagt Anke Reuter zu den Kosten?", False),
        ("Was sagt Jens Poll zum Plan?", False),
        ("Warnt Jens Poll vor Kosten?", False),
        ("Wer sagt etwas zum Plan?", False),
        ("Wer bestreitet den Plan?", False),
        ("Überblick über die Positionen zum Plan", True),
    ],
)
def test_the_index_shows_an_answer_by_speaker_stance_and_words(question: str, borne: bool) -> None:
    assert shown(understand(question), _town()) is borne


@pytest.mark.parametrize(
    ("question", "stance", "borne"),
    [
        ("Hat Jan Orlow Spenden genommen?", Stance.DENIES, True),
        ("Hat Jan Orlow Spenden genommen?", Stance.CONFIRMS, True),
        ("Hat Jan Orlow Spenden genommen?", Stance.CLAIMS, False),
        ("Hat Maria Holm Spenden genommen?", Stance.DENIES, False),
        ("Hat Jan Orlow Geschenke genommen?", Stance.DENIES, False),
        ("Did Jan Orlow take donations?", Stance.DENIES, True),
    ],
)
def test_whoever_denies_or_admits_it_answers_whether_it_is_so(question: str, stance: Stance, borne: bool) -> None:
    whole = article("Jan Orlow bestritt, Spenden genommen zu haben.")
    item = said(whole, whole.text, "Spenden genommen zu haben", "Jan Orlow", stance)
    assert shown(understand(question, names=Names(["Jan Orlow", "Maria Holm"])), pool(item)) is borne


HALDEN = article(
    "Streit in Halden. Bürgermeister Ole Funk schwieg. Die Bürgermeisterin wies das zurück. Die Staatsanwältin warnte.",
    id="halden.txt",
)
MOOR = article("Streit in Moor. Oberstaatsanwalt Kai Rott klagte. Bürgermeisterin Ida Lau lobte das.", id="moor.txt")


def _two_towns() -> Pool:
    return pool(
        said(HALDEN, "Die Bürgermeisterin wies das zurück.", "das", "Bürgermeisterin"),
        said(HALDEN, "Bürgermeister Ole Funk schwieg.", "schwieg", "Ole Funk"),
        said(HALDEN, "Die Staatsanwältin warnte.", "warnte", "Staatsanwältin"),
        said(MOOR, "Oberstaatsanwalt Kai Rott klagte.", "klagte", "Kai Rott"),
        said(MOOR, "Bürgermeisterin Ida Lau lobte das.", "das", "Ida Lau"),
    )


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("Was sagt die Staatsanwältin?", ("Staatsanwältin",)),  # no man, and nobody of another office
        ("Was sagt die Bürgermeisterin von Halden?", ("Bürgermeisterin",)),
        ("Was sagt die Bürgermeisterin von Moor?", ("Ida Lau",)),
        ("Was sagt der Bürgermeister?", ("Ole Funk",)),
    ],
)
def test_an_office_may_be_held_by_somebody_unnamed(question: str, speakers: tuple[str, ...]) -> None:
    assert resolved(understand(question), _two_towns()).speakers == speakers


def test_who_holds_the_office_elsewhere_does_not_speak() -> None:
    held = of_the_place(understand("Was sagt die Bürgermeisterin von Halden?"), _two_towns())
    spoke = [item.statement.speaker for item in held.evidence if item.statement]
    assert "Ida Lau" not in spoke and "Bürgermeisterin" in spoke


TRIAL = article(
    "Paula Keber forderte mehr Licht. Ole Funk schwieg. Das bestreitet er nun, wie sein Anwalt Dr. Kai Rott sagte.",
    id="trial.txt",
)
CASE = article(
    "Paula Keber wanted more light. Ole Funk was silent. He now denies it, said his lawyer, Kai Rott, on Monday.",
    id="case.txt", language="en",
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "speaker", "unheard"),
    [
        ("Was sagt Funks Anwalt?", "Kai Rott", False),
        ("Was sagt Kebers Anwalt?", "Kebers Anwalt", True),
        ("Was sagt Rotts Anwalt?", "Rotts Anwalt", False),  # nobody is his own
        ("What does Funk's lawyer say?", "Kai Rott", False),
        ("What does Keber's lawyer say?", "Keber's lawyer", True),
    ],
)
def test_whose_somebody_is_is_told_by_who_is_named_before(question: str, speaker: str, unheard: bool) -> None:
    german, english = (whole.text.split(". ", 2)[2] for whole in (TRIAL, CASE))
    both = said(TRIAL, german, "Das", "Kai Rott"), said(CASE, english, "it", "Kai Rott")
    (told,) = (item for item in both if item.article.language == understand(question).language)
    query = resolved(understand(question), pool(told))
    assert (query.speakers[0], is_unheard_of(query, pool(told))) == (speaker, unheard)


@pytest.mark.parametrize(
    ("asked", "speaker", "mention", "same"),
    [
        ("Frau Lenz", "Ines Lenz", "Lenz", True),
        ("Frau Lenz", "Holger Lenz", "Lenz", False),
        ("Mr Shaw", "Shaw", "Mrs. Shaw", False),
        ("Mr Shaw", "Shaw", "Mr. Shaw", True),
        ("Ines Lenz", "Holger Lenz", "Lenz", False),
    ],
)
def test_a_title_shows_who_is_asked_about(asked: str, speaker: str, mention: str, same: bool) -> None:
    item = said(TOWN, "Reuter will den Plan bezahlen.", "Plan", speaker)
    assert item.statement
    statement = replace(item.statement, speaker_mention=mention, party="")
    assert spoken_by(statement, (asked,)) is same
    assert is_namesake(statement, (asked,)) is not same


def test_what_the_article_says_of_it_is_a_stance_too() -> None:
    whole = article("Trainerin Eva Lenz will im Mai gehen, wie Lenz bestätigte.")
    item = said(whole, whole.text, "im Mai gehen", "Eva Lenz", Stance.ANNOUNCES, cue="will")
    assert item.statement
    assert stances_told(item.statement, whole) == {Stance.ANNOUNCES, Stance.CONFIRMS}


@pytest.mark.parametrize(
    ("name", "held"),
    [("Jens Lenz", False), ("Ines Lenz", True), ("Lenz", True), ("Frau Lenz", True), ("Karl von der Au", True)],
)
def test_a_full_name_occurs_where_it_stands_in_full(name: str, held: bool) -> None:
    assert occurs(name, "Ines Lenz will das Wehr, Jens nicht. Karl Maria von der Au schwieg zu Lenz’ Plan.") is held


def test_a_namesake_answers_nothing_about_somebody_else() -> None:
    whole = article("David Cole said the weir would hold. Amy Cole denied that the weir would hold.", language="en")
    own = said(whole, "David Cole said the weir would hold.", "the weir would hold", "David Cole", cue="said")
    other = said(whole, "Amy Cole denied that the weir would hold.", "the weir would hold", "Amy Cole", Stance.DENIES,
                 cue="denied", score=9.0)  # fmt: skip
    query = understand("Does David Cole deny that the weir would hold?", names=Names(["David Cole", "Amy Cole"]))
    first, *_ = plan(query, pool(own, other))
    assert {point.best.statement.speaker for point in first.points if point.best.statement} == {"David Cole"}


@pytest.mark.parametrize(
    ("asked", "speaker", "party", "spoke"),
    [
        ("North Korea", "South Korea's spy agency", "Südkorea", False),
        ("North Korea", "North Korean official", "Nordkorea", True),
        ("South Korea", "Seoul", "Südkorea", True),
        ("Nordkorea", "Geheimdienst Südkoreas", "Südkorea", False),
    ],
)
def test_a_country_of_two_words_is_no_other_with_one_of_them(asked: str, speaker: str, party: str, spoke: bool) -> None:
    (item,) = [item for item in _town().evidence if item.statement and item.statement.speaker == "Paul Weber"]
    assert item.statement is not None
    told = replace(item.statement, speaker=speaker, speaker_mention=speaker, party=party)
    assert spoken_by(told, (asked,), "en" if " " in asked else "de") is spoke

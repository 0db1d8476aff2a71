"""Who speaks, as a line prints him: in the nominative, with article, office and party once, in one number."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from answer_examples import article, said
from newspaper_examples import evidence

from qabot.answer.composing.once import merged, speakers_first
from qabot.answer.composing.points import Point
from qabot.answer.wording.agreement import called
from qabot.answer.wording.determiners import several
from qabot.answer.wording.lines import line
from qabot.answer.wording.quoting import CUT, verbatim
from qabot.answer.wording.speakers import asked_for, short_name, speaker
from qabot.entities.parties import parties_in
from qabot.types import LanguageCode, Stance

TEXT = "Das bestritt er. Staatsanwalt Jan Horn kam. Ihr Nachfolger Udo Lenz schwieg. Die Darstellung wies er zurück."


def printed(name: str, mention: str = "", party: str = "", language: LanguageCode = "de") -> str:
    whole = article(TEXT)
    item = said(whole, "Das bestritt er.", "Das", name, party=party)
    assert item.statement
    return speaker(replace(item.statement, speaker_mention=mention, party=party), whole, language)


@pytest.mark.parametrize(
    ("name", "mention", "party", "shown"),
    [
        ("Ministeriums", "des Ministeriums", "", "das Ministerium"),
        ("Verteidigungsministeriums", "", "", "das Verteidigungsministerium"),
        ("russischen Verteidigungsministeriums", "", "Russland", "das russische Verteidigungsministerium"),
        ("Amtes", "", "", "das Amt"),
        ("Nato", "er", "Nato", "die Nato"),
        ("Präsidenten", "dem Präsidenten", "", "der Präsident"),
        ("Gesandter Nordkoreas", "ein Gesandter Nordkoreas", "Nordkorea", "ein Gesandter Nordkoreas"),
        ("Gesandter Nordkoreas", "der Diplomat", "Nordkorea", "der Gesandte Nordkoreas"),
        ("Rechnungshof", "einem Bericht des Rechnungshofs", "", "der Rechnungshof"),
        ("Norwegischer Verband", "Der norwegische Verband", "Norwegen", "der Norwegische Verband"),
        ("Vizedirektor", "einen Vizedirektor", "", "ein Vizedirektor"),
        ("nordkoreanische Beamte", "Der nordkoreanische Beamte", "Nordkorea", "der nordkoreanische Beamte"),
        ("US-Beamten", "US-Beamten", "USA", "US-Beamte"),
        ("Beobachtern", "Beobachtern", "", "Beobachter"),
        ("Streitkräfte", "den Streitkräften", "Norwegen", "die Streitkräfte (Norwegen)"),
        ("finnische Sicherheitskreise", "die finnischen Sicherheitskreise", "", "finnische Sicherheitskreise"),
        ("Südkorea, die USA und Japan", "die USA und Japan", "Südkorea", "Südkorea, die USA und Japan"),
        ("Jan Horn", "Horn", "Staatsanwaltschaft", "Staatsanwalt Jan Horn"),
        ("Udo Lenz", "er", "Sachsen", "Udo Lenz (Sachsen)"),
        ("Renate Scholl", "Die Anwältin", "Verteidigung", "Renate Scholl"),
        ("Volker Stamm", "Volker Stamm", "", "Volker Stamm"),  # no "der Volker Stamm" as "der Luzerner Stamm"
        ("Werner Haus", "Haus", "", "Werner Haus"),
        ("Chemiewerk", "Chemiewerk", "", "das Chemiewerk"),
        ("Neuwerk", "Neuwerk", "", "Neuwerk"),  # what may be a family name
    ],
)
def test_names_are_printed_as_names(name: str, mention: str, party: str, shown: str) -> None:
    assert printed(name, mention, party) == shown


def test_who_speak_as_one_are_named_in_the_language_of_the_answer() -> None:
    assert printed("Südkorea, die USA und Japan", language="en") == "South Korea, the United States and Japan"


def test_a_description_in_another_language_follows_for_whom_he_speaks() -> None:
    shown = printed("Gesandter Nordkoreas", "ein Gesandter Nordkoreas", "Nordkorea", "en")
    assert shown == "North Korea (ein Gesandter Nordkoreas)"  # which does not stand so in the article


@pytest.mark.parametrize(
    ("name", "party", "spoken", "asked", "shown"),
    [
        ("Sprecher von Velamo", "Velamo", "de", "en", "Velamo (spokesman)"),
        ("spokeswoman for Velamo", "Velamo", "en", "de", "Velamo (Sprecherin)"),
        ("Vizedirektor", "Peru", "de", "en", "Peru (“ein Vizedirektor”)"),  # he is no director
        ("Norway's coast guard", "Norway", "en", "de", "Norwegen („Norway's coast guard“)"),
        ("harbour guild", "harbour guild", "en", "de", "„harbour guild“"),
        ("Clear Bay Trust", "Clear Bay Trust", "en", "de", "Clear Bay Trust"),
    ],
)
def test_who_has_no_name_is_told_by_party_and_role_in_the_other_language(
    name: str, party: str, spoken: LanguageCode, asked: LanguageCode, shown: str
) -> None:
    mention = f"ein {name}" if spoken == "de" else name
    whole = article(f"{TEXT} {mention}", language=spoken)
    item = said(whole, "Das bestritt er.", "Das", name, party=party)
    assert item.statement
    assert speaker(replace(item.statement, speaker_mention=mention), whole, asked) == shown


@pytest.mark.parametrize("name", ["Kim Jong Un", "was sagt kim jong un"])
def test_the_end_of_a_name_is_no_abbreviation(name: str) -> None:
    assert not parties_in(name)
    assert parties_in("die un in Genf") == parties_in("UN-Sanktionen") == {"UN"}


def test_a_bare_rejection_joins_what_is_denied_in_words() -> None:
    whole = article("Norwegen bestritt, Boote verkauft zu haben. Das Land wies die Vorwürfe zurück. Polen bestritt es.")
    bare = said(whole, "Das Land wies die Vorwürfe zurück.", "die Vorwürfe", "Norwegen", Stance.DENIES)
    full = said(
        whole, "Norwegen bestritt, Boote verkauft zu haben.", "Boote verkauft zu haben", "Norwegen", Stance.DENIES
    )
    other = said(whole, "Polen bestritt es.", "es", "Polen", Stance.DENIES)
    points = merged([Point((bare,)), Point((full,)), Point((other,))])
    assert [point.evidence for point in points] == [(full, bare), (other,)]


def test_every_speaker_is_told_before_one_is_told_again() -> None:
    whole = article("Er mag Boote. Er mag Fische. Sie mag Netze.")
    first, again = (said(whole, f"Er mag {what}.", what, "Norwegen") for what in ("Boote", "Fische"))
    other = said(whole, "Sie mag Netze.", "Netze", "Polen")
    found = speakers_first([Point((item,)) for item in (first, again, other)])
    assert [point.best for point in found] == [first, other, again]


def test_every_line_of_annotated_newspapers_can_be_printed() -> None:
    for item in evidence():
        told = line(item, "de")
        lead = told.text
        for quote in told.quotes:
            assert verbatim(quote, item.article, (0, len(item.article.text))), told.text
            assert CUT not in quote.removeprefix(CUT).removesuffix(CUT), told.text
            lead = lead.replace(quote, " ")
        said = " ".join(told.quotes)
        for name in re.findall(r"(?<!\w)\w{4,}(?: \w{4,})+", re.sub(r"\([^)]*\)|\[[^\]]*\]", "", lead)):
            assert name not in said, told.text  # nobody is named twice
        assert item.statement
        many, words = several(item.statement, "de"), set(re.findall(r"\w+", lead))
        wrong = {"bestreitet", "sagt", "fordert", "kritisiert", "warnt", "bestätigt"} if many else {
            "bestreiten", "sagen", "fordern", "kritisieren", "warnen", "bestätigen"
        }  # fmt: skip
        assert not item.statement.speaker or not wrong & words, told.text
        assert short_name(item.statement, item.article, "de").strip() or not item.statement.speaker


SUMMONED = (
    "Staatschef Emil Brod klagte über den Streit. Der Vertreter nannte das Unsinn. Der Staatschef schwieg dazu. "
    "Norwegen berief den russischen Botschafter ein und forderte Ruhe. Sie zitierten den Botschafter mit Klagen."
)


@pytest.mark.parametrize(
    ("sentence", "name", "mention", "confidence", "shown"),
    [
        # a description that the article never gives to him, where the reader is unsure
        ("Der Vertreter nannte das Unsinn.", "Emil Brod", "Der Vertreter", 0.5, "Vertreter"),
        ("Der Vertreter nannte das Unsinn.", "Emil Brod", "Der Vertreter", 0.9, "Emil Brod"),
        ("Der Staatschef schwieg dazu.", "Emil Brod", "Der Staatschef", 0.5, "Emil Brod"),
        ("Der Vertreter nannte das Unsinn.", "US-Geheimdienst", "Der Vertreter", 0.9, "Vertreter"),
        ("Der Vertreter nannte das Unsinn.", "Emil Brod", "", 0.5, "Emil Brod"),
        # somebody to whom something is done says nothing, but who is quoted does
        ("Norwegen berief den russischen Botschafter ein", "Botschafter", "den russischen Botschafter", 0.9, ""),
        ("Sie zitierten den Botschafter mit Klagen.", "Botschafter", "den Botschafter", 0.9, "Botschafter"),
        # two countries side by side are no name
        ("Der Vertreter nannte das Unsinn.", "US-Geheimdienst Russland", "", 0.9, ""),
        ("Der Vertreter nannte das Unsinn.", "Russland und Norwegen", "", 0.9, "Russland und Norwegen"),
    ],
)  # fmt: skip
def test_nobody_speaks_whom_the_article_does_not_bear_out(
    sentence: str, name: str, mention: str, confidence: float, shown: str
) -> None:
    whole = article(SUMMONED)
    item = said(whole, sentence, sentence.split(" ")[-1].rstrip("."), name, cue=sentence.split(" ")[1])
    assert item.statement
    place = whole.text.find(mention) if mention else 0
    one = replace(item.statement, speaker_mention=mention, confidence=confidence,
                  speaker_span=(place, place + len(mention)) if mention else None)  # fmt: skip
    assert called(one, whole).speaker == shown


@pytest.mark.parametrize(
    ("text", "name", "mention", "cue", "language", "shown"),
    [
        # who leads a group is not the group
        ("Die Forscher um Jan Horn berichten, das Wehr sei zu.", "Jan Horn", "Die Forscher um Jan Horn", "berichten",
         "de", "Forscher um Jan Horn"),
        ("Das kleine Team um Jan Horn sagt, das Wehr sei zu.", "Jan Horn", "Das kleine Team um Jan Horn", "sagt",
         "de", "kleines Team um Jan Horn"),
        ("The researchers led by Jan Horn say the weir is shut.", "Jan Horn", "The researchers led by Jan Horn", "say",
         "en", "researchers led by Jan Horn"),
        ("Jan Horn sagte, um das Wehr gehe es nicht.", "Jan Horn", "Jan Horn", "sagte", "de", "Jan Horn"),
        # an agency to which somebody else tells it has not said it
        ("Der Agentur Nordpress sagte das polnische Militär, das Wehr sei zu.", "Nordpress", "das polnische Militär",
         "sagte", "de", "polnisches Militär"),
        ("Das Militär sagte der Agentur Nordpress, das Wehr sei zu.", "Nordpress", "Das Militär", "sagte", "de",
         "Militär"),
        ("Die Agentur Nordpress meldet, das Wehr sei zu.", "Nordpress", "Die Agentur Nordpress", "meldet", "de",
         "Nordpress"),
        # what is heard from inside a body is no word of the body's
        ("Aus dem Stadtrat hieß es, das Wehr sei zu.", "Stadtrat", "dem Stadtrat", "hieß es", "de",
         "Stimmen aus dem Stadtrat"),
        ("Wie aus der Belegschaft zu hören war, ist das Wehr zu.", "Belegschaft", "der Belegschaft", "zu hören war",
         "de", "Stimmen aus der Belegschaft"),
        ("From within the council it was said, the weir is shut.", "council", "the council", "it was said", "en",
         "voices from within the council"),
        ("Aus dem Kreml hieß es, das Wehr sei zu.", "Kreml", "dem Kreml", "hieß es", "de", "Kreml"),
        ("Der Stadtrat teilte mit, das Wehr sei zu.", "Stadtrat", "Der Stadtrat", "teilte mit", "de", "Stadtrat"),
        # a pronoun is whose name opens the sentence
        ("Hopfner gab auf: Er habe gefehlt, ließ er mitteilen, das Wehr sei zu.", "Jan Horn", "er", "ließ mitteilen",
         "de", "Hopfner"),
        ("Hopfner gave up: he let it be known, the weir is shut.", "Jan Horn", "he", "let be known", "en", "Hopfner"),
        ("Zudem sagte er, das Wehr sei zu.", "Jan Horn", "er", "sagte", "de", "Jan Horn"),
        ("Horn kam spät: Am Abend sagte er, das Wehr sei zu.", "Jan Horn", "er", "sagte", "de", "Jan Horn"),
        # nobody without a name is another without one
        ("An envoy refused to comment, the weir is shut.", "Norwegian official", "An envoy", "refused", "en", "envoy"),
        ("An official refused to comment, the weir is shut.", "Norwegian official", "An official", "refused", "en",
         "Norwegian official"),
        # one of whom others tell is no several
        ("Sie wünsche sich, das Wehr sei zu.", "Streitkräfte", "Sie", "wünsche sich", "de", ""),
        ("Sie wünschten sich, das Wehr sei zu.", "Streitkräfte", "Sie", "wünschten sich", "de", "Streitkräfte"),
        ("Er werde dafür sorgen, das Wehr sei zu.", "Jan Horn", "Er", "werde", "de", "Jan Horn"),
    ],
)  # fmt: skip
def test_the_words_at_the_place_tell_who_speaks(
    text: str, name: str, mention: str, cue: str, language: LanguageCode, shown: str
) -> None:
    whole = article(text, language=language)
    content = text.split(", ")[-1].rstrip(".") if ", " in text else text.split(" say ")[-1].rstrip(".")
    item = said(whole, text, content, name, cue=cue)
    assert item.statement
    found = re.search(rf"(?<!\w){mention}(?!\w)", text)
    assert found
    one = replace(item.statement, speaker_mention=mention, speaker_span=found.span())
    assert called(one, whole).speaker == shown


@pytest.mark.parametrize(
    ("name", "question", "language", "shown"),
    [
        ("Bürgermeisterin", "Was bestreitet die Bürgermeisterin?", "de", "Die Bürgermeisterin"),
        ("deutsche Kanzler", "Was gesteht der deutsche Kanzler?", "de", "Der deutsche Kanzler"),
        ("Türkei", "Was bestreitet die Türkei?", "de", "Die Türkei"),
        ("Karl Oder", "Was gesteht Karl Oder?", "de", "Karl Oder"),
        ("mayor", "What does the mayor admit?", "en", "The mayor"),
    ],
)
def test_who_was_asked_about_opens_a_sentence_with_his_article(
    name: str, question: str, language: LanguageCode, shown: str
) -> None:
    assert asked_for(name, question, language) == shown


def test_a_country_is_not_printed_where_the_words_at_the_place_tell_of_another() -> None:
    assert printed("Jan Horn", "Jan Horn, Sprecher der norwegischen Regierung", "Polen") == "Staatsanwalt Jan Horn"
    assert printed("Jan Horn", "Jan Horn", "Polen") == "Staatsanwalt Jan Horn (Polen)"


def test_the_adjective_that_opens_a_sentence_makes_nobody_one() -> None:
    whole = article(TEXT)
    for name, many in (
        ("Amerikanische Beamte", True),
        ("amerikanische Beamte", True),
        ("Amerikanische Regierung", False),
    ):
        told = said(whole, "Das bestritt er.", "Das", name).statement
        assert told and several(replace(told, speaker_mention=name), "de") is many

"""How speakers are named in an answer: with their articles, alone or several, without what is said already."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_examples import article, pool, said

from qabot.answer.composing import referents
from qabot.answer.composing.compose import compose
from qabot.answer.composing.once import rejected
from qabot.answer.composing.referents import referent
from qabot.answer.revisions.corrections import set_right
from qabot.answer.wording import determiners, speakers
from qabot.answer.wording.lines import line
from qabot.answer.wording.moments import moment
from qabot.types import Answered, Kind, LanguageCode, Query, QuestionKind, Stance, Statement

ARTICLE = article("Das Wehr war undicht.")


def _said(name: str, mention: str, party: str = "", cue: str = "sagte") -> Statement:
    statement = said(ARTICLE, ARTICLE.text, "Das Wehr war undicht", name, party=party, cue=cue).statement
    assert statement
    return replace(statement, speaker_mention=mention)


# speaker, the words at the place, party, as told
NAMED = [
    ("Staatsanwaltschaft", "Die Staatsanwaltschaft", "Staatsanwaltschaft", "die Staatsanwaltschaft"),
    ("finnischer Sender", "einem finnischen Sender", "Finnland", "ein finnischer Sender"),
    ("finnische Regierung", "der finnischen Regierung", "Finnland", "die finnische Regierung"),
    ("Initiative „Freies Ufer“", "Die Initiative „Freies Ufer“", "", "die Initiative „Freies Ufer“"),
    ("Samischer Wetterdienst", "des Samischen Wetterdienstes", "Samischer Wetterdienst", "der Samische Wetterdienst"),
    ("Sprecherin der Reederei", "eine Sprecherin der Reederei", "Reederei", "eine Sprecherin der Reederei"),
    ("Richter", "Der Richter", "Richter", "der Richter"),
    ("Richter", "Richter", "Richter", "Richter"),  # it may be a family name
    ("Hanna Wehr", "Hanna Wehr", "Finnland", "Hanna Wehr (Finnland)"),
    ("USA", "Washington", "USA", "die USA"),
    ("Vereinte Nationen", "die UN", "UN", "die UN"),
    ("Seeamt (SA)", "Seeamt", "Finnland", "Seeamt (SA, Finnland)"),
]


@pytest.mark.parametrize(("name", "mention", "party", "told"), NAMED)
def test_speaker(name: str, mention: str, party: str, told: str) -> None:
    assert speakers.speaker(_said(name, mention, party), ARTICLE, "de") == told


@pytest.mark.parametrize(
    ("text", "mention", "name", "told"),
    [
        # what opens a sentence right before its verb is a subject with its article
        ("Der TÜV bestätigte das.", "Der TÜV", "TÜV", "der TÜV"),
        ("Das Rote Kreuz widersprach.", "Das Rote Kreuz", "Rotes Kreuz", "das Rote Kreuz"),
        ("Laut der TÜV-Liste war das Wehr dicht.", "der TÜV-Liste", "TÜV-Liste", "TÜV-Liste"),
        ("Der Fabriken-Bund Brook sagte das.", "Der Fabriken-Bund", "Fabriken-Bund", "Fabriken-Bund"),
    ],
)
def test_a_subject_keeps_its_article(text: str, mention: str, name: str, told: str) -> None:
    whole = article(text)
    found = said(whole, text, text.split(" ")[-1], name).statement
    assert found
    at, verb = text.index(mention), next(word for word in text.split(" ") if word[:1].islower() and len(word) > 3)
    spans = ((text.index(verb), text.index(verb) + len(verb)),)
    placed = replace(found, speaker_mention=mention, speaker_span=(at, at + len(mention)), cue_spans=spans)
    assert determiners.with_article(placed, name, "de") == told


# speaker, the words at the place, the verb, whether they are several
COUNTED = [
    ("Genannten", "Die Genannten", "wiesen zurück", True),
    ("finnische Sicherheitskreise", "finnischen Sicherheitskreisen", "laut", True),
    ("USA", "Washington", "warf vor", True),
    ("Anwohner und Kritiker", "Anwohner und Kritiker", "warnen", True),
    ("Jean-Claude Becker", "Becker", "sagte", False),
    ("Eltern der verletzten Kinder", "Eltern der verletzten Kinder", "fordern", True),
    ("Amt für Handel und Verkehr", "Das Amt für Handel und Verkehr", "teilte mit", False),
    ("Sprecherin", "Die Sprecherin", "sagte", False),
    ("Regierung", "Die Regierung", "bestätigten", False),
]


@pytest.mark.parametrize(("name", "mention", "cue", "many"), COUNTED)
def test_several(name: str, mention: str, cue: str, many: bool) -> None:
    assert determiners.several(_said(name, mention, cue=cue), "de") is many


@pytest.mark.parametrize(
    ("name", "many"), [("Parents at Northbank Primary", True), ("Minister for Ports", False), ("Ports", False)]
)
def test_several_in_english(name: str, many: bool) -> None:
    assert determiners.several(_said(name, name, cue="said"), "en") is many


def _printed(text: str, content: str, stance: Stance, cue: str, kind: Kind) -> str:
    whole = article(text)
    return line(said(whole, text, content, "Jan Horn", stance, cue=cue, kind=kind), "de").text


@pytest.mark.parametrize(
    ("text", "content", "stance", "cue", "kind", "shown"),
    [
        # no verb of ours where the article has none
        ("Die Schleuse werde im Mai geöffnet.", "Die Schleuse werde im Mai geöffnet", Stance.ANNOUNCES, "",
         Kind.FREE_INDIRECT, "Jan Horn sagt: Die Schleuse werde im Mai geöffnet."),
        ("Jan Horn kündigte an, man öffne die Schleuse im Mai.", "man öffne die Schleuse im Mai", Stance.ANNOUNCES,
         "kündigte an", Kind.INDIRECT, "Jan Horn kündigt an, man öffne die Schleuse im Mai."),
        # a clause whose words stand in marks keeps its conjunction
        ("Jan Horn behauptete, dass „die Schleuse seit langem undicht ist“.", "„die Schleuse seit langem undicht ist“",
         Stance.CLAIMS, "behauptete", Kind.DIRECT,
         "Jan Horn behauptet, dass „die Schleuse seit langem undicht ist“."),
        # "dies" says nothing by itself
        ("Jan Horn erklärte, dass dies nicht der Fall sei.", "dies nicht der Fall sei", Stance.DENIES, "erklärte",
         Kind.INDIRECT, "Jan Horn erklärte, dass dies nicht der Fall sei."),
        # a sentence that ends like an infinitive is none
        ("Mit dem Wehr habe das nichts zu tun, sagte Jan Horn.", "Mit dem Wehr habe das nichts zu tun", Stance.CLAIMS,
         "sagte", Kind.INDIRECT, "Jan Horn sagt: Mit dem Wehr habe das nichts zu tun."),
        ("Jan Horn bestritt, Rohre nach Oslo geliefert zu haben.", "Rohre nach Oslo geliefert zu haben",
         Stance.DENIES, "bestritt", Kind.INDIRECT, "Jan Horn bestreitet, Rohre nach Oslo geliefert zu haben."),
        # what is left open is not said
        ("Ob das Wehr undicht ist, ließ Jan Horn offen.", "Ob das Wehr undicht ist", Stance.CLAIMS, "ließ offen",
         Kind.REPORTED, "Ob das Wehr undicht ist, ließ Jan Horn offen."),
        # a capital opens a sentence, behind a colon
        ("Jan Horn entgegnete, Mit dem Wehr sei alles in Ordnung.", "Mit dem Wehr sei alles in Ordnung", Stance.CLAIMS,
         "entgegnete", Kind.INDIRECT, "Jan Horn entgegnet: Mit dem Wehr sei alles in Ordnung."),
    ],
)  # fmt: skip
def test_a_line_claims_no_more_than_the_article(
    text: str, content: str, stance: Stance, cue: str, kind: Kind, shown: str
) -> None:
    assert _printed(text, content, stance, cue, kind) == shown


@pytest.mark.parametrize(
    ("claim", "shown"),
    [
        ("die heimliche Öffnung der Schleuse", "die heimliche Öffnung der Schleuse"),
        ("die Schleuse nachts geöffnet zu haben", "die Schleuse nachts geöffnet zu haben"),
        ("die Öffnung hätte das Tal überflutet", None),  # what is denied is not that
        ("die heimliche Öffnung der Schleuse, und seit Mai habe er geschwiegen", None),
    ],
)
def test_what_is_meant_is_a_noun_or_what_is_done(claim: str, shown: str | None) -> None:
    whole = article(f"Ute Lang warf Horn vor, {claim}. Jan Horn wies die Vorwürfe zurück.")
    first, second = whole.text.split(". ")
    accused = said(whole, f"{first}.", claim, "Ute Lang", Stance.ACCUSES, cue="warf vor").statement
    denied = said(whole, second, "die Vorwürfe", "Jan Horn", Stance.DENIES, cue="wies zurück").statement
    assert accused and denied
    denied = replace(denied, answers=Answered(statement=0))
    assert referent(denied, whole, [accused, denied]) == shown


@pytest.mark.parametrize(
    ("before", "content", "shown"),
    [
        ("Das Wehr war alt. Eva Kern sagte, das Wehr sei undicht.", "das Wehr sei undicht",
         "das Wehr sei undicht, so Eva Kern"),
        ("Eva Kern beklagte die späte Öffnung.", "die späte Öffnung", "die späte Öffnung"),
        ("Eva Kern gab dem Betreiber die Schuld.", "dem Betreiber", None),  # a dative names nothing by itself
        ("Eva Kern sagte, das Wehr sei undicht. Das Wehr war alt.", "das Wehr sei undicht", None),  # not right before
    ],
)  # fmt: skip
def test_that_points_to_the_sentence_before(before: str, content: str, shown: str | None) -> None:
    whole = article(f"{before} Jan Horn bestreitet das.")
    sentence = next(f"{part}." for part in before.rstrip(".").split(". ") if content in part)
    claimed = said(whole, sentence, content, "Eva Kern", Stance.CLAIMS, kind=Kind.INDIRECT, cue="sagte").statement
    denied = said(whole, "Jan Horn bestreitet das.", "das", "Jan Horn", Stance.DENIES, cue="bestreitet").statement
    assert claimed and denied
    assert referent(denied, whole, [claimed, denied]) == shown


@pytest.mark.parametrize(
    ("put", "shown"),
    [
        ("Echo: Ihre Gegner sagen, das Wehr lecke.", "Ihre Gegner sagen, das Wehr lecke."),
        ("Echo: Leckt das Wehr?", "Leckt das Wehr?"),
        ("Das Wehr leckt seit Mai.", None),
    ],
)
def test_an_answer_is_told_with_what_was_put_to_him(put: str, shown: str | None) -> None:
    whole = article(f"{put} Horn: Das stimmt nicht.")
    answer = said(whole, "Horn: Das stimmt nicht.", "Das stimmt nicht", "Horn", Stance.DENIES).statement
    assert answer
    place = whole.text.index("Horn:"), whole.text.index(": Das")
    assert referents.asked(replace(answer, speaker_span=place, speaker_mention="Horn"), whole) == shown


def test_who_rejects_a_charge_has_not_made_it() -> None:
    whole = article("Jan Horn hat Vorwürfe, er habe die Schleuse geöffnet, als Lüge zurückgewiesen.")
    charge = said(whole, whole.text, "er habe die Schleuse geöffnet", "Jan Horn", Stance.ACCUSES, cue="Vorwürfe")
    denial = said(whole, whole.text, "als Lüge", "Jan Horn", Stance.DENIES, cue="zurückgewiesen")
    other = said(whole, whole.text, "er habe die Schleuse geöffnet", "Ute Lang", Stance.ACCUSES, cue="Vorwürfe")
    assert rejected(pool(charge, denial, other)).evidence == (denial, other)


@pytest.mark.parametrize(
    ("text", "cue", "told", "least"),
    [
        # a verb that shows the stance makes up for some doubt, not for more of it than half
        ("Ina Rott bestritt, dass das Wehr seit Jahren undicht war.", "bestritt", "Ina Rott bestreitet", 0.6),
        ("Ina Rott sagte, das Wehr sei seit Jahren dicht.", "sagte", "Ina Rott sagt,", 0.7),
    ],
)
def test_what_the_reader_is_unsure_of_is_told_by_the_article(text: str, cue: str, told: str, least: float) -> None:
    whole = article(f"{text} Der Damm hat Risse.")
    content = text.removeprefix(f"Ina Rott {cue}, ").removeprefix("dass ").removesuffix(".")
    item = said(whole, text, content, "Ina Rott", Stance.DENIES, kind=Kind.INDIRECT, cue=cue)
    doubted = said(whole, "Der Damm hat Risse.", "Der Damm hat Risse", "Udo Lenz", Stance.DENIES)
    assert item.statement and doubted.statement
    other = replace(doubted, statement=replace(doubted.statement, confidence=0.1))
    query = Query("Wer bestreitet das?", "de", QuestionKind.WHO, "", (Stance.DENIES,))
    for confidence in (0.9, 0.65, 0.2, None):
        found = replace(item, statement=replace(item.statement, confidence=confidence))
        retold = confidence is None or confidence >= least
        assert line(found, "de").text.startswith(told) is retold
        assert (text in compose(query, pool(found)).text) is not retold
        assert not compose(query, pool(found, other)).summary  # of the other the reader is unsure


@pytest.mark.parametrize(
    ("text", "speaker", "weekday"),
    [
        ("Polizeichef Udo Freitag warnte, das Eis breche.", "Udo Freitag", None),
        ("Freitag warnte, das Eis breche.", "Udo Freitag", None),
        ("Udo Freitag warnte am Montag, das Eis breche.", "Udo Freitag", 0),
        ("Am Freitag warnte Freitag, das Eis breche.", "Udo Freitag", 4),
        ("Die Polizei warnte Freitag, das Eis breche.", "Polizei", 4),
    ],
)
def test_a_surname_is_no_day(text: str, speaker: str, weekday: int | None) -> None:
    whole = article(text)
    statement = said(whole, text, "das Eis breche", speaker, Stance.WARNS, cue="warnte").statement
    assert statement
    found = moment(statement, whole)
    assert (found and found.weekday) == weekday


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("This article was amended on 4 March. It originally stated that Finch had confirmed it; he denied it.", "en"),
        ("In der Erstfassung hieß es, Finch habe es bestätigt. Wir bitten, den Fehler zu entschuldigen.", "de"),
        ("Wir berichteten, Finch habe es bestätigt. Tatsächlich hat er es bestritten.", "de"),
    ],
)
def test_what_is_taken_back_is_nobodys_statement(text: str, language: LanguageCode) -> None:
    whole = article(text, language=language)
    confirmed = "confirmed it" if language == "en" else "bestätigt"
    item = said(
        whole, text.split(". ")[-1] if language == "en" else text.split(". ")[0], confirmed, "Finch", Stance.CONFIRMS
    )
    found = set_right(pool(item)).evidence
    assert [one.statement for one in found] == [None]
    assert found[0].text == text


def test_a_neutral_verb_of_the_article_is_not_made_stronger() -> None:
    whole = article("Ina Rott sagte, das Dach des Bades sei undicht.")
    item = said(
        whole,
        whole.text,
        "das Dach des Bades sei undicht",
        "Ina Rott",
        Stance.CRITICISES,
        kind=Kind.INDIRECT,
        cue="sagte",
    )
    assert line(item, "de").text.startswith("Ina Rott sagt")

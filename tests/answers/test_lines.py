"""The form of lines: marks around spoken words alone, everybody named once, the outlet that passed something on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_examples import article, said

from qabot.answer.choosing.evidence import Evidence
from qabot.answer.composing.points import cited
from qabot.answer.wording.lines import line
from qabot.answer.wording.through import outlet_beside
from qabot.types import Kind, LanguageCode, Stance


def _made(
    text: str,
    content: str,
    speaker: str,
    mention: str,
    stance: Stance = Stance.CLAIMS,
    *,
    cue: str = "sagte",
    kind: Kind = Kind.INDIRECT,
    language: LanguageCode = "de",
    confidence: float | None = None,
    party: str = "",
) -> Evidence:
    """What is said in the last sentence of a text; the words for the speaker stand anywhere in it."""
    whole = article(text, language=language)
    sentence = text.split("\n")[-1]
    item = said(whole, sentence, content, speaker, stance, kind=kind, cue=cue)
    assert item.statement
    at = text.rindex(mention) if mention else -1
    place = (at, at + len(mention)) if mention else None
    cues = tuple((text.rindex(word), text.rindex(word) + len(word)) for word in cue.split() if word in text)
    statement = replace(
        item.statement,
        speaker_mention=mention,
        speaker_span=place,
        cue_spans=cues,
        confidence=confidence,
        party=party,
    )
    return replace(item, statement=statement)


RETOLD: list[tuple[LanguageCode, str, str, str, Stance, str, Kind, str]] = [
    # spoken words stand in marks, reported ones do not
    ("de", "„Das Wehr hält“, sagte Ute Lang.", "Das Wehr hält", "Ute Lang", Stance.CLAIMS, "sagte", Kind.DIRECT,
     "Ute Lang sagt: „Das Wehr hält“."),
    ("de", "Ute Lang sagte, das Wehr halte noch lange.", "das Wehr halte noch lange", "Ute Lang", Stance.CLAIMS,
     "sagte", Kind.INDIRECT, "Ute Lang sagt, das Wehr halte noch lange."),
    ("de", "Das Wehr halte noch lange, sagte Ute Lang.", "Das Wehr halte noch lange", "Ute Lang", Stance.CLAIMS,
     "sagte", Kind.INDIRECT, "Ute Lang sagt: Das Wehr halte noch lange."),
    ("de", "Ute Lang bestritt, dass das Wehr undicht war.", "das Wehr undicht war", "Ute Lang", Stance.DENIES,
     "bestritt", Kind.INDIRECT, "Ute Lang bestreitet, dass das Wehr undicht war."),
    ("de", "Ute Lang bestritt, das Wehr geöffnet zu haben.", "das Wehr geöffnet zu haben", "Ute Lang", Stance.DENIES,
     "bestritt", Kind.INDIRECT, "Ute Lang bestreitet, das Wehr geöffnet zu haben."),
    ("de", "Ute Lang kritisierte die späte Öffnung des Wehrs.", "die späte Öffnung des Wehrs", "Ute Lang",
     Stance.CRITICISES, "kritisierte", Kind.REPORTED, "Ute Lang kritisiert die späte Öffnung des Wehrs."),
    # a conjunction that opens a sentence is one within it; a fragment keeps the marks that the article has
    ("de", "Dass das Wehr undicht war, bestätigte Ute Lang.", "Dass das Wehr undicht war", "Ute Lang",
     Stance.CONFIRMS, "bestätigte", Kind.INDIRECT, "Ute Lang bestätigt, dass das Wehr undicht war."),
    ("de", "Ute Lang sagte, das Wehr sei „ein Sieb“ gewesen.", "das Wehr sei „ein Sieb“ gewesen", "Ute Lang",
     Stance.CLAIMS, "sagte", Kind.PARTIAL_QUOTE, "Ute Lang sagt, das Wehr sei „ein Sieb“ gewesen."),
    # not what follows on a clause, what is not said, or only named
    ("de", "Dass das Wehr undicht war, sei falsch, sagte Ute Lang.", "Dass das Wehr undicht war, sei falsch",
     "Ute Lang", Stance.DENIES, "sagte", Kind.INDIRECT,
     "Ute Lang sagt: Dass das Wehr undicht war, sei falsch."),
    # what is said against something is told with no more than the article's verb tells
    ("de", "Ute Lang teilte mit, es gebe keine Lecks.", "es gebe keine Lecks", "Ute Lang", Stance.DENIES,
     "teilte mit", Kind.INDIRECT, "Ute Lang teilt mit, es gebe keine Lecks."),
    ("de", "Ute Lang entgegnete, es gebe keine Lecks.", "es gebe keine Lecks", "Ute Lang", Stance.DENIES,
     "entgegnete", Kind.INDIRECT, "Ute Lang entgegnet, es gebe keine Lecks."),
    ("de", "„Wir haben nichts geöffnet“, sagte Ute Lang.", "Wir haben nichts geöffnet", "Ute Lang", Stance.DENIES,
     "sagte", Kind.DIRECT, "Ute Lang sagt: „Wir haben nichts geöffnet“."),
    ("de", "„Wir haben nichts geöffnet“, widersprach Ute Lang.", "Wir haben nichts geöffnet", "Ute Lang",
     Stance.DENIES, "widersprach", Kind.DIRECT, "Ute Lang widerspricht: „Wir haben nichts geöffnet“."),
    # what opened a sentence has no capital within one
    ("de", "Den Vorwurf der Fahrlässigkeit wies Ute Lang zurück.", "Den Vorwurf der Fahrlässigkeit", "Ute Lang",
     Stance.DENIES, "wies zurück", Kind.REPORTED, "Ute Lang weist den Vorwurf der Fahrlässigkeit zurück."),
    ("de", "Weitere Öffnungen kündigte Ute Lang an.", "Weitere Öffnungen", "Ute Lang",
     Stance.ANNOUNCES, "kündigte an", Kind.REPORTED, "Ute Lang kündigt weitere Öffnungen an."),
    ("de", "Russlands Kritik wies Ute Lang zurück.", "Russlands Kritik", "Ute Lang",
     Stance.DENIES, "wies zurück", Kind.REPORTED, "Ute Lang weist Russlands Kritik zurück."),
    ("de", "Ute Lang rechnet nicht damit, dass das Wehr undicht ist.", "das Wehr undicht ist", "Ute Lang",
     Stance.SUSPECTS, "rechnet damit", Kind.INDIRECT, "Ute Lang rechnet nicht damit, dass das Wehr undicht ist."),
    ("de", "Ute Lang vermutet ein Spiel von Frost, Regen und Rost.", "ein Spiel von Frost, Regen und Rost",
     "Ute Lang", Stance.SUSPECTS, "vermutet", Kind.INDIRECT,
     "Ute Lang vermutet ein Spiel von Frost, Regen und Rost."),
    ("de", "Ute Lang verlangte die Öffnung aller Akten, die da sind.", "die Öffnung aller Akten, die da sind",
     "Ute Lang", Stance.DEMANDS, "verlangte", Kind.REPORTED,
     "Ute Lang verlangt die Öffnung aller Akten, die da sind."),
    ("de", "Das Wehr, so Ute Lang, halte noch lange.", "Das Wehr, so Ute Lang, halte noch lange", "Ute Lang",
     Stance.CLAIMS, "so", Kind.INDIRECT, "Das Wehr, so Ute Lang, halte noch lange."),
    # in English the verb is of the tense that reported speech has
    ("en", '"The weir holds," said Ute Lang.', "The weir holds", "Ute Lang", Stance.CLAIMS, "said", Kind.DIRECT,
     "Ute Lang said: “The weir holds”."),
    ("en", "Ute Lang denied that the weir had leaked.", "the weir had leaked", "Ute Lang", Stance.DENIES, "denied",
     Kind.INDIRECT, "Ute Lang denied that the weir had leaked."),
    ("en", "All of the sluices had been shut, Ute Lang said.", "All of the sluices had been shut", "Ute Lang",
     Stance.CLAIMS, "said", Kind.INDIRECT, "Ute Lang said that all of the sluices had been shut."),
    ("en", "Ute Lang rejected the charge of negligence.", "the charge of negligence", "Ute Lang", Stance.DENIES,
     "rejected", Kind.REPORTED, "Ute Lang rejected the charge of negligence."),
    # what is no clause of its own is told by its sentence
    ("en", "Ute Lang warned of it, because the weir could break.", "because the weir could break", "Ute Lang",
     Stance.WARNS, "warned", Kind.INDIRECT, "Ute Lang warned of it, because the weir could break."),
    ("en", "Ute Lang spoke of having shut the sluices.", "having shut the sluices", "Ute Lang", Stance.CLAIMS,
     "spoke", Kind.INDIRECT, "Ute Lang spoke of having shut the sluices."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "content", "speaker", "stance", "cue", "kind", "shown"), RETOLD)
def test_only_spoken_words_stand_in_marks(
    language: LanguageCode, text: str, content: str, speaker: str, stance: Stance, cue: str, kind: Kind, shown: str
) -> None:
    item = _made(text, content, speaker, speaker, stance, cue=cue, kind=kind, language=language)
    told = line(item, language)
    assert told.text == shown
    assert all(quote in text for quote in told.quotes)


SENTENCES: list[tuple[LanguageCode, str, str, str, str]] = [
    # a pronoun, a family name, another name for the same; what the sentence tells by itself is not told again
    ("de", "Er nannte das Wehr ein Sieb.", "Er", "Jan Horn", "Er [Jan Horn] nannte das Wehr ein Sieb."),
    ("de", "Das Wehr nannte Horn ein Sieb.", "Horn", "Jan Horn", "Das Wehr nannte [Jan] Horn ein Sieb."),
    ("de", "Nach Angaben Horns war das ein Sieb.", "Horns", "Jan Horn", "Nach Angaben [Jan] Horns war das ein Sieb."),
    ("de", "Der Wirt nannte das Wehr ein Sieb.", "Der Wirt", "Jan Horn",
     "Der Wirt [Jan Horn] nannte das Wehr ein Sieb."),
    ("de", "Jan Horn nannte das Wehr ein Sieb.", "Jan Horn", "Jan Horn", "Jan Horn nannte das Wehr ein Sieb."),
    ("de", "Der Sprecher nannte das Wehr ein Sieb.", "Der Sprecher", "Sprecher der Werft",
     "Der Sprecher nannte das Wehr ein Sieb."),
    ("de", "Die Werft nannte das Wehr ein Sieb.", "Die Werft", "Werft Nord",
     "Die Werft [Nord] nannte das Wehr ein Sieb."),
    ("de", "Nach Angaben des Landgerichts war das ein Sieb.", "des Landgerichts", "Landgericht",
     "Nach Angaben des Landgerichts war das ein Sieb."),
    # he stands nowhere in the sentence, or only as what is his
    ("de", "Das Wehr sei ein Sieb.", "", "Jan Horn", "Das Wehr sei ein Sieb [so Jan Horn]."),
    ("de", "Nach seinen Worten ist das ein Sieb.", "seinen", "Jan Horn",
     "Nach seinen Worten ist das ein Sieb [so Jan Horn]."),
    ("en", "She called the weir a sieve.", "She", "Ute Lang", "She [Ute Lang] called the weir a sieve."),
    ("en", "Mr Horn called the weir a sieve.", "Mr Horn", "Jan Horn", "Mr [Jan] Horn called the weir a sieve."),
    ("en", "The weir was a sieve.", "", "Jan Horn", "The weir was a sieve [according to Jan Horn]."),
    # nobody of whom the words at the place cannot speak
    ("de", "Sie nannten das Wehr ein Sieb.", "Sie", "Jan Horn",
     "Im Artikel heißt es: „Sie nannten das Wehr ein Sieb“."),
    ("de", "Er nannte das Wehr ein Sieb.", "Er", "Donnerstag", "Im Artikel heißt es: „Er nannte das Wehr ein Sieb“."),
    ("de", "Er nannte das Wehr ein Sieb.", "Er", "Polizei", "Im Artikel heißt es: „Er nannte das Wehr ein Sieb“."),
    ("de", "Nach Ansicht des Amtes war das ein Sieb.", "des Amtes", "Jan Horn",
     "Im Artikel heißt es: „Nach Ansicht des Amtes war das ein Sieb“."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "mention", "speaker", "shown"), SENTENCES)
def test_a_sentence_of_the_article_names_who_speaks_once(
    language: LanguageCode, text: str, mention: str, speaker: str, shown: str
) -> None:
    words = text.removesuffix(".").split()[-2:]
    cue = "nannten" if "nannten" in text else "nannte"
    item = _made(text, " ".join(words), speaker, mention, cue=cue, kind=Kind.REPORTED, language=language)
    told = line(item, language)
    assert told.text == shown
    assert all(quote in text for quote in told.quotes)


def test_who_stands_in_a_sentence_of_another_language_stands_beside_the_quotation() -> None:
    item = _made("Er nannte das Wehr ein Sieb.", "ein Sieb", "Jan Horn", "Er", kind=Kind.REPORTED, cue="nannte")
    assert line(item, "en", "Talbote").text == "“Er nannte das Wehr ein Sieb” [Jan Horn] (Talbote)."


def test_what_somebody_goes_on_to_say_stays_his() -> None:
    text = "„Wir schlafen nicht“, sagte Jan Horn.\n„Wir haben das Wehr gebaut."
    item = _made(text, "Wir haben das Wehr gebaut", "Jan Horn", "", kind=Kind.DIRECT, cue="", confidence=0.2)
    assert line(item, "de").text == "„Wir haben das Wehr gebaut“ [so Jan Horn]."


def test_an_office_that_somebody_does_not_hold_is_not_given_to_him() -> None:
    whole = "Der frühere Minister Jan Horn kam.\nDas Wehr halte noch lange, sagte Horn."
    assert line(_made(whole, "Das Wehr halte noch lange", "Jan Horn", "Horn"), "de").text.startswith("Jan Horn sagt")
    whole = "Minister Jan Horn kam.\nDas Wehr halte noch lange, sagte Horn."
    item = _made(whole, "Das Wehr halte noch lange", "Jan Horn", "Horn")
    assert line(item, "de").text.startswith("Minister Jan Horn sagt")


THROUGH: list[tuple[LanguageCode, str, str, str | None]] = [
    ("de", "Ute Lang sagte, das Wehr sei seit Mai dicht, wie die Agentur Nordlicht Press berichtete.", "Ute Lang",
     "die Agentur Nordlicht Press"),
    ("de", "Ute Lang sagte der Agentur Nordlicht Press, das Wehr sei seit Mai dicht.", "Ute Lang",
     "die Agentur Nordlicht Press"),
    ("de", "Ute Lang sagte dem Sender Radio Tal, das Wehr sei seit Mai dicht.", "Ute Lang", "der Sender Radio Tal"),
    ("de", "Ute Lang sagte einem Reporter der Zeitung „Talbote“, das Wehr sei seit Mai dicht.", "Ute Lang",
     "die Zeitung „Talbote“"),
    ("de", "Ute Lang sagte am Montag im Sender Radio Tal, das Wehr sei seit Mai dicht.", "Ute Lang",
     "der Sender Radio Tal"),
    ("de", "Ute Lang sagte der „Talpost“ zufolge, das Wehr sei seit Mai dicht.", "Ute Lang", "die „Talpost“"),
    ("de", "Ute Lang erklärte gegenüber Reuters, das Wehr sei seit Mai dicht.", "Ute Lang", "Reuters"),
    ("de", "Das sagte der Chef der Agentur Nordlicht Press, das Wehr sei seit Mai dicht.", "Chef", None),
    ("de", "Das sagte danach der Abgeordnete Jan Horn der Nachrichtenagentur AP, das Wehr sei seit Mai dicht.",
     "Jan Horn", "die Nachrichtenagentur AP"),
    ("de", "Ute Lang sagte der „Neuen Talpost“, das Wehr sei seit Mai dicht.", "Ute Lang", "die „Neue Talpost“"),
    ("de", "Ute Lang sagte dem Taler Fernsehen, das Wehr sei seit Mai dicht.", "Ute Lang", "das Taler Fernsehen"),
    ("de", "Das berichtete Ute Lang der Agentur AP. Aber das Wehr sei seit Mai dicht.", "Ute Lang", "die Agentur AP"),
    ("de", "Ute Lang sagte der Polizei, das Wehr sei seit Mai dicht.", "Ute Lang", None),
    ("de", "Der Talbote Verlag sagte, das Wehr sei seit Mai dicht.", "Talbote Verlag", None),
    ("en", "Ute Lang told the Nordlicht news agency that das Wehr sei seit Mai dicht.", "Ute Lang",
     "the Nordlicht news agency"),
    ("en", "Ute Lang told Reuters that das Wehr sei seit Mai dicht.", "Ute Lang", "Reuters"),
    ("en", "Ute Lang said das Wehr sei seit Mai dicht, as the Valley Herald reported.", "Ute Lang",
     "the Valley Herald"),
    ("en", "Ute Lang said in an interview with the Valley Herald that das Wehr sei seit Mai dicht.", "Ute Lang",
     "the Valley Herald"),
    ("en", "Ute Lang told the police that das Wehr sei seit Mai dicht.", "Ute Lang", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker", "outlet"), THROUGH)
def test_through_whom_it_is_known(language: LanguageCode, text: str, speaker: str, outlet: str | None) -> None:
    item = _made(text, "das Wehr sei seit Mai dicht", speaker, speaker, language=language)
    assert item.statement
    found = outlet_beside(item.statement, item.article)
    assert (found and found.subject) == outlet


@pytest.mark.parametrize(
    ("language", "text", "content", "cue", "kind", "shown"),
    [
        ("de", "Ute Lang sagte der Agentur Nordlicht Press, das Wehr sei seit Mai dicht.",
         "das Wehr sei seit Mai dicht", "sagte", Kind.INDIRECT,
         "Ute Lang sagt, das Wehr sei seit Mai dicht, wie die Agentur Nordlicht Press berichtet."),
        ("de", "„Das Wehr ist dicht“, sagte Ute Lang der Zeitung „Talbote“.", "Das Wehr ist dicht", "sagte",
         Kind.DIRECT, "Ute Lang sagt, wie die Zeitung „Talbote“ berichtet: „Das Wehr ist dicht“."),
        ("de", "Das Wehr sei seit Mai dicht, berichtete Ute Lang der Agentur AP.", "Das Wehr sei seit Mai dicht",
         "berichtete", Kind.INDIRECT, "Ute Lang sagt, wie die Agentur AP berichtet: Das Wehr sei seit Mai dicht."),
        ("en", "Ute Lang told Reuters that the weir was tight.", "the weir was tight", "told", Kind.INDIRECT,
         "Ute Lang said that the weir was tight, as Reuters reported."),
    ],
)  # fmt: skip
def test_who_passed_it_on_stands_behind_the_speaker(
    language: LanguageCode, text: str, content: str, cue: str, kind: Kind, shown: str
) -> None:
    item = _made(text, content, "Ute Lang", "Ute Lang", cue=cue, kind=kind, language=language)
    assert line(item, language).text == shown
    assert line(item, "en" if language == "de" else "de").text.count("Nordlicht") <= 1


@pytest.mark.parametrize(
    ("text", "content", "language", "first", "again"),
    [
        ("Das Wehr halte noch lange, sagte ein Sprecher der Werft.", "Das Wehr halte noch lange", "de",
         "Ein Sprecher der Werft sagt: ", "Der Sprecher der Werft sagt: "),
        ("Das Wehr halte noch lange, sagte eine Sprecherin der Werft.", "Das Wehr halte noch lange", "de",
         "Eine Sprecherin der Werft sagt: ", "Die Sprecherin der Werft sagt: "),
        ("A spokesman for the yard said that the weir would hold.", "the weir would hold", "en",
         "A spokesman for the yard said ", "The spokesman for the yard said "),
    ],
)  # fmt: skip
def test_who_has_been_named_is_not_new(text: str, content: str, language: LanguageCode, first: str, again: str) -> None:
    mention = next(part for part in ("ein Sprecher der Werft", "eine Sprecherin der Werft", "A spokesman for the yard")
                   if part in text)  # fmt: skip
    item = _made(text, content, mention.split(" ", 1)[1], mention,
                 cue="sagte" if language == "de" else "said", language=language)  # fmt: skip
    told = [line(item, language).text, line(item, language, known=True).text]
    assert [text[: len(start)] for text, start in zip(told, (first, again), strict=True)] == [first, again]


def test_nobody_is_named_twice_in_one_line() -> None:
    item = _made("Die ARD überträgt das Spiel am Abend, sagte die ARD.", "Die ARD überträgt das Spiel am Abend", "ARD",
                 "die ARD", cue="sagte")  # fmt: skip
    assert line(item, "de").text == "Die ARD überträgt das Spiel am Abend, sagte die ARD."


@pytest.mark.parametrize(
    ("language", "text", "content", "told"),
    [
        ("en", "Lang: We will mend a part.", "We will mend a part", "Ute Lang said: “We will mend a part”."),
        ("en", "A. No. I never saw it.", "No. I never saw it", "Ute Lang said: “No. I never saw it”."),
        ("de", "Lang: Nein, das habe ich nie gesehen.", "Nein, das habe ich nie gesehen",
         "Ute Lang sagt: „Nein, das habe ich nie gesehen“."),
    ],
)  # fmt: skip
def test_an_answer_in_an_interview_is_a_quotation(language: LanguageCode, text: str, content: str, told: str) -> None:
    item = _made(text, content, "Ute Lang", "", cue="", kind=Kind.FREE_INDIRECT, language=language)
    assert line(item, language).text == told


def test_the_label_of_an_answer_is_not_told() -> None:
    item = _made("A: The pumps were mended in May.", "The pumps were mended", "Ute Lang", "", cue="", language="en",
                 kind=Kind.FREE_INDIRECT, confidence=0.1)  # fmt: skip
    assert line(item, "en").text == "The pumps were mended in May [according to Ute Lang]."


def test_who_is_to_do_what_is_demanded_is_told() -> None:
    item = _made("Der Bund forderte Lang auf, sich zu entschuldigen.", "sich zu entschuldigen", "Bund", "Der Bund",
                 Stance.DEMANDS, cue="forderte auf")  # fmt: skip
    assert line(item, "de").text == "Der Bund forderte Lang auf, sich zu entschuldigen."


@pytest.mark.parametrize(
    ("text", "mention", "cue", "told"),
    [
        # whose "his" is has to be told
        ("Vom Trainer verlangte sie, seinen Vorwurf zu belegen.", "sie", "verlangte",
         "Vom Trainer verlangte sie [Ute Lang], seinen Vorwurf zu belegen."),
        ("Ute Lang riet allen Kunden, seinen Vorwurf zu belegen.", "Ute Lang", "riet",
         "Ute Lang riet allen Kunden, seinen Vorwurf zu belegen."),
        ("Ute Lang verlangte von ihm, seinen Vorwurf zu belegen.", "Ute Lang", "verlangte",
         "Ute Lang verlangte von ihm, seinen Vorwurf zu belegen."),
        # where and when it is demanded are not whom it is demanded of
        ("Ute Lang verlangte am Montag in Brook, seinen Vorwurf zu belegen.", "Ute Lang", "verlangte",
         "Ute Lang verlangt, seinen Vorwurf zu belegen."),
        ("Ute Lang verlangte, seinen Vorwurf zu belegen.", "Ute Lang", "verlangte",
         "Ute Lang verlangt, seinen Vorwurf zu belegen."),
    ],
)  # fmt: skip
def test_of_whom_it_is_demanded_is_told(text: str, mention: str, cue: str, told: str) -> None:
    item = _made(text, "seinen Vorwurf zu belegen", "Ute Lang", mention, Stance.DEMANDS, cue=cue)
    assert line(item, "de").text == told


def test_what_is_said_in_the_sentence_before_is_told_from_its_beginning() -> None:
    first, then = "Nach dem Frost ist das Wehr gebrochen.", "Das bestätigte Ute Lang am Dienstag."
    whole = article(f"{first} {then}")
    told = said(whole, first, "ist das Wehr gebrochen", "Ute Lang", Stance.CONFIRMS, kind=Kind.INDIRECT)
    at = whole.text.index(then)
    item = replace(told, span=(at, at + len(then)))
    assert line(item, "de", whole=True).text.startswith(first)
    assert cited(item) == (0, len(whole.text))


def test_a_piece_about_who_speaks_is_not_what_he_means() -> None:
    item = _made("Die Leiterin bestritt das.", "das", "Leiterin", "Die Leiterin", Stance.DENIES, cue="bestritt")
    told = line(item, "de", None, "die Leiterin von den Lecks")
    assert "gemeint" not in told.text


def test_who_speaks_for_himself_is_quoted_where_the_reader_is_unsure() -> None:
    item = _made("Ich habe das Wehr nie gesehen.", "das Wehr nie gesehen", "Ute Lang", "Ich", Stance.DENIES, cue="habe",
                 kind=Kind.FREE_INDIRECT, confidence=0.1)  # fmt: skip
    assert line(item, "de").text == "„Ich habe das Wehr nie gesehen“ [Ute Lang]."


def test_a_name_that_opens_what_is_told_keeps_its_capital() -> None:
    text = "Der Heimatverein lobte Moser für seinen Mut."
    made = _made(text, "Moser für seinen Mut", "Heimatverein", "Der Heimatverein", cue="lobte", kind=Kind.REPORTED)
    assert "lobt Moser für seinen Mut" in line(made, "de").text


def test_what_an_article_recalls_is_told_as_recalled() -> None:
    said_then = _made("Ute Lang sagte, das Wehr halte noch lange.", "das Wehr halte noch lange", "Ute Lang", "Ute Lang")
    assert line(said_then, "de").text == "Ute Lang sagt, das Wehr halte noch lange."
    recalled = "Ute Lang hatte zuvor gesagt, das Wehr halte noch lange."
    item = _made(recalled, "das Wehr halte noch lange", "Ute Lang", "Ute Lang", cue="gesagt")
    assert line(item, "de").text == recalled


@pytest.mark.parametrize(
    ("sentence", "mention", "speaker", "told"),
    [
        (
            "In einer Erklärung hieß es, der Bericht sei falsch.",
            "einer Erklärung",
            "Erklärung",
            "Im Artikel heißt es",
        ),
        ("Im Ministerium hieß es, der Bericht sei falsch.", "Ministerium", "Ministerium", "Ministerium"),
    ],
)
def test_where_something_is_said_does_not_speak(sentence: str, mention: str, speaker: str, told: str) -> None:
    item = _made(sentence, "der Bericht sei falsch", speaker, mention, cue="hieß es")
    assert told in line(item, "de").text


def test_several_adjectives_take_their_article_together() -> None:
    named = "ranghoher ukrainischer Beamter"
    sentence = f"Ein {named} sagte, das Wehr halte noch lange."
    item = _made(sentence, "das Wehr halte noch lange", named, f"Ein {named}", party="Ukraine")
    assert line(item, "de").text == sentence.replace("sagte", "sagt")


@pytest.mark.parametrize(
    ("sentence", "content", "cue", "kind", "told"),
    [
        # a noun and what belongs to it is demanded, no sentence behind a comma
        ("Ute Lang fordert 8,5 Prozent mehr Lohn und eine Zulage.", "8,5 Prozent mehr Lohn und eine Zulage", "fordert",
         Kind.INDIRECT, "Ute Lang fordert 8,5 Prozent mehr Lohn und eine Zulage."),
        ("Ute Lang fordert eine Zulage im Mai.", "eine Zulage im Mai", "fordert", Kind.INDIRECT,
         "Ute Lang fordert eine Zulage im Mai."),
        ("Ute Lang fordert, der Lohn müsse steigen.", "der Lohn müsse steigen", "fordert", Kind.INDIRECT,
         "Ute Lang fordert, der Lohn müsse steigen."),
        # who is only told to say it demands nothing
        ("Das Wehr solle weg, sagte Ute Lang.", "Das Wehr solle weg", "sagte", Kind.INDIRECT,
         "Ute Lang sagt: Das Wehr solle weg."),
        ("Das Wehr solle weg, forderte Ute Lang.", "Das Wehr solle weg", "forderte", Kind.INDIRECT,
         "Ute Lang fordert: Das Wehr solle weg."),
    ],
)  # fmt: skip
def test_what_is_demanded(sentence: str, content: str, cue: str, kind: Kind, told: str) -> None:
    whole = article(sentence)
    item = said(whole, sentence, content, "Ute Lang", Stance.DEMANDS, cue=cue, kind=kind)
    assert line(item, "de").text == told

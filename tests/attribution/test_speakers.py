"""Who is meant by the words at the place of a statement, and for whom he speaks."""

from __future__ import annotations

import pytest

from qabot.attribution.speakers import Speaker, Voice, speakers, voice
from qabot.attribution.speakers.clipping import clipped
from qabot.attribution.speakers.parties import camps, party
from qabot.attribution.speakers.phrases import gender
from qabot.languages.speaker_vocabulary import person_words
from qabot.types import LanguageCode


def test_two_people_of_one_surname_are_two() -> None:
    text = "Karl Huber lobt den Plan. Petra Huber lehnt ihn ab. Karl Huber sagte, er warte. Huber sagte das."
    spans = [(0, 10), (26, 37), (52, 62), (80, 85)]
    found = speakers(text, [Voice(start, (start, end), None) for start, end in spans], "de")
    assert [speaker and speaker.name for speaker in found] == ["Karl Huber", "Petra Huber", "Karl Huber", "Karl Huber"]


def test_a_surname_alone_means_whoever_was_named_last_in_full() -> None:
    text = (
        "Bäcker Ernst Vogt klagte. Die Kunden fehlten, sagte Vogt. Bürgermeisterin Helene Vogt versprach Hilfe. "
        "Die Gebühr entfalle, sagte Vogt."
    )
    spans = [(text.index(name), text.index(name) + len(name)) for name in ("Ernst Vogt", "Helene Vogt")]
    alone = [(text.index(part) + 6, text.index(part) + 10) for part in ("sagte Vogt. B", "sagte Vogt.")]
    alone[1] = (text.rindex("Vogt"), text.rindex("Vogt") + 4)
    voices = [Voice(span[0], span, None) for span in (spans[0], alone[0], spans[1])]
    voices.append(Voice(alone[1][0], alone[1], spans[0]))  # to whom the network points, wrongly
    found = speakers(text, voices, "de")
    assert [one and one.name for one in found] == ["Ernst Vogt", "Ernst Vogt", "Helene Vogt", "Helene Vogt"]


def test_an_office_with_a_name_is_not_that_of_another() -> None:
    text = "The foreign minister, Nikos Vardas, left. Energy minister Kemal Aydin stayed."
    spans = [(0, 34), (42, 69)]
    found = speakers(text, [Voice(start, (start, end), None) for start, end in spans], "en")
    assert [speaker and speaker.name for speaker in found] == ["Nikos Vardas", "Kemal Aydin"]


def test_whoever_is_named_only_afterwards_is_not_suddenly_meant() -> None:
    text = (
        "Ein Gesandter Orlows bestritt das. Die Vorwürfe seien haltlos, sagte der Diplomat. Mehr habe er nicht "
        "zu sagen.\n\nErhoben hatte sie Präsidentin Lena Brandt."
    )

    def span(part: str) -> tuple[int, int]:
        return text.index(part), text.index(part) + len(part)

    voices = [
        Voice(text.index("das"), span("Ein Gesandter Orlows"), None),
        Voice(text.index("Die Vorwürfe"), span("der Diplomat"), span("Gesandter Orlows")),
        Voice(text.index("Mehr habe"), span("der Diplomat"), span("Lena Brandt")),
    ]
    envoy, same, still = speakers(text, voices, "de")
    assert envoy is same is still is not None


def test_a_possessor_is_not_who_speaks() -> None:
    for text, name, mention in (
        ("Serbiens Militär sagte, es regne.", "Serbiens", "Serbiens Militär"),
        ("Poland's envoy said it was raining.", "Poland", "Poland's envoy"),
    ):
        end = len(mention)
        found = voice(text, (end + 2, len(text)), (0, end), (0, len(name)), set(), "de" if "es" in text else "en")
        assert (found.mention, found.name) == ((0, end), None)
    assert voice("Paris Weber sagte das.", (18, 21), (0, 11), (0, 11), set(), "de").name == (0, 11)


@pytest.mark.parametrize(
    ("text", "mention", "name", "expected"),
    [
        ("Das Bauamt bestätigte es. Der Bauverein schwieg.", "Das Bauamt", "Bauverein", "Bauamt"),
        ("Das Bauamt bestätigte es. Der Bauverein Süd schwieg.", "Das Bauamt", "Bauverein Süd", "Bauamt"),
        ("Rita Sommer löschte es. Ihr Sprecher erklärte das.", "Ihr Sprecher", "Rita Sommer", "Sprecher"),
        ("Minister Karl Huber kam. Er sagte nichts.", "Er", "Karl Huber", "Karl Huber"),
        ("Der lettische Lotse Andris Ozols kam. Der Lette sagte nichts.", "Der Lette", None, "Andris Ozols"),
        ("Die Lettin Andra Ozola sagte es.", "Die Lettin Andra Ozola", None, "Andra Ozola"),
        (
            "Ihr Sprecher, der Belgier Luc Peeters, bat darum.",
            "Ihr Sprecher, der Belgier Luc Peeters",
            None,
            "Luc Peeters",
        ),
        ("Der Lotse Andris Ozols kam. Die Letten sagten nichts.", "Die Letten", None, "Letten"),
        ("Bürgermeisterin Rita Freitag bestritt es.", "Bürgermeisterin Rita Freitag", None, "Rita Freitag"),
        ("Anna Kern kam. Sprecherin Kern sagte es.", "Sprecherin Kern", None, "Anna Kern"),
        ("Hermann Reiser bestritt es.", "Hermann Reiser", None, "Hermann Reiser"),  # first names that end like roles
        ("Minister Konstantin Reiser bestritt es.", "Minister Konstantin Reiser", None, "Konstantin Reiser"),
        ("Weihbischof Karl Huber kam. Der Bischof sagte es.", "Der Bischof", "Karl Huber", "Karl Huber"),
    ],
)
def test_the_name_that_is_shown(text: str, mention: str, name: str | None, expected: str) -> None:
    def span(part: str | None) -> tuple[int, int] | None:
        return None if part is None else (text.index(part), text.index(part) + len(part))

    (found,) = speakers(text, [Voice(text.index(mention), span(mention), span(name))], "de")
    assert found is not None and found.name == expected


@pytest.mark.parametrize(
    ("text", "mention", "name", "language", "expected"),
    [
        # an object or a verb that the pointers took along
        ("Oft warf Staatschef Jan Orlow Polen Betrug vor.", "Staatschef Jan Orlow Polen", None, "de", "Jan Orlow"),
        ("Finnland, die USA und Japan Polens Tat.", "Finnland, die USA und Japan Polens", None, "de",
         "Finnland, die USA und Japan"),
        ("Die Kanzlei hat Polen verklagt.", "Die Kanzlei hat Polen", None, "de", "Kanzlei"),
        ("Amnesty International Polen schwieg.", "Amnesty International Polen", None, "de",
         "Amnesty International Polen"),
        # whose office it is, is nobody's name
        ("Der Außenminister Polens schwieg.", "Der Außenminister Polens", None, "de", "Außenminister Polens"),
        ("Finnlands Präsident Jan Orlow schwieg.", "Finnlands Präsident Jan Orlow", None, "de", "Jan Orlow"),
        ("Finnlands Militär schwieg.", "Finnlands Militär", None, "de", "Finnlands Militär"),
        ("Der Abgeordnete Tom Uhl kam.", "Der Abgeordnete Tom Uhl", None, "de", "Tom Uhl"),
        ("Das sagte Im Sung Min.", "Im Sung Min", None, "de", "Im Sung Min"),
        ("Poland's minister, Jan Orlow, left.", "Poland's minister, Jan Orlow", None, "en", "Jan Orlow"),
        ("Das Amt half. In Oslo schwieg es.", "Das Amt", "Oslo", "de", "Amt"),
        ("Latvian pilot Andris Ozols came. The Latvian said it.", "The Latvian", None, "en", "Andris Ozols"),
        # a name that cannot be that of whom the place means
        ("Jan Orlow kam. Ein Diplomat lachte.", "Ein Diplomat", "Jan Orlow", "de", "Diplomat"),
        ("Ein Diplomat, Jan Orlow, lachte.", "Ein Diplomat", "Jan Orlow", "de", "Jan Orlow"),
        ("Jan Orlow kam. Die Behörde schwieg.", "Die Behörde", "Jan Orlow", "de", "Behörde"),
        ("Er lobte Minister Jan Orlow.", "Er", "Minister Jan Orlow", "de", None),
        ("Der finnische Minister Jan Orlow. Den polnischen Boten.", "Den polnischen Boten", "Jan Orlow", "de",
         "polnischen Boten"),
        ("A Polish official spoke. The ministry in Oslo did not.", "The ministry in Oslo", "Polish official", "en",
         "ministry in Oslo"),
        ("Ein Mitarbeiter des Landamtes ging.", "Ein Mitarbeiter des Landamtes", "Landamtes", "de",
         "Mitarbeiter des Landamtes"),
        # what it is called stands in marks
        ("Die Initiative „Freies Ufer“ klagte.", "Die Initiative „Freies Ufer", None, "de", "Initiative „Freies Ufer“"),
        ('The group "Open Shore" sued.', 'The group "Open Shore', None, "en", "Open Shore"),
        # which body it is
        ("Das finnische Landamt half. Das Amt klagte.", "Das Amt", None, "de", "finnisches Landamt"),
        ("Nach Angaben des Finnischen Landamtes fror es.", "des Finnischen Landamtes", None, "de",
         "Finnisches Landamt"),
        ("Laut den finnischen Sendern schneit es.", "den finnischen Sendern", None, "de", "finnischen Sendern"),
        ("Im Landamt in Oslo hieß es: Das Amt klagte.", "Das Amt", None, "de", "Landamt in Oslo"),
        ("Das finnische Landamt half. Ein Bote des Amtes ging.", "Ein Bote des Amtes", None, "de",
         "Bote des Landamtes"),
        ("The Polish farm ministry sued. The ministry won.", "The ministry", None, "en", "Polish farm ministry"),
        ("Die Kammer im Amt ruht. Das Amt klagte.", "Das Amt", None, "de", "Amt"),
        # a name behind a comma is whom the words before it describe, and whose body it is, is not the body
        ("Der Anwalt der Eltern, Jan Orlow, ging.", "Der Anwalt der Eltern, Jan Orlow", None, "de", "Jan Orlow"),
        ("Der Hersteller des Kabels, Nord Marin, ging.", "Der Hersteller des Kabels, Nord Marin", None, "de",
         "Nord Marin"),
        ("Die Sprecherin Ada Moss, Leiterin Presse, ging.", "Die Sprecherin Ada Moss, Leiterin Presse", None, "de",
         "Ada Moss"),
        ("The lawyer of the firm, Ada Moss, left.", "The lawyer of the firm, Ada Moss", None, "en", "Ada Moss"),
        ("Tom Fuchs kam. Fuchs’ Behörde schwieg.", "Fuchs’ Behörde", "Tom Fuchs", "de", "Fuchs’ Behörde"),
        # whoever has an office is no country or town
        ("Ein Gesandter Polens kam. Der Diplomat ging.", "Der Diplomat", "Polens", "de", "Diplomat"),
        ("In Oslo regnete es. Der Förster ging.", "Der Förster", "Oslo", "de", "Förster"),
        ("Laut Auskunft des Wetterdienstes.", "des Wetterdienstes", None, "de", "Wetterdienst"),
        ("Felicity Moss left.", "Felicity Moss", None, "en", "Felicity Moss"),
        # a list of which the pointer took the end, and a place that is no part of one
        ("For years Oslo, Warsaw and Kyiv protested.", "Warsaw and Kyiv", None, "en", "Oslo, Warsaw and Kyiv"),
        ("In Oslo, Warsaw and Kyiv protested.", "Warsaw and Kyiv", None, "en", "Warsaw and Kyiv"),
        # syllables of a name, and words that only end like roles
        ("Poland's minister, Choe Son Hui, left.", "Poland's minister, Choe Son Hui", None, "en", "Choe Son Hui"),
        ("Police Chief Jan Orlow left.", "Police Chief Jan Orlow", None, "en", "Jan Orlow"),
        ("Minister Arrival Moss left.", "Minister Arrival Moss", None, "en", "Arrival Moss"),
        ("Geochemist Ada Moss left.", "Geochemist Ada Moss", None, "en", "Ada Moss"),
        ("Das hat 🙂 nie.", "🙂", None, "de", "🙂"),
        # a label is no part of who is named behind it; before "Ich" it is who speaks
        ("Echo: The council left.", "Echo: The council", None, "en", "council"),
        ("Tom Uhl (61): Ich kam.", "Tom Uhl (61): Ich", None, "de", "Tom Uhl"),
        ("Karin Papst ging.", "Karin Papst", None, "de", "Karin Papst"),
        ("Das Landgericht Ulm tagt. In der Begründung steht es.", "der Begründung", "Landgericht Ulm", "de",
         "Landgericht Ulm"),
        ("Tom Uhl kam. In dem Brief steht es.", "dem Brief", "Tom Uhl", "de", "Brief"),
        ("Tom Uhl kam. In seinem Brief steht es.", "seinem Brief", "Tom Uhl", "de", "Tom Uhl"),
        # an office that the text gives to somebody else, or never to whom the pointer goes to
        ("Sprecher Jan Orth ging. Umweltministerin Ada Kern kam. Die Ministerin lachte.", "Die Ministerin", "Jan Orth",
         "de", "Ada Kern"),
        ("Stadtkämmerer Jan Orth und Rätin Eva Orth kamen. Der Kämmerer lachte.", "Der Kämmerer", "Eva Orth", "de",
         "Jan Orth"),
        ("Jan Orth, der Vereinskassier, und Schützin Eva Kern. Der Kassier lachte.", "Der Kassier", "Eva Kern", "de",
         "Jan Orth"),
        ("Nurse Ada Moss left. The mayor laughed.", "The mayor", "Ada Moss", "en", "mayor"),
        ("Ada Moss, 45, the school's principal, and Tom Vale, a parent. The principal left.", "The principal",
         "Tom Vale", "en", "Ada Moss"),
        ("The group's chair, Ada Moss, left. The superintendent stayed.", "The superintendent", "Ada Moss", "en",
         "superintendent"),
        ("Their firm is Moss Steel. The sheriff left.", "The sheriff", "Moss Steel", "en", "sheriff"),
        ("The group Fair Play left. The library stayed.", "The library", "Fair Play", "en", "library"),
        ("Die Klinik Bad Au schloss. Der Betriebsrat klagte.", "Der Betriebsrat", "Bad Au", "de", "Betriebsrat"),
        ("Deputy mayor Ada Moss left. The mayor laughed.", "The mayor", None, "en", "mayor"),
        # but other words for the same office, and those by which a text calls whomever it has named
        ("Staatsanwalt Jan Orth kam. Der Jurist lachte.", "Der Jurist", "Jan Orth", "de", "Jan Orth"),
        ("Abtin Ada Kern kam. Die FDP-Politikerin lachte.", "Die FDP-Politikerin", "Ada Kern", "de", "Ada Kern"),
        ("Minister Jan Orth kam. Der Politiker lachte.", "Der Politiker", "Jan Orth", "de", "Jan Orth"),
        ("Chairman Tom Vale left. The chairperson laughed.", "The chairperson", "Tom Vale", "en", "Tom Vale"),
        ("Das Landgericht Ulm tagte. Die Richter lachten.", "Die Richter", "Landgericht Ulm", "de", "Landgericht Ulm"),
        ("Bäuerin Ada Kern, 38, und Eva Orth kamen. Die 38-Jährige lachte.", "Die 38-Jährige", "Eva Orth", "de",
         "Ada Kern"),
        ("Die Kasse Vita und Klinikchef Jan Orth stritten. Der Mediziner lachte.", "Der Mediziner", "Vita", "de",
         "Jan Orth"),
        ("Rätin Ada Kern ist dagegen. Es reiche, sagte die Fraktionschefin.", "die Fraktionschefin", "Ada Kern", "de",
         "Ada Kern"),
        ("Rätin Ada Kern ist dagegen.\n\nEs reiche, sagte die Fraktionschefin.", "die Fraktionschefin", "Ada Kern",
         "de", "Fraktionschefin"),
        ("Förster Jan Orth kam. Ein Bote klagte, sagte der Mann.", "der Mann", None, "de", "Mann"),
        ("Förster Jan Orth kam. Es reiche, sagte der Mann.", "der Mann", None, "de", "Jan Orth"),
        # women's offices that change a vowel, or an ending
        ("Kämmerin Ada Kern kam.", "Kämmerin Ada Kern", None, "de", "Ada Kern"),
        ("Bischöfin Ada Kern kam.", "Bischöfin Ada Kern", None, "de", "Ada Kern"),
        ("Landrätin Ada Kern und Landrat Jan Orth kamen. Die Landrätin lachte.", "Die Landrätin", "Jan Orth", "de",
         "Ada Kern"),
        # who is described before he is named
        ("Ihr Mann, der Bauer Jan Orth, kam.", "Ihr Mann, der Bauer Jan Orth", None, "de", "Jan Orth"),
        ("Seine Nichte, die Ärztin Dr. Ada Kern, kam.", "Seine Nichte, die Ärztin Dr. Ada Kern", None, "de",
         "Ada Kern"),
        # initials, in an interview
        ("Försterin Ada Kern kam. A.K.: Ja.", "A.K.", None, "de", "Ada Kern"),
        ("Ada Kern und Anna Kohl kamen. A.K.: Ja.", "A.K.", None, "de", "A.K."),
    ],
)  # fmt: skip
def test_what_a_pointer_means(
    text: str, mention: str, name: str | None, language: LanguageCode, expected: str | None
) -> None:
    def span(part: str) -> tuple[int, int]:
        return text.rindex(part), text.rindex(part) + len(part)

    pointed = voice(text, (len(text), len(text)), span(mention), span(name) if name else None, frozenset(), language)
    (found,) = speakers(text, [pointed], language)
    assert (found and found.name) == expected


def test_a_noun_that_looks_like_a_verb_of_the_article_is_not_cut_off() -> None:
    text = "The lawyer in charge knew. The lawyer says no."
    cues = {text.index("charge"), text.index("says")}
    assert clipped(text, (0, 20), cues, "en") == (0, 20)
    assert clipped(text, (27, 42), cues, "en") == (27, 37)


def test_who_is_quoted_by_others_is_the_object() -> None:
    text = "„Nie“, zitierten die Zeitungen am Montag einen Boten. Das half, so ein Bote für einen Verein."
    phrase, alone = "die Zeitungen am Montag einen Boten", "ein Bote für einen Verein"
    cues = {text.index("zitierten")}
    assert clipped(text, (text.index(phrase), text.index(phrase) + len(phrase)), cues, "de") == (
        text.index("einen Boten"),
        text.index("einen Boten") + len("einen Boten"),
    )
    span = text.index(alone), text.index(alone) + len(alone)
    assert clipped(text, span, cues, "de") == span


def test_a_pronoun_means_nobody_who_is_named_only_later() -> None:
    text = "Ein Bote klagte über das Amt. Das tue weh, sagte er. Es regnete. Später kam Präsident Jan Orlow."
    bote, er, orlow = ((text.index(part), text.index(part) + len(part)) for part in ("Ein Bote", "er. Es", "Jan Orlow"))
    found = speakers(text, [Voice(0, bote, None), Voice(30, (er[0], er[0] + 2), orlow)], "de")
    assert [speaker and speaker.name for speaker in found] == ["Bote", "Bote"]


@pytest.mark.parametrize(
    ("text", "pronoun", "pointed", "language", "expected"),
    [
        ("Karl Huber, Anna Kern. Das sei so, sagte er.", "er", "Anna Kern", "de", "Karl Huber"),
        ("Anna Kern, Karl Huber. Das sei so, sagte sie.", "sie", "Karl Huber", "de", "Anna Kern"),
        ("Försterin Xa Kern, Förster Ux Huber. Das sei so, sagte sie.", "sie", "Ux Huber", "de", "Xa Kern"),
        ("Anna Kern, der Ruderverein. Das sei so, sagte sie.", "sie", "der Ruderverein", "de", "Anna Kern"),
        ("Anna Moss, John Vale. It rained, she said.", "she", "John Vale", "en", "Anna Moss"),
        # nobody else of whom it would be right: the pointer's word counts
        ("Anna Kern, Anna Moss. Das sei so, sagte er.", "er", "Anna Moss", "de", "Anna Moss"),
        # a minister may be a woman, and several are "sie" whoever they are
        ("Anna Moss, Minister Xa Vale. It rained, she said.", "she", "Xa Vale", "en", "Xa Vale"),
        ("Anna Kern, die Ermittler. Das sei so, sagten sie.", "sie", "die Ermittler", "de", "Ermittler"),
    ],
)
def test_a_pronoun_agrees_with_whom_it_means(
    text: str, pronoun: str, pointed: str, language: LanguageCode, expected: str
) -> None:
    first, second = (part.strip() for part in text.partition(". ")[0].split(","))
    spans = [(text.index(part), text.index(part) + len(part)) for part in (first, second, pointed)]
    at = text.rindex(f" {pronoun}") + 1
    voices = [Voice(0, spans[0], None), Voice(9, spans[1], None), Voice(at, (at, at + len(pronoun)), spans[2])]
    found = speakers(text, voices, language)
    assert found[2] is not None and found[2].name == expected


@pytest.mark.parametrize(
    ("text", "parts", "language", "expected"),
    [
        # surnames of two and three letters
        ("Ada Uhl; Karl Roh; Uhl: Nein. Roh: Ja.", ("Ada Uhl", "Karl Roh", "Uhl: ", "Roh: "), "de",
         ["Ada Uhl", "Karl Roh", "Ada Uhl", "Karl Roh"]),
        ("Mei Li; Tom Wu; Li: No. Wu: Yes.", ("Mei Li", "Tom Wu", "Li: ", "Wu: "), "en",
         ["Mei Li", "Tom Wu", "Mei Li", "Tom Wu"]),
        # father and son, wife and husband, and two of one surname of whom one is called by it alone
        ("Jan Orth senior. Jan Orth junior. Orth junior.", ("Jan Orth senior", "Jan Orth junior", "Orth junior"), "de",
         ["Jan Orth senior", "Jan Orth junior", "Jan Orth junior"]),
        ("Mrs. Vale left. Mr. Vale stayed.", ("Mrs. Vale", "Mr. Vale"), "en", ["Mrs. Vale", "Mr. Vale"]),
        ("Tom Vale; Vale left; Jordan Vale", ("Tom Vale", "Vale left", "Jordan Vale"), "en",
         ["Tom Vale", "Tom Vale", "Jordan Vale"]),
    ],
)  # fmt: skip
def test_namesakes_are_kept_apart(
    text: str, parts: tuple[str, ...], language: LanguageCode, expected: list[str]
) -> None:
    named = [part.removesuffix(" left").rstrip(": ") for part in parts]
    spans = [(text.rindex(part), text.rindex(part) + len(name)) for part, name in zip(parts, named, strict=True)]
    found = speakers(text, [Voice(start, (start, end), None) for start, end in spans], language)
    assert [speaker and speaker.name for speaker in found] == expected


def test_a_pronoun_can_mean_whom_only_an_office_names() -> None:
    for text, first, subject, pronoun, language, expected in (
        ("Dan Moss left. The principal denied it. She laughed.", "Dan Moss", "The principal", "She", "en", "principal"),
        ("Knut Orth kam. Die Hafenchefin schwieg. Das sei so, sagte sie.", "Knut Orth", None, "sie", "de",
         "Hafenchefin"),
    ):  # fmt: skip
        spans = [(text.index(part), text.index(part) + len(part)) for part in (first, subject) if part]
        at = text.rindex(pronoun)
        voices = [Voice(start, (start, end), None) for start, end in spans]
        found = speakers(text, [*voices, Voice(at, (at, at + len(pronoun)), spans[0])], language)  # type: ignore[arg-type]
        assert found[-1] is not None and found[-1].name == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Die Staatsanwältin", "f"), ("Die Ärztin", "f"), ("Die Stadträtin", "f"), ("Eine Köchin", "f"),
        ("Die Beamtin", "f"), ("Die Kämmerin", "f"), ("Die Vorsitzende", "f"), ("Der Vorsitzende", "m"),
        ("Die Ermittlerinnen", ""), ("Die Ermittler", ""), ("Die beklagte Firma", "f"),
    ],
)  # fmt: skip
def test_the_gender_that_a_phrase_shows(phrase: str, expected: str) -> None:
    assert gender(phrase, person_words("de")) == expected


def test_officials_of_two_countries_are_two_and_parties_speak_for_themselves() -> None:
    text = "Beamte der finnischen Regierung, der polnische Beamte, Polen, Polen und Finnland"
    parts = ("Beamte der finnischen Regierung", "der polnische Beamte", "Polen", "Polen und Finnland")
    spans = [(text.index(part), text.index(part) + len(part)) for part in parts]
    found = speakers(text, [Voice(start, (start, end), None) for start, end in spans], "de")
    assert len({id(speaker) for speaker in found}) == 4


@pytest.mark.parametrize(
    ("text", "phrase", "language", "expected"),
    [
        ("Der russische Minister Iwan Below schwieg.", "Der russische Minister Iwan Below", "de", "Russland"),
        ("Karl Huber (SPD) lehnt das ab.", "Karl Huber", "de", "SPD"),
        ("Frau Lindner leitet die Bibliothek.", "Frau Lindner", "de", "Frau Lindner"),
        ("Ein Sprecher des Klinikums sagte das.", "Ein Sprecher des Klinikums", "de", "Klinikum"),
        ("Ein Bote des Landamts ging.", "Ein Bote des Landamts", "de", "Landamt"),
        ("Das polnische Landamt half. Ein Bote des Landamts ging.", "Ein Bote des Landamts", "de", "Polen"),
        (
            "The White House spoke. A spokesman for the National Security Council left.",
            "A spokesman for the National Security Council",
            "en",
            "United States",
        ),
        ("The Russian minister was silent.", "The Russian minister", "en", "Russia"),
        ("A Polish envoy at the United Nations left.", "A Polish envoy at the United Nations", "en", "Poland"),
        ("Der Sprecher der Regierung Polens, Jan Orlow, ging.", "Jan Orlow", "de", "Polen"),
        ("Jan Orlow, Sprecher des Rates der USA, ging.", "Jan Orlow", "de", "USA"),
        ("Polen hielt zu. Jan Orlow, ein Freund aus Bonn, ging.", "Jan Orlow", "de", "Jan Orlow"),
        # first names that are peoples or countries
        ("Coach Dan Vale left.", "Coach Dan Vale", "en", "Coach Dan Vale"),
        ("Parent Jordan Vale left.", "Parent Jordan Vale", "en", "Parent Jordan Vale"),
        ("Finn Vale left.", "Finn Vale", "en", "Finn Vale"),
        ("Jordan Army left.", "Jordan Army", "en", "Jordan"),
        ("Das Verteidigungsministerium in Oslo schwieg.", "Das Verteidigungsministerium in Oslo", "de", "Norwegen"),
    ],
)
def test_for_whom_somebody_speaks(text: str, phrase: str, language: str, expected: str) -> None:
    start = text.index(phrase)
    speaker = Speaker([phrase], [(start, start + len(phrase))], name=phrase)
    assert party(text, speaker, camps(text, language), language) == expected  # type: ignore[arg-type]

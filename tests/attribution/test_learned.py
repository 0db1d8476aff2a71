"""The learned reader: every span verbatim, windows that miss nothing, speakers told apart, time in step with length.

What it finds depends on its training: here stand kinds of text that it has to read right whatever weights ship.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qabot.attribution import reader, version
from qabot.attribution.frames import CONTEXT, LENGTH, windows
from qabot.attribution.learned import LearnedReader
from qabot.attribution.links import linked
from qabot.attribution.parties import camps, party
from qabot.attribution.phrases import clipped
from qabot.attribution.speakers import Speaker, Voice, speakers, voice
from qabot.errors import QabotError
from qabot.types import Answered, Article, Block, Kind, LanguageCode, Role, Stance, Statement

REPORT = (
    "Stadtrat streitet über das Hallenbad\n\n"
    "Bürgermeisterin Jana Winter hat bestritten, dass das Hallenbad verkauft wird. „Davon ist kein Wort wahr“, sagte "
    "Winter am Freitag.\n\n"
    "Der Ruderverein wirft der Stadt vor, die Verträge schon unterschrieben zu haben. Die Sparkasse bestätigte, dass "
    "zwei Angebote vorliegen."
)
ENGLISH = (
    "Council rejects claims over bridge\n\n"
    "The harbour company denied that its bridge was unsafe. Councillor Ada Moss accused the company of hiding a report."
)


@pytest.fixture(scope="module")
def learned() -> LearnedReader:
    return LearnedReader()


def article(text: str, language: str = "de") -> Article:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        start = text.index(part, at)
        at = start + len(part)
        blocks.append(Block(start, at, Role.PARAGRAPH))
    return Article("a.txt", text, tuple(blocks), language, "", "")  # type: ignore[arg-type]  # a code from a table


@settings(deadline=None)
@given(st.integers(0, 5000))
def test_every_piece_is_one_windows_own(length: int) -> None:
    found = windows(length)
    own = [piece for window in found for piece in range(window.own, window.until)]
    assert own == list(range(length))
    for window in found:
        assert window.start <= window.own < window.until <= window.end
        assert window.end - window.start <= LENGTH and window.own - window.start <= CONTEXT


def test_who_said_what(learned: LearnedReader) -> None:
    found = {(s.speaker, s.stance) for s in learned.read(article(REPORT))}
    assert ("Jana Winter", Stance.DENIES) in found
    assert ("Ruderverein", Stance.ACCUSES) in found
    assert ("Sparkasse", Stance.CONFIRMS) in found, "an office that heads its sentence is no club before it"


def test_english_is_read_by_the_same_code(learned: LearnedReader) -> None:
    found = {(s.speaker, s.stance) for s in learned.read(article(ENGLISH, "en"))}
    assert {stance for _, stance in found} >= {Stance.DENIES, Stance.ACCUSES}
    assert "Ada Moss" in {speaker for speaker, _ in found}


ODD = ("„", "“", "»", "«", "\n\n", ":", "(", ")", ",", "–", "1.", "Äh?", "ﬁ", "é", "\u00ad", "🙂", "")


def check(text: str, found: list[Statement]) -> None:
    for s in found:
        assert text[slice(*s.content_span)] == s.content != ""
        assert s.speaker_span is None or text[slice(*s.speaker_span)] == s.speaker_mention
        assert " ".join(text[slice(*span)] for span in s.cue_spans) == s.cue
        assert s.sentence_span[0] <= s.content_span[0] < s.content_span[1] <= s.sentence_span[1]
        assert s.confidence is not None and 0 <= s.confidence <= 1
        assert all(s.content_span[0] < b and a < s.content_span[1] for a, b in s.quote_spans)


def mutated(cuts: list[tuple[int, int, str]]) -> str:
    """The report with characters cut out of it, and others put in their place."""
    text = REPORT
    for at, length, put in cuts:
        text = text[: at % len(text)] + put + text[at % len(text) + length :]
    return text


HEAPS = st.lists(st.sampled_from([*REPORT.split(), *ODD]), max_size=80).map(" ".join)
MUTATED = st.lists(st.tuples(st.integers(0, 999), st.integers(0, 12), st.sampled_from(ODD)), max_size=6).map(mutated)


@settings(deadline=None, max_examples=40)
@given(HEAPS | MUTATED | st.text(max_size=120))
def test_every_span_is_verbatim_in_whatever_text(learned: LearnedReader, text: str) -> None:
    stripped = text.strip()
    start = text.find(stripped)
    blocks = tuple(Block(start, start + len(stripped), Role.PARAGRAPH) for _ in range(bool(stripped)))
    check(text, learned.read(Article("a.txt", text, blocks, "de", "", "")))


def test_articles_come_out_the_same_alone_and_together(learned: LearnedReader) -> None:
    both = [article(REPORT), article(ENGLISH, "en"), article("")]
    assert list(learned.read_all(both)) == [learned.read(each) for each in both]


def test_a_long_text_is_read_in_windows(learned: LearnedReader) -> None:
    text = "\n\n".join([REPORT] * 12)
    found = learned.read(article(text))
    check(text, found)
    assert sum(s.speaker == "Sparkasse" for s in found) >= 10, "what stands behind the first window is found as well"


def test_two_people_of_one_surname_are_two() -> None:
    text = "Karl Huber lobt den Plan. Petra Huber lehnt ihn ab. Karl Huber sagte, er warte. Huber sagte das."
    spans = [(0, 10), (26, 37), (52, 62), (80, 85)]
    found = speakers(text, [Voice(start, (start, end), None) for start, end in spans], "de")
    assert [speaker and speaker.name for speaker in found] == ["Karl Huber", "Petra Huber", "Karl Huber", "Karl Huber"]


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
        ("Bürgermeisterin Rita Freitag bestritt es.", "Bürgermeisterin Rita Freitag", None, "Rita Freitag"),
        ("Anna Kern kam. Sprecherin Kern sagte es.", "Sprecherin Kern", None, "Anna Kern"),
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
        # which body it is
        ("Das finnische Landamt half. Das Amt klagte.", "Das Amt", None, "de", "finnische Landamt"),
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
        ("In Oslo regnete es. Der Förster ging.", "Der Förster", "Oslo", "de", "Förster"),
        ("Laut Auskunft des Wetterdienstes.", "des Wetterdienstes", None, "de", "Wetterdienst"),
        ("Felicity Moss left.", "Felicity Moss", None, "en", "Felicity Moss"),
        ("Das hat 🙂 nie.", "🙂", None, "de", "🙂"),
        # a label is no part of who is named behind it; before "Ich" it is who speaks
        ("Echo: The council left.", "Echo: The council", None, "en", "council"),
        ("Tom Uhl (61): Ich kam.", "Tom Uhl (61): Ich", None, "de", "Tom Uhl"),
        ("Karin Papst ging.", "Karin Papst", None, "de", "Karin Papst"),
        ("Das Landgericht Ulm tagt. In der Begründung steht es.", "der Begründung", "Landgericht Ulm", "de",
         "Landgericht Ulm"),
        ("Tom Uhl kam. In dem Brief steht es.", "dem Brief", "Tom Uhl", "de", "Brief"),
        ("Tom Uhl kam. In seinem Brief steht es.", "seinem Brief", "Tom Uhl", "de", "Tom Uhl"),
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
        ("Ein Sprecher des Klinikums sagte das.", "Ein Sprecher des Klinikums", "de", "Klinikums"),
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
        ("Das Verteidigungsministerium in Oslo schwieg.", "Das Verteidigungsministerium in Oslo", "de", "Norwegen"),
    ],
)
def test_for_whom_somebody_speaks(text: str, phrase: str, language: str, expected: str) -> None:
    start = text.index(phrase)
    speaker = Speaker([phrase], [(start, start + len(phrase))], name=phrase)
    assert party(text, speaker, camps(text, language), language) == expected  # type: ignore[arg-type]


def test_a_denial_answers_the_charge() -> None:
    text = "Moss wirft Vale vor, den Bericht versteckt zu haben. Vale wies die Vorwürfe zurück."
    base = Statement(
        "a.txt", "Moss", "Moss", "Moss", (0, 4), Stance.ACCUSES, Kind.INDIRECT, "wirft vor", ((5, 10), (16, 19)),
        "den Bericht versteckt zu haben", (21, 51), (), (0, 52),
    )  # fmt: skip
    denial = replace(
        base, speaker="Vale", party="Vale", speaker_mention="Vale", speaker_span=(53, 57), stance=Stance.DENIES,
        kind=Kind.REPORTED, cue="wies zurück", content="die Vorwürfe", content_span=(63, 75), sentence_span=(53, 83),
    )  # fmt: skip
    assert [s.answers for s in linked(text, [base, denial])] == [None, Answered((21, 51), 0)]
    assert linked(text, [denial])[0].answers == Answered(), "not in this article is a finding, too"


def test_an_unknown_reader_is_named_with_those_that_there_are() -> None:
    with pytest.raises(QabotError, match="learned, llm"):
        reader("oracle")


def test_the_version_is_the_same_in_every_run(learned: LearnedReader) -> None:
    assert learned.version == LearnedReader().version


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("model/reader/heads.safetensors", True),
        ("model/encoder/tokenizer.json", True),
        ("attribution/speakers.py", True),
        ("languages/de/roles.py", True),
        ("languages/de/answer.py", False),  # how answers are worded changes no statement
        ("web/page.py", False),
    ],
)
def test_weights_code_and_words_make_another_version(
    path: str, counts: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version, "files", lambda package: tmp_path)
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text("before")
    before = version.fingerprint()
    (tmp_path / path).write_text("after")
    assert (version.fingerprint() != before) is counts


@pytest.mark.parametrize("pattern", [*version.CODE, *version.WORDS, *version.MODELS])
def test_the_version_covers_what_there_is(pattern: str) -> None:
    assert any(Path(str(files("qabot"))).glob(pattern))

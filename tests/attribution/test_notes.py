"""Notes of correction: where they begin and end, by what stands over them and how they are worded."""

from __future__ import annotations

import re

import pytest

from qabot.text.notes import is_paper, is_taken_back, note_at, notes, shows_note
from qabot.types import Article, Block, LanguageCode, Role, Stance


def article(text: str, language: LanguageCode = "de") -> Article:
    """Paragraphs between blank lines, the first of them the title; "## " opens a heading."""
    blocks: list[Block] = []
    for found in re.finditer(r"(?P<mark>## )?(?P<words>[^\n]+)", text):
        role = Role.HEADING if found["mark"] else Role.PARAGRAPH
        blocks.append(Block(*found.span("words"), Role.TITLE if not blocks else role))
    title = text[blocks[0].start : blocks[0].end]
    return Article("a.txt", text, tuple(blocks), language, title, "a")


def found(text: str, language: LanguageCode = "de") -> list[str]:
    whole = article(text, language)
    return [whole.text[slice(*note)] for note in notes(whole) if note[0] >= whole.blocks[1].start]


STORY = "Wehr hält\n\nMeister Jan Horn hat das Wehr gelobt. „Wir haben gut gebaut“, sagte Horn.\n\n"
TOLD = "Weir holds\n\nMaster Jan Horn praised the weir. “We built it well,” Horn said.\n\n"
NOTES: list[tuple[LanguageCode, str, str]] = [
    # by a heading of its own, over one paragraph or several
    ("de", STORY + "Korrektur\n\n", "Wir haben in diesem Beitrag gemeldet, Horn habe gelogen. Das tat er nicht."),
    ("de", STORY + "## Richtigstellung der Redaktion\n\n", "Horn hat keine Lecks zugegeben.\n\nWir bedauern das."),
    ("en", TOLD + "Editors’ Note\n\n", "Horn had not, as we wrote, conceded a leak."),
    # by its label, or what its sentence says; the paragraph before is none of it
    ("de", STORY, "Berichtigung: Horn hat keine Lecks zugegeben."),
    ("de", STORY, "Hinweis: Dieser Artikel wurde am 6. Mai korrigiert. Ursprünglich stand hier, Horn habe getrunken."),
    ("de", STORY, "Update: Wir haben ursprünglich geschrieben, Horn habe Lecks zugegeben."),
    ("de", STORY, "Wir hatten berichtet, Horn habe Lecks zugegeben. Diese Behauptung ist unwahr."),
    ("de", STORY, "(Anm. d. Red.: Wir hatten berichtet, Horn habe Lecks zugegeben. Tatsächlich bestritt er sie.)"),
    ("de", STORY, "In der ersten Fassung dieses Textes hieß es, Horn habe Lecks zugegeben.\n\nDas war falsch."),
    ("en", TOLD, "Correction, May 6: We reported that Horn had conceded a leak. He did not."),
    ("en", TOLD, "Editor's note: Horn's lawyer says Horn never conceded a leak."),
    ("en", TOLD, "This story has been corrected to remove a sentence that Horn had conceded a leak."),
    ("de", STORY, "Anders als von uns am 3. Mai berichtet, leckt das Wehr nicht."),
    ("de", STORY, "Wir hatten am Montag zwei Lecks gemeldet und bedauern den Fehler."),
    # by the title of the article
    ("de", "Berichtigung zu „Wehr leckt“\n\n", "Das Wehr leckt nicht. Die Redaktion hatte irrtümlich Lecks gemeldet."),
    ("en", "Correction\n\n", "The weir has 3 gates, not 30 as we reported on May 2."),
    ("en", "Correction\n\n", "Our report of 2 May gave the wrong name for the weir."),
    ("de", "RICHTIGSTELLUNG\n\n", "In unserer Ausgabe vom 10. Mai schrieben wir, Horn habe gelogen. Das ist unwahr."),
    ("de", "Widerruf\n\n", "Am 3. Mai haben wir behauptet, Horn habe getrunken. Das widerrufen wir."),
    ("en", "For the record\n\n", "A report on May 8 incorrectly stated that Horn had confessed. He has denied it."),
    ("en", "Clarification\n\n", "In a story on May 2 we said that Horn had lied. He had not.\n\nWe regret the error."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "before", "note"), NOTES)
def test_a_note_is_known_and_whole(language: LanguageCode, before: str, note: str) -> None:
    assert found(before + note, language) == [note]


@pytest.mark.parametrize(("language", "before", "note"), NOTES[3:12])
def test_a_piece_of_an_article_shows_a_note_in_whichever_language(
    language: LanguageCode, before: str, note: str
) -> None:
    assert shows_note(note)
    assert not shows_note(before)


def test_of_a_column_of_corrections_each_is_one() -> None:
    one = "A May 5 article about the weir misstated the view of Jan Horn. He did not say that the weir leaked."
    other = "A headline on Tuesday gave an incorrect name for the keeper. She is Ute Lang."
    assert found(f"Corrections\n\n{one}\n\n{other}", "en") == [one, other]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", STORY + "„Er (der Wirt, Anm. d. Red.) hat gelogen“, sagte Horn. Der Wirt bestritt das."),
        ("de", STORY + "In der ersten Fassung des Vertrags habe gestanden, er dürfe gehen, sagte Horn."),
        ("de", STORY + "Anders als von der Werft gemeldet, ist es dicht. Horn bestreitet Lecks."),
        ("de", STORY + "Wir berichteten am Montag über das Wehr. Horn bestreitet Lecks."),
        ("de", STORY + "Früher stand hier eine Mühle. Zuerst hieß es im Rathaus, das Wehr sei sicher."),
        ("de", STORY + "Horn: Wir haben gemeldet, dass es leckt. Das ist nicht unsere Sache."),
        ("de", "Korrektur\n\n" + "Die Kurse gaben nach. Händler Ole Funk sagte, das sei gesund. " * 8),
        ("en", TOLD + "Horn said an earlier version of the bill had promised more. He did not vote for it."),
        ("en", TOLD + "The Gazette, which first reported the leak, declined to comment. Horn denied it."),
    ],
)
def test_what_is_no_note(language: LanguageCode, text: str) -> None:
    assert found(text, language) == []


def test_whose_reply_a_paper_prints_speaks_in_it() -> None:
    cited = "In der Ausgabe vom 3. Mai 2025 schreiben Sie, ich hätte Lecks zugegeben."
    own = "Dazu stelle ich fest: Ich habe nichts zugegeben."
    assert found(f"Gegendarstellung\n\n{cited} {own}\n\nKassel, Jan Horn") == [cited]


def test_the_note_at_a_place() -> None:
    whole = article(STORY + "Korrektur: Horn hat keine Lecks zugegeben.")
    at = whole.text.index("keine Lecks")
    note = note_at(whole, (at, at + 5))
    assert note and whole.text[slice(*note)].startswith("Korrektur:")
    assert note_at(whole, (whole.blocks[1].start, whole.blocks[1].end)) is None


@pytest.mark.parametrize(
    ("language", "note", "content", "stance", "back"),
    [
        ("de", "Korrektur: In einer früheren Fassung hieß es, Horn habe ein Leck zugegeben.", "ein Leck", "confirms",
         True),
        ("de", "Berichtigung: Das stimmt nicht. Horn hat Lecks weder gesehen noch zugegeben.", "Lecks", "confirms",
         True),
        ("de", "Berichtigung: Horn bestritt ein Leck.", "ein Leck", "denies", False),
        ("en", "Correction: He did not say that it would break; he said it held.", "it would break", "claims", True),
        ("en", "Correction: An earlier version misquoted Horn. He did not ask for money; he said it held.", "it held",
         "claims", False),
        ("de", "Korrektur: Ein Name war falsch. Horn bestreitet ein Leck vielmehr.", "ein Leck", "denies", False),
        ("de", "Korrektur: Ein Name war falsch. Horn sagte, das Wehr halte.", "das Wehr halte", "claims", False),
        ("de", "Horn hat nie ein Leck zugegeben.", "ein Leck", "confirms", False),
    ],
)  # fmt: skip
def test_what_a_note_takes_back_is_told_from_what_it_tells(
    language: LanguageCode, note: str, content: str, stance: str, back: bool
) -> None:
    whole = article((STORY if language == "de" else TOLD) + note, language)
    at = whole.text.rindex(content)
    assert is_taken_back(whole, (at, at + len(content)), Stance(stance)) is back


@pytest.mark.parametrize(
    ("language", "mention", "paper"),
    [("en", "An earlier article", True), ("de", "Hinweis der Redaktion", True), ("en", "Jan Horn", False)],
)
def test_what_was_printed_is_nobody_who_speaks(language: LanguageCode, mention: str, *, paper: bool) -> None:
    assert is_paper(mention, language) is paper


def test_a_mill_for_texts_is_no_text() -> None:
    told = "In der früheren Textilfabrik wohnen Leute. In der ersten Version unserer Arbeit fehlte das, sagte Horn."
    assert found(STORY + told) == []

"""Plain texts and Markdown: encodings, lines, and what they say about themselves."""

from __future__ import annotations

import textwrap
import time
from pathlib import Path

import pytest
from reading_examples import FIRST, PLAIN, SECOND, TITLE, kept, one, read

from qabot.errors import ReadError
from qabot.readers.metadata import iso_date, language_code
from qabot.types import Role


def test_plain_text(tmp_path: Path) -> None:
    found = one(tmp_path, "a.txt", PLAIN)
    assert found.text == PLAIN
    assert kept(found) == [TITLE, FIRST, SECOND]
    assert (found.id, found.paths, found.language, found.title) == ("a.txt", ("a.txt",), "de", TITLE)
    assert [block.role for block in found.blocks] == [Role.TITLE, Role.PARAGRAPH, Role.PARAGRAPH]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = PLAIN + "\n„Lüge“ – so nannte er es.\n"
    found = one(tmp_path, "a.txt", text.encode(encoding))
    assert found.text == text


def test_big_endian_utf16(tmp_path: Path) -> None:
    assert one(tmp_path, "a.txt", b"\xfe\xff" + PLAIN.encode("utf-16-be")).text == PLAIN


def test_a_letter_cut_off_at_the_end_leaves_the_rest_utf8(tmp_path: Path) -> None:
    found = one(tmp_path, "a.txt", (PLAIN + "Später schwieg er über di").encode() + "ü".encode()[:1])
    assert found.text.startswith(PLAIN)
    assert found.text.endswith("\ufffd")


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\n", "\u2028"])
def test_line_breaks_become_one_kind(tmp_path: Path, line_break: str) -> None:
    found = one(tmp_path, "a.txt", PLAIN.replace("\n", line_break))
    assert found.text == PLAIN
    assert kept(found) == [TITLE, FIRST, SECOND]


def test_hard_wrapped_text_is_joined_to_paragraphs(tmp_path: Path) -> None:

    text = "\n\n".join(textwrap.fill(f"{paragraph} {FIRST} {SECOND}", 72) for paragraph in (FIRST, SECOND, FIRST))
    found = one(tmp_path, "a.txt", f"{TITLE}\n{text}")
    assert [block.role for block in found.blocks] == [Role.TITLE] + 3 * [Role.PARAGRAPH]
    assert " ".join(kept(found)[1].split()) == f"{FIRST} {FIRST} {SECOND}"


def test_a_line_a_paragraph(tmp_path: Path) -> None:
    assert kept(one(tmp_path, "a.txt", f"{TITLE}\n{FIRST}\n{SECOND}\n{FIRST}")) == [TITLE, FIRST, SECOND, FIRST]


def test_front_matter(tmp_path: Path) -> None:
    head = (
        "---\ntitle: 'Streit um die Brücke'\nsource: Musterblatt\ndate: 2024-03-12\nlang: de-AT\n"
        "url: https://musterblatt.example/1\nauthors: [Ada Beispiel, Tom Probe]\n---\n"
    )
    for name in ("a.md", "a.txt"):
        found = one(tmp_path, name, f"{head}\n{FIRST}\n\n{SECOND}\n")
        assert (found.title, found.source, found.date) == ("Streit um die Brücke", "Musterblatt", "2024-03-12")
        assert (found.url, found.author) == ("https://musterblatt.example/1", "Ada Beispiel, Tom Probe")
        assert found.language == "de"
        assert kept(found) == ["Streit um die Brücke", FIRST, SECOND]
        assert found.text.startswith(head)


def test_front_matter_that_is_not_quite_yaml(tmp_path: Path) -> None:
    found = one(tmp_path, "a.md", f"---\ntitle: Brücke: Rat streitet\nquelle: Musterblatt\n---\n{FIRST}\n\n{SECOND}")
    assert (found.title, found.source) == ("Brücke: Rat streitet", "Musterblatt")


def test_named_lines_over_the_text(tmp_path: Path) -> None:
    found = one(tmp_path, "a.txt", f"Titel: {TITLE}\nQuelle: Musterblatt\nDatum: 12.03.2024\n\n{FIRST}\n\n{SECOND}")
    assert (found.title, found.source, found.date) == (TITLE, "Musterblatt", "2024-03-12")
    assert kept(found) == [TITLE, FIRST, SECOND]


def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    assert kept(one(tmp_path, "a.md", f"---\n\n{FIRST}\n\n---\n\n{SECOND}")) == [FIRST, SECOND]


def test_aliases_in_front_matter_do_not_grow(tmp_path: Path) -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{b}: &{b} [{', '.join(9 * [f'*{a}'])}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    start = time.monotonic()
    found = one(tmp_path, "a.md", f"---\n{bomb}title: *i\n---\n{FIRST}\n\n{SECOND}")
    assert time.monotonic() - start < 2
    assert SECOND in kept(found)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-03-12", "2024-03-12"),
        ("2024-03-12T10:15:00+01:00", "2024-03-12T10:15:00+01:00"),
        ("2024-03-12T10:15:00.123Z", "2024-03-12T10:15:00+00:00"),
        ("2024-03-12 10:15", "2024-03-12T10:15"),
        ("20240312", "2024-03-12"),
        ("12.03.2024", "2024-03-12"),
        ("12. 3. 24", "2024-03-12"),
        ("12. März 2024, 14:05 Uhr", "2024-03-12T14:05"),
        ("Dienstag, 12. März 2024 um 9.30 Uhr", "2024-03-12T09:30"),
        ("1. Jänner 2024", "2024-01-01"),
        ("March 12, 2024", "2024-03-12"),
        ("Mar. 12th, 2024, 2:05 pm", "2024-03-12"),
        ("12 March 2024", "2024-03-12"),
        ("Tue, 12 Mar 2024 10:15:00 GMT", "2024-03-12T10:15:00+00:00"),
        (1710234900, "2024-03-12T09:15:00+00:00"),
        (1710234900000, "2024-03-12T09:15:00+00:00"),
        ("31.02.2024", None),
        ("2024-13-01", None),
        ("3/4/2024", None),  # which is the day?
        ("gestern", None),
        ("1.2.3.4", None),
        ("", None),
        (None, None),
        (True, None),
    ],
)
def test_dates(value: object, expected: str | None) -> None:
    assert iso_date(value) == expected


@pytest.mark.parametrize(
    ("value", "code"),
    [("de", "de"), ("de-CH", "de"), ("en_US", "en"), ("German", "de"), ("Englisch", "en"), ("fr", None), (None, None)],
)
def test_language_codes(value: str | None, code: str | None) -> None:
    assert language_code(value) == code


def test_language_of_the_text_where_none_is_given(tmp_path: Path) -> None:
    text = "Council denies wrongdoing\n\nThe council of Auental has denied that it knew of the cracks in the bridge.\n"
    assert one(tmp_path, "a.txt", text).language == "en"
    assert one(tmp_path, "b.txt", PLAIN).language == "de"


def test_markdown(tmp_path: Path) -> None:
    text = (
        f"# {TITLE}\n\n![bruecke](b.jpg)\n\n{FIRST}\n\n<!-- not\nfor print -->\n\n## Opposition fordert Akten ##\n\n"
        f"> {SECOND}\n\nHintergrund\n-----------\n\n- Erstens die Akten.\n* Zweitens der Plan.\n\n```\n\n---\n\n"
        f"{FIRST}\n"
    )
    found = one(tmp_path, "a.md", text)
    assert found.text == text
    assert kept(found) == [
        TITLE, FIRST, "Opposition fordert Akten", SECOND, "Hintergrund", "Erstens die Akten.",
        "Zweitens der Plan.", FIRST,
    ]  # fmt: skip
    roles = [block.role for block in found.blocks]
    assert (roles[0], roles[2], roles[4]) == (Role.TITLE, Role.HEADING, Role.HEADING)
    assert found.title == TITLE


@pytest.mark.parametrize(
    ("written", "accepted"),
    [
        ("Die Brücke sei ~~ganz~~ nicht sicher, sagte Molt.", "Die Brücke sei nicht sicher, sagte Molt."),
        ("Molt <del>bestätigte</del><ins>bestritt</ins> das alles.", "Molt bestritt das alles."),
        ("Die Brücke sei {++nicht ++}sicher, sagte Molt{-- gestern--}.", "Die Brücke sei nicht sicher, sagte Molt."),
        ("Molt {~~bestätigte~>bestritt~~} das {==alles==}{>>Bitte prüfen!<<}.", "Molt bestritt das alles."),
        ("{++Molt sagte, {--nicht --}alle seien da.++}", "Molt sagte, alle seien da."),
        ("Molt ging ~100 Meter ~~ dann ~~ kam sie.", "Molt ging ~100 Meter ~~ dann ~~ kam sie."),
    ],
)
def test_changes_in_markdown_are_accepted(tmp_path: Path, written: str, accepted: str) -> None:
    text = f"# {TITLE}\n\n{FIRST}\n\n{written}\n\n~~Dieser Satz ist gestrichen.~~\n\n{SECOND}\n"
    assert kept(one(tmp_path, "a.md", text)) == [TITLE, FIRST, accepted, SECOND]


def test_changes_that_are_never_closed_take_no_time(tmp_path: Path) -> None:
    for opened in ("{++", "{~~a~>", "~~a ", "<del>", "{>>"):
        assert read(tmp_path, "a.md", f"# {TITLE}\n\n{FIRST}\n\n{opened * 20_000}")


def test_markup_stays_text(tmp_path: Path) -> None:
    text = f"{TITLE}\n\n{FIRST}\n\n<script>alert(1)</script> sagte er. [Hier](javascript:alert(1)) klicken.\n\n{SECOND}"
    assert one(tmp_path, "a.txt", text).text == text


PROSE = "Bürgermeister Fäßler bestritt am Montag, Geld angenommen zu haben. Mehr wollte er dazu nicht sagen."
OTHER_TEXTS = {
    ".html": f"\n<!doctype html>\n<html lang=de><body><p>{PROSE}</p></body></html>",
    ".xml": f'<?xml version="1.0"?>\n<rss version="2.0"><channel><item><description>{PROSE}</description></item></channel></rss>',
    ".json": f'[\n  {{"title": "Fäßler", "text": "{PROSE}"}}\n]',
    ".csv": f'Titel;Datum;Text\n"Fäßler";2024-05-03;"{PROSE}"\n',
    ".srt": f"1\n00:00:01,000 --> 00:00:04,000\n{PROSE}\n",
    ".vtt": f"WEBVTT\n\n00:01.000 --> 00:04.000\n{PROSE}\n",
    ".eml": f"From: a@example.org\nSubject: =?utf-8?q?F=C3=A4=C3=9Fler?=\nX-Long: one\n two\nMIME-Version: 1.0\n\n{PROSE}\n",
    ".mhtml": f"From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=x\n\n--x\n\n{PROSE}",
}


@pytest.mark.parametrize("ending", OTHER_TEXTS)
@pytest.mark.parametrize("given", [".txt", ".md"])
def test_another_format_under_the_ending_of_text_is_named(tmp_path: Path, ending: str, given: str) -> None:
    with pytest.raises(ReadError, match=rf"give it the ending \{ending}$"):
        read(tmp_path, f"brief{given}", OTHER_TEXTS[ending])


def test_a_line_of_words_between_commas_is_no_table(tmp_path: Path) -> None:
    assert kept(one(tmp_path, "a.txt", f"Text, Ton, Titel\n\n{FIRST}\n"))[-1] == FIRST


@pytest.mark.parametrize("ending", [".json", ".srt", ".csv"])
def test_another_format_under_the_ending_of_a_page_is_named(tmp_path: Path, ending: str) -> None:
    with pytest.raises(ReadError, match=rf"give it the ending \{ending}$"):
        read(tmp_path, "seite.html", OTHER_TEXTS[ending])


@pytest.mark.parametrize(
    "begins",
    [
        "[Anmerkung der Redaktion: Der Artikel wurde ergänzt.]\n\n",
        '{"Vorwärts"} hieß das Blatt: so stand es da.\n\n',
        "Title: Fäßler bestreitet\nDate: 2021-05-03\nSource: Der Bote\n\n",
        "Von: Redaktion\nBetreff: Fäßler\n\n",
        "12.30 Uhr: Es geht los.\n00:30 endet es.\n\n",
    ],
)
def test_what_only_looks_like_another_format_is_read(tmp_path: Path, begins: str) -> None:
    assert PROSE in one(tmp_path, "text.txt", begins + PROSE).text


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("**Ella Brink:** Nein, *nie*.", "Ella Brink: Nein, nie."),
        ("*Update, 10. April: Wir irrten. Sie schwieg.*", "Update, 10. April: Wir irrten. Sie schwieg."),
        ("__Jo Hart__ schwieg ***sehr*** lange.", "Jo Hart schwieg sehr lange."),
        # what only looks so
        ("Bürger*innen und Lehrer*innen schwiegen.", "Bürger*innen und Lehrer*innen schwiegen."),
        (
            "Karl (*1950 in Bern) und Ida (*1960 in Bonn) schwiegen.",
            "Karl (*1950 in Bern) und Ida (*1960 in Bonn) schwiegen.",
        ),
        ("Der Preis* stieg um 2 * 3 * 4 Euro in a_b_c.", "Der Preis* stieg um 2 * 3 * 4 Euro in a_b_c."),
    ],
)
def test_marks_of_emphasis_are_no_text(tmp_path: Path, name: str, written: str, read_as: str) -> None:
    found = one(tmp_path, name, f"{TITLE}\n\n{FIRST}\n\n{written}\n\n{SECOND}\n")
    assert kept(found)[-3:] == [FIRST, read_as, SECOND]


def test_of_links_in_markdown_the_words_stay(tmp_path: Path) -> None:
    written = 'Das steht in [einem Bericht](https://x.example/a_(b) "Titel") der [**Stadt**](y.html). [Nicht] (so).'
    found = one(tmp_path, "a.md", f"{TITLE}\n\n{FIRST}\n\n{written}\n\n{SECOND}\n")
    assert kept(found)[2] == "Das steht in einem Bericht der Stadt. [Nicht] (so)."

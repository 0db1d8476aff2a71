"""Bytes to text: encodings that nobody declares, text that was decoded wrongly before, and what is no text."""

from __future__ import annotations

import quopri
from unicodedata import normalize

import pytest

from qabot.errors import ReadError
from qabot.readers.decoding import decode, decode_prose

TEXT = (
    "Bäckerinnung Grünau bestreitet Preisabsprachen\n\nÄnne Löffler vom Kartellamt bestätigte, dass es die Vorgänge "
    "prüft. Bürgermeister Jörg Fäßler forderte Öffentlichkeit, Überprüfung und größere Eile.\n"
)
QUOTED = TEXT.replace("Kartellamt", "„Kartellamt“").replace("Eile", "Eile – sofort")


@pytest.mark.parametrize(
    "encoding", ["cp1252", "iso-8859-15", "mac_roman", "cp850", "cp437", "utf-8", "utf-16-le", "utf-16-be"]
)
def test_encodings_without_a_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT
    if encoding in ("cp1252", "mac_roman", "utf-8", "utf-16-le"):
        assert decode(QUOTED.encode(encoding)) == QUOTED


def test_the_declared_encoding_counts_where_it_is_not_utf8() -> None:
    polish = "Łódź – Świątek, Wałęsa i Kaczyński"
    assert decode(polish.encode("iso-8859-2", "replace").replace(b"?", b"-"), "iso-8859-2") == polish.replace("–", "-")
    assert decode(polish.encode(), "iso-8859-2") == polish
    assert decode(TEXT.encode("cp1252"), "unheard-of") == TEXT


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1", "mac_roman", "cp437"])
def test_what_was_decoded_wrongly_and_saved_is_repaired(wrong: str) -> None:
    damaged = QUOTED.encode().decode(wrong, "replace" if wrong == "cp1252" else "strict")
    if "\ufffd" not in damaged:
        assert decode(damaged.encode()) == QUOTED
    assert decode(TEXT.encode().decode("latin-1").encode()) == TEXT
    twice = TEXT.encode().decode("latin-1").encode().decode("latin-1")
    assert decode(twice.encode()) == TEXT


@pytest.mark.parametrize(
    "wrong", ["cp1252", "latin-1", "mac_roman", "cp850", "cp437", "cp1250", "iso-8859-2", "iso-8859-15"]
)
@pytest.mark.parametrize("right", [QUOTED, "„Łódź“ – Wałęsa, Škoda, Děčín: 30 €, Zoë’s £5"])
def test_what_was_read_as_another_code_page_is_repaired(wrong: str, right: str) -> None:
    known = [bytes([byte]).decode(wrong, "ignore") or chr(byte) for byte in range(256)]  # as browsers leave the others
    once = "".join(known[byte] for byte in right.encode())
    assert decode(once.encode()) == right
    assert decode("".join(known[byte] for byte in once.encode()).encode()) == right, "twice"


@pytest.mark.parametrize("wrong", ["cp1252", "mac_roman", "cp850", "cp437"])
def test_accents_apart_that_were_decoded_wrongly_are_repaired(wrong: str) -> None:
    assert decode(normalize("NFD", TEXT).encode().decode(wrong).encode()) == TEXT


@pytest.mark.parametrize("beside", ["{}¨", "¨{}", "¨ {}"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_dots_that_stand_beside_their_letter(beside: str, encoding: str) -> None:
    copied = TEXT
    for letter in "äöüÖÜ":  # the text begins with a letter that has its dots
        copied = copied.replace(letter, beside.format(normalize("NFD", letter)[0]))
    assert decode(copied.encode(encoding)) == TEXT
    assert decode("¨ Auch das steht\n¨ auf einer Liste".encode()) == "¨ Auch das steht\n¨ auf einer Liste"


@pytest.mark.parametrize(
    "right", ["Ã ist ein Buchstabe, sagte São Paulos Bürgermeister.", "Zürich: «Ça va», 20 °C, 5 €", "GRÖẞE"]
)
def test_what_is_right_stays(right: str) -> None:
    assert decode(right.encode()) == right


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_letters_as_mails_send_them(encoding: str) -> None:
    text = "Die Bäckerin Käthe Grünwald bestritt, dass ihre Brötchen zu leicht sind; geprüft wurde im Frühjahr und im Herbst."
    assert decode_prose(quopri.encodestring(text.encode(encoding))) == text
    sums = "Aus x=FA und y=C3=A4 wird a=b, schrieb Ada Beispiel."
    assert decode_prose(sums.encode()) == sums


def test_entities_in_a_text() -> None:
    written = TEXT.replace("ä", "&auml;").replace("ö", "&#246;").replace("ü", "&#xFC;").replace("ß", "&amp;szlig;")
    assert decode_prose(written.encode()) == TEXT
    assert decode_prose(TEXT.replace("ä", "&auml").replace("ü", "\\u00fc").encode()) == TEXT
    assert decode_prose(b"Huber & S\xc3\xb6hne; AT&T; x &lt y") == "Huber & Söhne; AT&T; x &lt y"


@pytest.mark.parametrize("lost", ["\ufffd", "?"])
def test_a_text_that_lost_its_umlauts_is_refused(lost: str) -> None:
    with pytest.raises(ReadError, match="umlauts"):
        decode("".join(char if char.isascii() else lost for char in TEXT).encode())


def test_a_question_mark_here_and_there_is_none_of_that() -> None:
    text = "Wer war es?Niemand weiß es. https://a.example/x?id=7\n" * 3
    assert decode(text.encode()) == text


def test_scripts_and_addresses_lost_nothing() -> None:
    script = "<script>function f(e,t){return e?t:null}" + "e=t?f:e;" * 500 + "</script>"
    links = "".join(f'<a class=x?y href="/artikel?ref=home&n={n}">Mehr</a>\n' for n in range(9))
    assert decode((page := f"{script}{links}<p>{TEXT}</p>").encode()) == page
    assert decode((addresses := '{"url":"/meldung?id=7"}\n' * 9 + TEXT).encode()) == addresses
    with pytest.raises(ReadError, match="umlauts"):
        decode(f"{script}<p>{TEXT.encode('ascii', 'replace').decode()}</p>".encode())


def test_a_text_that_lost_its_quotation_marks_is_refused() -> None:
    with pytest.raises(ReadError, match="quotation marks"):
        decode("Ja: ?Wir prüfen?, sagte er. ?Ich auch?, sagte sie. ?Gut?, sagte er. ?So?, sagte sie.".encode())


def test_a_quotation_mark_cut_by_what_read_it_wrongly() -> None:
    said = "José said “never” – and “can’t”. Zoë: “No”, he says."
    for left in ("\ufffd", ""):  # of the last byte of ”, which Windows does not know
        assert decode(said.encode().decode("cp1252", "replace").replace("\ufffd", left).encode()) == said


def test_nulls_that_a_crash_leaves() -> None:
    assert decode(TEXT.encode() + bytes(4096)) == TEXT
    with pytest.raises(ReadError, match="binary"):
        decode(b"a\0b\0\0c\0" * 500)


def test_latin_1_means_what_browsers_take_it_for() -> None:
    assert decode(QUOTED.encode("cp1252"), "iso-8859-1") == QUOTED
    assert decode(TEXT.encode("mac_roman"), "windows-1252") == TEXT, "which is declared by default"
    assert decode("Erdoğan Şahin".encode("cp1254"), "iso-8859-9") == "Erdoğan Şahin"
    assert "€ 5" in decode(f"{TEXT} Für € 5".encode("iso8859-15"))


@pytest.mark.parametrize(
    ("meant", "read"), [("cp1252", "mac_roman"), ("mac_roman", "cp1252"), ("cp1252", "cp850"), ("utf-8", "cp850")]
)
def test_encodings_taken_for_each_other_and_saved(meant: str, read: str) -> None:
    assert decode(TEXT.encode(meant).decode(read).encode()) == TEXT


def test_letters_of_the_macintosh_that_became_control_characters() -> None:
    assert decode(TEXT.encode("mac_roman").decode("latin-1").encode()) == TEXT


def test_signs_within_words_that_are_right() -> None:
    for right in ("Le maître d'hôtel, août, dîner, maîtrise.", "På mandag sagde Bjørn og Åse: ærlig.", "A→B, Sport•Wetter•Kultur"):  # fmt: skip
        assert decode(right.encode()) == right


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_lines_in_another_encoding(encoding: str) -> None:
    title, _, body = TEXT.partition("\n")
    assert decode(TEXT.encode() + TEXT.encode(encoding) + TEXT.encode()) == TEXT * 3
    assert decode(f"{title}\n".encode(encoding) + body.encode()) == TEXT
    assert decode(TEXT.encode() + b"Er sagte, der Fr\xc3") == f"{TEXT}Er sagte, der Fr\ufffd", "a file that is cut"


def test_blanks_that_do_not_break_a_line() -> None:
    for right in ("The council denied it, Mayor Ann Lee said.", "Der Rat wies die Kritik von Ann Lee zurück."):
        assert decode(right.replace(" ", "\xa0").encode()) == right


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1254", "Präsident Recep Tayyip Erdoğan bestritt das."),
        ("cp1254", "Rıza Akpolat, Bürgermeister von Beşiktaş, „nein“"),
        ("cp1254", "Kemal Kılıçdaroğlu und Gülşah Yıldız in İstanbul"),
        ("cp1250", "Jarosław Kaczyński bestritt das für München."),
        ("cp1250", "Donald Tusk in Łódź für die Öffentlichkeit"),
        ("cp1250", "Präsident Aleksandar Vučić aus Belgrad für „alle“"),
        ("cp1250", "Tomáš Zdechovský aus Děčín und Jiří Dvořák"),
        ("cp1250", "Premier Robert Fico in Žilina: Peter Žiga, Ľudovít Ódor"),
        ("iso-8859-2", "Bürgermeister Božo Petrov aus Šibenik, Siniša Hajdaš"),
        ("iso-8859-2", "Radosław Sikorski in Łódź für die Öffentlichkeit"),
        ("iso-8859-2", "Szőllősi aus Győr und Hódmezővásárhely"),
        ("mac_latin2", "Małgorzata Kidawa-Błońska, „nein“ – für alle"),
        ("cp852", "Zdeňka Šťastná aus Plzeň für die Brücke"),
        ("mac_roman", "The council’s leader, Zoë Brontë, said “never” — in a café."),
        ("cp850", "Zoë denied that the café paid £30,000 to Mr Mínguez."),
        ("cp1252", "Prof Étienne Lacasse, Søren Støre, Muñoz und Caitríona für Škoda"),
        ("cp1252", "Guðmundur Árnason und Davíð Oddsson für Köln"),
        ("cp1252", "Eyþór Arnalds aus Hafnarfjörður, Þórdís Kolbrún"),
        ("cp1252", "François Œuvre aus São Paulo, 10 m² für 3 £, 5¹ Fußnoten, Haÿ-les-Roses"),
    ],
)
def test_code_pages_of_windows_are_told_by_names(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text

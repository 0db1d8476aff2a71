"""Mails as their programs write them: what is answered, passed on, signed, and in which parts it stands."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from reading_examples import FIRST, SECOND, THIRD, TITLE, contents, kept, one


def mail(body: str, subtype: str = "plain") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Pressestelle Auental <presse@auental.example>"
    message["Subject"] = TITLE
    message.set_content(body, subtype=subtype)
    return message


OWN = f"{FIRST}\n\n{SECOND}\n\n"


@pytest.mark.parametrize(
    "body",
    [
        f"Am 3.3.2025 um 10:00 schrieb Tom Probe:\n> Wann kommt das?\n> Und warum?\n\n{OWN}",
        f"{OWN}Am Mo., 3. März 2025 um 10:00 Uhr schrieb Tom mit langem Namen <\ntom.probe@x.example>:\n\nWann?\n",
        f"{OWN}On Mon, Mar 3, 2025 at 10:00 AM Tom Probe with a long name <\ntom.probe@x.example> wrote:\n\nWhen?\n",
        f"{OWN}Von: Tom Probe\nGesendet: Montag\nAn: Presse\nBetreff: Frage\n\nWann?\n",
        f"Anfang der weitergeleiteten Nachricht:\n\n> Von: Tom <t@x.example>\n> Betreff: x\n>\n> {FIRST}\n>\n> {SECOND}\n",
    ],
    ids=range(5),
)
def test_what_is_answered_or_passed_on(tmp_path: Path, body: str) -> None:
    assert kept(one(tmp_path, "a.eml", bytes(mail(body)))) == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    ("dropped", "told"),
    [("no", "Der Rat habe \nvergebens \ngewarnt."), ("yes", "Der Rat habe  \nver \ngebens  \ngewarnt.")],
)
def test_lines_that_a_mail_says_go_on(tmp_path: Path, dropped: str, told: str) -> None:
    message = mail(f"{told}\n\n{SECOND}\n\n-- \nTel. 1\n")
    message.set_param("format", "flowed")
    message.set_param("delsp", dropped)
    assert kept(one(tmp_path, "a.eml", bytes(message))) == [TITLE, "Der Rat habe vergebens gewarnt.", SECOND]


@pytest.mark.parametrize(
    "body",
    [
        f"{OWN}*Von:* Tom Probe <tom@x.example>\n*Gesendet:* Montag, 3. März 2025\n*An:* Presse\n*Betreff:* Frage\n\nWann?\n",
        f"> *Von:* Tom <t@x.example>\n> *Datum:* 3. März 2025\n> *Betreff:* x\n>\n> {FIRST}\n>\n> {SECOND}\n",
        f"**From:** Tom <t@x.example>\n**Sent:** Monday, March 3, 2025\n**Subject:** x\n\n{OWN}",
        f"*Von: *Tom <t@x.example>\n*Datum: *3. März 2025\n*Betreff: *x\n\n{OWN}",
        f"> Von: Tom <t@x.example>\n> Datum: 3. März 2025\n> Betreff: x\n>\n> {FIRST}\n>\n> {SECOND}\n",
    ],
    ids=range(5),
)
def test_headers_with_marks_of_emphasis(tmp_path: Path, body: str) -> None:
    message = mail(body)
    message.replace_header("Subject", f"{'AW' if body.startswith(OWN) else 'WG'}: {TITLE}")
    assert kept(one(tmp_path, "a.eml", bytes(message))) == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "Von meinem iPhone gesendet", "Gesendet von meinem iPad", "Von Samsung Mobile gesendet", "Sent from my iPhone",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.", "Get Outlook for iOS",
        "Holen Sie sich Outlook für Android<https://aka.example/x>", "Gesendet mit der WEB.DE Mail App",
        "Von Mail für Windows 10 gesendet", "Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail drucken.",
        "[cid:image001.png@01D]",
    ],
)  # fmt: skip
def test_what_programs_sign_with_is_no_text(tmp_path: Path, line: str) -> None:
    for name, data in (("a.eml", bytes(mail(f"{OWN}{line}\n"))), ("a.txt", f"{TITLE}\n\n{OWN}{line}\n".encode())):
        assert kept(one(tmp_path, name, data)) == [TITLE, FIRST, SECOND]


def test_what_was_sent_by_others_is_told(tmp_path: Path) -> None:
    told = "Gesendet hatte die Warnung ein Handy, das niemand kannte, wie die Polizei sagte."
    assert told in kept(one(tmp_path, "a.eml", bytes(mail(f"{FIRST}\n\n{told}\n\n{SECOND}\n"))))


def test_the_frame_of_a_signature_is_no_text(tmp_path: Path) -> None:
    signed = (
        f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{OWN}"
        "-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAd\n=abcd\n-----END PGP SIGNATURE-----\n"
    )
    assert kept(one(tmp_path, "a.eml", bytes(mail(signed)))) == [TITLE, FIRST, SECOND]


def test_a_sentence_that_announces_words_is_no_reply(tmp_path: Path) -> None:
    told = f"{FIRST}\n\nAm Montag schrieb die Gemeinde an alle Bürger:\n\n{SECOND}\n"
    assert SECOND in kept(one(tmp_path, "a.eml", bytes(mail(told))))


@pytest.mark.parametrize(
    "after",
    [
        "<div><p><b>Von:</b> Tom &lt;t@x.example&gt;<br><b>Gesendet:</b> Montag<br><b>An:</b> P<br><b>Betreff:</b> F</p></div><p>Wann?</p>",
        "<p>-- <br>Ada Beispiel<br>Sprecherin</p>",
        '<blockquote type="cite">Wann?</blockquote>',
    ],
    ids=range(3),
)  # fmt: skip
def test_in_html(tmp_path: Path, after: str) -> None:
    message = mail(f"<p>{FIRST}</p><p>{SECOND}</p>{after}", "html")
    assert kept(one(tmp_path, "a.eml", bytes(message))) == [TITLE, FIRST, SECOND]


def test_plain_text_that_only_says_that_there_is_html(tmp_path: Path) -> None:
    message = mail("Ihr Programm zeigt diese Nachricht nicht an.")
    message.add_alternative(f"<p>{FIRST}</p><p>{SECOND}</p>", subtype="html")
    assert kept(one(tmp_path, "a.eml", bytes(message))) == [TITLE, FIRST, SECOND]


def test_text_in_several_parts_and_a_mail_in_a_mail(tmp_path: Path) -> None:
    message = mail(FIRST)
    message.make_mixed()
    message.add_attachment(mail(f"{SECOND}\n\n{THIRD}"))
    second = EmailMessage()
    second.set_content(SECOND)
    message.attach(second)
    found = contents(tmp_path, "a.eml", bytes(message)).articles
    assert [kept(article) for article in found] == [[TITLE, FIRST, SECOND], [TITLE, SECOND, THIRD]]


def test_letters_as_they_are_in_headers(tmp_path: Path) -> None:
    raw = f"Subject: {TITLE}\nFrom: Jörg Fäßler <j@x.example>\n\n{FIRST}\n"
    for encoding in ("cp1252", "utf-8"):
        found = one(tmp_path, "a.eml", raw.encode(encoding))
        assert (found.title, found.source) == (TITLE, "Jörg Fäßler")

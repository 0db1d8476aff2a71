"""Saved pages: what lies over and around an article is no part of it, whatever it is called; cut-off ones are marked."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from reading_examples import FIRST, SECOND, THIRD, TITLE, contents, kept, one

from qabot.errors import ReadError

HEAD = (
    f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{TITLE} | Musterblatt</title>'
    f'<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Musterblatt">'
    '<meta property="article:published_time" content="2025-03-04T09:30:00+01:00"></head><body>'
)
STORY = f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
ASKS = (
    "<h2>Wir und unsere 214 Partner schätzen Ihre Privatsphäre</h2><p>Mit Ihrer Zustimmung verarbeiten wir und unsere "
    "Partner Daten wie IP-Adressen und Cookies, um Anzeigen zu personalisieren. Sie können Ihre Einwilligung jederzeit "
    "widerrufen.</p><p>Wir bestätigen, dass Ihre Daten nur zu den genannten Zwecken verwendet werden. Der Anbieter "
    "erklärt, dass er keine Daten in Drittländer übermittelt.</p>"
)
BUTTONS = "<button>Alle akzeptieren</button><button>Ablehnen</button>"
ASKS_IN_ENGLISH = (
    "<h2>We value your privacy</h2><p>We and our 800 partners store cookies on your device to personalise advertising and "
    "content. You can withdraw your consent at any time. Some vendors claim a legitimate interest.</p>"
    "<div role='button'>Accept all</div><a>Reject all</a>"
)
LAYERS = [
    f'<div id="cmp" class="consent-layer" role="dialog">{ASKS}{BUTTONS}</div>',
    f'<div id="usercentrics-root"><div>{ASKS}</div>{BUTTONS}</div>',
    f'<section class="x3f9 k2"><div class="q">{ASKS}</div><div class="r">{BUTTONS}</div></section>',  # names say nothing
    f'<div class="sp_message_container_1"><div><div>{ASKS}</div><div>{BUTTONS}</div></div></div>',
    f"<dialog open>{ASKS}{BUTTONS}</dialog>",
    f'<div aria-modal="true">{ASKS}<a role="button">Zustimmen und weiter</a></div>',
    f'<div class="fancy-overlay">{ASKS_IN_ENGLISH}</div>',
    f'<form class="z9">{ASKS}<input type="submit" value="Einverstanden"></form>',
    f'<aside class="didomi-popup">{ASKS.replace("<p>", "<div>").replace("</p>", "</div>")}{BUTTONS}</aside>',
]
WRAPS = [
    "<main><article>{}</article></main>", '<div class="wrap"><aside class="main">{}</aside></div>',
    "<div><section>{}</section></div>", '<table><tr><td class="content">{}</td></tr></table>', "<div>{}</div>",
]  # fmt: skip


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("wrap", WRAPS)
def test_the_article_and_not_the_question_for_consent(tmp_path: Path, layer: str, wrap: str) -> None:
    for before, after in ((layer, ""), ("", layer)):
        found = one(tmp_path, "a.html", f"{HEAD}{before}{wrap.format(STORY)}{after}</body></html>")
        assert kept(found) == [TITLE, FIRST, SECOND, THIRD]
        assert (found.source, found.date) == ("Musterblatt", "2025-03-04")


def test_an_article_about_cookies_stays(tmp_path: Path) -> None:
    told = [
        "Die Datenschutzbehörde verlangt von Zeitungen, dass sie Leser nicht mehr zu Cookies drängen dürfen.",
        "„Wir und unsere Partner fragen nach Ihrer Zustimmung“, so heiße es auf 90 Prozent der Seiten, sagte der Leiter.",
        "Die Verlage kündigten an, ihre Einwilligungsbanner zu prüfen. Personalisierte Werbung bleibe aber erlaubt.",
    ]
    story = f"<h1>Streit um Cookies</h1>{''.join(f'<p>{words}</p>' for words in told)}"
    found = one(tmp_path, "a.html", f"{HEAD}{LAYERS[0]}<article>{story}</article></body></html>")
    assert kept(found)[-3:] == told


def test_a_page_that_shows_only_the_question_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cookies"):
        contents(tmp_path, "a.html", f"{HEAD}{LAYERS[0]}</body></html>")


def test_advertising_and_frames_are_left_out(tmp_path: Path) -> None:
    advert = "<p>Inhaber Huber bestätigt, dass er die höchsten Preise der Region zahlt.</p>"
    around = (
        f'<div class="ad-slot">{advert}</div><iframe srcdoc="x">{advert}</iframe><div id="anzeige">{advert}</div>'
        f'<div class="newsletter-box"><p>Jetzt anmelden und nichts verpassen, schreibt die Redaktion.</p></div>'
    )
    found = one(tmp_path, "a.html", f"{HEAD}{around}<article>{STORY}{around}</article>{around}</body></html>")
    assert kept(found) == [TITLE, FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "wall",
    [
        "<div class='paywall'><p>Weiterlesen mit Plus</p></div>",
        "<p>Diesen Artikel weiterlesen mit M+</p>",
        "<div><span>Sie haben noch kein Abo? Hier testen</span></div>",
        "<p>Dieser Artikel ist nur für Abonnenten lesbar.</p>",
        "<div><p>Weiterlesen mit M+</p><p>Danach 9,99 Euro, jederzeit kündbar.</p><ul><li>E-Paper inklusive</li></ul></div>",
        "<p>Subscribe to continue reading</p>",
        "<section><h3>Sie möchten weiterlesen?</h3><p>Wählen Sie jetzt Ihr passendes Abo.</p><p>Bereits Kunde? Anmelden</p></section>",
        "<p>Jetzt Abo abschließen und weiterlesen</p>",
        "<p>Sie haben 30 % des Artikels gelesen.</p><p>Schalten Sie den Artikel jetzt frei.</p>",
        "<p>Dieser Inhalt ist exklusiv für Plus-Mitglieder</p>",
        "<h3>Lesen Sie diesen und alle weiteren Artikel mit dem Abo</h3>",
        "<h2>Want to read on? Unlock this story for $1</h2><p>Exclusively for subscribers</p>",
    ],
)
def test_where_one_has_to_pay_the_article_is_cut_off(tmp_path: Path, wall: str) -> None:
    story = f"<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND} …</p>{wall}</article>"
    found = one(tmp_path, "a.html", f"{HEAD}{story}</body></html>")
    assert found.cut_off
    assert kept(found) == [TITLE, FIRST, f"{SECOND} …"]
    assert not one(tmp_path, "b.html", f"{HEAD}<article>{STORY}</article></body></html>").cut_off


def test_an_article_about_subscriptions_is_not_cut_off(tmp_path: Path) -> None:
    told = "Mit dem neuen Abo können Leser der Zeitung alle Artikel lesen, sagte Verlegerin Ada Beispiel am Montag."
    found = one(tmp_path, "a.html", f"{HEAD}<article>{STORY.replace(SECOND, told)}</article></body></html>")
    assert (found.cut_off, told in kept(found)) == (False, True)


def test_galleries_and_frames_of_amp_are_no_text(tmp_path: Path) -> None:
    told = f"<amp-accordion><section><h4>Mehr</h4><p>{SECOND}</p></section></amp-accordion>"
    parts = "<amp-iframe><p placeholder>Lädt</p></amp-iframe><amp-carousel><p>Bild 1 von 3 am See</p></amp-carousel>"
    story = STORY.replace("</h1>", f"</h1>{parts}").replace(f"<p>{SECOND}</p>", told)
    found = one(tmp_path, "a.html", f"{HEAD}<article>{story}</article></body></html>")
    assert kept(found) == [TITLE, FIRST, SECOND, THIRD]


def test_a_ticker_keeps_its_times(tmp_path: Path) -> None:
    entries = [("14:05", THIRD), ("13.40 Uhr", SECOND), ("12:10 Uhr", FIRST)]
    ticker = "".join(f"<div class='entry'><time>{time}</time><p>{words}</p></div>" for time, words in entries)
    found = one(tmp_path, "a.html", f"{HEAD}<article><h1>{TITLE}</h1>{ticker}</article></body></html>")
    assert kept(found)[1:] == [f"14:05: {THIRD}", f"13.40: {SECOND}", f"12:10: {FIRST}"]


def test_paragraphs_stand_in_the_order_of_the_page(tmp_path: Path) -> None:
    entries = [("11:20 Uhr", "Äußerung", SECOND), ("10:05 Uhr", "Vorwürfe", THIRD)]  # too few for a ticker
    later = "".join(f"<div class='entry'><time>{t}</time><h3>{h}</h3><p>{words}</p></div>" for t, h, words in entries)
    story = f"<article><h1>{TITLE}</h1><p>{FIRST}</p><div class='liveticker'>{later}</div></article>"
    found = one(tmp_path, "a.html", f"{HEAD}{story}</body></html>")
    assert [words for words in kept(found) if len(words) > 30] == [TITLE, FIRST, SECOND, THIRD]


def test_a_page_saved_as_a_mail(tmp_path: Path) -> None:
    import quopri

    page = quopri.encodestring(f"{HEAD}<article>{STORY}</article></body></html>".encode()).decode()
    saved = (
        "From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="B"\n\n'
        "--B\nContent-Type: text/css\n\nbody {}\n"
        f"--B\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{page}\n--B--\n"
    )
    for name in ("a.mhtml", "a.mht"):
        assert kept(one(tmp_path, name, saved)) == [TITLE, FIRST, SECOND, THIRD]


def test_a_page_that_is_made_of_frames_or_of_parts_of_their_own(tmp_path: Path) -> None:
    inner = f"<html><body><article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article></body></html>"
    framed = f'<html><body><iframe srcdoc="{html.escape(inner)}"></iframe></body></html>'
    shadowed = f'<html><body><div><template shadowrootmode="open">{inner[12:-14]}</template></div></body></html>'
    saved = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n"
        '--B\nContent-Type: text/html\n\n<html><body><iframe src="cid:x"></iframe></body></html>\n'
        f"--B\nContent-Type: text/html; charset=utf-8\nContent-ID: <x>\n\n{inner}\n--B--\n"
    )
    for name, data in (("a.html", framed), ("b.html", shadowed), ("c.mhtml", saved)):
        assert kept(one(tmp_path, name, data)) == [TITLE, FIRST, SECOND, THIRD]


def test_xhtml(tmp_path: Path) -> None:
    page = (
        f'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{STORY}</body></html>'
    )
    assert kept(one(tmp_path, "a.xhtml", page)) == [TITLE, FIRST, SECOND, THIRD]
    assert kept(one(tmp_path, "a.xml", page)) == [TITLE, FIRST, SECOND, THIRD]

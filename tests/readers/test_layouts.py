"""What pages of different makes put beside, over and under their article, and where they hide it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from reading_examples import FIRST, SECOND, THIRD, TITLE, kept, one

HEAD = f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{TITLE} | Musterblatt</title>'
STORY = f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
STRANGE = "Die Bauleiterin Karin Molt gestand am Montag vor dem Ausschuss alles, was ihr vorgeworfen wird."


def page(tmp_path: Path, body: str, head: str = "") -> list[str]:
    return kept(one(tmp_path, "a.html", f"{HEAD}{head}</head><body>{body}</body></html>"))


@pytest.mark.parametrize(
    ("css", "element"),
    [
        (".draft{display:none}", '<p class="draft">{}</p>'),
        ("/* .x{} */ p.draft.old , .y { color: red; visibility : hidden }", '<p class="old draft">{}</p>'),
        ("#note{display:none!important} #note{display:block}", '<p id="note">{}</p>'),
        (".desk .note{display:none}", '<div class="desk"><div><p class="note">{}</p></div></div>'),
        ("@import 'a.css'; .a{display:block} @media print{.a{display:block}} .a{display:none}", '<p class="a">{}</p>'),
        (".old{text-decoration: red line-through}", '<p class="old">{}</p>'),
        (".old{text-decoration-line:line-through; display: inline}", '<p><b class="old">{}</b></p>'),
    ],
)
def test_what_style_sheets_hide_is_not_read(tmp_path: Path, css: str, element: str) -> None:
    body = f"<article>{STORY}{element.format(STRANGE)}</article>"
    assert page(tmp_path, body, f"<style>{css}</style>") == [TITLE, FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("sheet", "element"),
    [
        ("<style>.a{display:none} .a{display:block}</style>", '<p class="a">{}</p>'),
        ("<style>@media print{.a{display:none}}</style>", '<p class="a">{}</p>'),
        ('<style media="print">.a{display:none}</style>', '<p class="a">{}</p>'),
        ("<style>.a:hover, .b > .a, .c .a{display:none}</style>", '<p class="a">{}</p>'),
        ("<style>.a{display:none} .a.open{display:block}</style>", '<p class="a open">{}</p>'),
        ("<style>.a{display:none}</style>", '<p class="a" style="display: block">{}</p>'),
        ("<style>.a{text-decoration:line-through} .a.b{text-decoration:none}</style>", '<p class="a b">{}</p>'),
    ],
)
def test_what_style_sheets_show_after_all_is_read(tmp_path: Path, sheet: str, element: str) -> None:
    body = f"<article>{STORY}{element.format(STRANGE)}</article>"
    assert page(tmp_path, body, sheet) == [TITLE, FIRST, SECOND, THIRD, STRANGE]


def cards(card: str) -> str:
    return "".join(card.format(n, STRANGE.replace("alles", f"{n} Mal")) for n in range(8))


@pytest.mark.parametrize(
    "card",
    [
        '<div class="card"><h3><a href="/a{0}">Molt gesteht {0} Mal</a></h3><p>{1}</p></div>',
        '<article><a href="/a{0}"><h2>Molt gesteht {0} Mal</h2><p>{1}</p></a></article>',
        '<li><div><h4><a href="https://musterblatt.example/{0}"><span>Molt gesteht {0} Mal</span></a></h4></div><p>{1}</p></li>',
    ],
)
@pytest.mark.parametrize("around", ["<main><article>{0}</article><section>{1}</section></main>", "<div><div>{0}</div>{1}</div>"])  # fmt: skip
def test_lists_of_other_articles_are_left_out_however_long(tmp_path: Path, card: str, around: str) -> None:
    assert page(tmp_path, around.format(STORY, cards(card))) == [TITLE, FIRST, SECOND, THIRD]


def test_entries_of_a_ticker_with_linked_headlines_stay(tmp_path: Path) -> None:
    entries = "".join(
        f'<div><time>1{n}:05</time><h3><a href="/ticker/{n}">Sitzung, Teil {n}</a></h3><p>{STRANGE}</p></div>'
        for n in range(4)
    )
    found = page(tmp_path, f"<main><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>{entries}</main>")
    assert found.count(STRANGE) == 4 and "12:05: Sitzung, Teil 2" in found


def test_times_of_a_ticker_are_told_by_their_form(tmp_path: Path) -> None:
    entries = "".join(
        f'<li><div><span class="k">{time} Uhr</span></div><div><p>{words}</p></div></li>'
        for time, words in zip(("14.05", "13.40", "12.10"), (SECOND, THIRD, STRANGE), strict=True)
    )
    found = page(tmp_path, f"<main><h1>{TITLE}</h1><p>{FIRST}</p><ol>{entries}</ol></main>")
    assert found == [TITLE, FIRST, f"14.05: {SECOND}", f"13.40: {THIRD}", f"12.10: {STRANGE}"]


@pytest.mark.parametrize(
    "beside",
    [
        "<amp-ad><div>{}</div></amp-ad>",
        "<amp-sidebar class='related'><p>{}</p></amp-sidebar>",
        '<section id="comments"><h2>Kommentare</h2><div><b>Ute</b><p>{}</p></div></section>',
        '<div class="comment-list leserkommentare"><p>{}</p></div>',
    ],
)
def test_elements_of_a_page_s_own_and_comments_of_readers(tmp_path: Path, beside: str) -> None:
    assert page(tmp_path, f"<div>{STORY}{beside.format(STRANGE)}</div>") == [TITLE, FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "asks",
    [
        "<h2>Wir schätzen Ihre Privatsphäre</h2><p>Wir und unsere 214 Partner setzen mit Ihrer Einwilligung Cookies ein.</p>"
        "<p>Mehr dazu in der Datenschutzerklärung und im Impressum.</p><button>Alle akzeptieren</button>",
        "<p>We and our 80 partners use cookies with your consent.</p><div><a>Accept all</a></div><p>More in our privacy policy.</p>",
    ],
)  # fmt: skip
def test_a_question_about_cookies_flat_beside_the_article(tmp_path: Path, asks: str) -> None:
    assert page(tmp_path, f"<div>{asks}{STORY}</div>") == [TITLE, FIRST, SECOND, THIRD]
    assert page(tmp_path, f"<div>{STORY}{asks}</div>") == [TITLE, FIRST, SECOND, THIRD]


def test_a_short_report_about_cookies_beside_a_button_stays(tmp_path: Path) -> None:
    told = "Der Verlag teilte mit, dass er für Cookies keine Einwilligung der Leser und kein Tracking mehr braucht."
    found = page(tmp_path, f"<div><h1>{TITLE}</h1><p>{told}</p><p>{FIRST}</p><button>Akzeptieren</button></div>")
    assert found == [TITLE, told, FIRST]


def test_what_stands_over_the_headline_is_the_page_s(tmp_path: Path) -> None:
    bar = "<header><a href='/'>Musterblatt</a> <a href='/p'>Politik</a></header>"
    paragraphs = "".join(f"<div>{words}</div>" for words in (FIRST, SECOND))
    assert page(tmp_path, f"{bar}<div><h1>{TITLE}</h1>{paragraphs}</div>") == [TITLE, FIRST, SECOND]
    table = f"<table><tr><td colspan=2>Musterblatt Online</td></tr><tr><td><a href=1>Politik</a><br><a href=2>Sport</a></td><td><font size=5><b>{TITLE}</b></font><p>{FIRST}<p>{SECOND}</td></tr></table>"
    assert page(tmp_path, table) == [TITLE, FIRST, SECOND]


def test_cells_of_tables_that_are_wrapped(tmp_path: Path) -> None:
    table = (
        "<table><tr><th><p>Partei</p></th><th>Sitze</th></tr>"
        "<tr><td><p>Bürgerliste</p></td><td><p>12 Sitze</p><p>davon 3<br>neu</p></td></tr></table>"
    )
    found = page(tmp_path, f"<article>{STORY}{table}</article>")
    assert found == [TITLE, FIRST, SECOND, THIRD, "Partei | Sitze", "Bürgerliste | 12 Sitze davon 3 neu"]
    arranged = f"<table><tr><td><p>{FIRST}</p><p>{SECOND}</p></td><td><p>{THIRD}</p></td></tr></table>"
    assert page(tmp_path, f"<h1>{TITLE}</h1>{arranged}") == [TITLE, FIRST, SECOND, THIRD]


def scripted(kind: str, value: object) -> str:
    return f'<script type="application/{kind}">{json.dumps(value)}</script>'


LINKED = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "articleBody": f"{FIRST}\n\n{SECOND}",
    "author": {"name": "Mia Muster"},
}
STATE = {"page": {"article": {"title": TITLE, "body": [{"type": "paragraph", "text": t} for t in (FIRST, SECOND)]},
                  "comments": [{"text": STRANGE * 9}]}}  # fmt: skip


@pytest.mark.parametrize(
    "script",
    [
        scripted("ld+json", {"@graph": [{"@type": "WebSite", "name": "x"}, LINKED]}),
        scripted("json", STATE),
        f"<script>window.__STATE__ = {json.dumps(STATE)}; window.started = true;</script>",
    ],
)
def test_an_article_that_only_scripts_would_draw(tmp_path: Path, script: str) -> None:
    assert page(tmp_path, '<div id="root"></div>', script) == [TITLE, FIRST, SECOND]
    shown = page(tmp_path, f"<article>{STORY}</article>", script)
    assert shown == [TITLE, FIRST, SECOND, THIRD]


def test_a_paid_article_is_read_as_far_as_it_is_shown(tmp_path: Path) -> None:
    bar = "<div>Sie möchten weiterlesen? Diesen Artikel lesen Sie mit einem Digital-Abo.</div>"
    body = f"<article><h1>{TITLE}</h1><p>{FIRST}</p></article>{bar}"
    found = one(tmp_path, "a.html", f"{HEAD}{scripted('ld+json', LINKED)}</head><body>{body}</body></html>")
    assert found.cut_off and kept(found) == [TITLE, FIRST]


def test_a_box_about_the_author_is_no_list_of_names(tmp_path: Path) -> None:
    box = '<div class="author-box"><p>Mia Muster ist Redakteurin im Lokalen und schreibt seit 2011 über Auental.</p></div>'
    found = one(tmp_path, "a.html", f"{HEAD}</head><body><article>{STORY}{box}</article></body></html>")
    assert found.author in (None, "Mia Muster")


@pytest.mark.parametrize(
    ("begun", "reads"),
    [
        ("<div>A</div><p>ccusations against the ferryman were denied.</p>", "Accusations against the ferryman were denied."),
        ("<div>A</div><p>ustrian officials denied the report.</p>", "Austrian officials denied the report."),
        ('<p><span class="dropcap">A</span> ferryman from Oakham denied it.</p>', "A ferryman from Oakham denied it."),
        ("<div>I</div><p>t was denied by the council of Oakham.</p>", "It was denied by the council of Oakham."),
        ('<p><span class="dropcap">A</span> spokesman for the county denied it.</p>', "A spokesman for the county denied it."),
    ],
)  # fmt: skip
def test_english_letters_before_words_and_before_parts_of_words(tmp_path: Path, begun: str, reads: str) -> None:
    rest = "<p>The council argued until midnight about its new bridge over the river.</p><p>The opposition rejected that.</p>"
    html = f'<html lang="en"><head><title>Oakham argues</title></head><body><article><h1>Oakham argues</h1>{begun}{rest}</article></body></html>'
    assert kept(one(tmp_path, "a.html", html))[1] == reads


SAID = "Wir haben nichts verschwiegen, und die Brücke bleibt offen."


@pytest.mark.parametrize(
    "post",
    [
        f'<blockquote class="twitter-tweet"><p lang="de">{SAID} <a href="https://t.co/x">pic.twitter.com/x</a></p>'
        '&mdash; Karin Molt (@molt) <a href="https://twitter.com/molt/status/1">March 4, 2026</a></blockquote>',
        f"<blockquote><div><p>{SAID}</p><p>Ein Beitrag geteilt von Karin Molt (@molt) am 4. Mär 2026</p></div></blockquote>",
        f'<blockquote><p>{SAID}</p>&mdash; Karin Molt (<a href="https://a.example">@molt</a>) <a href="x">4. März 2026</a></blockquote>',
    ],
)
def test_who_wrote_a_post_is_its_speaker(tmp_path: Path, post: str) -> None:
    body = f"<article><h1>{TITLE}</h1><p>{FIRST}</p>{post}<p>{SECOND}</p></article>"
    assert page(tmp_path, body) == [TITLE, FIRST, f"Karin Molt (@molt): „{SAID}“", SECOND]


def test_who_is_named_under_a_quotation_is_its_speaker(tmp_path: Path) -> None:
    quoted = f"<blockquote><p>„{SAID}“</p><footer>— Karin Molt, <cite>Bürgermeisterin</cite></footer></blockquote>"
    body = f"<article><h1>{TITLE}</h1><p>{FIRST}</p>{quoted}<p>{SECOND}</p></article>"
    assert page(tmp_path, body) == [TITLE, FIRST, f"Karin Molt, Bürgermeisterin: „{SAID}“", SECOND]


@pytest.mark.parametrize(
    "quoted", [SAID, f"{SAID} – Karin Molt (links) klatscht Beifall im Saal.", f"<cite>{SAID}</cite>"]
)
def test_a_quotation_without_a_name_stays_as_it_is(tmp_path: Path, quoted: str) -> None:
    body = f"<article><h1>{TITLE}</h1><p>{FIRST}</p><blockquote><p>{quoted}</p></blockquote><p>{SECOND}</p></article>"
    assert page(tmp_path, body)[2] == quoted.replace("<cite>", "").replace("</cite>", "")

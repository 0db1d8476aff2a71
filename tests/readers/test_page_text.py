"""What a page says: all that it shows, not what it hides or strikes out, and an article about consent as any other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from reading_examples import FIRST, SECOND, THIRD, TITLE, kept, one

HEAD = f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{TITLE} | Musterblatt</title></head>'
STORY = f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
SAID = "Die Bauleiterin Karin Molt bestritt am Montag, dass die Brücke Risse hat."
ASKS = (
    "<h2>Wir schätzen Ihre Privatsphäre</h2><p>Wir und unsere 214 Partner setzen mit Ihrer Einwilligung Cookies ein. Sie "
    "können Ihre Zustimmung widerrufen.</p><button>Alle akzeptieren</button>"
)


def page(tmp_path: Path, body: str, title: str = TITLE) -> list[str]:
    return kept(one(tmp_path, "a.html", f"{HEAD.replace(TITLE, title)}{body}</html>"))


@pytest.mark.parametrize(
    "mark", ["<!-- ad -->", "<!--more-->", "<!--[if mso]>x<![endif]-->", "<?xml:namespace prefix=o ?>"]
)
def test_comments_do_not_swallow_what_follows(tmp_path: Path, mark: str) -> None:
    marked = SAID.replace(" bestritt", f"{mark} bestritt").replace("Die ", f"{mark}Die ")
    assert page(tmp_path, f"<body><article>{STORY}<p>{marked}</p></article></body>")[-1] == SAID
    stored = json.dumps({"title": TITLE, "text": f"<p>{FIRST}</p><p>{marked}</p>"})
    assert kept(one(tmp_path, "a.json", stored)) == [TITLE, FIRST, SAID]
    bare = json.dumps({"title": TITLE, "text": marked})
    assert kept(one(tmp_path, "b.json", bare)) == [TITLE, SAID]
    item = f"<item><title>{TITLE}</title><description><![CDATA[<p>{marked}</p>]]></description></item>"
    assert kept(one(tmp_path, "a.rss", f'<rss version="2.0"><channel>{item}</channel></rss>')) == [TITLE, SAID]


@pytest.mark.parametrize(
    "struck",
    [
        "<del>{}</del>",
        "<s>{}</s>",
        "<strike>{}</strike>",
        '<span style="text-decoration: line-through">{}</span>',
        '<span class="u-visually-hidden">{}</span>',
    ],
)
def test_what_is_struck_out_is_not_said(tmp_path: Path, struck: str) -> None:
    marked = SAID.replace("bestritt", f"{struck.format('bestätigte')} <ins>bestritt</ins>")
    assert page(tmp_path, f"<body><article>{STORY}<p>{marked}</p></article></body>")[-1] == SAID
    stored = json.dumps({"title": TITLE, "text": f"<p>{FIRST}</p><p>{marked}</p>"})
    assert kept(one(tmp_path, "a.json", stored)) == [TITLE, FIRST, SAID]


@pytest.mark.parametrize(
    "hidden",
    ["<p hidden>{}</p>", '<p style="display: none">{}</p>', '<div style="visibility:hidden"><p>{}</p></div>',
     '<p aria-hidden="true">{}</p>', "<div hidden><main>{0}<p>{0}</p><p>{0}</p></main></div>"],
)  # fmt: skip
def test_what_is_not_shown_is_not_read(tmp_path: Path, hidden: str) -> None:
    body = f"<body><article>{STORY}{hidden.format('Die Bauleiterin gestand alles. ' * 30)}</article></body>"
    assert page(tmp_path, body) == [TITLE, FIRST, SECOND, THIRD]


@pytest.mark.parametrize("how", ["hidden", 'aria-hidden="true"', 'style="visibility: hidden"'])
def test_a_page_that_waits_behind_a_question_is_read(tmp_path: Path, how: str) -> None:
    for body in (
        f'<body><div {how}><article>{STORY}</article></div><div role="dialog">{ASKS}</div></body>',
        f"<body {how}><article>{STORY}</article></body>",
    ):
        assert page(tmp_path, body) == [TITLE, FIRST, SECOND, THIRD]


@pytest.mark.parametrize("name", ["cmp-wrapper", "consent-given", "cookies-accepted site"])
def test_wrappers_named_after_consent_are_no_layers(tmp_path: Path, name: str) -> None:
    bar = "<div><p>Wir verwenden Cookies mit Ihrer Einwilligung, und Sie stimmten zu.</p></div>"
    assert page(tmp_path, f'<body><div class="{name}">{bar}{STORY}</div></body>') == [TITLE, FIRST, SECOND, THIRD]
    assert page(tmp_path, f"<body><div><div>{ASKS * 4}</div><div>{STORY}</div></div></body>")[1:] == [
        FIRST,
        SECOND,
        THIRD,
    ]


@pytest.mark.parametrize("name", ["post category-privacy tag-cookies", "story", "article-consent"])
def test_articles_about_consent_stay(tmp_path: Path, name: str) -> None:
    told = [
        "Der Datenschutzbeauftragte wirft dem Verlag vor, Leser zur Einwilligung in Cookies und Tracking zu drängen.",
        "Wir brauchen Ihre Einwilligung für Cookies und Tracking, sagte der Verleger am Montag den Lesern.",
        "Der Verleger sagte: Wir wollen Ihre Zustimmung zu Cookies und zum Tracking.",
        "Das Gericht bestätigte, dass drei Klagen wegen Cookies vorliegen.",
    ]
    text = f"<h1>Streit um Cookies beim Verlag</h1>{''.join(f'<p>{words}</p>' for words in told)}<button>Akzeptieren</button>"
    found = page(tmp_path, f'<body><div class="{name}">{text}</div></body>', "Streit um Cookies beim Verlag")
    assert found == ["Streit um Cookies beim Verlag", *told]


@pytest.mark.parametrize("named", ['id="usercentrics-root"', 'class="k"'])
@pytest.mark.parametrize(
    "claim",
    [
        "Partner {0} erklärt, dass Cookies {0} Monate gespeichert werden. Er bestreitet eine Weitergabe an Drittländer.",
        "Speicherdauer: {0} Tage. Der Anbieter versichert, keine Daten zu verkaufen oder weiterzugeben.",
    ],
)
def test_long_lists_of_partners_are_left_out(tmp_path: Path, named: str, claim: str) -> None:
    listed = "".join(f"<h3>Firma {number}</h3><p>{claim.format(number)}</p>" for number in range(300))
    layer = f"<div {named}>{ASKS.replace('<button', f'{listed}<button')}</div>"
    assert page(tmp_path, f"<body>{layer}<article>{STORY}</article></body>") == [TITLE, FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "begun",
    ["<div class=initial>D</div><p>{}</p>", "<p>D</p>\n<p>{}</p>", '<p><span class="dropcap">D</span> {}</p>',
     "<div><span>D</span></div><div><p>{}</p></div>", "<p><b style='font-size: 3em; float:left'>D</b> {}</p>"],
)  # fmt: skip
def test_large_first_letters_belong_to_their_words(tmp_path: Path, begun: str) -> None:
    body = f"<body><article><h1>{TITLE}</h1>{begun.format(SAID[1:])}<p>{FIRST}</p><p>{SECOND}</p></article></body>"
    assert page(tmp_path, body) == [TITLE, SAID, FIRST, SECOND]


def test_letters_that_are_words_stay(tmp_path: Path) -> None:
    text = "<p>A</p><p>man from the town of Oakham denied on Tuesday that he had hidden the report.</p>"
    english = HEAD.replace('"de"', '"en"')
    found = one(tmp_path, "a.html", f"{english}<body><article><h1>{TITLE}</h1>{text}<p>{FIRST}</p></article></body>")
    assert "Aman" not in found.text


def test_entities_that_were_escaped_twice(tmp_path: Path) -> None:
    body = (
        f"<body><article>{STORY}<p>{SAID.replace('ü', '&amp;uuml;')} Das Zeichen &amp;lt; bleibt.</p></article></body>"
    )
    assert page(tmp_path, body)[-1] == f"{SAID} Das Zeichen &lt; bleibt."


@pytest.mark.parametrize(
    "note",
    [
        '<sup><a href="#note-1">1</a></sup>', '<a href="#fn"><sup>[12]</sup></a>', '<sup class="ref"><a href="#x">*</a></sup>',
    ],
)  # fmt: skip
def test_marks_of_notes_are_no_words(tmp_path: Path, note: str) -> None:
    said = SAID.replace(" am Montag", f"{note} am Montag").replace("hat.", f"hat.{note}")
    assert page(tmp_path, f"<body><article>{STORY}<p>{said}</p></article></body>")[-1] == SAID
    power = "Der Platz hat nach Angaben der Stadt 400 m<sup>2</sup>, das Haus <sup><a href='/plan'>3</a></sup> Zimmer."
    assert "m2," in page(tmp_path, f"<body><article>{STORY}<p>{power}</p></article></body>")[-1]

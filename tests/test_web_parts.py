"""The parts of the web app that need no browser: words, marks, tables, pictures, files."""

from __future__ import annotations

import csv
import io
import json
import re
import string
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_examples import MARKUP, article, row, statement

from qabot import web
from qabot.errors import QabotError
from qabot.readers.details import beside
from qabot.types import (
    Answer,
    Answered,
    Article,
    ArticleSummary,
    Block,
    Citation,
    Kind,
    Line,
    Query,
    QuestionKind,
    Role,
    Section,
    Stance,
    Statement,
)
from qabot.web import api, chat, library
from qabot.web.chat import markdown, markup, reading
from qabot.web.content import board, samples
from qabot.web.content.contrast import by_day, by_party, merged
from qabot.web.content.parties import party_labels
from qabot.web.content.reader import focused, pieces, reader_html
from qabot.web.content.topics import topics
from qabot.web.render import STANCE_MARKS, day, moment, render, safe_link
from qabot.web.texts import TEXTS, text

if TYPE_CHECKING:
    from qabot.indexing import Progress, Report

HERE = Path(web.__file__).parent


# words


def test_both_languages_fill_the_same_places() -> None:
    def places(words: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(words.split("|")[-1]) if name}

    for key, (german, english) in TEXTS.items():
        assert german and english, key
        assert places(german) == places(english), key
        assert german.count("|") == english.count("|") <= 1, key


def test_every_word_is_used_and_every_used_word_is_there() -> None:
    sources = [*HERE.glob("templates/*.html"), *HERE.rglob("*.py")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources if path.name != "texts.py")
    used = set(re.findall(r"""\bt\(\s*["'](\w+)["']\s*[,)]""", code)) | set(
        re.findall(r"""(?:text\(\s*(?:\w+|\w+\(\w+\)|[\w.]+), |say\(|I18N\()["'](\w+)["']""", code)
    )
    assert used <= set(TEXTS)
    made = (
        "stance_",
        "view_",
        "filter_",
        "column_",
        "language_",
        "starter_",
        "export_",
    )  # joined with a name where they are used
    named = used | set(re.findall(r'"(\w+)"', code))
    assert [key for key in TEXTS if key not in named and not key.startswith(made)] == []


def test_every_stance_has_words_and_a_mark_of_its_own() -> None:
    assert len({STANCE_MARKS[stance] for stance in Stance}) == len(Stance)
    assert all(f"stance_{stance}" in TEXTS for stance in Stance)


@pytest.mark.parametrize(("n", "words"), [(0, "Aussagen"), (1, "Aussage"), (2, "Aussagen")])
def test_the_number_chooses_the_form(n: int, words: str) -> None:
    assert text("de", "statements_of", n=n) == words


@pytest.mark.parametrize(
    ("date", "german", "english"),
    [
        ("2024-03-02", "2. März 2024", "2 March 2024"),
        ("2024-03-02T10:00", "2. März 2024", "2 March 2024"),
        ("März 2024", "März 2024", "März 2024"),
        (None, "", ""),
    ],
)
def test_dates_are_written_as_people_do(date: str | None, german: str, english: str) -> None:
    assert (day(date, "de"), day(date, "en")) == (german, english)


@pytest.mark.parametrize(
    ("value", "german"),
    [("2199-03-04", "4. März 2199"), ("2199-03-04T12:30:00", "4. März 2199, 12:30"), ("morgen", "morgen")],
)
def test_a_moment_is_a_day_or_a_day_and_a_time(value: str, german: str) -> None:
    assert moment(value, "de") == german


def test_an_embargo_and_a_missing_end_are_told_wherever_the_article_is_cited() -> None:
    told = Citation(1, "a.txt", "Titel", None, None, 0, 4, "Wort", embargo="2199-03-04", cut_off=True)
    free = Citation(2, "b.txt", "Frei", None, None, 0, 4, "Wort", embargo="2001-03-04")
    query = Query("Wer?", "de", QuestionKind.WHO, "")
    answer = Answer("Wer?", query, False, "Satz.", (), (told, free), cited=(1, 2))
    lines = markdown(answer).splitlines()
    (source,) = [line for line in lines if line.startswith("- [1]")]
    assert "Sperrfrist bis 4. März 2199" in source and "Bezahlschranke" in source
    (definition,) = [line for line in lines if line.startswith("[1]:")]
    assert "Sperrfrist bis 4. März 2199" in definition
    assert sum("Sperrfrist" in line for line in lines) == 2, "an embargo that is over is nothing to be told"
    held = api.answer_record(answer)["citations"]
    assert [(one["embargo"], one["cut_off"]) for one in held] == [("2199-03-04", True), ("2001-03-04", False)]
    made = replace(article("Norwegen behauptete viel."), embargo="2199-03-04", cut_off=True)
    assert reader_html(made, [], "en").count('class="caution"') == 2


@pytest.mark.parametrize(
    ("url", "kept"),
    [("https://example.org/a", True), ("HTTP://example.org", True), ("javascript:alert(1)", False), ("", False),
     (" https://example.org", False), ("data:text/html,x", False), (None, False)],
)  # fmt: skip
def test_only_web_addresses_become_links(url: str | None, kept: bool) -> None:
    assert safe_link(url) == (url if kept else None)


# reader

spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(st.tuples(spans, spans, spans), max_size=5), spans)
def test_the_pieces_of_a_text_are_the_text(marks: list[tuple], cited: tuple[int, int]) -> None:
    words = string.ascii_letters + string.digits + string.punctuation  # longer than any span
    told = [
        Statement("a", "X", "Y", "", speaker, Stance.DENIES, Kind.INDIRECT, "", (cue,), words[slice(*content)], content,
                  (), content)
        for content, cue, speaker in marks
    ]  # fmt: skip
    cut = pieces(
        Article("a", words, (Block(5, 70, Role.PARAGRAPH),), "de", "", ""), (5, 70), told, cited=cited, focus=[0]
    )
    assert "".join(piece.text for piece in cut) == words[5:70]
    at = 5
    for piece in cut:
        inside = {n for n, (content, _, _) in enumerate(marks) if content[0] <= at < content[1]}
        assert set(piece.statements) == inside
        assert ("cited" in piece.classes) == (cited[0] <= at < cited[1])
        at += len(piece.text)


def test_the_innermost_statement_gives_the_colour() -> None:
    words = "Norwegen behauptet, Dänemark habe bestritten, dass dort Munition liegt"
    outer = statement(words, "Dänemark habe bestritten, dass dort Munition liegt")
    inner = statement(words, "dass dort Munition liegt", speaker="Dänemark", stance=Stance.DENIES)
    last = pieces(article(words), (0, len(words)), [inner, outer])[-1]
    assert last.statements == (1, 0)
    assert "s-denies" in last.classes


def test_speaker_and_cue_are_marked_only_where_asked() -> None:
    words = "Norwegen behauptet, dass dort Munition liegt"
    told = [statement(words, "dass dort Munition liegt", cue="behauptet")]
    plain = pieces(article(words), (0, len(words)), told)
    asked = pieces(article(words), (0, len(words)), told, focus=[0])
    assert not any({"speaker", "cue"} & set(piece.classes) for piece in plain)
    assert {name for piece in asked for name in piece.classes} >= {"speaker", "cue", "focus"}


def test_a_citation_is_about_the_statement_that_it_names_else_those_it_holds() -> None:
    words = "Norwegen behauptet, dass dort Munition liegt und dass Schiffe kamen"
    told = [statement(words, "dass dort Munition liegt"), statement(words, "dass Schiffe kamen")]
    assert focused(told, (0, len(words)), words.index("dass Schiffe")) == [1]
    assert focused(told, (0, words.index(" und")), None) == [0]
    assert focused(told, None, None) == []


def test_markup_in_an_article_is_text_in_the_reader() -> None:
    words = f"Norwegen behauptet, dass {MARKUP}"
    html = reader_html(article(words), [statement(words, MARKUP, cue="behauptet")], "de", content=words.index(MARKUP))
    assert "<script" not in html and "<img" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("answers", "shown"),
    [(Answered(statement=0), "dort liege Munition"), (Answered(), "Der Vorwurf selbst steht nicht"), (None, None)],
)
def test_a_denial_tells_what_it_answers(answers: Answered | None, shown: str | None) -> None:
    words = "Norwegen sagt, dort liege Munition. Dänemark bestreitet das."
    told = [
        statement(words, "dort liege Munition"),
        statement(words, "das", speaker="Dänemark", stance=Stance.DENIES, answers=answers),
    ]
    html = reader_html(article(words), told, "de", content=words.rindex("das"))
    assert ("Antwort auf" in html) == (shown is not None)
    assert shown is None or shown in html


# board

TABLE = [
    row("dort liege Munition", date="2024-03-02", title="Hafen"),
    row("das sei erfunden", speaker="Dänemark", party="Dänemark", stance=Stance.DENIES, date="2024-03-05"),
    row("Schiffe seien gekommen", date=None, title="Anderes"),
    row("=1+1 sei zwei", speaker="Ämter", party="", date="2024-04-10"),
]


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({}, [3, 1, 0, 2]),
        ({"party": "Dänemark"}, [1]),
        ({"stance": "denies"}, [1]),
        ({"speaker": "Norwegen"}, [0, 2]),
        ({"article": "b.txt"}, []),
        ({"text": "MUNITION hafen"}, [0]),
        ({"text": "munition anderes"}, []),
        ({"since": "2024-03-03"}, [3, 1]),
        ({"until": "2024-03-04"}, [0]),
        ({"sort": "date"}, [0, 1, 3, 2]),
        ({"sort": "speaker"}, [3, 1, 0, 2]),
        ({"sort": "-article"}, [0, 3, 1, 2]),
        ({"sort": "no such column"}, [3, 1, 0, 2]),
    ],
)
def test_filters_and_order(chosen: dict[str, str], found: list[int]) -> None:
    rows = board.select(TABLE, board.Chosen(**chosen))
    assert [TABLE.index(one) for one in rows] == found


def test_exports_hold_what_is_filtered_and_run_nothing() -> None:
    told = list(csv.DictReader(io.StringIO(board.export(TABLE, board.Chosen(), "csv").removeprefix("\ufeff"))))
    assert sorted(one["content"] for one in told) == sorted(
        ["dort liege Munition", "das sei erfunden", "Schiffe seien gekommen", "'=1+1 sei zwei"]
    )
    records = json.loads(board.export(TABLE, board.Chosen(stance="denies"), "json"))
    assert [(one["speaker"], one["stance"], one["start"]) for one in records] == [("Dänemark", "denies", 0)]


def test_topics_are_what_both_sides_name() -> None:
    table = [
        row("im Hafen liege Munition"),
        row("dass Munition im Hafen liegt", speaker="Dänemark", party="Dänemark", stance=Stance.DENIES),
        row("die Fähren kämen, wenn die Fähren fahren"),
        row("das habe Norwegen erfunden", speaker="Dänemark", party="Dänemark", stance=Stance.DENIES),
    ]
    assert [name for name, _ in topics(table, "de")] == ["Hafen", "Munition"]


def test_agency_reports_are_one_entry_with_several_places() -> None:
    words = "dort liege Munition"
    table = [
        row(words),
        row(words, article="b.txt"),
        row(words, speaker="Dänemark"),
        row(words, stance=Stance.DENIES, article="d.txt"),
        row(words),
    ]
    entries = merged(table)
    assert len(set(entries.values())) == 3
    told = entries["b.txt", 0, len(words), "Norwegen"]
    assert [one.statement.article for one in (told.row, *told.also)] == ["a.txt", "b.txt"]


def test_a_party_is_one_under_all_its_names() -> None:
    names = [("Nordkorea", "de"), ("Nordkorea", "de"), ("North Korea", "en"), ("Stadtwerke", "de"), ("", "de")]
    assert party_labels(names, "de") == {"Nordkorea": "Nordkorea", "Stadtwerke": "Stadtwerke"}  # type: ignore[arg-type]  # codes
    assert party_labels(names, "en") == {"Nordkorea": "North Korea", "Stadtwerke": "Stadtwerke"}  # type: ignore[arg-type]  # codes


def test_how_a_question_was_read_is_told_in_its_language() -> None:
    asked = Query("?", "de", QuestionKind.WHO, "Munition", (Stance.DENIES,), speakers=("Norwegen",), carried=("topic",))
    assert reading(asked) == "Gelesen als: bestreitet · von Norwegen · zu „Munition“ (mit der Frage davor)"
    assert reading(Query("?", "en", QuestionKind.FACT, "")) == "Read as: any stance"


# answers as Markdown


def cited(n: int, words: str, article: str = "a#1 (x).txt") -> Citation:
    return Citation(n, article, "Ein *Titel*", "Küstenblatt", "2024-03-02", 0, len(words), words)


def answer(*lines: Line, heading: str = "", abstained: bool = False, citations: tuple[Citation, ...] = ()) -> Answer:
    query = Query("Wer?", "de", QuestionKind.WHO, "")
    return Answer("Wer?", query, abstained, "Zwei bestreiten es.", (Section(heading, lines),), citations)


def test_a_citation_in_an_answer_leads_to_its_statement_and_reads_as_plain_text() -> None:
    denied = statement("dort liege Munition", "dort liege Munition", stance=Stance.DENIES, article="a#1 (x).txt")
    told = markdown(answer(Line("Dänemark bestreitet es.", (1,), denied), citations=(cited(1, 'sagt "nein"'),)))
    assert "- **✕ bestreitet** Dänemark bestreitet es. [1]" in told
    assert "- [1] Ein \\*Titel\\* · Küstenblatt · 2. März 2024" in told
    target = "#ask?article=a%231%20%28x%29.txt&start=0&end=11&content=0&stance=denies"
    assert told.endswith(f'[1]: {target} "Ein *Titel* · Küstenblatt · 2. März 2024: “sagt \\"nein\\"”"')


def test_a_line_with_another_statement_on_the_same_passage_has_a_link_of_its_own() -> None:
    words = "Norwegen klagt, Dänemark bestreitet"
    one = statement(words, "Norwegen", stance=Stance.ACCUSES)
    other = statement(words, "bestreitet", stance=Stance.DENIES)
    told = markdown(answer(Line("a", (1,), one), Line("b", (1,), other), citations=(cited(1, words, "a.txt"),)))
    assert "- **→ wirft vor** a [1]\n" in told
    assert "b [1](#ask?article=a.txt&start=0&end=35&content=25&stance=denies)" in told


def test_the_first_sentence_has_its_citations_and_what_there_is_besides_is_behind_more() -> None:
    shown, rest = (Section("", (Line(f"Zeile {n}", (n,)),)) for n in (1, 2))
    query = Query("Wer?", "de", QuestionKind.WHO, "")
    both = (cited(1, "eins", "a.txt"), cited(2, "zwei", "b.txt"))
    told = markdown(Answer("Wer?", query, False, "Zwei.", (shown,), both, cited=(1, 2), more=(rest,)))
    assert told.startswith("Zwei. [1] [2]\n\n- Zeile 1 [1]\n\n<details><summary>Mehr")
    assert told.index("Zeile 2 [2]") < told.index("</details>") < told.index("#### Quellen")


def test_what_is_not_found_is_said_first() -> None:
    assert markdown(answer(abstained=True)).startswith("**Nicht gefunden.** ")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("<b>fett</b> & *so*", r"\<b\>fett\</b\> \& \*so\*"),
        ("[Klick](javascript:alert(1))", r"\[Klick\](javascript:alert(1))"),
        ("1. Mai", "1\\. Mai"),
        ("- kein Punkt", "\\- kein Punkt"),
        ("# keine Überschrift", "\\# keine Überschrift"),
        ("zwei\nZeilen", "zwei Zeilen"),
        ("http://x.example und www.x.example, a@b.example", "http\\://x.example und www\\.x.example, a\\@b.example"),
    ],
)
def test_article_text_is_no_markup(words: str, told: str) -> None:
    assert markup(words) == told


def test_a_kept_conversation_comes_back_and_what_is_malformed_is_left_out() -> None:
    kept = [
        {"role": "user", "content": [{"type": "text", "text": "Wer?"}]},
        {"role": "assistant", "content": "", "metadata": {"title": "Gelesen", "status": "pending"}, "options": None},
        {"role": "assistant", "content": "Niemand.", "options": [{"value": "Und Norwegen?"}, {"label": "x"}, 3]},
        {"role": "system", "content": "x"},
        {"content": "x"},
        "x",
        None,
    ]
    assert chat.restored(kept) == [
        {"role": "user", "content": "Wer?"},
        {"role": "assistant", "content": "", "metadata": {"title": "Gelesen", "status": "done"}},
        {"role": "assistant", "content": "Niemand.", "options": [{"value": "Und Norwegen?"}]},
    ]
    for strange in (None, "x", 7, {"a": 1}):
        assert chat.restored(strange) == []


def test_an_exported_conversation_has_questions_answers_and_the_words_cited() -> None:
    told = markdown(answer(Line("Dänemark bestreitet es.", (1,)), citations=(cited(1, "nein"),)))
    messages = [
        {"role": "user", "content": "Wer?"},
        chat.step("Gelesen als: x", ["gesucht"], done=True),
        {"role": "assistant", "content": told},
    ]
    written = chat.export(messages, "de", "2024-05-31")
    assert written.startswith("# qabot, Gespräch 2024-05-31\n\n## Wer?\n\nZwei bestreiten es.")
    assert "[1] Ein *Titel* · Küstenblatt · 2. März 2024: “nein”" in written
    assert "Gelesen" not in written and "#ask" not in written


# pictures


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from(list(Stance)), st.integers(1, 28)), min_size=1))
def test_pictures_draw_every_statement(told: list[tuple[int, Stance, int]]) -> None:
    table = [row("x", speaker=f"Partei {n}", party=f"Partei {n}", stance=s, date=f"2024-02-{d:02}") for n, s, d in told]
    parties, days = by_party(table, "de"), by_day(table, "de")
    assert sum(int(str(bar["n"])) for bar in parties) == len(table) == sum(int(str(bar["n"])) for bar in days)
    assert len({bar["name"] for bar in parties}) <= 11
    assert [bar["day"] for bar in days] == sorted(str(bar["day"]) for bar in days)


def test_no_date_no_timeline() -> None:
    assert by_day([row("x", date=None), row("x", date="gestern")], "de") == []


# library


@pytest.mark.parametrize(
    ("given_", "safe"),
    [
        ("artikel.txt", "artikel.txt"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("..\\..\\windows\\system.txt", "system.txt"),
        (".versteckt.md", "versteckt.md"),
        ("Straße nach Süden (2).pdf", "Straße nach Süden (2).pdf"),
        ("zeile\nbruch\x00.txt", "zeile_bruch_.txt"),
        ("con.txt", "_con.txt"),
        ("<img src=x>.html", "_img src_x_.html"),
        ("x" * 300 + ".txt", "x" * 100 + ".txt"),
        ("...", "_"),
        ("", "_"),
    ],
)
def test_file_names_stay_names(given_: str, safe: str) -> None:
    assert library.safe_name(given_) == safe


@pytest.fixture
def corpus_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


def test_an_upload_lands_in_the_corpus_and_replaces_nothing(corpus_folder: Path, tmp_path: Path) -> None:
    for n in range(2):
        (tmp_path / "upload").write_text(f"Inhalt {n}")
        library.add_file(corpus_folder, tmp_path / "upload", "../neu.txt", "de")
    assert {path.name: path.read_text() for path in corpus_folder.iterdir() if path.is_file()} == {
        "neu.txt": "Inhalt 0",
        "neu-2.txt": "Inhalt 1",
    }
    assert list(tmp_path.iterdir()) == [corpus_folder]


def test_nearly_the_same_texts_are_told_of_what_came() -> None:
    def held(id: str, **kin: str) -> ArticleSummary:
        return ArticleSummary(id, "de", id.upper(), "", None, None, None, None, (id,), 1, 0, **kin)  # type: ignore[arg-type]  # fields of kin

    articles = [held("alt.txt", newer="neu.txt"), held("neu.txt"), held("kopie.txt", copy_of="neu.txt"), held("x.txt")]
    assert {key for key, *_ in library.kin(articles, ["neu.txt"])} == {"kin_newer", "kin_copy"}
    assert library.kin(articles, ["alt.txt"]) == [("kin_older", "ALT.TXT (alt.txt)", "NEU.TXT (neu.txt)")]
    assert library.kin(articles, ["x.txt"]) == []


def test_two_uploads_of_one_name_at_once_lose_none(corpus_folder: Path, tmp_path: Path) -> None:
    def upload(n: int) -> str:
        path = tmp_path / f"upload{n}"
        path.write_text(f"Inhalt {n}")
        return library.add_file(corpus_folder, path, "neu.txt", "de")

    with ThreadPoolExecutor(16) as pool:
        names = list(pool.map(upload, range(64)))
    assert len(set(names)) == 64
    assert sorted(path.read_text() for path in corpus_folder.glob("*.txt")) == sorted(f"Inhalt {n}" for n in range(64))


@pytest.mark.parametrize(
    "name", ["Meldung #1.txt", "Meldung #2.txt", "„Zitat“ und 'mehr'.txt", '🗞 "neu" & #3.md', "a/b #1/c.txt"]
)
def test_any_name_that_a_file_may_have_can_be_edited_removed_and_brought_back(corpus_folder: Path, name: str) -> None:
    path = corpus_folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("Inhalt")
    library.edit(corpus_folder, name, {"title": "Neu"}, "de")
    assert library.shared(corpus_folder, name, [name, "Meldung #9.txt"]) == 1
    library.remove(corpus_folder, name)
    assert not path.exists() and library.removed(corpus_folder) == [name]
    assert library.restore(corpus_folder, name) == name
    assert path.read_text() == "Inhalt" and beside(path).read_text() == "title: Neu\n"
    assert library.removed(corpus_folder) == []


def test_files_of_one_name_keep_their_folders_and_their_details_in_the_bin(corpus_folder: Path) -> None:
    for n, folder in enumerate(("mai", "juni", "mai")):
        path = corpus_folder / folder / "a.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Inhalt {n}")
        beside(path).write_text(f"title: {n}\n")
        library.remove(corpus_folder, f"{folder}/a.txt")
    assert library.removed(corpus_folder) == ["juni/a.txt", "mai/a-2.txt", "mai/a.txt"]
    for n, name in ((1, "juni/a.txt"), (2, "mai/a-2.txt"), (0, "mai/a.txt")):
        back = corpus_folder / library.restore(corpus_folder, name)
        assert (back.read_text(), beside(back).read_text()) == (f"Inhalt {n}", f"title: {n}\n")


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "", "nothing.txt"])
def test_nothing_else_comes_out_of_the_bin(corpus_folder: Path, name: str) -> None:
    (corpus_folder / "a.txt").write_text("da")
    (corpus_folder / library.BIN).mkdir()
    with pytest.raises(QabotError):
        library.restore(corpus_folder, name)
    assert (corpus_folder / "a.txt").read_text() == "da"


def test_samples_are_put_into_a_corpus_and_away_again(corpus_folder: Path) -> None:
    (corpus_folder / samples.NAMES[0]).write_text("Ein eigener Artikel unter diesem Namen")
    samples.put(corpus_folder)
    assert sorted(samples.present(corpus_folder)) == sorted(samples.NAMES[1:])
    samples.away(corpus_folder)
    assert samples.present(corpus_folder) == []
    assert [path.name for path in corpus_folder.iterdir() if path.is_file()] == [samples.NAMES[0]]
    samples.put(corpus_folder)
    assert len(samples.present(corpus_folder)) == len(samples.NAMES) - 1
    assert library.removed(corpus_folder) == []


def test_an_upload_that_no_reader_reads_is_refused(corpus_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "upload").write_text("x")
    with pytest.raises(QabotError, match=r"run\.exe.*\.pdf"):
        library.add_file(corpus_folder, tmp_path / "upload", "run.exe", "en")
    assert list(corpus_folder.iterdir()) == []


def test_pasted_text_becomes_an_article(corpus_folder: Path) -> None:
    from qabot.readers import read

    name = library.add_text(
        corpus_folder,
        {"title": "Wer: hat's gesagt?", "source": "Blatt", "date": "2024-05-31", "body": "Niemand. Das steht fest."},
        "de",
    )
    assert name == "wer-hat-s-gesagt.md"
    (told,) = read(corpus_folder / name, id=name)
    assert (told.title, told.source, told.date) == ("Wer: hat's gesagt?", "Blatt", "2024-05-31")
    with pytest.raises(QabotError, match="gestern"):
        library.add_text(corpus_folder, {"title": "x", "body": "x", "date": "gestern"}, "de")
    with pytest.raises(QabotError):
        library.add_text(corpus_folder, {"title": "  ", "body": "x"}, "de")


def test_editing_leaves_the_file_as_it_is(corpus_folder: Path) -> None:
    path = corpus_folder / "a.txt"
    path.write_text("Ein Titel\n\nEin Satz, der steht.\n")
    library.edit(
        corpus_folder, "a.txt", {"title": "Neuer Titel", "language": "en", "date": "", "source": "Blatt"}, "de"
    )
    assert path.read_text() == "Ein Titel\n\nEin Satz, der steht.\n"
    assert beside(path).read_text() == "title: Neuer Titel\nsource: Blatt\nlanguage: en\n"


def test_removing_keeps_the_file_out_of_sight(corpus_folder: Path) -> None:
    from qabot.readers import discover

    (corpus_folder / "a.txt").write_text("Inhalt")
    beside(corpus_folder / "a.txt").write_text("title: x\n")
    library.remove(corpus_folder, "a.txt")
    assert discover(corpus_folder) == []
    assert sorted(path.name for path in (corpus_folder / library.BIN).iterdir()) == ["a.txt", "a.txt.meta.yaml"]
    assert (corpus_folder / library.BIN / "a.txt").read_text() == "Inhalt"


@pytest.mark.parametrize("id", ["../secret.txt", "/etc/passwd", ".removed/a.txt", "nothing.txt", "", ".", "link.txt"])
def test_no_file_outside_the_corpus_is_touched(corpus_folder: Path, tmp_path: Path, id: str) -> None:
    (tmp_path / "secret.txt").write_text("geheim")
    (corpus_folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (corpus_folder / ".removed").mkdir()
    (corpus_folder / ".removed" / "a.txt").write_text("weg")
    for change in (
        lambda: library.remove(corpus_folder, id),
        lambda: library.edit(corpus_folder, id, {"title": "x"}, "de"),
    ):
        with pytest.raises(QabotError):
            change()
    assert (tmp_path / "secret.txt").read_text() == "geheim"


def test_articles_of_one_file_are_found_by_their_file(corpus_folder: Path) -> None:
    (corpus_folder / "viele.jsonl").write_text("{}")
    assert library.file_of(corpus_folder, "viele.jsonl#2").name == "viele.jsonl"


# updates


def test_one_update_at_a_time_and_what_went_wrong_is_told(tmp_path: Path) -> None:
    from qabot.bot import Bot
    from qabot.web.updates import Updates

    (tmp_path / "corpus").mkdir()
    updates = Updates(Bot.open(tmp_path / "corpus", tmp_path / "index"))
    going = threading.Event()

    def fail(progress: object) -> object:
        going.wait(10)
        raise QabotError("the index is locked; wait")

    assert updates.start(fail)
    assert updates.work.running
    going.set()
    updates.wait_for_the_first()
    assert (updates.work.running, updates.work.error, updates.work.finished) == (False, "the index is locked; wait", 1)
    assert updates.start()
    updates.wait_for_the_first()
    assert updates.work.error is None and updates.work.report is not None


def test_what_comes_while_an_update_runs_is_read_by_another_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qabot.bot import Bot
    from qabot.web.updates import Updates

    (tmp_path / "corpus").mkdir()
    bot = Bot.open(tmp_path / "corpus", tmp_path / "index")
    updates = Updates(bot)
    read, going = threading.Event(), threading.Event()
    told: list[Report | None] = []

    def update(progress: object) -> Report:
        report = plain(bot)
        read.set()
        going.wait(10)
        return report

    def another(self: Bot, progress: object = None) -> Report:
        told.append(updates.work.report)
        return plain(self)

    plain = Bot.update
    monkeypatch.setattr(Bot, "update", another)
    assert updates.start(update)
    read.wait(10)
    (tmp_path / "corpus" / "spaet.txt").write_text("Spät\n\nNorwegen bestritt, dass es zu spät ist.", encoding="utf-8")
    assert not updates.start()
    going.set()
    assert updates.wait(30)
    assert [article.id for article in bot.articles()] == ["spaet.txt"]
    assert told == [None], "nothing is called done between the two"
    assert updates.work.report is not None and updates.work.report.added == ("spaet.txt",)
    assert updates.work.finished == 2


def test_an_update_ends_before_its_next_file_once_told_to_stop(tmp_path: Path) -> None:
    from qabot.bot import Bot
    from qabot.web.updates import Updates

    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for n in range(3):
        (corpus / f"{n}.txt").write_text(f"Hafen {n}\n\nNorwegen bestritt, dass Hafen {n} geschlossen wird.", "utf-8")
    bot = Bot.open(corpus, tmp_path / "index")
    updates = Updates(bot)
    seen, going = threading.Event(), threading.Event()

    def update(progress: Callable[[Progress], None]) -> Report:
        def slowly(now: Progress) -> None:
            seen.set()
            going.wait(10)
            progress(now)

        return bot.update(slowly)

    assert updates.start(update)
    seen.wait(30)
    assert updates.at_work
    updates.stop()
    going.set()
    assert updates.wait(30)
    assert (updates.work.error, updates.work.report, bot.generation) == (None, None, 0)
    assert not updates.start(), "none begins any more"
    assert len(bot.update().added) == 3, "the next one goes on"


def test_what_the_page_tells_of_is_another_when_a_file_leaves_the_bin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qabot.bot import Bot
    from qabot.web import page
    from qabot.web.updates import Updates

    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "alt.txt").write_text("Alt\n\nNorwegen bestritt, dass das alt ist.", encoding="utf-8")
    library.remove(corpus, "alt.txt")
    bot = Bot.open(corpus, tmp_path / "index")
    seen = page.Page(bot, Updates(bot))
    monkeypatch.setattr(page, "FRESH", -1)  # looks every time
    before = seen.state
    assert (seen.removed(), seen.state == before) == (["alt.txt"], True)
    bot.desk.erase(f"{library.BIN}/alt.txt")
    assert (seen.removed(), seen.state == before) == ([], False), "though the index is as it was"


def test_a_folder_that_is_moved_away_is_told_until_it_is_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from qabot.bot import Bot
    from qabot.web import page
    from qabot.web.updates import Updates

    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "neu.txt").write_text("Neu\n\nNorwegen bestritt, dass das neu ist.", encoding="utf-8")
    seen = page.Page(Bot.open(corpus, tmp_path / "index"), Updates(Bot.open(corpus, tmp_path / "index")))
    monkeypatch.setattr(page, "FRESH", -1)  # looks every time
    before = seen.state
    assert (seen.pending(), seen.trouble) == (["neu.txt"], "")
    corpus.rename(tmp_path / "away")
    assert (seen.pending(), seen.state == before) == ([], False)
    assert seen.trouble.startswith(f"There is no folder {corpus}; make it")
    (tmp_path / "away").rename(corpus)
    assert (seen.pending(), seen.trouble, seen.state == before) == (["neu.txt"], "", True)


# templates


def test_templates_refuse_what_they_do_not_know() -> None:
    with pytest.raises(Exception, match="articles"):
        render("library", "de", folder="x", suffixes=[], waiting=[], report=None)

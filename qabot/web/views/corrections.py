"""Putting statements right: the form beside the article, and the list of what was put right below the board."""

from __future__ import annotations

import base64
import shutil
import tempfile
from pathlib import Path
from typing import Any

import gradio as gr

from qabot.newsroom.entrance.accounts import Role
from qabot.types import LanguageCode, Stance, Statement
from qabot.web.content import reader
from qabot.web.page import I18N, NOTED, Page, buttons, language, may, quiet, sheet, table, tell
from qabot.web.render import render
from qabot.web.texts import text


def form(page: Page, article: gr.HTML) -> gr.Group:
    """What an editor fills in after a click in the reader ``article``; hides a statement at once."""
    place = gr.JSON(visible="hidden")  # [id of the article, start of the content]
    with sheet("beside", elem_id="put-right") as asking:
        gr.Markdown(f"### {I18N('put_right_title')}")
        gr.Markdown(I18N("put_right_note"))
        with gr.Row():
            speaker = gr.Textbox(label=I18N("column_speaker"), max_length=200, min_width=140)
            party = gr.Textbox(label=I18N("column_party"), max_length=200, min_width=140)
            stance = gr.Dropdown(label=I18N("column_stance"), min_width=140)
        words = gr.Textbox(label=I18N("said_words"), lines=2, max_lines=6)
        back, save = buttons(asking, ("take_back", "secondary"), ("save", "primary"))
    fields: list[Any] = [speaker, party, stance, words]

    def clicked(data: gr.EventData, request: gr.Request) -> dict[Any, Any]:
        lang, id, start = language(request), str(data._data.get("article", "")), int(data._data.get("start", -1))
        said = page.bot.desk.said_at(id, start)
        if data._data.get("do") == "hide":
            page.bot.desk.hide(id, said.content_span)
            tell(lang, "hidden_now")
            return {article: redrawn(id, None, lang), place: [], asking: gr.Group(visible=False)}
        choices = [(text(lang, f"stance_{one}"), one.value) for one in Stance]
        return {
            place: [id, start],
            asking: gr.Group(visible=True),
            speaker: said.speaker,
            party: said.party,
            stance: gr.Dropdown(choices=choices, value=said.stance.value),
            words: said.content,
            back: gr.Button(visible=said.corrected is not None),
        }

    def redrawn(id: str, start: int | None, lang: LanguageCode) -> str:
        return reader.at_place(page.bot, lang, {"article": id, "content": start})

    def saved(
        place: list[Any], speaker: str, party: str, stance: str, words: str, request: gr.Request
    ) -> tuple[Any, ...]:
        lang, (id, start) = language(request), place
        said = page.bot.desk.said_at(id, start)
        now = _put_right(page, said, speaker, party, stance, words)
        return redrawn(id, now.content_span[0], lang), gr.Group(visible=False)

    def taken_back(place: list[Any], request: gr.Request) -> tuple[Any, ...]:
        lang, (id, start) = language(request), place
        said = page.bot.desk.said_at(id, start)
        if said.corrected:
            page.bot.desk.take_back(said.corrected.id)
        return redrawn(id, start, lang), gr.Group(visible=False)

    article.click(clicked, None, [article, place, asking, *fields, back], **NOTED)
    save.click(saved, [place, *fields], [article, asking], **NOTED)
    back.click(taken_back, place, [article, asking], **NOTED)
    return asking


def listing(page: Page) -> None:
    """All that was put right, to be taken back and taken along."""
    with gr.Accordion(I18N("corrections"), open=False, visible=False, elem_id="corrections") as fold:
        listed = table()
        export = quiet("export_annotated")

    def drawn(lang: LanguageCode) -> tuple[Any, ...]:
        held = page.bot.desk.corrections()
        languages = {article.id: article.language for article in page.bot.articles()}
        told = render("corrections", lang, corrections=held, languages=languages, may_change=may(Role.EDITOR))
        return gr.Accordion(visible=bool(held)), told

    def clicked(data: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        page.bot.desk.take_back(str(data._data.get("id", "")))
        return drawn(language(request))

    def packed() -> dict[str, str]:
        with tempfile.TemporaryDirectory() as folder:
            page.bot.desk.export(Path(folder) / "articles")
            archive = Path(shutil.make_archive(f"{folder}/packed", "zip", f"{folder}/articles"))
            told = base64.b64encode(archive.read_bytes()).decode()
        return {"name": "qabot-corrections.zip", "type": "application/zip", "base64": told}

    listed.click(clicked, None, [fold, listed], **NOTED)
    page.downloads(export, packed, [])
    page.redraws("statements", drawn, [], [fold, listed])


def _put_right(page: Page, said: Statement, speaker: str, party: str, stance: str, words: str) -> Statement:
    """Only what is different is put right: the rest goes on following the article as it is read."""
    speaker, party = " ".join(speaker.split()), " ".join(party.split())
    extent = None
    if words.split() != said.content.split():
        extent = page.bot.desk.place_of(said.article, words, said.content_span[0])
    return page.bot.desk.correct(
        said.article,
        said.content_span,
        speaker=speaker if speaker != said.speaker else None,
        # Who has another name, and spoke for others, still does where that stands in the form
        party=party if party != said.party or (speaker != said.speaker != said.party) else None,
        stance=Stance(stance) if stance != said.stance else None,
        extent=extent,
    )

"""Watched questions, below the conversation: what is new about each since somebody looked."""

from __future__ import annotations

from typing import Any

import gradio as gr

from qabot.newsroom.entrance.accounts import Role
from qabot.types import LanguageCode
from qabot.web import chat
from qabot.web.page import I18N, NOTED, Page, language, may, table, tell
from qabot.web.render import render
from qabot.web.texts import text


def build(page: Page, talk: gr.Chatbot, watch: gr.Button) -> None:
    """The list, and what the button ``watch`` does: the last question of the conversation is watched from then on."""
    with gr.Accordion(I18N("watched"), open=False, visible=False, elem_id="watched") as fold:
        listed = table()
    shown = [fold, listed, watch]

    def drawn(lang: LanguageCode) -> tuple[Any, ...]:
        held, reader = page.bot.desk.watched.all(), may(Role.READER)
        news = {item.question.id: item.statements for item in page.bot.desk.watched.news()} if held else {}
        n = sum(map(len, news.values()))
        label = text(lang, "watched_news", n=n) if n else text(lang, "watched")
        told = render("watched", lang, watched=[(one, news.get(one.id, ())) for one in held], may_change=reader)
        return gr.Accordion(label=label, visible=bool(held)), told, gr.Button(visible=reader)

    def added(messages: list[chat.Message], request: gr.Request) -> Any:
        lang = language(request)
        asked = chat.questions(messages or [])
        if not asked:
            tell(lang, "watch_first")
            return gr.skip()
        one = page.bot.desk.watched.add(asked[-1])
        tell(lang, "watch_added", question=one.question)
        return drawn(lang)

    def clicked(data: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        watched, id = page.bot.desk.watched, str(data._data.get("id", ""))
        (watched.seen if data._data.get("do") == "seen" else watched.remove)(id)
        return drawn(language(request))

    watch.click(added, talk, shown, **NOTED)
    listed.click(clicked, None, shown, **NOTED)
    page.redraws("ask", drawn, [], shown)

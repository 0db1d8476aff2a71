"""The frame of the page: its name, language and light, how far an update is, the views as tabs, the article beside."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import gradio as gr

from qabot.newsroom.entrance.accounts import Role
from qabot.web import chat
from qabot.web.content import reader
from qabot.web.page import CLICKS, I18N, NOTED, QUIET, STATIC, Page, language, may
from qabot.web.render import render
from qabot.web.texts import text
from qabot.web.views import articles, ask, corrections, disputes, statements

VIEWS = {"ask": ask.build, "statements": statements.build, "contrast": disputes.build, "articles": articles.build}
IDLE, WORKING = 4.0, 0.5  # seconds between two looks at the folder and the update


def build(page: Page) -> None:
    """Lay out the whole page."""
    with gr.Row(elem_id="masthead"):
        gr.HTML(
            f'<a class="skip" href="#main">{I18N("skip")}</a><a class="wordmark" href="#ask">qabot</a>',
            js_on_load=None,
            apply_default_css=False,
        )
        lang = gr.Radio([("DE", "de"), ("EN", "en")], label=I18N("language"), elem_id="language", container=False)
        light = gr.Button("◐", elem_id="theme", size="sm", min_width=0)
    status = gr.HTML(elem_id="status", js_on_load=None, apply_default_css=False)
    now = gr.Button(I18N("update_now"), size="sm", variant="primary", visible=False, elem_id="update")
    with gr.Row(elem_id="columns"):
        with gr.Column(elem_id="main"), gr.Tabs(elem_id="views", overflow_behavior="wrap"):
            tabs, built = dict[str, Any](), dict[str, Any]()
            for name, view in VIEWS.items():
                with gr.Tab(I18N(f"view_{name}"), id=name, elem_id=name, render_children=True) as tabs[name]:
                    built[name] = view(page)
        article = gr.HTML(
            elem_id="reader",
            apply_default_css=False,
            css_template=(STATIC / "reader.css").read_text(encoding="utf-8"),
            js_on_load=CLICKS + (STATIC / "page.js").read_text(encoding="utf-8"),
        )
        sheet = corrections.form(page, article)
    place = gr.JSON(visible="hidden")  # of the open article, as its address has it
    timer = gr.Timer(IDLE)

    def opened(data: gr.EventData, request: gr.Request) -> tuple[str, gr.Group]:
        return reader.at_place(page.bot, language(request), data._data), gr.Group(visible=False)

    def again(place: dict[str, Any] | None, request: gr.Request) -> Any:
        return reader.at_place(page.bot, language(request), place) if place else gr.skip()

    def ready(data: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        kept: Any = chat.restored(data._data.get("messages"))[-chat.KEPT :]
        talk = gr.Chatbot(kept, feedback_value=chat.verdicts(kept))
        return language(request), talk, gr.MultimodalTextbox(interactive=True)

    def look(seen: str, request: gr.Request) -> Any:
        lang = f"{language(request)}."
        state = f"{lang}{page.state}"  # first: what comes meanwhile is told again next time
        work, folder = page.updates.work, page.folder
        if state == seen and not work.running:
            return gr.skip()
        work = replace(work, error=work.error or folder.trouble)
        drawn = render("status", language(request), work=work, waiting=folder.pending).strip()
        wait = gr.Timer(WORKING if work.running else IDLE)
        return (
            # Another tab of the browser may have chosen one; what is chosen here meanwhile is not taken back
            gr.skip() if seen.startswith(lang) else language(request),
            drawn,
            gr.Button(visible=bool(folder.pending or work.error) and may(Role.EDITOR)),
            wait,
            # an update changes the index again and again; a page that is opened meanwhile is drawn as it is
            seen if work.running and seen.startswith(lang) else state,
        )

    def named(request: gr.Request) -> list[Any]:
        return [gr.Tab(label=text(language(request), f"view_{name}")) for name in VIEWS]

    # It may have been removed, put right, or be wanted in the other language
    page.seen.change(again, place, article, js="() => qabot.reading()", **QUIET)
    article.open(opened, None, [article, sheet], **QUIET)
    watch = {"inputs": page.seen, "outputs": [lang, status, now, timer, page.seen], **QUIET}
    article.ready(ready, None, [lang, *built["ask"]], **QUIET).then(look, **watch)
    chosen = lang.change(None, lang, None, js="lang => qabot.language(lang)", api_visibility="private")
    # A gr.Tab keeps the name that it was drawn with
    chosen.then(look, **watch).then(named, None, list(tabs.values()), **QUIET)
    light.click(None, None, None, js="() => qabot.theme()", api_visibility="private")
    now.click(page.update, None, None, **NOTED).then(look, **watch)
    timer.tick(look, **watch)
    for draw, inputs, outputs in page.views:
        gr.on([page.active.change, page.seen.change], draw, inputs, outputs, **QUIET)
    for name, tab in tabs.items():
        tab.select(None, None, page.active, js=f"() => '{name}'", api_visibility="private")

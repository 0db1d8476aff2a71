"""Ask: a conversation in gr.Chatbot, each sentence of an answer with links to the places that it rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gradio as gr

from qabot.errors import QabotError
from qabot.languages.messages import localized
from qabot.newsroom.entrance.accounts import Role
from qabot.types import LanguageCode
from qabot.web import chat, library
from qabot.web.chat import Message
from qabot.web.content import samples
from qabot.web.content.welcome import starters, welcome
from qabot.web.page import BUSY, I18N, NOTED, QUIET, Page, language, may, quiet, quoted, tell, warn
from qabot.web.texts import text
from qabot.web.views import watched

State = tuple[Any, Any]
PATIENCE = 0.5  # seconds to wait for an update between two looks whether the question is still asked


def build(page: Page) -> list[Any]:
    """The conversation, the box below it, and what the first minute needs; the script hands back what it kept."""
    news = gr.Column()
    talk = gr.Chatbot(
        elem_id="chat",
        layout="panel",
        editable="user",
        buttons=["copy", "copy_all"],
        show_label=False,
        label=I18N("conversation"),
        height=None,
        latex_delimiters=[],
        placeholder=str(I18N("loading")),
        allow_tags=False,
        autoscroll=False,
    )
    with gr.Row(elem_id="first", visible=False) as first:
        add = gr.Button(I18N("empty_go"), variant="primary")
        look = gr.Button(I18N("samples_look"))
    box = gr.MultimodalTextbox(
        elem_id="box",
        placeholder=str(I18N("question_hint")),
        label=I18N("question"),
        show_label=False,
        file_count="multiple",
        max_plain_text_length=chat.LONGEST * 2,
        submit_btn=True,
        stop_btn=False,
        interactive=False,  # until what was kept is back, which would come over a new question
    )
    with gr.Row(elem_id="below"):
        export, watch = quiet("export_markdown"), quiet("watch")
        away = quiet("samples_away", visible=False)

    def answered(question: str, before: list[Message], lang: LanguageCode) -> Iterator[State]:
        asked = [*before, Message(role="user", content=question)]
        yield asked, gr.MultimodalTextbox(value=None, submit_btn=False, stop_btn=True)
        told: list[Message] = []
        try:
            if len(question) > chat.LONGEST:
                raise QabotError(f"A question has at most {chat.LONGEST} characters; ask a shorter one.")
            while page.updates.work.running and not page.bot.articles():
                yield [*asked, chat.step(text(lang, "first_title"), [])], gr.skip()
                page.updates.wait(PATIENCE)
            for told in chat.stream(page.bot, question, chat.turns(page.bot, chat.questions(before))):
                yield asked + told, gr.skip()
        except QabotError as error:
            told = [Message(role="assistant", content=f"*{chat.markup(localized(str(error), lang))}*")]
        yield asked + told, gr.MultimodalTextbox(submit_btn=True, stop_btn=False)

    def submitted(given: dict[str, Any], messages: list[Message], request: gr.Request) -> Iterator[State]:
        lang, files, question = language(request), given.get("files") or [], (given.get("text") or "").strip()
        before = chat.restored(messages)
        if files:
            added = [_added(page, Path(path), lang) for path in files]
            yield before, gr.MultimodalTextbox(value=None, submit_btn=False, stop_btn=True)
            while not page.updates.wait(PATIENCE):
                yield before, gr.skip()
            report = page.updates.work.report
            for file in report.skipped if report else ():
                if file.path in added:
                    warn(f"{quoted(file.path, lang)}: {localized(file.reason, lang)}", lang)
        if question:
            yield from answered(question, before, lang)
        elif files:
            yield before, gr.MultimodalTextbox(submit_btn=True, stop_btn=False)

    def picked(data: gr.SelectData, messages: list[Message], request: gr.Request) -> Iterator[State]:
        value = data.value.get("text", "") if isinstance(data.value, dict) else data.value
        yield from answered(str(value), chat.restored(messages), language(request))

    def retried(data: gr.RetryData, messages: list[Message], request: gr.Request) -> Iterator[State]:
        before = chat.restored(messages)[: _place(data.index)]
        yield from answered(chat.words(messages[_place(data.index)]), before, language(request))

    def edited(data: gr.EditData, messages: list[Message], request: gr.Request) -> Iterator[State]:
        yield from answered(str(data.value).strip(), chat.restored(messages)[: _place(data.index)], language(request))

    def undone(data: gr.UndoData, messages: list[Message]) -> State:
        asked = chat.words(messages[_place(data.index)])
        return chat.restored(messages)[: _place(data.index)], {"text": asked, "files": []}

    def judged(data: gr.LikeData, messages: list[Message]) -> list[Message]:
        return chat.judged(messages, _place(data.index), data.liked)

    def ended(messages: list[Message], request: gr.Request) -> State:
        if not chat.unanswered(messages):
            return gr.skip(), gr.skip()
        kept = [message for message in chat.restored(messages) if message["content"] or message["role"] == "user"]
        note = Message(role="assistant", content=f"*{text(language(request), 'stopped')}*")
        return [*kept, note], gr.MultimodalTextbox(submit_btn=True, stop_btn=False)

    def opened(lang: LanguageCode) -> tuple[Any, ...]:
        held, table, running = page.bot.articles(), page.table()[0], page.updates.work.running
        found = page.once(("starters", lang), lambda: starters(page.bot, table, lang)) if table else []
        shown = gr.Chatbot(
            placeholder=welcome(held, table, lang, page.bot.corpus, running=running),
            examples=[{"text": question} for question in found],
        )
        change = may(Role.EDITOR)
        away = change and bool(samples.present(page.bot.corpus))
        return shown, gr.Row(visible=change and not held and not running), gr.Button(visible=away)

    def exported(messages: list[Message], request: gr.Request) -> dict[str, str]:
        today = dt.date.today().isoformat()
        told = chat.export(messages, language(request), today)
        return {"name": f"qabot-{today}.md", "text": told, "type": "text/markdown"}

    def changed(work: Callable[[Path], None]) -> Callable[[], None]:
        def give() -> None:
            work(page.bot.corpus)
            page.update()

        return give

    both = [talk, box]
    asking: list[Any] = [
        box.submit(submitted, [box, talk], both, **BUSY),
        talk.example_select(picked, talk, both, **BUSY),
        talk.option_select(picked, talk, both, **BUSY),
        talk.retry(retried, talk, both, **BUSY),
        talk.edit(edited, talk, both, **BUSY),
    ]
    box.stop(None, cancels=asking, api_visibility="private")
    for event in asking:
        # Gradio calls it when an answer is stopped, and again when the last state on its way to the page is there
        event.then(ended, talk, both, **QUIET)
    talk.undo(undone, talk, both, **QUIET)
    talk.like(judged, talk, talk, **QUIET)
    talk.change(None, talk, None, js="messages => qabot.keep(messages)", api_visibility="private")
    page.downloads(export, exported, [talk])
    add.click(None, None, None, js="() => { location.hash = 'articles'; }", api_visibility="private")
    look.click(changed(samples.put), None, None, **NOTED)
    away.click(changed(samples.away), None, None, **NOTED)
    with news:
        watched.build(page, talk, watch)
    page.redraws("ask", opened, [], [talk, first, away])
    return both


def _added(page: Page, path: Path, lang: LanguageCode) -> str:
    """Put an upload into the corpus and tell so; its name there, "" where it cannot be one of its files."""
    try:
        name = library.add_file(page.bot.corpus, path, path.name)
    except QabotError as error:
        warn(localized(str(error), lang), lang)
        return ""
    page.update()
    told = "file_added" if name == library.safe_name(path.name) else "file_beside"
    tell(lang, told, name=name)
    return name


def _place(index: Any) -> int:
    return int(index[0] if isinstance(index, (list, tuple)) else index)

"""Articles: what lies in the corpus, and how it is added to, corrected, removed and brought back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gradio as gr

from qabot.errors import NameTaken, QabotError
from qabot.languages.messages import localized
from qabot.newsroom.entrance.accounts import Role
from qabot.placing import BIN, Taken
from qabot.readers.details import beside
from qabot.types import LanguageCode
from qabot.web import library
from qabot.web.chat import markup
from qabot.web.page import BUSY, I18N, NOTED, Page, buttons, language, may, quiet, quoted, sheet, table, tell, warn
from qabot.web.render import render
from qabot.web.texts import text

DETAILS = ("title", "source", "date", "author", "url", "language")


def build(page: Page) -> None:
    gr.Markdown(f"# {I18N('view_articles')}")
    lead = gr.Markdown(elem_classes="lead")
    files = gr.File(label=I18N("add_files"), file_count="multiple", height=150)
    pending = gr.State(list[str]())  # uploads whose names are taken; kept here, since a browser could name any file
    with sheet("taken") as asking:
        taken = gr.Markdown()
        both, replace = buttons(asking, ("taken_keep", "secondary"), ("taken_replace", "stop"))
    with gr.Accordion(I18N("paste_text"), open=False) as pasting:
        with gr.Row():
            title = gr.Textbox(label=I18N("column_title"), max_length=300, scale=2)
            source = gr.Textbox(label=I18N("column_source"), max_length=200)
            date = gr.DateTime(label=I18N("column_date"), include_time=False, type="string")
        body = gr.Textbox(label=I18N("article_text"), lines=8, max_length=2_000_000)
        paste = gr.Button(I18N("add"), variant="primary")
    with gr.Row(elem_classes="tools"):
        rebuild = quiet("rebuild")
    report = gr.HTML(js_on_load=None, elem_id="report", apply_default_css=False)
    chosen = gr.Textbox(visible="hidden")  # an article's id
    with sheet("edit") as editing:
        about = gr.Markdown()
        with gr.Row():
            fields: list[Any] = [
                gr.Textbox(label=I18N("column_title"), max_length=300, min_width=400),
                gr.Textbox(label=I18N("column_source"), max_length=200),
                gr.DateTime(label=I18N("column_date"), include_time=False, type="string"),
                gr.Textbox(label=I18N("author"), max_length=200),
                gr.Textbox(label=I18N("url"), max_length=500),
                gr.Dropdown(label=I18N("language"), choices=[("Deutsch", "de"), ("English", "en")]),
            ]
        (save,) = buttons(editing, ("save", "primary"))
    with sheet("remove") as removing:
        warning = gr.Markdown()
        erase, remove = buttons(removing, ("erase", "secondary"), ("remove", "stop"))
    with sheet("erase") as erasing:
        last = gr.Markdown()
        whole = gr.Checkbox(label=I18N("erase_whole"), visible=False)
        (erase_now,) = buttons(erasing, ("erase_now", "stop"))
    listed = table("library")
    with gr.Accordion(I18N("removed_files"), open=False, visible=False) as bin_:
        # What was picked may be gone by the time that it is sent, and Gradio refuses what a list no longer holds.
        gone = gr.Dropdown(label=I18N("removed_file"), allow_custom_value=True)
        with gr.Row():
            restore = gr.Button(I18N("restore"))
            erase_gone = gr.Button(I18N("erase"))

    def told(lang: LanguageCode) -> str:
        held = page.updates.work.report
        if not held:
            return ""
        kin = library.kin(page.bot.articles(), (*held.added, *held.changed))
        return render("report", lang, report=held, kin=kin)

    def placed(paths: list[str], what: Taken, lang: LanguageCode) -> list[str]:
        """Put uploads into the corpus; those whose names are taken, where that is to be asked."""
        asked = []
        for path in paths:
            try:
                library.add_file(page.bot.corpus, Path(path), Path(path).name, what)
            except NameTaken:
                asked.append(path)
            except QabotError as error:
                warn(localized(str(error), lang), lang)
            else:
                page.update()
        return asked

    def added(paths: list[str] | None, request: gr.Request) -> tuple[Any, ...]:
        lang = language(request)
        asked = placed(paths or [], Taken.ASK, lang)
        names = ", ".join(quoted(library.safe_name(Path(path).name), lang) for path in asked)
        note = text(lang, "taken_note", n=len(asked), names=markup(names), folder=BIN)
        return None, asked, gr.Group(visible=bool(asked)), f"### {text(lang, 'taken_title')}\n\n{note}"

    def answered(what: Taken) -> Any:
        def give(paths: list[str], request: gr.Request) -> tuple[Any, ...]:
            placed(paths, what, language(request))
            return [], gr.Group(visible=False)

        return give

    def pasted(title: str, source: str, date: str | None, body: str) -> tuple[Any, ...]:
        values = {"title": title, "source": source, "date": date or "", "body": body}
        library.add_text(page.bot.corpus, values)
        page.update()
        return "", "", None, ""

    def clicked(data: gr.EventData, request: gr.Request) -> dict[Any, Any]:
        lang, id = language(request), str(data._data.get("article", ""))
        article, edit = page.bot.article(id), data._data.get("do") == "edit"
        path = library.file_of(page.bot.corpus, id)
        told: dict[Any, Any] = {chosen: id, editing: gr.Group(visible=edit), removing: gr.Group(visible=not edit)}
        if edit:
            values = {name: getattr(article, name) or "" for name in DETAILS}
            values["date"] = values["date"][:10] or None
            note = text(lang, "edit_note", name=markup(beside(path).name))
            told[about] = f"### {text(lang, 'edit_title')}\n\n{note}"
            return told | dict(zip(fields, values.values(), strict=True))
        note = text(lang, "remove_note", folder=BIN)
        told[warning] = f"### {text(lang, 'remove_title')}\n\n**{markup(article.title)}**\n\n{note}"
        if (n := library.shared(article, page.bot.articles())) > 1:
            told[warning] += f" {text(lang, 'remove_shared', n=n)}"
        return told

    def saved(id: str, *values: str | None) -> Any:
        given = {name: value or "" for name, value in zip(DETAILS, values, strict=True)}
        written = page.bot.article(id).date or ""
        if written[:10] == given["date"]:
            given["date"] = written  # with its time of day, which the field does not show
        library.edit(page.bot.corpus, id, given)
        page.update()
        return gr.Group(visible=False)

    def removed(id: str) -> Any:
        for path in page.bot.article(id).paths:
            library.remove(page.bot.corpus, path)
        page.update()
        return gr.Group(visible=False)

    def restored(name: str | None) -> None:
        library.restore(page.bot.corpus, name or "")
        page.update()

    def asked_to_erase(id: str, lang: LanguageCode, n: int = 1) -> tuple[Any, ...]:
        note = f"### {text(lang, 'erase_title')}\n\n**{markup(id)}**\n\n{text(lang, 'erase_note')}"
        return id, gr.Group(visible=False), gr.Group(visible=True), note, gr.Checkbox(value=False, visible=n > 1)

    def to_erase(id: str, request: gr.Request) -> tuple[Any, ...]:
        return asked_to_erase(id, language(request), library.shared(page.bot.article(id), page.bot.articles()))

    def gone_to_erase(name: str | None, request: gr.Request) -> Any:
        return asked_to_erase(f"{BIN}/{name}", language(request)) if name else gr.skip()

    def erased(id: str, whole: bool, request: gr.Request) -> gr.Group:
        done = page.bot.desk.erase(id, whole_file=whole)
        tell(language(request), "erased", files=", ".join((*done.files, *done.cut)))
        return gr.Group(visible=False)

    def opened(lang: LanguageCode, picked: str | None) -> tuple[Any, ...]:
        held, (waiting, gone, _), change = page.bot.articles(), page.folder, may(Role.EDITOR)
        known = {path for article in held for path in article.paths}
        drawn = render(
            "library",
            lang,
            articles=sorted(held, key=lambda article: (article.date or "", article.title), reverse=True),
            waiting=[path for path in waiting if path not in known],
            changed={article.id for article in held if not set(waiting).isdisjoint(article.paths)},
            whole={article.id for article in held if article.id in article.paths},
            titles={article.id: article.title for article in held},
            may_change=change,
        )
        where = text(lang, "library_lead", folder=page.bot.corpus.name)
        # What somebody picked meanwhile is not taken back
        files_gone = gr.Dropdown(choices=gone) if picked in (None, *gone) else gr.Dropdown(choices=gone, value=None)
        bin_shown = gr.Accordion(visible=bool(gone) and change), files_gone
        tools = gr.File(visible=change), gr.Accordion(visible=change), gr.Button(visible=change)
        return where, told(lang), drawn, *bin_shown, *tools

    files.upload(added, files, [files, pending, asking, taken], **BUSY)
    both.click(answered(Taken.KEEP), pending, [pending, asking], **NOTED)
    replace.click(answered(Taken.REPLACE), pending, [pending, asking], **NOTED)
    rebuild.click(page.update, api_name="page_update", **NOTED)
    paste.click(pasted, [title, source, date, body], [title, source, date, body], api_name="page_paste", **NOTED)
    listed.click(clicked, None, [chosen, editing, about, *fields, removing, warning], **NOTED)
    save.click(saved, [chosen, *fields], editing, api_name="page_edit", **NOTED)
    remove.click(removed, chosen, removing, api_name="page_remove", **NOTED)
    erase.click(to_erase, chosen, [chosen, removing, erasing, last, whole], **NOTED)
    erase_gone.click(gone_to_erase, gone, [chosen, removing, erasing, last, whole], **NOTED)
    erase_now.click(erased, [chosen, whole], erasing, **BUSY)
    restore.click(restored, gone, None, **NOTED)
    page.redraws("articles", opened, [gone], [lead, report, listed, bin_, gone, files, pasting, rebuild])

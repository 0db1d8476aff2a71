"""Statements: everything that the articles attribute to somebody, filtered by Gradio's fields.

The table is HTML: gr.Dataframe cuts off or squeezes long text on a phone, knows no mark for a stance, and takes the
whole table into the browser.
"""

from __future__ import annotations

from typing import Any

import gradio as gr

from qabot.types import LanguageCode
from qabot.web.content import board
from qabot.web.page import I18N, QUIET, Page, language, quiet, table
from qabot.web.texts import text
from qabot.web.views import corrections

FILTERS = ("party", "speaker", "stance", "article")


def build(page: Page) -> None:
    gr.Markdown(f"# {I18N('view_statements')}")
    gr.Markdown(I18N("board_lead"), elem_classes="lead")
    with gr.Row(elem_classes="filters"):
        words = gr.Textbox(label=I18N("filter_text"), placeholder=I18N("filter_text_hint"), min_width=240)
        chosen = [gr.Dropdown([("", "")], value="", label=I18N(f"column_{name}"), min_width=140) for name in FILTERS]
        since, until = (
            gr.DateTime(label=I18N(f"filter_{name}"), include_time=False, type="string", min_width=140)
            for name in ("since", "until")
        )
    with gr.Row(elem_classes="tools"):
        reset = quiet("filter_reset")
        exports = [(form, quiet(f"export_{form}")) for form in ("csv", "json")]
    listed = table("board")
    corrections.listing(page)
    sort, limit = gr.State("-date"), gr.State(board.PAGE)
    fields: list[Any] = [words, *chosen, since, until]

    def wanted(*values: str | None) -> board.Chosen:
        names = ("text", *FILTERS, "since", "until", "sort")
        return board.Chosen(**{name: (value or "")[:200] for name, value in zip(names, values, strict=True)})

    def rows(limit: int, lang: LanguageCode, *values: str | None) -> str:
        return board.rows_html(page.table()[0], lang, wanted(*values), limit)

    def filtered(request: gr.Request, *values: str | None) -> tuple[str, int]:
        return rows(board.PAGE, language(request), *values), board.PAGE

    def clicked(data: gr.EventData, limit: int, request: gr.Request, *values: str | None) -> tuple[str, str, int]:
        sort = str(data._data.get("sort", values[-1]))
        limit = limit + board.PAGE if data._data.get("do") == "more" else limit
        return rows(limit, language(request), *values[:-1], sort), sort, limit

    def opened(lang: LanguageCode, limit: int, *values: str | None) -> tuple[Any, ...]:
        every = (text(lang, "any"), "")
        offered = board.choices(page.table()[0], lang)
        told = [[every, *((f"{label} ({n})", value) for value, label, n in offered[name])] for name in FILTERS]
        # Their values stay out of it: one picked while this was on its way would be lost.
        lists = [gr.Dropdown(choices=one) for one in told]
        return (*lists, rows(limit, lang, *values))

    def exported(form: str) -> Any:
        def give(*values: str | None) -> dict[str, str]:
            told = board.export(page.table()[0], wanted(*values), form)
            return {"name": f"qabot-statements.{form}", "text": told, "type": f"text/{form}"}

        return give

    state = [*fields, sort]
    gr.on([words.change, *(one.input for one in chosen), since.change, until.change], filtered, state, [listed, limit],
          trigger_mode="always_last", **QUIET)  # fmt: skip
    listed.click(clicked, [limit, *state], [listed, sort, limit], **QUIET)
    shown = reset.click(lambda: ("", "", "", "", "", None, None), None, fields, **QUIET)
    shown.then(filtered, state, [listed, limit], **QUIET)
    for form, button in exports:
        page.downloads(button, exported(form), state)
    page.redraws("statements", opened, [limit, *state], [*chosen, listed])

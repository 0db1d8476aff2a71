"""Disputes: for a topic, what is claimed and who denies it, and two pictures with their figures."""

from __future__ import annotations

from typing import Any

import gradio as gr

from qabot.types import LanguageCode, Stance
from qabot.web.content import contrast
from qabot.web.page import I18N, QUIET, Page, language, table
from qabot.web.texts import text
from qabot.web.theme import stance_colour


def build(page: Page) -> None:
    gr.Markdown(f"# {I18N('view_contrast')}")
    gr.Markdown(I18N("contrast_lead"), elem_classes="lead")
    with gr.Row(elem_classes="topic", equal_height=True):
        topic = gr.Textbox(label=I18N("topic"), placeholder=I18N("topic_hint"), max_length=contrast.LONGEST, scale=4)
        show = gr.Button(I18N("topic_show"), variant="primary", scale=1, min_width=90)
    offered = gr.Radio(label=I18N("topics"), elem_classes="pills")
    sides = table("sides")
    look: dict[str, Any] = {"tooltip": "all", "x_label_angle": -30}  # so that names stand beside each other on a phone
    with gr.Column(visible=False) as pictures:
        bars = gr.BarPlot(label=I18N("picture_parties"), x="name", y="n", color="stance", height=340, **look)
        days = gr.BarPlot(label=I18N("picture_timeline"), x="day", y="n", color="stance", height=340, **look)
        with gr.Accordion(I18N("figures"), open=False):
            figures = [gr.Dataframe(interactive=False, buttons=[], wrap=True) for _ in range(2)]

    def shown(topic: str, lang: LanguageCode) -> tuple[Any, ...]:
        import pandas as pd

        rows, topics = page.table()
        topic = topic or (topics[lang][0][0] if topics[lang] else "")
        told = contrast.contrast(page.bot, rows, topic)
        parties, dates = contrast.by_party(told.rows, lang), contrast.by_day(told.rows, lang)
        colours = {text(lang, f"stance_{stance}"): stance_colour(stance) for stance in Stance}
        titles = {name: text(lang, f"column_{name}") for name in ("party", "date", "stance")}
        order = list(dict.fromkeys(str(one["name"]) for one in parties))
        common: dict[str, Any] = {"y_title": text(lang, "view_statements"), "color_map": colours}
        common["color_title"] = titles["stance"]
        party = pd.DataFrame(parties, columns=["name", "stance", "n"])
        day = pd.DataFrame(dates, columns=["day", "stance", "n"])
        return (
            contrast.contrast_html(told, lang),
            gr.Column(visible=bool(parties)),
            gr.BarPlot(party, x_title=titles["party"], sort=order, **common),
            gr.BarPlot(day, x_title=titles["date"], visible=bool(dates), **common),
            _figures(party, "name", titles["party"]),
            _figures(day, "day", titles["date"]),
        )

    def asked(topic: str, request: gr.Request) -> tuple[Any, ...]:
        return shown(topic, language(request))

    def opened(lang: LanguageCode, topic: str) -> tuple[Any, ...]:
        topics = page.table()[1][lang]
        names = [name for name, _ in topics]
        topic = topic or (names[0] if names else "")
        choices = [(f"{name} {n}", name) for name, n in topics]
        return gr.Radio(choices=choices, value=topic if topic in names else None), *shown(topic, lang)

    outputs = [sides, pictures, bars, days, *figures]
    gr.on([topic.submit, show.click], asked, topic, outputs, **QUIET)
    offered.select(lambda name: name, offered, topic, **QUIET).then(asked, topic, outputs, **QUIET)
    page.redraws("contrast", opened, [topic], [offered, *outputs])


def _figures(bars: Any, key: str, title: str) -> gr.Dataframe:
    """The numbers of a picture, a pandas frame, as a table: a row for each bar, a column for each stance."""
    counts = bars.pivot_table("n", key, "stance", aggfunc="sum", fill_value=0, sort=False).rename_axis(title)
    table = counts.reset_index()
    return gr.Dataframe(table, headers=list(table.columns), visible=not table.empty)

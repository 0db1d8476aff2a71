"""The colours and type of the page, as one Gradio theme: ink on paper by day, paper on ink by night.

Only fonts that the reader's system has are named, so that no page asks another host for one. ``static/page.css`` uses
these values through Gradio's CSS variables and adds what a theme cannot say: layout and the marks of the stances.
"""

from __future__ import annotations

import gradio as gr

from qabot.types import Stance

SANS = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "Noto Sans", "Liberation Sans", "Arial"]
MONO = ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "Liberation Mono", "monospace"]

# of each stance: its mark, colour by day, by night, and how a line under it is drawn
STANCES: dict[Stance, tuple[str, str, str, str]] = {
    Stance.CLAIMS: ("»", "#38547c", "#a5bfe0", "solid"),
    Stance.ACCUSES: ("→", "#8f4700", "#f0ac70", "double"),
    Stance.DENIES: ("✕", "#a01822", "#ff9d97", "wavy"),
    Stance.CONFIRMS: ("✓", "#1c6636", "#84d39e", "solid"),
    Stance.CRITICISES: ("−", "#862a6a", "#e8a0ce", "dashed"),
    Stance.DEMANDS: ("!", "#593d9c", "#c0adf4", "double"),
    Stance.ANNOUNCES: ("▸", "#0d606b", "#7bcfd8", "dotted"),
    Stance.SUSPECTS: ("?", "#665700", "#dbc665", "dotted"),
    Stance.WARNS: ("△", "#79472a", "#dcb592", "dashed"),
}


def stance_css() -> str:
    """Each stance's colour by day and by night, and, with its line, of its class and of a line of an answer that leads
    to one: all as variables."""
    rules = []
    for stance, (_, light, dark, line) in STANCES.items():
        own = f':is(.s-{stance}, #chat li:has(> a[href*="stance={stance}"]:first-of-type))'
        rules += [f"#columns {{ --stance-{stance}: {light}; }}", f".dark #columns {{ --stance-{stance}: {dark}; }}"]
        rules += [f"{own} {{ --s: {stance_colour(stance)}; --line: {line}; }}"]
    return "\n".join(rules) + "\n"


def stance_colour(stance: Stance) -> str:
    """The colour of a stance as CSS, whatever the light is."""
    return f"var(--stance-{stance})"


def newspaper() -> gr.themes.Base:
    """The theme; every pair of text and ground in it has a contrast of at least 4.5."""
    return gr.themes.Base(neutral_hue="stone", font=[*SANS, "sans-serif"], font_mono=MONO).set(
        body_background_fill="#faf8f3",
        body_background_fill_dark="#191816",
        body_text_color="#211f1b",
        body_text_color_dark="#e9e5db",
        body_text_color_subdued="#625d52",
        body_text_color_subdued_dark="#aca597",
        background_fill_primary="#fffefa",
        background_fill_primary_dark="#211f1c",
        background_fill_secondary="#f2eee4",
        background_fill_secondary_dark="#2a2824",
        input_background_fill_dark="#3a362f",
        input_placeholder_color="#625d52",
        input_placeholder_color_dark="#aca597",
        border_color_primary="#ddd7c8",
        border_color_primary_dark="#3d3a34",
        border_color_accent="#1d4f70",
        border_color_accent_dark="#93c1de",
        color_accent="#1d4f70",
        link_text_color="#1d4f70",
        link_text_color_dark="#93c1de",
        button_primary_background_fill="#1d4f70",
        button_primary_background_fill_dark="#93c1de",
        button_primary_text_color="#ffffff",
        button_primary_text_color_dark="#191816",
        error_text_color="#9c1620",
        error_text_color_dark="#ff9d97",
    )

"""The web app: a Gradio app for people, with the same bot over HTTP and MCP.

server.py      build the app, serve it
api.py         the named endpoints: ask, search, statements, articles
views/         the page in Gradio's parts: the frame, and a module for each view
page.py        what the views share
chat.py        an answer as messages; board.py, contrast.py, reader.py: what the other views show
library.py     the files of the corpus as the page changes them; samples.py, updates.py
templates/     what Gradio has no part for, as HTML, escaped on the way in
static/        the stylesheets and the script
texts.py       the words of the interface, German and English
theme.py       colours and type
"""

from qabot.web.server import build, serve

__all__ = ["build", "serve"]

"""The web app: a Gradio app whose page is drawn from templates, with the same bot over HTTP and MCP.

server.py      build the app, serve it
api.py         the named endpoints: ask, search, statements, articles
views.py       what the page asks for; each view is a module: chat, reader, board, contrast, library, welcome
templates/     the views as HTML, escaped on the way in
static/        the stylesheet and the script
texts.py       the words of the interface, German and English
theme.py       colours and type
"""

from qabot.web.server import build, serve

__all__ = ["build", "serve"]

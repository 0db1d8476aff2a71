"""What the page's script asks for: each view as a finished piece of HTML, each change as a call.

The endpoints stand in no schema and speak only to ``static/*.js``. They answer with an object; where something is
wrong that the reader can put right, with ``{"error": message}``.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gradio.events import api as endpoint
from gradio.utils import get_upload_folder

from qabot.errors import QabotError
from qabot.languages.messages import localized
from qabot.readers import SUFFIXES
from qabot.readers.details import beside
from qabot.types import LanguageCode
from qabot.web import board, chat, contrast, library, reader, welcome
from qabot.web.render import render
from qabot.web.texts import text
from qabot.web.topics import topics

if TYPE_CHECKING:
    from qabot.bot import Bot
    from qabot.web.updates import Updates

Values = dict[str, Any]
FRESH = 2.0  # seconds


class Views:
    """The page's side of the bot: holds the running update and what is costly to say twice."""

    def __init__(self, bot: Bot, updates: Updates) -> None:
        self.bot = bot
        self.updates = updates
        self._pending: tuple[float, int, list[str]] = (-FRESH, 0, [])
        self._table: tuple[int, list[board.Row], dict[LanguageCode, list[tuple[str, int]]]] = (-1, [], {})
        self._welcome: dict[tuple[LanguageCode, int, bool], str] = {}

    def table(self) -> tuple[list[board.Row], dict[LanguageCode, list[tuple[str, int]]]]:
        """All statements, and for readers of each language the topics among them, gathered once a generation."""
        generation = self.bot.generation
        if self._table[0] != generation:
            rows = board.rows(self.bot.statements(), self.bot.articles())
            self._table = (generation, rows, {"de": topics(rows, "de"), "en": topics(rows, "en")})
        return self._table[1:]

    def pending(self) -> list[str]:
        """Files that an update would read or remove; looked for at most every other second, however many ask."""
        now, finished = time.monotonic(), self.updates.work.finished
        if now - self._pending[0] > FRESH or finished != self._pending[1]:
            self._pending = (now, finished, self.bot.pending())
        return self._pending[2]

    def page(self, lang: LanguageCode, values: Values) -> Values:
        return {"html": render("page", lang)}

    def welcome(self, lang: LanguageCode, values: Values) -> Values:
        running = self.updates.work.running
        key = (lang, self.bot.generation, running)
        if key not in self._welcome:
            self._welcome = {k: v for k, v in self._welcome.items() if k[1] == key[1]}
            self._welcome[key] = welcome.welcome_html(self.bot, self.table()[0], lang, running)
        return {"html": self._welcome[key]}

    def statements(self, lang: LanguageCode, values: Values) -> Values:
        return {"html": board.board_html(self.table()[0], lang, values)}

    def rows(self, lang: LanguageCode, values: Values) -> Values:
        return {"html": board.rows_html(self.table()[0], lang, values, int(values.get("limit", board.PAGE)))}

    def export(self, lang: LanguageCode, values: Values) -> Values:
        return {"text": board.export(self.table()[0], values, str(values.get("form", "csv")))}

    def contrast(self, lang: LanguageCode, values: Values) -> Values:
        table, offered = self.table()
        return {"html": contrast.contrast_html(self.bot, table, offered[lang], lang, str(values.get("topic", "")))}

    def article(self, lang: LanguageCode, values: Values) -> Values:
        id = str(values.get("article", ""))
        start, end, content = (_offset(values.get(key)) for key in ("start", "end", "content"))
        try:
            article = self.bot.article(id)
        except QabotError:
            return {"html": render("missing", lang, article=id)}
        cited = (start, end) if start is not None and end is not None and start < end <= len(article.text) else None
        return {
            "html": reader.reader_html(
                article, self.bot.statements_of(id), lang, cited=cited, content=content, every=bool(values.get("all"))
            )
        }

    def articles(self, lang: LanguageCode, values: Values) -> Values:
        held = sorted(self.bot.articles(), key=lambda article: (article.date or "", article.title), reverse=True)
        waiting = [] if self.updates.work.running else self.bot.pending()
        files = {article.id: {re.sub(r"#\d+$", "", path) for path in (article.id, *article.paths)} for article in held}
        known = set().union(*files.values())
        changed = {id for id, paths in files.items() if paths & set(waiting)}
        return {
            "html": render(
                "library",
                lang,
                folder=self.bot.corpus.name,
                suffixes=sorted(SUFFIXES),
                articles=held,
                waiting=[path for path in waiting if path not in known],
                changed=changed,
                report=self.updates.work.report,
            )
        }

    def status(self, lang: LanguageCode, values: Values) -> Values:
        work = self.updates.work
        waiting = [] if work.running else self.pending()
        return {
            "html": render("status", lang, work=work, waiting=waiting).strip(),
            "running": work.running,
            "state": f"{self.bot.generation}.{work.finished}.{len(waiting)}",
        }

    def update(self, lang: LanguageCode, values: Values) -> Values:
        self.updates.start()
        return {}

    def add(self, lang: LanguageCode, values: Values) -> Values:
        uploads = Path(get_upload_folder()).resolve()
        added, refused = [], []
        for item in values.get("files", []):
            path = Path(str(item["path"])).resolve()
            if not path.is_relative_to(uploads) or not path.is_file():
                raise QabotError(text(lang, "nothing_added"))  # any path of this machine could stand there
            try:
                added.append(library.add_file(self.bot.corpus, path, str(item["name"]), lang))
            except QabotError as error:
                path.unlink()
                refused.append(localized(str(error), lang))
        if added:
            self.updates.start()
        return {"added": added, "error": " ".join(refused)} if refused else {"added": added}

    def paste(self, lang: LanguageCode, values: Values) -> Values:
        added = library.add_text(self.bot.corpus, values, lang)
        self.updates.start()
        return {"added": [added]}

    def dialog(self, lang: LanguageCode, values: Values) -> Values:
        kind = str(values.get("kind"))
        if kind == "paste":
            return {"html": render("paste", lang)}
        article = self.bot.article(str(values.get("article")))
        path = library.file_of(self.bot.corpus, article.id)
        if kind == "edit":
            return {"html": render("edit", lang, article=article, sidecar=beside(path).name)}
        shared = sum(
            other.id.rpartition("#")[0] == article.id.rpartition("#")[0] != "" for other in self.bot.articles()
        )
        return {"html": render("remove", lang, article=article, bin=library.BIN, shared=shared)}

    def edit(self, lang: LanguageCode, values: Values) -> Values:
        library.edit(self.bot.corpus, str(values.get("article")), values, lang)
        self.updates.start()
        return {}

    def remove(self, lang: LanguageCode, values: Values) -> Values:
        article = self.bot.article(str(values.get("article")))
        for path in article.paths or (article.id,):
            library.remove(self.bot.corpus, path)
        self.updates.start()
        return {}


def _offset(value: Any) -> int | None:
    return value if isinstance(value, int) and value >= 0 else None


def register(bot: Bot, updates: Updates) -> None:
    """Make the views endpoints of the Gradio app that is being built."""
    views = Views(bot, updates)
    for name in (
        "page", "welcome", "statements", "rows", "export", "contrast", "article", "articles",
        "status", "update", "add", "paste", "dialog", "edit", "remove",
    ):  # fmt: skip
        _endpoint(name, getattr(views, name))

    def ask(lang: str, values: dict) -> Iterator[dict]:  # type: ignore[type-arg]  # Gradio reads the types
        try:
            updates.wait_for_the_first()
            yield from chat.stream(bot, str(values["question"]), values.get("turns"), _lang(lang), str(values["turn"]))
        except QabotError as error:
            yield {"error": localized(str(error), _lang(lang))}

    endpoint(ask, api_name="page_ask", api_visibility="undocumented", concurrency_limit=4)


def _endpoint(name: str, view: Callable[[LanguageCode, Values], Values]) -> None:
    def call(lang: str, values: dict) -> dict:  # type: ignore[type-arg]  # Gradio reads the types
        try:
            return view(_lang(lang), values)
        except QabotError as error:
            return {"error": localized(str(error), _lang(lang))}

    endpoint(call, api_name=f"page_{name}", api_visibility="undocumented", queue=False)


def _lang(value: str) -> LanguageCode:
    return "en" if value == "en" else "de"

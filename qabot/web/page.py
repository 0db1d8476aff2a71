"""What the views of the page share: the bot, the words in two languages, and what is costly to gather twice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

import gradio as gr

from qabot.errors import QabotError
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.messages import localized
from qabot.newsroom.acting import person
from qabot.newsroom.entrance.accounts import Role
from qabot.types import LanguageCode
from qabot.web import library
from qabot.web.content import board
from qabot.web.content.topics import topics
from qabot.web.texts import TEXTS, text

if TYPE_CHECKING:
    from qabot.bot import Bot
    from qabot.web.updates import Updates

STATIC = Path(__file__).parent / "static"
FRESH = 2.0  # seconds
TABLES = (STATIC / "tables.css").read_text(encoding="utf-8")
# A click on a button in a gr.HTML that names what it does (data-do) becomes the component's click event. Article text
# comes into such a component as its value, escaped; never through html_template, which Gradio would run as code.
CLICKS = """element.addEventListener('click', event => {
  const button = event.target.closest('[data-do]');
  if (button) trigger('click', {...button.dataset});
});"""
# of an event that only the page may use and whose result is there at once
QUIET: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden", "queue": False}
BUSY: dict[str, Any] = {"api_visibility": "private", "concurrency_limit": 4}
# of one that is short, but may tell something or refuse: what is not queued shows no gr.Info and no gr.Error
NOTED: dict[str, Any] = {**BUSY, "show_progress": "hidden"}

I18N = gr.I18n(**{
    code: {key: words[place] for key, words in TEXTS.items() if not {"{", "|"} & set(words[place])}
    for place, code in enumerate(("de", "en"))
})  # fmt: skip

T = TypeVar("T")
Redraw = tuple[Callable[..., Any], list[Any], list[Any]]  # what draws, its inputs and outputs


def language(request: gr.Request) -> LanguageCode:
    """The language chosen on the page, which its script keeps in a cookie; English for whoever has chosen none."""
    return "de" if request.cookies.get("qabot_language") == "de" else "en"


def notice(words: str) -> str:
    """Text as gr.Info, gr.Warning and gr.Error show it as it is: they take what they are told for HTML."""
    return escape(words, quote=False)


def refusal(error: QabotError, lang: LanguageCode) -> gr.Error:
    """What people can put right, as a notice on the page."""
    return gr.Error(notice(localized(str(error), lang)), title=text(lang, "failed"), print_exception=False)


def quoted(name: str, lang: LanguageCode) -> str:
    """A name in the quotation marks of the language."""
    return name.join(answer_words(lang).quotes)


def tell(lang: LanguageCode, key: str, **values: str) -> None:
    """What was done, as a notice that goes by itself."""
    gr.Info(notice(text(lang, key, **values)), title=text(lang, "notice"))


def warn(words: str, lang: LanguageCode) -> None:
    """What was not done, and why: a notice that stays until it is closed."""
    gr.Warning(notice(words), duration=None, title=text(lang, "warning"))


@contextmanager
def sheet(name: str, **more: Any) -> Iterator[gr.Group]:
    """What asks before something changes, at the foot of the window, as long as it is visible; ``buttons`` end it."""
    with gr.Group(visible=False, elem_classes=f"sheet {name}", **more) as group:
        gr.HTML(js_on_load="qabot.sheet(element)", visible="hidden")  # runs each time that the group is shown
        yield group


def buttons(asking: gr.Group, *named: tuple[str, Literal["primary", "secondary", "stop"]]) -> list[gr.Button]:
    """The last row of a sheet: a button that leaves it, then those given, by name and variant."""
    with gr.Row():
        leave = gr.Button(I18N("cancel"), elem_classes="leave")
        leave.click(lambda: gr.Group(visible=False), None, asking, **QUIET)
        return [gr.Button(I18N(name), variant=variant) for name, variant in named]


def quiet(name: str, **more: Any) -> gr.Button:
    """A button that is set like a link."""
    return gr.Button(I18N(name), size="sm", elem_classes="quiet", **more)


def table(elem_id: str | None = None) -> gr.HTML:
    """Where a table of our own is drawn; its click event is that of the buttons in it."""
    return gr.HTML(js_on_load=CLICKS, elem_id=elem_id, apply_default_css=False, css_template=TABLES)


def may(role: Role) -> bool:
    """Whether whoever looks at the page may do what this role may; the server asks again when it is done."""
    return person().role.may(role)


class Folder(NamedTuple):
    """What lies in the corpus: files that an update would read or remove (none while one runs, or where another process
    sees to them), those in the bin, and why it could not be looked into, in words with the way out."""

    pending: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    trouble: str = ""


class Page:
    """The page's side of the bot. ``seen`` changes with the index, ``active`` with the view that is shown, ``file``
    hands its value to the browser as a download."""

    def __init__(self, bot: Bot, updates: Updates) -> None:
        self.bot = bot
        self.updates = updates
        self.seen = gr.Textbox(visible="hidden")  # not gr.State, whose change is told by the queue alone
        self.active = gr.Textbox("ask", visible="hidden")
        self.file = gr.JSON(visible="hidden")
        self.views: list[Redraw] = []
        self._looked: tuple[tuple[int, int, bool], Folder] | None = None
        self._held: tuple[object, int, dict[object, Any]] = (None, 0, {})

    def update(self) -> None:
        """Have the corpus read; where that is under way, once more after it."""
        self.updates.start()

    def _current(self) -> tuple[int, dict[object, Any]]:
        """A number that is another whenever the index, or what people put right in it, is another; and what has been
        gathered since it is as it is."""
        index, (before, version, gathered) = self.bot.index(), self._held
        if before is not index:
            version, gathered = version + 1, {}
            self._held = index, version, gathered
        return version, gathered

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What ``make`` gives, kept under ``key`` as long as the index stays as it is."""
        _, gathered = self._current()
        if key not in gathered:
            gathered[key] = make()
        found: T = gathered[key]
        return found

    def table(self) -> tuple[list[board.Row], dict[LanguageCode, list[tuple[str, int]]]]:
        """All statements, and for readers of each language the topics among them, gathered once a generation."""

        def gather() -> tuple[list[board.Row], dict[LanguageCode, list[tuple[str, int]]]]:
            rows = board.rows(self.bot.statements(), self.bot.articles(), self.bot.meant)
            return rows, {"de": topics(rows, "de"), "en": topics(rows, "en")}

        return self.once("table", gather)

    @property
    def state(self) -> str:
        """Another one whenever something of what the views tell is: the index, an update that ended, what waits in the
        folder for the next, what lies in the bin, and whether there is a folder."""
        return f"{self._current()[0]}.{self.updates.work.finished}.{hash(self.folder):x}"

    @property
    def folder(self) -> Folder:
        """The corpus as it lies there; looked at every other second at most, however many ask, and after an update."""
        work, watching = self.updates.work, self.updates.watching
        now = (int(time.monotonic() / FRESH), work.finished, work.running)
        if self._looked is None or self._looked[0] != now:
            try:
                pending = tuple(self.bot.pending()) if watching and not work.running else ()
                found = Folder(pending, tuple(library.removed(self.bot.corpus)))
            except QabotError as error:  # it may have been moved away since
                found = Folder(trouble=str(error))
            self._looked = (now, found)
        return self._looked[1]

    def redraws(self, view: str, draw: Callable[..., Any], inputs: list[Any], outputs: list[Any]) -> None:
        """Let ``draw(language, *inputs)`` fill its part of a view when that is opened, in another language, and when
        the index has changed. It gives a tuple for several outputs, and for one what that is to show."""
        nothing: Any = gr.skip() if len(outputs) == 1 else (gr.skip(),) * len(outputs)

        def drawn(active: str, request: gr.Request, *values: Any) -> Any:
            return draw(language(request), *values) if active == view else nothing

        self.views.append((drawn, [self.active, *inputs], outputs))

    def downloads(self, button: gr.Button, give: Callable[..., Any], inputs: list[Any]) -> None:
        """Let a button hand ``give``'s ``{name, type, text or base64}`` to the browser: gr.DownloadButton wants a file
        on disk, made before it is clicked."""
        made = button.click(give, inputs, self.file, **QUIET)
        made.then(None, self.file, js="file => qabot.download(file)", api_visibility="private")

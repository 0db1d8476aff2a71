"""Templates to HTML: the one place where text becomes markup, so the one place that escapes it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from qabot import embargo
from qabot.languages.messages import localized
from qabot.types import Article, ArticleSummary, Citation, LanguageCode
from qabot.web.texts import text
from qabot.web.theme import STANCES

STANCE_MARKS = {stance: mark for stance, (mark, *_) in STANCES.items()}
LOCALES: dict[LanguageCode, str] = {"de": "de", "en": "en_GB"}


def day(value: str | None, lang: LanguageCode, style: str = "long") -> str:
    """An ISO date as people write it; what is no ISO date is returned as it is, None as an empty text."""
    if not value:
        return ""
    try:
        return format_date(dt.date.fromisoformat(value[:10]), style, locale=LOCALES[lang])
    except ValueError:
        return value


def moment(value: str, lang: LanguageCode) -> str:
    """A day, or a day and a time, which is told by this machine's clock; what is neither is returned as it is."""
    if len(value) <= len("2025-03-04"):
        return day(value, lang)
    try:
        at = dt.datetime.fromisoformat(value).astimezone()
    except (ValueError, OverflowError, OSError):
        return value
    return f"{day(at.date().isoformat(), lang)}, {format_time(at, 'short', locale=LOCALES[lang])}"


def cautions(of: Article | ArticleSummary | Citation, lang: LanguageCode) -> list[str]:
    """What must be known before an article is used: that it may not be published yet, that its end is missing."""
    told = []
    if of.embargo and embargo.holds(of.embargo):
        told.append(text(lang, "embargoed", time=moment(of.embargo, lang)))
    if of.cut_off:
        told.append(text(lang, "cut_off"))
    return told


def number(value: float, lang: LanguageCode) -> str:
    return format_decimal(value, locale=LOCALES[lang])


def safe_link(url: str | None) -> str | None:
    """A web address that may stand in a link; anything else (``javascript:`` ...) is None."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def place(view: str, article: str, **at: object) -> str:
    """The address of a place in an article, beside a view of the page."""
    known = {name: str(value) for name, value in at.items() if value is not None}
    return f"#{view}?" + urlencode({"article": article, **known}, quote_via=quote, safe="")


_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,  # for every template: article text is text, whatever it looks like
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.globals.update(mark=STANCE_MARKS, link=safe_link, place=place)


def render(template: str, lang: LanguageCode, **values: Any) -> str:
    """The HTML of ``templates/<template>.html``, in which ``t``, ``day`` and the other functions speak ``lang``."""
    return _ENVIRONMENT.get_template(f"{template}.html").render(
        lang=lang,
        t=partial(text, lang),
        day=partial(day, lang=lang),
        num=partial(number, lang=lang),
        cautions=partial(cautions, lang=lang),
        message=partial(localized, language=lang),
        **values,
    )

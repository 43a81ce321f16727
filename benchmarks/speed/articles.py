"""Speed on articles: the cold command, the import, and many articles in one process by stage.

    python -m benchmarks.speed.articles [FILE] [--n 200] [--append]

Times are medians; each is also a ratio to `python -c "import spacy"` in the same run, since machines differ.
Without FILE an article is generated.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import transl_audit as ta
from benchmarks.data import add_data_option
from benchmarks.quality.mixed_articles.corpus import from_data
from benchmarks.quality.mixed_articles.generate import generate
from benchmarks.tables import append_results, table
from transl_audit.config import Profile

REPEATS = 5


def median_time(command: Sequence[str]) -> float:
    """The median wall time of a command, in seconds, after one run that warms the disk."""
    times = []
    for _ in range(REPEATS + 1):
        started = time.perf_counter()
        # A check that finds something exits with 1: both exits are a full run.
        done = subprocess.run(command, capture_output=True, check=False)
        times.append(time.perf_counter() - started)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{' '.join(command)} failed: {done.stderr.decode(errors='replace')[-400:]}")
    return statistics.median(times[1:])


def cold_rows(file: Path) -> list[tuple[str, str, str]]:
    """Cold times: the command with each profile, and the imports."""
    base = median_time([sys.executable, "-c", "import spacy"])
    empty = median_time([sys.executable, "-c", "pass"])
    rows = [
        ("python -c 'import spacy'", f"{base:.3f}", "1.00"),
        ("python -c pass", f"{empty:.3f}", f"{empty / base:.2f}"),
    ]
    commands = {"import transl_audit": [sys.executable, "-c", "import transl_audit"]}
    for profile in ("fast", "full"):
        words = [sys.executable, "-m", "transl_audit", "check", str(file), "--profile", profile]
        commands[f"transl-audit check --profile {profile}"] = words
    for name, command in commands.items():
        spent = median_time(command)
        rows.append((name, f"{spent:.3f}", f"{spent / base:.2f}"))
    return rows


def throughput(texts: Sequence[str], profile: Profile) -> tuple[float, cProfile.Profile]:
    """Articles per second in one warm process, and a profile of a second pass."""
    ta.audit(texts[0], profile=profile)
    started = time.perf_counter()
    for text in texts:
        ta.audit(text, profile=profile)
    rate = len(texts) / (time.perf_counter() - started)
    profiler = cProfile.Profile()
    profiler.enable()
    for text in texts:
        ta.audit(text, profile=profile)
    profiler.disable()
    return rate, profiler


Function = tuple[str, int, str]
Timing = tuple[int, int, float, float, dict[Function, tuple[int, int, float, float]]]


def timings(profiler: cProfile.Profile) -> dict[Function, Timing]:
    """For each function (file, line, name): calls, primitive calls, own time, cumulative time, callers."""
    stats: dict[Function, Timing] = vars(pstats.Stats(profiler))["stats"]
    return stats


def by_stage(stats: dict[Function, Timing]) -> list[tuple[str, str]]:
    """The share of the time, all that is called included, of what the pipeline calls itself."""
    total = sum(own for _, _, own, _, _ in stats.values()) or 1.0
    stages: dict[str, float] = defaultdict(float)
    for (file, _, name), (_, _, _, _, callers) in stats.items():
        called = sum(spent for caller, (_, _, _, spent) in callers.items() if _pipeline(caller[0]))
        if called and not _pipeline(file):
            stages[f"{_home(file, name)}: {name}" if file != "~" else "built-in functions"] += called
    return _shares(stages, total)[:12]


def by_module(stats: dict[Function, Timing]) -> list[tuple[str, str]]:
    """The share of own time: modules of the package, other libraries by name."""
    modules: dict[str, float] = defaultdict(float)
    for (file, _, name), (_, _, own, _, _) in stats.items():
        modules[_home(file, name)] += own
    return _shares(modules, sum(modules.values()) or 1.0)[:16]


def _shares(spent: dict[str, float], total: float) -> list[tuple[str, str]]:
    ranked = sorted(spent.items(), key=lambda item: -item[1])
    return [(name, f"{100 * seconds / total:.1f} %") for name, seconds in ranked]


def _pipeline(file: str) -> bool:
    return Path(file).parts[-2:] == ("transl_audit", "pipeline.py")


def _home(file: str, name: str) -> str:
    parts = Path(file).parts
    if "transl_audit" in parts:
        inner = parts[len(parts) - parts[::-1].index("transl_audit") :]
        return "/".join(("transl_audit", *inner))
    if "site-packages" in parts:
        return parts[parts.index("site-packages") + 1]
    return f"built-in {name.split('.')[-1][:30]}" if file == "~" else "standard library"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command."""
    parser = argparse.ArgumentParser(prog="benchmarks.speed.articles", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("file", nargs="?", type=Path, help="article for the cold runs (default: a generated one)")
    parser.add_argument("--n", type=int, default=200, help="articles in one process (default 200)")
    parser.add_argument("--append", action="store_true", help="append the tables to benchmarks/RESULTS.md")
    add_data_option(parser)
    arguments = parser.parse_args(argv)
    articles = generate(arguments.n, 7, from_data(arguments.data, 7))
    with tempfile.TemporaryDirectory() as folder:
        file = arguments.file or Path(folder) / "article.txt"
        if arguments.file is None:
            file.write_text(articles[0].text, encoding="utf-8")
        parts = [table(("cold run", "median s", "ratio to import spacy"), cold_rows(file))]
    words = sum(len(article.text.split()) for article in articles)
    for profile in ("fast", "full"):
        chosen: Profile = "fast" if profile == "fast" else "full"
        rate, profiler = throughput([article.text for article in articles], chosen)
        parts.append(
            f"profile {profile}, one warm process: {rate:.1f} articles/s, {rate * words / arguments.n:,.0f} words/s"
        )
        stats = timings(profiler)
        parts.append(table((f"called by the pipeline, profile {profile}", "share, callees included"), by_stage(stats)))
        parts.append(table((f"module, profile {profile}", "share, own time"), by_module(stats)))
    body = "\n\n".join(parts)
    print(body)
    if arguments.append:
        append_results("Speed on articles", f"python -m benchmarks.speed.articles --n {arguments.n}", body)
    return 0


if __name__ == "__main__":
    sys.exit(main())

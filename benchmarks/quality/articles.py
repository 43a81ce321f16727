"""Structure of mixed-language articles: segments, roles, pairs and English without rendering.

    python -m benchmarks.quality.articles [--n 300] [--seed 7] [--profile fast] [--errors 5] [--append]
    python -m benchmarks.quality.articles --held-out
    python -m benchmarks.quality.articles --check

Articles are composed from development and training pairs by `mixed_articles`: their structure is known, and
only the public report is read. `--held-out` gives the figures to report: sentences, furniture, debris, clauses
and looks of posts that the development articles do not have; of its mistakes only the classes are shown.
`--check` composes a few from sentences of our own, needs no data and fails when a figure is below its floor.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import transl_audit as ta
from benchmarks.data import add_data_option
from benchmarks.quality.mixed_articles.corpus import Corpus, from_data
from benchmarks.quality.mixed_articles.development import DEVELOPMENT
from benchmarks.quality.mixed_articles.generate import clean, generate
from benchmarks.quality.mixed_articles.gold import Article
from benchmarks.quality.mixed_articles.held_out import HELD_OUT
from benchmarks.quality.mixed_articles.measure import ROLES, Prediction, Tally, measure, overlap
from benchmarks.quality.mixed_articles.sample import sample
from benchmarks.stats import Estimate, f1, macro_f1, per_thousand, precision, ratio, recall
from benchmarks.tables import append_results, table
from transl_audit.config import Profile

DEVELOPMENT_SEED = 7
TARGETS = {
    "segment language accuracy": 0.98,
    "role F1, micro": 0.95,
    "pairing F1": 0.97,
    "no rendering F1": 0.95,
}
FLOORS = {
    "segment language accuracy": 0.95,
    "role F1, micro": 0.90,
    "pairing F1": 0.90,
    "no rendering F1": 0.85,
}
"""What the small check must reach: its few articles are too few for the targets themselves."""
CHECK_ARTICLES = 24
STRUCTURAL = ("debris", "furniture", "untranslated", "no-rendering")
"""Parts of the names of findings that only wrong structure can draw on clean prose."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run measured: figures by name, and what is needed to print its mistakes."""

    figures: dict[str, Estimate]
    tallies: list[Tally]
    articles: list[Article]
    predictions: list[Prediction]
    alarms: Counter[str]


def predict(text: str, profile: Profile) -> Prediction:
    """The structure that a report gives."""
    report = ta.audit(text, profile=profile)
    return Prediction(report.segments, report.pairs, report.findings)


def run(articles: Sequence[Article], prose: Sequence[Article], profile: Profile) -> Outcome:
    """Audits and measures the articles, and counts structural alarms on those of clean prose."""
    predictions = [predict(article.text, profile) for article in articles]
    tallies = [measure(a, p) for a, p in zip(articles, predictions, strict=True)]
    figures = _figures(tallies)
    figures["structural alarms in mixed articles, per 1,000 words"] = per_thousand(
        [_alarms(a, p) for a, p in zip(articles, predictions, strict=True)]
    )
    alarms: Counter[str] = Counter()
    rows = []
    for article in prose:
        said = predict(article.text, profile)
        rows.append(_alarms(article, said))
        alarms.update(f"{f.code} {f.name}" for f in said.findings if f.severity in ("critical", "major"))
    figures["structural alarms on clean prose, per 1,000 words"] = per_thousand(rows)
    return Outcome(figures, tallies, list(articles), predictions, alarms)


def _figures(tallies: Sequence[Tally]) -> dict[str, Estimate]:
    summed = [tuple(map(sum, zip(*t.roles.values(), strict=True))) for t in tallies]
    micro = [(q[0], q[1], q[2], q[3]) for q in summed]
    return {
        "segment language accuracy": ratio([t.language for t in tallies]),
        "role F1, micro": f1(micro),
        "role F1, macro": macro_f1([[t.roles[r] for t in tallies] for r in ROLES]),
        "pairing F1": f1([t.pairs for t in tallies]),
        "pairing precision": precision([t.pairs for t in tallies]),
        "pairing recall": recall([t.pairs for t in tallies]),
        "no rendering F1": f1([t.lone for t in tallies]),
        "no rendering precision": precision([t.lone for t in tallies]),
        "no rendering recall": recall([t.lone for t in tallies]),
        "finding no-rendering F1": f1([t.lone_findings for t in tallies]),
        "exact bounds of segments": ratio([t.segments_exact for t in tallies]),
        "exact bounds of pairs found": ratio([t.pairs_exact for t in tallies]),
        "kind of pairs found": ratio([t.kinds for t in tallies]),
    }


def _alarms(article: Article, said: Prediction) -> tuple[float, float]:
    """Structural findings at level major on French prose and headlines, and the words of these."""
    prose = [s.span for s in article.segments if s.roles[0] in ("prose", "headline")]
    words = sum(len(span.of(article.text).split()) for span in prose)
    hits = 0
    for finding in said.findings:
        span = finding.target or finding.source
        if span and finding.severity in ("critical", "major") and any(part in finding.name for part in STRUCTURAL):
            hits += 2 * sum(overlap(span, s) for s in prose) > len(span)
    return hits, words


def summary(outcome: Outcome) -> str:
    """The tables of a run."""
    rows = []
    for name, figure in outcome.figures.items():
        target = TARGETS.get(name)
        verdict = "" if target is None else f">= {target:.2f} {'met' if figure.value >= target else 'MISSED'}"
        rows.append((name, str(figure), str(figure.n), verdict))
    parts = [table(("measure", "value [95 % interval]", "n", "target"), rows)]
    tallies, roles = outcome.tallies, []
    for role in ROLES:
        quads = [t.roles[role] for t in tallies]
        roles.append(
            (
                role,
                str(f1(quads)),
                f"{precision(quads).value:.3f}",
                f"{recall(quads).value:.3f}",
                str(f1(quads).n),
            )
        )
    parts.append(table(("role", "F1 [95 % interval]", "precision", "recall", "n"), roles))
    parts.append(table(("rendering", "found [95 % interval]", "n"), _by_rendering(tallies)))
    if outcome.alarms:
        listed = [(name, str(n)) for name, n in outcome.alarms.most_common(12)]
        parts.append(table(("finding at level major on clean prose", "n"), listed))
    return "\n\n".join(parts)


def _by_rendering(tallies: Sequence[Tally]) -> list[tuple[str, str, str]]:
    rows = []
    for name in sorted({name for t in tallies for name in t.renderings}):
        found = ratio([t.renderings.get(name, (0, 0)) for t in tallies])
        rows.append((name, str(found), str(found.n)))
    return rows


def error_classes(outcome: Outcome) -> str:
    """How many mistakes of each class there are, without their texts or the names of templates."""
    mistakes = [mistake for tally in outcome.tallies for mistake in tally.mistakes]
    counted = Counter((what, re.sub(r"\((attribution|debris)\b.*\)", r"(\1)", how)) for what, how, _ in mistakes)
    return "\n".join(f"{n:4} {what}: {how}" for (what, how), n in counted.most_common(40))


def errors(outcome: Outcome, count: int) -> str:
    """The classes of mistakes with an example each, and the worst articles in full."""
    classes: dict[tuple[str, str], list[str]] = {}
    for tally in outcome.tallies:
        for what, how, text in tally.mistakes:
            classes.setdefault((what, how), []).append(text)
    parts = []
    for (what, how), texts in sorted(classes.items(), key=lambda item: -len(item[1]))[:40]:
        parts.append(f"{len(texts):4} {what}: {how}\n       " + "\n       ".join(texts[:3]))
    worst = sorted(range(len(outcome.tallies)), key=lambda k: -len(outcome.tallies[k].mistakes))[:count]
    parts += [_side_by_side(outcome.articles[k], outcome.predictions[k], outcome.tallies[k]) for k in worst]
    return "\n\n".join(parts)


def _side_by_side(article: Article, said: Prediction, tally: Tally) -> str:
    """Gold and predicted segments in the order of the text, then the mistakes."""
    lines = [f"=== {article.name} ({', '.join(article.features)}): {len(tally.mistakes)} mistakes"]
    entries = [(g.span, 0, f"gold {g.roles[0]}/{'/'.join(sorted(g.languages)) or 'any'}") for g in article.segments]
    entries += [(s.span, 1, f"SAID {s.role}/{s.language}") for s in said.segments]
    for span, side, label in sorted(entries, key=lambda e: (e[0].start, e[1])):
        lines.append(f"{'' if side else '  '}{label:28} {span.of(article.text)[:150]!r}")
    lines += [f"! {what}: {how}: {text}" for what, how, text in tally.mistakes]
    return "\n".join(lines)


def _corpora(arguments: argparse.Namespace) -> tuple[Corpus, Corpus]:
    """The corpus for mixed articles, and the one without machine translation for clean prose."""
    if arguments.check:
        return sample(), sample()
    corpus = from_data(arguments.data, arguments.seed, held_out=arguments.held_out)
    human = tuple(run for run in corpus.runs if not run[0].doc.startswith("outputs."))
    return corpus, Corpus(human, corpus.chatter, corpus.titles)


def _failures(figures: dict[str, Estimate]) -> list[str]:
    """What the small check does not reach."""
    return [
        f"{name} is {figures[name].value:.3f}, below the floor of {floor}"
        for name, floor in FLOORS.items()
        if not figures[name].value >= floor
    ]


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; 1 when the small check is below a floor."""
    parser = argparse.ArgumentParser(prog="benchmarks.quality.articles", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--n", type=int, default=300, help="mixed articles (default 300)")
    parser.add_argument("--seed", type=int, default=DEVELOPMENT_SEED)
    parser.add_argument("--held-out", action="store_true", help="sentences and wordings kept for reporting")
    parser.add_argument("--profile", choices=("fast", "full"), default="fast")
    parser.add_argument("--errors", type=int, default=None, metavar="N", help="show mistakes and the N worst articles")
    parser.add_argument("--append", action="store_true", help="append the tables to benchmarks/RESULTS.md")
    parser.add_argument("--check", action="store_true", help="a quick check on sentences of our own")
    add_data_option(parser)
    arguments = parser.parse_args(argv)
    count = CHECK_ARTICLES if arguments.check else arguments.n
    corpus, human = _corpora(arguments)
    wording = HELD_OUT if arguments.held_out else DEVELOPMENT
    articles = generate(count, arguments.seed, corpus, wording)
    started = time.perf_counter()
    outcome = run(articles, clean(max(1, count // 3), arguments.seed, human, wording), arguments.profile)
    spent = time.perf_counter() - started
    characters = sum(len(a.text) for a in articles)
    body = summary(outcome) + f"\n\n{count} articles, {characters:,} characters, "
    body += f"seed {arguments.seed}, {wording.name} wordings, {spent:.1f} s."
    print(body)
    if arguments.errors is not None:
        print("\n" + (error_classes(outcome) if arguments.held_out else errors(outcome, arguments.errors)))
    if arguments.append:
        options = f"--n {count} --seed {arguments.seed} --profile {arguments.profile}"
        options += " --held-out" if arguments.held_out else ""
        append_results("Structure of mixed articles", f"python -m benchmarks.quality.articles {options}", body)
    failures = _failures(outcome.figures) if arguments.check else []
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

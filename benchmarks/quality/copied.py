"""How well changed strings, quantities and names are found, and how often an intact rendering is accused.

Makes one error at a time in the French of intact pairs and looks for a major finding of TA1xx or TA2xx at
the place; then audits the intact pairs, where every such finding is a false alarm (or an error of the
human translation: `--alarms` lists them to tell the two apart).

    python -m benchmarks.quality.copied [--n 300] [--seed 11] [--profile fast|full] [--only TEXT]
        [--alarms] [--misses KIND] [--show KIND] [--results benchmarks/RESULTS.md] [--check]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from benchmarks.data import add_data_option, read_jsonl
from benchmarks.quality.copied_cases import BUILT_IN, Workshop, development, every_case
from benchmarks.quality.copied_report import (
    Alarms,
    alarm_lines,
    alarm_table,
    entity_table,
    family_table,
    kind_table,
)
from benchmarks.quality.copied_scoring import Outcome, concerned, judge, major
from benchmarks.quality.corruptions import FAMILIES, Case, Intact
from benchmarks.tables import append_results
from transl_audit.types import Finding

Profile = Literal["fast", "full"]
Findings = tuple[Finding, ...]
PLANTED_LIMIT = 1500
"""Planted pairs of one family that are audited intact, to bound the time."""


def audit(pairs: Iterable[tuple[str, str]], profile: Profile, jobs: int) -> list[Findings]:
    """The findings on (English, French) pairs, in order."""
    import transl_audit as ta

    return [tuple(report.findings) for report in ta.audit_pairs(pairs, profile=profile, jobs=jobs)]


def judge_all(cases: Sequence[Case], profile: Profile, jobs: int) -> list[Outcome]:
    """The outcome of every case."""
    found = audit([(case.source, case.target) for case in cases], profile, jobs)
    return [judge(case, findings) for case, findings in zip(cases, found, strict=True)]


def intact_sets(pairs: Sequence[Intact], workshop: Workshop) -> dict[str, list[Intact]]:
    """The intact pairs by set: the development sets, then the planted pairs by family."""
    sets: dict[str, list[Intact]] = {}
    for pair in pairs:
        sets.setdefault(pair.origin, []).append(pair)
    for family in FAMILIES:
        used = list(workshop.used[family].values())
        sets[f"planted, {family}"] = used[:: len(used) // PLANTED_LIMIT + 1]
    return sets


def alarms_of(name: str, pairs: Sequence[Intact], profile: Profile, jobs: int) -> Alarms:
    """The major findings on intact pairs."""
    found = audit([(pair.source, pair.target) for pair in pairs], profile, jobs)
    kept = [tuple(f for f in concerned(findings) if major(f)) for findings in found]
    return Alarms(name, tuple(pairs), tuple(kept))


def entities(data: Path, profile: Profile, jobs: int) -> tuple[str, Alarms]:
    """The table of entities_dev, and the alarms on its first references."""
    rows = list(read_jsonl(data / "dev" / "entities_dev.jsonl"))
    pairs, owners = [], []
    for number, row in enumerate(rows):
        references = row["references"]
        assert isinstance(references, list)
        unique = dict.fromkeys(str(reference[0]) for reference in references)
        pairs += [Intact("entities", str(row["en"]), french) for french in unique]
        owners += [number] * len(unique)
    found = audit([(pair.source, pair.target) for pair in pairs], profile, jobs)
    first = [i for i, owner in enumerate(owners) if i == 0 or owners[i - 1] != owner]
    kept = tuple(tuple(f for f in concerned(found[i]) if major(f)) for i in first)
    return entity_table(owners, found), Alarms("entities, first reference", tuple(pairs[i] for i in first), kept)


def show(cases: Iterable[Case]) -> None:
    """Prints cases for the eye: the wrong stretch between brackets."""
    for case in cases:
        start, end = case.gold or (0, 0)
        french = f"{case.target[:start]}⟦{case.target[start:end]}⟧{case.target[end:]}"
        print(f"{case.kind} ({case.origin})\n  EN {case.source}\n  FR {french}\n  was {case.intact}")


def run(options: argparse.Namespace) -> int:
    """The whole benchmark; prints its tables and adds them to the results file when one is given."""
    started = time.perf_counter()
    pairs = development(options.data)
    workshop = Workshop(pairs, options.seed)
    if options.show:
        show(every_case(workshop, options.n, options.show))
        return 0
    outcomes = judge_all(list(every_case(workshop, options.n, options.only)), options.profile, options.jobs)
    parts = [kind_table(outcomes, workshop.kinds), family_table(outcomes, workshop.kinds)]
    if not options.only:
        sets = intact_sets(pairs, workshop)
        alarms = [alarms_of(name, members, options.profile, options.jobs) for name, members in sets.items()]
        entity, first = entities(options.data, options.profile, options.jobs)
        parts += [alarm_table([*alarms, first]), entity]
        if options.alarms:
            print("\n".join(line for each in [*alarms, first] for line in alarm_lines(each)))
    if options.misses:
        show(o.case for o in outcomes if not o.hit and options.misses in f"{o.case.family}: {o.case.kind}")
    parts.append(f"{len(outcomes)} corrupted pairs, {time.perf_counter() - started:.0f} s in all.")
    body = "\n\n".join(parts)
    print(body)
    if options.results:
        command = f"python -m benchmarks.quality.copied --n {options.n} --seed {options.seed}"
        command += f" --profile {options.profile}"
        append_results("Strings to copy, quantities, names", command, body, path=options.results)
    return 0


def check(profile: Profile) -> int:
    """A quick self-check on sentences of our own: 1 when a family falls low or an intact pair is accused."""
    workshop = Workshop(list(BUILT_IN), 11)
    outcomes = judge_all(list(every_case(workshop, 4)), profile, 1)
    print(family_table(outcomes, workshop.kinds))
    intact = [pair for members in intact_sets(BUILT_IN, workshop).values() for pair in members]
    alarms = alarms_of("own sentences, intact", intact, profile, 1)
    print("\n" + alarm_table([alarms]))
    print("\n".join(alarm_lines(alarms)))
    low = [
        family
        for family in FAMILIES
        if (mine := [o.hit for o in outcomes if o.case.family == family]) and sum(mine) < 0.8 * len(mine)
    ]
    return 1 if low or sum(len(found) for found in alarms.found) > 0.02 * len(intact) else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality.copied", description=__doc__.split("\n")[0])
    add_data_option(parser)
    parser.add_argument("--n", type=int, default=300, help="most cases of one kind (default: 300)")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--profile", choices=("fast", "full"), default="fast")
    parser.add_argument("--jobs", type=int, default=1, help="processes (default: 1)")
    parser.add_argument(
        "--only",
        default="",
        metavar="TEXT",
        help="kinds whose 'family: name' holds the text; no intact pairs",
    )
    parser.add_argument("--alarms", action="store_true", help="list every major finding on intact pairs")
    parser.add_argument("--misses", default="", metavar="KIND", help="print the cases of this kind that were missed")
    parser.add_argument("--show", default="", metavar="KIND", help="print the cases of this kind, audit nothing")
    parser.add_argument("--results", type=Path, help="Markdown file to add the tables to")
    parser.add_argument("--check", action="store_true", help="quick self-check on built-in sentences")
    options = parser.parse_args(arguments)
    return check(options.profile) if options.check else run(options)


if __name__ == "__main__":
    sys.exit(main())

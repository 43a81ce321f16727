"""The tables of the benchmark of copied strings, quantities and names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.quality.copied_scoring import Outcome, concerned, major, wilson, words
from benchmarks.quality.corruptions import FAMILIES, Family, Intact, Kind
from benchmarks.stats import per_thousand
from benchmarks.tables import table
from transl_audit.types import Finding

TARGETS: dict[Family, float] = {"copied": 0.97, "quantity": 0.95, "name": 0.85}
ALARM_TARGET = 0.5
"""False alarms of TA1xx and TA2xx per 1,000 French words."""
ENTITY_TARGET = 0.05
NAME_CODES = ("TA108", "TA109")


@dataclass(frozen=True, slots=True)
class Alarms:
    """The major findings on each pair of an intact set."""

    name: str
    pairs: tuple[Intact, ...]
    found: tuple[tuple[Finding, ...], ...]


def _share(k: int, n: int) -> str:
    return f"{k / n:.3f}" if n else "-"


def _interval(k: int, n: int) -> str:
    low, high = wilson(k, n)
    return f"{low:.3f}-{high:.3f}" if n else "-"


def _verdict(reached: bool) -> str:
    return "reached" if reached else "NOT reached"


def _row(name: str, outcomes: Sequence[Outcome], target: float | None) -> list[str]:
    n, hits = len(outcomes), sum(o.hit for o in outcomes)
    natural = [o for o in outcomes if not o.case.planted]
    placed = [o for o in outcomes if o.hit and o.case.gold is not None]
    return [
        name,
        str(len(natural)),
        str(n - len(natural)),
        _share(hits, n),
        _interval(hits, n),
        _share(sum(o.hit for o in natural), len(natural)),
        _share(sum(o.hit for o in outcomes if o.case.planted), n - len(natural)),
        _share(sum(o.tight for o in outcomes), n),
        _share(sum(o.noticed for o in outcomes), n),
        _share(sum(o.suggested for o in placed), len(placed)),
        _share(sum(o.restored for o in placed), sum(o.suggested for o in placed)),
        _share(sum(o.elsewhere for o in outcomes), n),
        "not counted" if target is None else _verdict(hits >= target * n) if n else "-",
    ]


_HEADER = (
    "kind", "natural n", "planted n", "recall", "95 % interval", "natural", "planted", "IoU >= .5",
    "any level", "suggests", "restores", "elsewhere", "target",
)  # fmt: skip


def kind_table(outcomes: Sequence[Outcome], kinds: Iterable[Kind]) -> str:
    """A row per kind; `restores` is the share of suggestions that give the intact French back."""
    rows = []
    for kind in kinds:
        mine = [o for o in outcomes if (o.case.family, o.case.kind) == (kind.family, kind.name)]
        if mine:
            rows.append(_row(f"{kind.family}: {kind.name}", mine, TARGETS[kind.family] if kind.counted else None))
    return table(_HEADER, rows)


def family_table(outcomes: Sequence[Outcome], kinds: Iterable[Kind]) -> str:
    """A row per family, all cases of counted kinds together, and how many kinds reach the target alone."""
    rows = []
    for family in FAMILIES:
        target, names = (
            TARGETS[family],
            [kind.name for kind in kinds if kind.family == family and kind.counted],
        )
        mine = [o for o in outcomes if o.case.family == family and o.case.kind in names]
        if not mine:
            continue
        present = [[o.hit for o in mine if o.case.kind == name] for name in names]
        present = [hits for hits in present if hits]
        good = sum(sum(hits) >= target * len(hits) for hits in present)
        label = f"{family} (>= {target}; {good} of {len(present)} kinds reach it)"
        rows.append(_row(label, mine, target))
    return table(("family", *_HEADER[1:]), rows)


def alarm_table(sets: Sequence[Alarms]) -> str:
    """A row per intact set and one for the development sets together."""
    natural = [each for each in sets if not each.name.startswith(("planted", "entities"))]
    joined = Alarms(
        "development sets together",
        tuple(pair for each in natural for pair in each.pairs),
        tuple(found for each in natural for found in each.found),
    )
    rows = [_alarm_row(each) for each in (*sets, joined)] if len(natural) > 1 else [_alarm_row(each) for each in sets]
    header = (
        "intact set",
        "pairs",
        "French words",
        "alarms",
        "per 1,000 words",
        "TA1xx",
        "TA2xx",
        f"<= {ALARM_TARGET}",
    )
    return table(header, rows)


def _alarm_row(alarms: Alarms) -> list[str]:
    counts = [
        (float(len(found)), float(words(pair.target))) for pair, found in zip(alarms.pairs, alarms.found, strict=True)
    ]
    rate = per_thousand(counts)
    codes = [finding.code for found in alarms.found for finding in found]
    first = sum(code.startswith("TA1") for code in codes)
    return [
        alarms.name,
        str(len(alarms.pairs)),
        str(int(sum(count for _, count in counts))),
        str(len(codes)),
        str(rate),
        str(first),
        str(len(codes) - first),
        _verdict(rate.value <= ALARM_TARGET),
    ]


def alarm_lines(alarms: Alarms) -> Iterator[str]:
    """Every alarm of a set, for the eye."""
    for pair, found in zip(alarms.pairs, alarms.found, strict=True):
        for finding in found:
            french = finding.target.of(pair.target) if finding.target else None
            english = finding.source.of(pair.source) if finding.source else None
            yield f"[{alarms.name}] {finding.code} {english!r} -> {french!r}: {finding.message}"
            yield f"    EN {pair.source}\n    FR {pair.target}"


def entity_table(owners: Sequence[int], found: Sequence[Sequence[Finding]]) -> str:
    """The shares of rows of entities_dev that draw a finding; `owners` gives the row of each reference."""
    total = len(set(owners))
    first = [i for i, owner in enumerate(owners) if i == 0 or owners[i - 1] != owner]
    rows = []
    for label, codes, severe in (
        ("TA108/TA109, major", NAME_CODES, True),
        ("TA108/TA109, any level", NAME_CODES, False),
        ("any TA1xx/TA2xx, major", ("TA",), True),
    ):
        flagged = [
            i
            for i, findings in enumerate(found)
            if any(f.code.startswith(codes) and (major(f) or not severe) for f in concerned(findings))
        ]
        k, some = len(set(flagged) & set(first)), len({owners[i] for i in flagged})
        verdict = _verdict(k <= ENTITY_TARGET * total) if codes == NAME_CODES else ""
        rows.append([label, str(total), _share(k, total), _interval(k, total), _share(some, total), verdict])
    header = (
        "entities_dev",
        "rows",
        "first reference flagged",
        "95 % interval",
        "any reference flagged",
        f"<= {ENTITY_TARGET}",
    )
    return table(header, rows)

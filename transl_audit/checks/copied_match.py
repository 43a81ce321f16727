"""Matches what must be copied on the English side with what stands on the French one."""

from __future__ import annotations

import collections
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from transl_audit.text.copied import Copied
from transl_audit.types import Hit, Message, Severity, Span

Keyed = tuple[str, Copied]
"""An item under the key by which it is compared."""

_MOST = 2_500
"""Pairs of left-over items compared by likeness; more are matched by order, so that time stays linear."""
_REPORTED = 100
"""Differences of one kind in one pair; more are the sign of texts that do not belong together."""
_WHOLE = 0.85
"""The least likeness, spaces aside, of a string in pieces to the English one."""
_CHUNK = re.compile(r"[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]{1,2}[^\s<>«»“”\"]{1,200}")


@dataclass(frozen=True, slots=True)
class Difference:
    """A copied string of the English that the French changes, or lacks when `target` is None."""

    source: Copied
    target: Copied | None


def keyed(items: Iterable[Copied], key: Callable[[Copied], str]) -> list[Keyed]:
    """The items under their keys."""
    return [(key(item), item) for item in items]


def items_of(found: Iterable[Copied], *kinds: str) -> list[Copied]:
    """The items of these kinds, in order."""
    return [item for item in found if item.kind in kinds]


def differences(english: Sequence[Keyed], french: Sequence[Keyed]) -> list[Difference]:
    """What the French changed or lacks, in the order of the English.

    Two items are the same when their keys are. How often each occurs is free as long as it occurs; a
    repetition counts only when the French has a string of its own in its place. What is lacking altogether
    is reported once, however often the English has it; of very many differences the first are.
    """
    left = collections.Counter(key for key, _ in english)
    right = collections.Counter(key for key, _ in french)
    if left == right:
        return []
    surplus = _surplus(english, left, right)
    alien = [item for key, item in _surplus(french, right, left) if left[key] == 0]
    matches = _match([item for key, item in surplus if right[key] == 0], alien)
    taken = set(matches.values())
    free = [item for item in alien if item not in taken]
    matches |= _match([item for key, item in surplus if right[key]], free)
    found = [Difference(item, target) for item, target in matches.items()]
    known = {key for key, item in surplus if item in matches}
    for key, item in surplus:
        if right[key] == 0 and key not in known:
            found.append(Difference(item, None))
            known.add(key)
    return sorted(found, key=lambda difference: difference.source.span)[:_REPORTED]


def _surplus(items: Sequence[Keyed], here: collections.Counter[str], there: collections.Counter[str]) -> list[Keyed]:
    """The last occurrences of every item that occurs more often here than there."""
    spare = {key: count - there[key] for key, count in here.items() if count > there[key]}
    found = []
    for key, item in reversed(items):
        if spare.get(key, 0) > 0:
            spare[key] -= 1
            found.append((key, item))
    return found[::-1]


def _match(english: Sequence[Copied], french: Sequence[Copied]) -> dict[Copied, Copied]:
    """Pairs left-over items, the most alike first; by order when there are too many to compare."""
    if len(english) * len(french) > _MOST:
        return dict(zip(english, french, strict=False))
    likeness = sorted(
        ((-_likeness(a.text, b.text), abs(i - j), i, j) for i, a in enumerate(english) for j, b in enumerate(french)),
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in likeness:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return {english[i]: french[j] for i, j in pairs.items()}


def _likeness(left: str, right: str) -> float:
    return fuzz.ratio(left[:500].casefold(), right[:500].casefold())


def widened(text: str, span: Span, wanted: str) -> Span:
    """The span with the following chunks of text that stray spaces cut off from a copied string."""
    best, best_likeness = span, max(similar(span.of(text).casefold(), wanted.casefold()), _WHOLE)
    end = span.end
    for _ in range(3):
        match = _CHUNK.match(text, end)
        if match is None:
            break
        end = match.start() + len(match.group().rstrip(".,;:!?…)”»"))
        likeness = similar("".join(text[span.start : end].split()).casefold(), wanted.casefold())
        if likeness > best_likeness:
            best, best_likeness = Span(span.start, end), likeness
    return best


def similar(left: str, right: str) -> float:
    """How alike two strings are, 0..1."""
    return fuzz.ratio(left, right) / 100


def changed_hit(
    source: Copied, target: str, span: Span, what: tuple[str, str], severity: Severity | None = None
) -> Hit:
    """A hit for a copied string that the French writes otherwise; `what` names the kind in both languages."""
    english, french = what
    message = Message(
        f"The {english} {source.text} became {target} in the French.",
        f"{french} {source.text} est devenu {target} dans le texte français.",
    )
    return Hit(source.span, span, message, source.text, severity)


def missing_hit(source: Copied, what: tuple[str, str], severity: Severity) -> Hit:
    """A hit for a copied string that the French lacks altogether."""
    english, french = what
    message = Message(
        f"The {english} {source.text} of the English is missing from the French.",
        f"{french} {source.text} de l’anglais manque dans le texte français.",
    )
    return Hit(source.span, None, message, None, severity)

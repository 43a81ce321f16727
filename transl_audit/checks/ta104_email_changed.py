"""TA104: an e-mail address is not the English one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.copied_match import (
    Difference,
    changed_hit,
    differences,
    items_of,
    keyed,
    missing_hit,
    similar,
    widened,
)
from transl_audit.text.copied import Copied, copied
from transl_audit.text.urls import localised
from transl_audit.types import Hit, Severity, Span

_KIND = ("e-mail address", "L’adresse électronique")
_BROKEN = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\[at\]|\(at\)|\[arobase\]|\(arobase\)|\[à\]|\(à\))\s?[\w-]{1,63}"
    r"(?:\s?\.\s?[\w-]{1,63}){1,5}"
)
_LIKE = 0.6
"""The least likeness of a broken address to the English one."""


def email_changed(view: PairView) -> Iterator[Hit]:
    """Finds e-mail addresses that the French changes, breaks or drops.

    *Why it matters*: mail to `presse@harbor.example` does not reach `press@harbor.example`; it bounces, or
    somebody else reads it.

    *Not flagged*: the case of the domain; another order; the mailbox of the same house under its French
    domain (`.com` and `.fr`); any mailbox on the sites that the law makes bilingual (`.gc.ca`).

    *Known limits*: a house that has a French mailbox under the same domain is flagged.

    *Source*: RFC 5321, section 2.4 (the local part is case-sensitive); MQM, accuracy/mistranslation.
    """
    english = items_of(copied(view.source), "email")
    if not english:
        return
    french = items_of(copied(view.target), "email")
    for difference in differences(keyed(english, _key), keyed(french, _key)):
        hit = _hit(view.target, difference)
        if hit is not None:
            yield hit


def _key(item: Copied) -> str:
    local, _, domain = item.text.rpartition("@")
    return f"{local}@{domain.lower()}"


def _hit(text: str, difference: Difference) -> Hit | None:
    source, target = difference.source, difference.target
    if target is None:
        return _missing(text, source)
    span = widened(text, target.span, source.text)
    if span == target.span and _is_french_mailbox(source.text, target.text):
        return None
    severity: Severity = "minor" if target.text.casefold() == source.text.casefold() else "major"
    return changed_hit(source, span.of(text), span, _KIND, severity)


def _is_french_mailbox(source: str, target: str) -> bool:
    if source.startswith("your"):  # a stand-in for the reader's own address
        return True
    left, right = source.rpartition("@"), target.rpartition("@")
    bilingual = localised(f"http://{left[2]}/a", f"http://{right[2]}/b")
    return bilingual or (left[0] == right[0] and left[2] != right[2] and localised(left[2], right[2]))


def _missing(text: str, source: Copied) -> Hit | None:
    for match in _BROKEN.finditer(text):
        if similar("".join(match.group().split()), source.text) >= _LIKE:
            return changed_hit(source, match.group(), Span(*match.span()), _KIND, "major")
    return missing_hit(source, _KIND, "major")


CHECK = PairCheck(
    code="TA104",
    name="email-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.95,
    run=email_changed,
    examples=(
        Example("Write to press@bluecup.com.", "Écrivez à ⟦presse@bluecup.com⟧."),
        Example("Mail jobs@lodestar.org or hr@lodestar.org.", "Écrivez à jobs@lodestar.org ou ⟦rh@lodestar.org⟧."),
        Example("Contact: ana.vale@harbor.net", "Contact : ⟦ana.vale @harbor.net⟧"),
        Example("Mail ⟦help@harbor.net⟧ for a refund.", "Écrivez-nous pour être remboursé."),
        Example("Mail help@Harbor.net.", "Écrivez à help@harbor.net."),
        Example("Mail sales@bluecup.com.", "Écrivez à sales@bluecup.fr."),
        Example("Mail a@lodestar.org and b@lodestar.org.", "Écrivez à b@lodestar.org et à a@lodestar.org."),
    ),
)

"""TA101: a handle is not the English one."""

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
    widened,
)
from transl_audit.text.copied import Copied, copied
from transl_audit.types import Hit, Severity, Span

_KIND = ("handle", "Le compte")
_FRENCH_ACCOUNT = re.compile(r"(?:_?fr|_?france|enfrancais|_?francais)$", re.IGNORECASE)
_APART = re.compile(r"@[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\w{1,40}")


def handle_changed(view: PairView) -> Iterator[Hit]:
    """Finds handles (`@name`) that the French changes or drops.

    *Why it matters*: a handle is an address. `@USENIXSafety` is another account than `@USENIXSecurity`, or
    none at all: the reader is sent to a stranger, and the mention no longer reaches its owner.

    *Not flagged*: another order or another number of mentions; the French account of the same house
    (`@UNICEF` and `@UNICEF_FR`); a handle replaced by the name of its owner. A change of case alone and a
    handle dropped without replacement are minor.

    *Known limits*: whether an account exists is not looked up. An account of the same house with quite
    another name (`@UN`, `@ONUinfo`) is flagged.

    *Source*: the rules of Twitter, Instagram and Mastodon for user names; MQM, accuracy/mistranslation.
    """
    english = items_of(copied(view.source), "handle")
    if not english:
        return
    french = items_of(copied(view.target), "handle")
    for difference in differences(keyed(english, _key), keyed(french, _key)):
        hit = _hit(view.target, difference)
        if hit is not None:
            yield hit


def _key(item: Copied) -> str:
    return item.text


def _hit(text: str, difference: Difference) -> Hit | None:
    source, target = difference.source, difference.target
    if target is None:
        return _missing(text, difference)
    if _FRENCH_ACCOUNT.search(target.text) and not _FRENCH_ACCOUNT.search(source.text):
        return None
    severity: Severity = "minor" if target.text.casefold() == source.text.casefold() else "major"
    span = widened(text, target.span, source.text)
    return changed_hit(source, span.of(text), span, _KIND, severity)


def _missing(text: str, difference: Difference) -> Hit | None:
    source = difference.source
    name = source.text[1:]
    for match in _APART.finditer(text):
        if match.group()[2:].casefold() == name.casefold():
            return changed_hit(source, match.group(), Span(*match.span()), _KIND, "major")
    place = text.find(name)
    if place >= 0 and not name.islower() and not name.istitle() and not name.isupper():
        return changed_hit(source, name, Span(place, place + len(name)), _KIND, "minor")
    if name.casefold().replace("_", "") in "".join(filter(str.isalnum, text.casefold())):
        return None
    return missing_hit(source, _KIND, "minor")


CHECK = PairCheck(
    code="TA101",
    name="handle-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.98,
    run=handle_changed,
    examples=(
        Example("Ask @RiverSecurity for the slides.", "Demandez les diapositives à ⟦@RiverSafety⟧."),
        Example("Photos by @marcusholt and @ana_p.", "Photos de @marcusholt et ⟦@ana_⟧."),
        Example("Thanks @BlueHarbor!", "Merci ⟦@ BlueHarbor⟧ !"),
        Example("⟦@teamnorth⟧ That was close.", "C’était moins une."),
        Example("Follow @UNHCR and @WFP.", "Suivez @WFP et @UNHCR."),
        Example("A report by @UNICEF says so.", "C’est ce que dit un rapport de l’@UNICEF_FR."),
        Example("Well done @KarenVale!", "Bravo à Karen Vale !"),
    ),
)

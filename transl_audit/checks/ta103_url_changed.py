"""TA103: a web address leads elsewhere."""

from __future__ import annotations

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
from transl_audit.text.urls import canonical, host, is_bare, localised
from transl_audit.types import Hit

_KIND = ("address", "L’adresse")


def url_changed(view: PairView) -> Iterator[Hit]:
    """Finds web addresses that the French changes, breaks or drops.

    *Why it matters*: an address with one letter off, a translated path or a stray space is a dead link, or a
    link to somebody else's page.

    *Not flagged*: differences that lead to the same page (`http` and `https`, a last slash, `www.`,
    percent-encoding, the host's case); the French version of the page (`/en/` and `/fr/`,
    `en.wikipedia.org/wiki/London` and `fr.wikipedia.org/wiki/Londres`, `.com` and `.fr`); a brand that is
    written as an address in one language (`Example.com` and `Example`).

    *Known limits*: no address is ever opened. On sites that the law makes bilingual (Canada, Switzerland,
    the European Union) every path may differ, so that an error there is not seen.

    *Source*: RFC 3986, sections 6.2.2 and 6.2.3 (normalisation); MQM, accuracy/mistranslation.
    """
    english = items_of(copied(view.source), "url")
    if not english:
        return
    french = items_of(copied(view.target), "url")
    for difference in differences(keyed(english, _key), keyed(french, _key)):
        hit = _hit(view.target, difference)
        if hit is not None:
            yield hit


def _key(item: Copied) -> str:
    return canonical(item.text)


def _hit(text: str, difference: Difference) -> Hit | None:
    source, target = difference.source, difference.target
    if target is None:
        return _missing(text, source)
    span = widened(text, target.span, source.text)
    if span == target.span and localised(source.text, target.text):
        return None
    return changed_hit(source, span.of(text), span, _KIND, "major")


def _missing(text: str, source: Copied) -> Hit | None:
    if not is_bare(source.text):
        return None if source.text in text else missing_hit(source, _KIND, "major")
    brand = host(source.text).rsplit(".", 1)[0]
    return None if brand in text.casefold() else missing_hit(source, _KIND, "minor")


CHECK = PairCheck(
    code="TA103",
    name="url-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.95,
    run=url_changed,
    examples=(
        Example(
            "Read more at https://harbor.example/news/storm.",
            "Pour en savoir plus : ⟦https://harbor.example/nouvelles/tempete⟧.",
        ),
        Example("Order at www.bluecup.com/shop today.", "Commandez dès aujourd’hui sur ⟦www.bluecup.com/ shop⟧."),
        Example("See https://t.example/a1B2c3", "Voir ⟦https://t.example/a1b2c3⟧"),
        Example("The data are at ⟦https://data.example/v2⟧.", "Les données sont en ligne."),
        Example("See https://en.wikipedia.org/wiki/London.", "Voir http://fr.wikipedia.org/wiki/Londres."),
        Example("Go to https://shop.example/en/sale/.", "Rendez-vous sur https://shop.example/fr/soldes."),
        Example("He works for Lodestar.com.", "Il travaille pour Lodestar."),
    ),
)

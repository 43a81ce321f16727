"""TA105: a placeholder or an inline tag is not the English one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.copied_match import Difference, changed_hit, differences, items_of, missing_hit, widened
from transl_audit.checks.placeholder_match import (
    conversion,
    damaged,
    embraced,
    has_partner,
    is_left_alone,
    keys,
    markup,
    printf_items,
    tag_name,
    wrong_selectors,
)
from transl_audit.lang.markup import FORMATTING
from transl_audit.text.copied import Copied, copied
from transl_audit.text.urls import localised
from transl_audit.types import Hit, Message, Severity

_PLACEHOLDER = ("placeholder", "La variable")
_TAG = ("tag", "La balise")


def placeholder_changed(view: PairView) -> Iterator[Hit]:
    """Finds placeholders (`{name}`, `%s`, `${x}`) and inline tags (`<b>`) that the French changes or drops.

    *Why it matters*: a program puts a value in the place of `{name}`. When it reads `{nom}` or `% s`, it
    shows the raw text to every user, or stops. MQM calls what makes the product unusable critical; so is a
    changed placeholder here, while a missing one, which loses a value, is major.

    *Not flagged*: another order; numbered placeholders for unnumbered ones (`%1$s`); translated branches of
    an ICU plural; translated `title`, `alt` and `lang` attributes; `<strong>` for `<b>`; stand-ins for the
    reader, such as `<file>`, that are no markup. Formatting (`<i>…</i>`) lost as a whole is minor.

    *Known limits*: whether two placeholders of one kind (`%s … %s`) stand in the right places is not seen,
    nor whether a tag encloses the right words.

    *Source*: ISO C 7.23.6 (printf), ICU MessageFormat, HTML Living Standard, XLIFF 2.1; MQM, design and
    markup.
    """
    english = markup(items_of(copied(view.source), "placeholder", "tag"))
    if not english:
        return
    french = items_of(copied(view.target), "placeholder", "tag")
    wrong = differences(*keys(english, french))
    for difference in wrong:
        hit = _hit(view, difference, english, french)
        if hit is not None:
            yield hit
    if not wrong:
        yield from _swapped(english, french)
    yield from _selectors(view)


def _hit(view: PairView, difference: Difference, english: Sequence[Copied], french: Sequence[Copied]) -> Hit | None:
    source, target, text = difference.source, difference.target, view.target
    what = _TAG if source.kind == "tag" else _PLACEHOLDER
    severity: Severity = "major" if source.kind == "tag" else "critical"
    if target is not None:
        if source.kind == target.kind == "tag" and _is_localised(source.text, target.text):
            return None
        span = widened(text, target.span, source.text)
        span = embraced(text, target.span, source.text) if span == target.span else span
        return changed_hit(source, span.of(text), span, what, severity)
    if text.count(source.text) >= view.source.count(source.text):
        return None  # it stands against a letter, where it was not read as a placeholder
    place = damaged(text, source.text, [item.span for item in french])
    if place is not None:
        return changed_hit(source, place.of(text), place, what, severity)
    whole = has_partner(source.text, english) and not is_left_alone(source.text, french)
    lost: Severity = "minor" if source.kind == "tag" and tag_name(source.text) in FORMATTING and whole else "major"
    return missing_hit(source, what, lost)


def _is_localised(source: str, target: str) -> bool:
    """Whether two tags of one name differ in the language of the page they lead to."""
    return tag_name(source) == tag_name(target) == "a" and localised(source, target)


def _swapped(english: Sequence[Copied], french: Sequence[Copied]) -> Iterator[Hit]:
    """Unnumbered printf placeholders of different types in another order."""
    left, right = printf_items(english), printf_items(french)
    if sorted(map(str, map(conversion, left))) != sorted(map(str, map(conversion, right))):
        return
    for a, b in zip(left, right, strict=True):
        if conversion(a) != conversion(b):
            message = Message(
                f"{a.text} and {b.text} changed places, but unnumbered placeholders are filled in order.",
                f"{a.text} et {b.text} ont changé de place, or ces variables se remplissent dans l’ordre.",
            )
            yield Hit(a.span, b.span, message, None, "critical")
            return


def _selectors(view: PairView) -> Iterator[Hit]:
    for name, span in wrong_selectors(view.source, view.target):
        message = Message(
            f"The branch {name} of a plural or choice is not one of the English text's.",
            f"La branche {name} d’un pluriel ou d’un choix n’est pas une de celles de l’anglais.",
        )
        yield Hit(None, span, message, None, "critical")


CHECK = PairCheck(
    code="TA105",
    name="placeholder-changed",
    dimension="design and markup",
    category="markup",
    severity="critical",
    confidence=0.97,
    run=placeholder_changed,
    examples=(
        Example("Hello {first_name}!", "Bonjour ⟦{prenom}⟧ !"),
        Example("%s has 3 messages", "⟦% s⟧ a 3 messages"),
        Example("Pay ${total} now", "Payez ⟦$ {total}⟧ maintenant"),
        Example("Press <b>Save</b>.", "Appuyez sur ⟦<gras>⟧Enregistrer</b>."),
        Example("You have {count} new ⟦{kind}⟧.", "Vous en avez {count}."),
        Example(
            "{n, plural, one {# cup} other {# cups}}",
            "{n, plural, one {# tasse} ⟦autre⟧ {# tasses}}",
        ),
        Example("%s of %s", "%2$s, %1$s"),
        Example("{n, plural, one {# cup} other {# cups}}", "{n, plural, one {# tasse} other {# tasses}}"),
        Example('See <a href="/a" title="Help">this</a>.', 'Voir <a href="/a" title="Aide">ceci</a>.'),
        Example("Type <file> here.", "Saisissez <fichier> ici."),
    ),
)

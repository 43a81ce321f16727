"""Turns the changes of names that `align.names` finds into hits."""

from __future__ import annotations

from collections.abc import Iterator

from transl_audit.align.name_change import NameChange
from transl_audit.align.names import name_changes
from transl_audit.checks.base import PairView
from transl_audit.text.name_table import exonym
from transl_audit.types import Hit, Message, Severity, Span

_MESSAGES = {
    "misspelt": (
        "The name {source} is misspelt {target} in the French.",
        "Le nom {source} est écrit {target} dans le texte français.",
    ),
    "accent": (
        "The name {source} has been given an accent: {target}.",
        "Le nom {source} a reçu un accent : {target}.",
    ),
    "accent lost": (
        "The name {source} has lost its accent: {target}.",
        "Le nom {source} a perdu son accent : {target}.",
    ),
    "given": (
        "The given name {source} was put into French: {target}.",
        "Le prénom {source} a été francisé en {target}.",
    ),
    "swapped": (
        "The English names {source}, the French names {target}.",
        "L’anglais nomme {source}, le français {target}.",
    ),
    "literal": (
        "The name {source} was translated as a word: {target}.",
        "Le nom {source} a été traduit comme un mot : {target}.",
    ),
    "direction": (
        "The English says {source}, the French {target}.",
        "L’anglais dit {source}, le français {target}.",
    ),
}
_MINOR: dict[str, Severity] = {"accent lost": "minor"}


def name_hits(view: PairView, *, person: bool) -> Iterator[Hit]:
    """The hits of the names of persons, or of all other names, in the order of the French."""
    for change in name_changes(view.source, view.target, view.options.names, view.entities):
        if change.person is person:
            yield _hit(view, change)


def _hit(view: PairView, change: NameChange) -> Hit:
    source = Span(change.source[0].start, change.source[-1].span.end)
    target = Span(change.target[0].start, change.target[-1].span.end)
    names = {"source": source.of(view.source), "target": target.of(view.target)}
    english, french = _MESSAGES[change.kind]
    message = Message(english.format(**names), french.format(**names))
    return Hit(source, target, message, _right(change, names["source"]), _MINOR.get(change.kind))


def _right(change: NameChange, name: str) -> str | None:
    """The right French of the English name; None where it depends on the words around."""
    if change.kind == "direction":
        return None
    entry = exonym(" ".join(word.folded for word in change.source))
    return entry.written[0] if entry is not None and not change.person else name

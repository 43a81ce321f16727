"""TA601: one person's name is spelt in several ways in one document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from transl_audit.checks.base import DocumentCheck, DocumentView, Example
from transl_audit.checks.name_mentions import Mention, are_variants, handles, mentions
from transl_audit.text.name_table import fold, names_table
from transl_audit.text.words import frequency
from transl_audit.types import Hit, Message, Severity, Span

_MOST = 100
"""Spellings of one name's part beyond which they are many names."""
Part = tuple[str, Span, Mention]
"""A given name or a surname as written, its place, and the full name it stands in."""


def name_variants(view: DocumentView) -> Iterator[Hit]:
    """Finds names of one person that the document spells in several ways (Lea, Léa and Leah Kissner).

    *Why it matters*: the reader takes them for several people, and a search finds a part of the story. At
    least all but one spelling are wrong.

    *Not flagged*: the surname alone; people who share a surname (the given names are too unlike, or both are
    usual and nothing ties them together); French forms of foreign names (« Vladimir Poutine » beside an English
    "Vladimir Putin"); capitals.

    *Known limits*: spellings that differ by more than an accent or a letter are not tied together, save given
    names put into French. The right spelling is the one of a handle (`@LeaKissner`), else of the English, else
    the most frequent; when none is, nothing is flagged.

    *Source*: the spelling of the document's own English and handles; MQM, terminology/inconsistent use.
    """
    found = mentions(view)
    known = handles(view)
    hits = [*_given_hits(found, known), *_surname_hits(found, known)]
    yield from sorted(hits, key=lambda hit: hit.target or Span(0, 0))


def _given_hits(found: Sequence[Mention], known: frozenset[str]) -> Iterator[Hit]:
    """The given names that vary before one surname."""
    groups: dict[str, list[Part]] = {}
    for mention in found:
        groups.setdefault(fold(mention.surname), []).append((mention.given, mention.given_span, mention))
    for surname, parts in groups.items():
        yield from _hits(parts, known, meet=_is_usual(surname))


def _surname_hits(found: Sequence[Mention], known: frozenset[str]) -> Iterator[Hit]:
    """The surnames that vary after one given name."""
    groups: dict[str, list[Part]] = {}
    for mention in found:
        if len(mention.surname) > 4:
            groups.setdefault(fold(mention.given), []).append((mention.surname, mention.surname_span, mention))
    for parts in groups.values():
        yield from _hits(parts, known, meet=True)


def _is_usual(folded: str) -> bool:
    """Whether a name is borne by many."""
    return folded in names_table().flags


def _hits(parts: Sequence[Part], known: frozenset[str], *, meet: bool) -> Iterator[Hit]:
    """The spellings that have a better rival; `meet` says that two people of the other name may well meet."""
    spellings = Counter(part.lower() for part, _, _ in parts)
    if not 1 < len(spellings) <= _MOST:
        return
    best: dict[str, Part] = {}
    for part in parts:
        rival = best.setdefault(part[0].lower(), part)
        if _rank(part, known, spellings) > _rank(rival, known, spellings):
            best[part[0].lower()] = part
    for part in parts:
        right = _better(part, best, known, spellings)
        if right is None or part[2].language != "fr" or not part[2].audited:
            continue
        form = part[0]
        two = meet and fold(form) != fold(right[0]) and _is_usual(fold(form)) and _is_usual(fold(right[0]))
        if (not two and not _is_slip(right[0], form)) or _has_handle(right, known):
            yield _hit(form, part[1], right, sure=right[2].language == "en" or _has_handle(right, known))


def _better(part: Part, best: Mapping[str, Part], known: frozenset[str], spellings: Counter[str]) -> Part | None:
    """The best of the other spellings of the same name, if it is better than this one."""
    # Whoever writes the own name in Latin letters, in a handle, has no French form of it.
    rivals = [o for o in best.values() if are_variants(part[0], o[0], foreign=not _has_handle(o, known))]
    right = max(rivals, key=lambda other: _rank(other, known, spellings), default=None)
    better = right is not None and _rank(right, known, spellings) > _rank(part, known, spellings)
    return right if better else None


def _is_slip(english: str, french: str) -> bool:
    """Whether the English spelling is no word and no name while the French one is: the English is at fault."""
    lower = english.lower(), french.lower()
    counts = [frequency(form, "en") + frequency(form, "fr") for form in lower]
    return counts[0] == 0 < counts[1] and not _is_usual(fold(english))


def _rank(part: Part, known: frozenset[str], spellings: Counter[str]) -> tuple[bool, bool, int]:
    """How good a witness of the right spelling a part is: a handle's, the English text's, a frequent one."""
    english = part[2].language == "en"
    return _has_handle(part, known), english, 0 if english else spellings[part[0].lower()]


def _has_handle(part: Part, known: frozenset[str]) -> bool:
    return (part[2].given + part[2].surname).lower() in known


def _hit(part: str, span: Span, right: Part, *, sure: bool) -> Hit:
    severity: Severity = "major" if sure else "minor"
    name = f"{right[2].given} {right[2].surname}"
    message = Message(
        f"The document spells this name {part} here and {right[0]} elsewhere ({name}).",
        f"Le document écrit ce nom {part} ici et {right[0]} ailleurs ({name}).",
    )
    source = right[1] if right[2].audited else None
    return Hit(source, span, message, right[0], severity)


CHECK = DocumentCheck(
    code="TA601",
    name="name-variants",
    dimension="terminology",
    category="inconsistent use of terminology",
    severity="major",
    confidence=0.9,
    run=name_variants,
    examples=(
        Example(
            "",
            "La directrice, Mara Kellmann, a annoncé la nouvelle jeudi soir à toute son équipe.\n\n"
            "« Nous sommes prêts », a écrit ⟦Marah⟧ Kellmann (@MaraKellmann) dans un message.",
        ),
        Example(
            "",
            "Le chercheur Theo Varnhagen dirige ce laboratoire depuis trois ans avec beaucoup de succès.\n\n"
            "Pour Theo Varnhagen, l’affaire est close. ⟦Théo⟧ Varnhagen n’a rien ajouté.",
        ),
        Example(
            "",
            "Le juge Owen Strickler a reporté l’audience au mois de mars, faute de témoins.\n\n"
            "Selon Owen Strickler, rien ne presse. Owen ⟦Stricler⟧ a ensuite quitté la salle.",
        ),
        Example("", "Elon Varga a parlé le premier. Varga n’a pas répondu aux questions de la presse ce matin."),
        Example("", "Anna Smith a gagné la course. Sa rivale, Anne Smith, est arrivée deuxième hier soir."),
        Example("", "Paul Kellmann vit à Lyon. Sa sœur, Mara Kellmann, travaille à Genève depuis dix ans."),
    ),
)

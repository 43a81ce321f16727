"""TA602: page furniture left in the text."""

from __future__ import annotations

from collections.abc import Iterator

from transl_audit.checks.base import DocumentCheck, DocumentView, Example
from transl_audit.text.normal import shown
from transl_audit.types import Hit, Message, Role, Span


def furniture(view: DocumentView) -> Iterator[Hit]:
    """A comment form, a menu, a subscription box or the like stands in the text.

    *Why it matters*: it is no part of the article, it was copied from the page around the original, and in
    English it shows readers that nobody has read the page.

    *Not flagged*: the article's own headings, bylines, captions and sources.

    *Known limits*: furniture of a kind that has no usual wording is taken for prose.

    *Source*: MQM design and markup; boilerplate detection (Kohlschütter et al. 2010) by wording and length.
    """
    for span in runs(view, "furniture"):
        quoted = shown(span.of(view.document.text))
        yield Hit(
            None,
            span,
            Message(
                f"“{quoted}” is page furniture, not the article.",
                f"« {quoted} » vient de la page, pas de l’article.",
            ),
        )


def runs(view: DocumentView, role: Role) -> Iterator[Span]:
    """The stretches of neighbouring segments of one role."""
    start = end = None
    for segment in view.document.segments:
        if segment.role == role:
            start = segment.span.start if start is None else start
            end = segment.span.end
        elif start is not None and end is not None:
            yield Span(start, end)
            start = None
    if start is not None and end is not None:
        yield Span(start, end)


CHECK = DocumentCheck(
    code="TA602",
    name="furniture",
    dimension="design and markup",
    category="furniture",
    severity="minor",
    confidence=0.95,
    run=furniture,
    examples=(
        Example("", "Le musée rouvre samedi après deux ans de travaux.\n\n⟦Leave a Comment\n\nName *\n\nEmail *⟧"),
        Example("", "⟦Accueil › Culture › Musées⟧\n\nLe musée rouvre samedi après deux ans de travaux."),
        Example(
            "",
            "Le musée rouvre samedi.\n\n⟦Abonnez-vous à notre newsletter⟧\n\nLes travaux ont duré deux ans.",
        ),
        Example(
            "",
            "Laisser un commentaire sur une œuvre est désormais possible depuis les salles du musée de la ville.",
        ),
        Example(
            "",
            "Les cookies sont une spécialité du café du musée, ouvert tous les jours de neuf heures à midi.",
        ),
    ),
)

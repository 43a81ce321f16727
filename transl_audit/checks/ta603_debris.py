"""TA603: wreckage of embeds and markup in the text."""

from __future__ import annotations

from collections.abc import Iterator

from transl_audit.checks.base import DocumentCheck, DocumentView, Example
from transl_audit.checks.ta602_furniture import runs
from transl_audit.text.normal import shown
from transl_audit.types import Hit, Message


def debris(view: DocumentView) -> Iterator[Hit]:
    """Broken JSON, HTML, script or style sheet stands in the text.

    *Why it matters*: readers see it. It is what a scraper or a translation engine leaves of an embed, often
    with the quotation marks already "translated" to curly ones.

    *Not flagged*: code that the article shows (fenced or a command on its own line), addresses, simple inline
    tags such as `<b>`, placeholders in running text.

    *Known limits*: debris that looks like words is taken for prose.

    *Source*: MQM design and markup.
    """
    for span in runs(view, "debris"):
        quoted = shown(span.of(view.document.text), 40)
        yield Hit(
            None,
            span,
            Message(
                f"“{quoted}” is what is left of an embed or of markup.",
                f"« {quoted} » est un reste de code ou d’élément intégré.",
            ),
        )


CHECK = DocumentCheck(
    code="TA603",
    name="debris",
    dimension="design and markup",
    category="markup",
    severity="major",
    confidence=0.97,
    run=debris,
    examples=(
        Example(
            "",
            "Le pont a rouvert.\n\n⟦”,”width”:”640″,”autoplay”:true}}”/>⟧\n\nLa foule a applaudi.",
        ),
        Example("", '⟦<div class="promo" data-id="12">⟧\n\nLe pont a rouvert hier au milieu des applaudissements.'),
        Example(
            "",
            'Le pont a rouvert hier devant toute la foule réunie là.\n\n⟦[gallery ids="12,13" size="large"]⟧',
        ),
        Example("", "Le mot <b>pont</b> vient du latin, écrit-elle [sic], et {name} reste à remplacer."),
        Example(
            "",
            "Pour installer l’outil, lancez cette commande :\n\npip install --upgrade mon-outil\n\nPuis redémarrez.",
        ),
    ),
)

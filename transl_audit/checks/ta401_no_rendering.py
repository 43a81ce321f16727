"""TA401: English without its French."""

from __future__ import annotations

from collections.abc import Iterator

from transl_audit.align.similarity import FrenchIndex, content, recall, union
from transl_audit.checks.base import DocumentCheck, DocumentView, Example
from transl_audit.text.normal import shown
from transl_audit.text.sentences import sentences
from transl_audit.text.tokens import tokens
from transl_audit.types import Hit, Message, Pair, Span

_LEFT_OUT = 0.12
"""Share of a sentence's weight found in the French at or below which it was left out: on clean_news_dev,
sentences beside a rendering of their neighbours stay below it, rendered ones above."""
_LEAST_WORDS = 4


def no_rendering(view: DocumentView) -> Iterator[Hit]:
    """An English post, quotation or sentence has no French rendering.

    *Why it matters*: a reader without English loses what was said; in a translated page it usually means
    that the embed was not sent to the translator, or that a sentence fell out.

    *Not flagged*: English that is rendered anywhere in the document, before or after, in a quotation or in
    running text; titles, slogans and names inside French prose; posts that hold only handles, hashtags,
    links and emoji.

    *Known limits*: a very free rendering of three or four words far from its English can be missed, and
    is then reported as absent.

    *Source*: MQM "omission" and "untranslated"; ISO 5060 accuracy.
    """
    english = view.document.text if view.source is None else view.source.text
    rendered: set[Span] = {pair.source for pair in view.pairs if pair.source and pair.target}
    for pair in view.pairs:
        if pair.source is None:
            continue
        if pair.target is None and pair.source not in rendered:
            if pair.kind == "sentence" and view.source is None:
                continue  # English prose in the middle of the French is TA402's
            if _has_words(pair.source.of(english), 1):
                yield Hit(pair.source, None, _absent(pair, english))
        elif pair.target is not None:
            yield from _left_out(view, pair, english)


def _left_out(view: DocumentView, pair: Pair, english: str) -> Iterator[Hit]:
    """The sentences of a rendered stretch of which no other rendering of it holds anything."""
    if pair.source is None:
        return
    text = pair.source.of(english)
    cut = sentences(text)
    targets = [p.target.of(view.document.text) for p in view.pairs if p.source == pair.source and p.target]
    if len(cut) < 2 or next(p for p in view.pairs if p.source == pair.source) is not pair:
        return
    index = FrenchIndex(targets)
    for sentence in cut:
        words = content(sentence.of(text), "en")
        found = union(match.found for match in index.matches(words).values())
        if recall(words, found) <= _LEFT_OUT and _has_words(sentence.of(text), _LEAST_WORDS):
            span = sentence.shift(pair.source.start)
            cut_text = shown(span.of(english))
            yield Hit(
                span,
                None,
                Message(
                    f"The rendering leaves out the sentence “{cut_text}”.",
                    f"Le rendu français omet la phrase « {cut_text} ».",
                ),
            )


def _absent(pair: Pair, english: str) -> Message:
    assert pair.source is not None
    quoted = shown(pair.source.of(english))
    what = {
        "tweet": ("post", "message"),
        "quotation": ("quotation", "citation"),
        "sentence": ("sentence", "phrase"),
    }
    en, fr = what[pair.kind]
    return Message(
        f"The English {en} “{quoted}” has no French rendering.",
        f"{fr.capitalize()} en anglais sans rendu français : « {quoted} ».",
    )


def _has_words(text: str, least: int) -> bool:
    return sum(t.kind == "word" and len(t.text) > 1 for t in tokens(text, "en")) >= least


CHECK = DocumentCheck(
    code="TA401",
    name="no-rendering",
    dimension="accuracy",
    category="omission",
    severity="major",
    confidence=0.9,
    run=no_rendering,
    examples=(
        Example(
            "",
            "La mairie a réagi dans la soirée.\n\n⟦We will rebuild the old bridge before winter.⟧\n\n"
            "— Anna Reyes (@annareyes) March 3, 2021\n\nLes travaux ont commencé lundi près de la gare.",
        ),
        Example(
            "",
            "Le directeur a pris la parole devant les élèves : “⟦Nobody leaves until the paint is dry⟧”, avant de "
            "quitter la salle sans ajouter un mot.",
        ),
        Example(
            "",
            "La mairie a réagi dans la soirée.\n\nWe will rebuild the old bridge before winter.\n\n"
            "— Anna Reyes (@annareyes) March 3, 2021\n\nNous allons reconstruire le vieux pont avant l’hiver.\n\n"
            "— Anna Reyes (@annareyes) 3 mars 2021\n\nLes travaux ont commencé lundi près de la gare.",
        ),
        Example(
            "",
            "« Personne ne sort avant que la peinture soit sèche » (“Nobody leaves until the paint is dry”), a dit le "
            "directeur devant les élèves réunis.",
        ),
        Example(
            "",
            "Le groupe a joué Black Lives Matter et le Wall Street Journal lui a consacré une page entière.",
        ),
    ),
)

"""TA604: words attributed to someone else."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from transl_audit.align.quotes import attribution_beside
from transl_audit.align.similarity import fold
from transl_audit.checks.base import DocumentCheck, DocumentView, Example
from transl_audit.text.attributions import attribution
from transl_audit.types import Hit, Message, Pair, Span

_NAME = r"(?P<name>\p{Lu}[\p{L}\p{M}'’-]+(?:\s(?:(?:de|du|van|von|der|el|al|bin)\s)?\p{Lu}[\p{L}\p{M}.'’-]*){0,3})"
_VERBS = (
    r"(?:a|ont)\s(?:[-t]*\s?)?(?:tweeté|twitté|écrit|posté|publié|déclaré|affirmé|répondu|lancé|ajouté|réagi|expliqué|dit|confié|estimé)"
    r"|tweete|écrit|poste|publie|déclare|affirme|répond|lance|ajoute|réagit|explique|dit|confie|estime"
)
# « … », a écrit Jeanne Roy / Jeanne Roy a écrit : « … » / Selon Jeanne Roy, « … »
_AFTER = regex.compile(rf"^\s*[”»\"]?\s*[,.]?\s*(?:{_VERBS})\s(?:sur\s\p{{Lu}}\w+\s)?{_NAME}")
_BEFORE = regex.compile(
    rf"(?:{_NAME}\s(?:{_VERBS})(?:\ssur\s\p{{Lu}}\w+)?|(?:[Ss]elon|[Dd]’après|[Pp]our)\s{_NAME}\s?,?)\s*[:,]?\s*[“«\"]?\s*$"
)
_REACH = 120


def wrong_attribution(view: DocumentView) -> Iterator[Hit]:
    """The French gives a quotation or a post to another person than the English does.

    *Why it matters*: words in the wrong mouth are among the gravest errors that a news page can make.

    *Not flagged*: the same person under a shorter or longer name, a function or a handle; another spelling
    of the same name (TA108); renderings without a named speaker.

    *Known limits*: in running text, only a name right beside the quotation and a verb of saying is read.

    *Source*: MQM accuracy, mistranslation of names.
    """
    for pair in view.pairs if view.source is None else ():
        if pair.source is None or pair.target is None:
            continue
        english = attribution_beside(view.document, pair.source)
        who = attribution(english.of(view.document.text)) if english else None
        if english is None or who is None or not who.name:
            continue
        for span in _french_speaker(view, pair, english):
            name = span.of(view.document.text)
            if not _same_person(who.name, name, who.handle):
                message = Message(
                    f"The English gives these words to {who.name}, the French to {name}.",
                    f"L’anglais attribue ces mots à {who.name}, le français à {name}.",
                )
                yield Hit(english, span, message, who.name)


def _french_speaker(view: DocumentView, pair: Pair, english: Span) -> Iterator[Span]:
    """The place of the name to which the French gives the words, if it names anyone."""
    assert pair.target is not None
    text = view.document.text
    line = attribution_beside(view.document, pair.target)
    if line is not None:
        who = attribution(line.of(text)) if line != english else None
        if who is not None and who.name and who.form != "byline":
            start = text.find(who.name, line.start, line.end)
            if start >= 0:
                yield Span(start, start + len(who.name))
        return
    after = _AFTER.match(text[pair.target.end : pair.target.end + _REACH])
    if after:
        yield Span(*after.span("name")).shift(pair.target.end)
        return
    begin = max(0, pair.target.start - _REACH)
    before = _BEFORE.search(text[begin : pair.target.start])
    if before:
        yield Span(*before.span("name")).shift(begin)


def _same_person(english: str, french: str, handle: str | None) -> bool:
    """Whether two names can be one person's: a word in common but for a letter or two, or the handle's letters."""
    left = {fold(w) for w in regex.findall(r"[\p{L}\p{M}]{2,}", english)}
    right = {fold(w) for w in regex.findall(r"[\p{L}\p{M}]{2,}", french)}
    if any(a[:3] == b[:3] or a in b or b in a for a in left for b in right):
        return True
    account = fold(handle or "")
    return any(len(word) > 2 and word in account for word in right)


CHECK = DocumentCheck(
    code="TA604",
    name="wrong-attribution",
    dimension="accuracy",
    category="mistranslation",
    severity="critical",
    confidence=0.9,
    run=wrong_attribution,
    examples=(
        Example(
            "",
            "La nouvelle a surpris tout le quartier.\n\nThe bakery will close its doors after forty years.\n\n"
            "— Helen Marsh (@helenmarsh) May 2, 2020\n\n"
            "La boulangerie fermera ses portes après quarante ans.\n\n— ⟦Robert Lane⟧ (@rlane) 2 mai 2020",
        ),
        Example(
            "",
            "La nouvelle a surpris tout le quartier.\n\nThe bakery will close its doors after forty years.\n\n"
            "— Helen Marsh (@helenmarsh) May 2, 2020\n\n"
            "« La boulangerie fermera ses portes après quarante ans », a écrit ⟦Robert Lane⟧ sur son compte.",
        ),
        Example(
            "",
            "La nouvelle a surpris tout le quartier.\n\nThe bakery will close its doors after forty years.\n\n"
            "— Helen Marsh (@helenmarsh) May 2, 2020\n\n"
            "« La boulangerie fermera ses portes après quarante ans », a écrit Helen Marsh sur son compte.",
        ),
        Example(
            "",
            "La nouvelle a surpris tout le quartier.\n\nThe bakery will close its doors after forty years.\n\n"
            "— Helen Marsh (@helenmarsh) May 2, 2020\n\n"
            "« La boulangerie fermera ses portes après quarante ans », a écrit sa propriétaire.",
        ),
    ),
)

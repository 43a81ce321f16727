"""TA402: English left in the French."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transl_audit.checks.base import DocumentCheck, DocumentView, Example
from transl_audit.lang.titles import SMALL_WORDS
from transl_audit.text.language import language, language_scores
from transl_audit.text.normal import shown
from transl_audit.text.quotations import quotations
from transl_audit.text.tokens import Token, tokens
from transl_audit.text.words import frequency, lower_share
from transl_audit.types import Hit, Message, Span

_RUN = 4
"""Words of the shortest run of English reported inside a French sentence; three are often a title or a loan."""
_SURE = 0.9
"""Probability of English from which a stretch is taken for it."""
_FRENCH_TOO = 20.0
"""Occurrences per million French words from which an English word may be French."""


def untranslated(view: DocumentView) -> Iterator[Hit]:
    """English stands where the French should be.

    *Why it matters*: the commonest trace of a translation that stopped half way: a paragraph, a sentence
    or the tail of one is still English.

    *Not flagged*: English posts and quotations of a mixed article (they belong there; TA401 says when they
    have no French); page furniture (TA602); names, titles, quoted slogans; runs of three words or fewer.

    *Known limits*: a single English word left in a French sentence is the business of a later check.

    *Source*: MQM "untranslated"; ISO 5060 accuracy.
    """
    rendered = {pair.source for pair in view.pairs if pair.source and pair.target} if view.source is None else set()
    text = view.document.text
    for segment in view.document.segments:
        if segment.role in ("prose", "headline") and segment.language == "en":
            if not any(span.overlaps(segment.span) for span in rendered):
                yield _hit(text, segment.span)
        elif segment.role in ("prose", "headline") and segment.language == "fr":
            yield from _english_runs(text, segment.span, _copied_from(view))


def _copied_from(view: DocumentView) -> str:
    return "" if view.source is None else view.source.text


def _english_runs(text: str, within: Span, source: str) -> Iterator[Hit]:
    """The runs of English words in a French stretch, outside its quotation marks."""
    local = within.of(text)
    if _surely_english(local) and len(local.split()) >= 2 and (source and local.strip() in source):
        yield _hit(text, within)
        return
    quoted = [q.span for q in quotations(local)]
    run: list[Token] = []
    for token in tokens(local, "en"):
        if token.kind == "word" and _is_english(token) and not any(q.contains(token.span) for q in quoted):
            run.append(token)
        elif token.kind == "word" or token.kind == "copied" or token.text in ".!?;:":
            yield from _run(text, within, run)
            run = []
    yield from _run(text, within, run)


def _surely_english(text: str) -> bool:
    """Whether a stretch is English beyond doubt."""
    return language(text) == "en" and language_scores(text).en >= _SURE


def _is_english(token: Token) -> bool:
    """Whether a word is English and hardly French; a capital alone says nothing."""
    word = token.lower
    english, french = frequency(word, "en"), frequency(word, "fr")
    return english > 0.5 and (french < _FRENCH_TOO or english > 100 * french) and english > 5 * french


def _run(text: str, within: Span, run: Sequence[Token]) -> Iterator[Hit]:
    if len(run) < _RUN:
        return
    span = Span(run[0].span.start, run[-1].span.end)
    local = within.of(text)
    told = [token for token in run if token.lower not in SMALL_WORDS]
    lower = sum(token.text[0].islower() and (lower_share(token.lower, "en") or 0) > 0.5 for token in told)
    # The name of an organisation has its longer words capitalised.
    if lower >= 2 and lower * 2 >= len(told) and _surely_english(span.of(local)):
        yield _hit(text, span.shift(within.start))


def _hit(text: str, span: Span) -> Hit:
    quoted = shown(span.of(text))
    return Hit(None, span, Message(f"“{quoted}” is still English.", f"« {quoted} » est resté en anglais."))


CHECK = DocumentCheck(
    code="TA402",
    name="untranslated",
    dimension="accuracy",
    category="untranslated",
    severity="major",
    confidence=0.9,
    run=untranslated,
    examples=(
        Example(
            "",
            "Le conseil a voté le budget mardi soir après trois heures de débat.\n\n"
            "⟦The mayor said that the new library would open before the end of the year.⟧\n\n"
            "Les habitants attendent cette ouverture depuis longtemps.",
        ),
        Example("", "La réunion a été reportée ⟦because the heating was broken⟧ et reprendra jeudi."),
        Example("", "La réunion a été reportée parce que le chauffage était en panne et reprendra jeudi."),
        Example("", "Le week-end, elle lit le Wall Street Journal et regarde Game of Thrones sur son smartphone."),
        Example("", "Les experts du Center for Marine and Coastal Studies doivent publier leur rapport lundi."),
        Example("", "Il porte un tee-shirt « Keep calm and carry on » depuis le début du festival de Glastonbury."),
    ),
)

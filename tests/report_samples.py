"""Reports built by hand: the renderers are pure functions, so their tests need no pipeline."""

from __future__ import annotations

from collections.abc import Sequence

from transl_audit.config import Options
from transl_audit.report import Report
from transl_audit.score import score
from transl_audit.types import Document, Finding, Link, Pair, Segment, Severity, Span

FRENCH = (
    "Un festival sous la pluie\n\n"
    "Les organisateurs ont vendu 12 000 billets, dit @FestivalSûr.\n\n"
    "We sold 12,000 tickets, says @SafeFestival 😁\n\n"
    "Doors open at noon.\n"
)
ENGLISH = "A festival in the rain\nThe organisers sold 12,000 tickets, says @SafeFestival.\n"


def span(text: str, part: str) -> Span:
    """Where a part stands in a text; it must stand there."""
    start = text.index(part)
    return Span(start, start + len(part))


def finding(
    target: Span | None,
    source: Span | None = None,
    *,
    code: str = "TA101",
    name: str = "handle-changed",
    severity: Severity = "major",
    confidence: float = 0.98,
    suggestion: str | None = None,
    message: str = "The handle is not the English one.",
    dimension: str = "accuracy",
    category: str = "mistranslation",
) -> Finding:
    place = f"{code}:{target}:{source}"
    return Finding(code, name, dimension, category, severity, confidence, source, target, message, suggestion, place)


def report(
    text: str,
    findings: Sequence[Finding] = (),
    *,
    segments: tuple[Segment, ...] | None = None,
    source: str | None = None,
    pairs: tuple[Pair, ...] = (),
    options: Options | None = None,
    path: str | None = None,
) -> Report:
    """A report of a text that is one French segment unless segments are given."""
    if segments is None:
        segments = (Segment(Span(0, len(text)), "fr", "prose"),) if text else ()
    options = options or Options()
    return Report(
        text=text,
        source=source,
        segments=segments,
        pairs=pairs,
        findings=tuple(findings),
        score=score(Document(text, segments), findings, profile=options.profile),
        options=options,
        path=path,
    )


def mixed(*, options: Options | None = None) -> Report:
    """A mixed-language document with one changed handle and one tweet that nothing renders."""
    french, english = (
        span(FRENCH, "Les organisateurs ont vendu 12 000 billets, dit @FestivalSûr."),
        span(FRENCH, "We sold 12,000 tickets, says @SafeFestival 😁"),
    )
    lost = span(FRENCH, "Doors open at noon.")
    link = Link(span(FRENCH, "@SafeFestival"), span(FRENCH, "@FestivalSûr"), 0.9)
    return report(
        FRENCH,
        [
            finding(link.target, link.source, suggestion="@SafeFestival"),
            finding(None, lost, code="TA401", name="no-rendering", message="Nothing in French renders it."),
        ],
        segments=(
            Segment(span(FRENCH, "Un festival sous la pluie"), "fr", "headline"),
            Segment(french, "fr", "prose"),
            Segment(english, "en", "tweet"),
            Segment(lost, "en", "tweet"),
        ),
        pairs=(
            Pair(english, french, (link,), "tweet", 0.91),
            Pair(lost, None, (), "tweet", 0.0),
        ),
        options=options,
        path="festival.txt",
    )


def with_source() -> Report:
    """The audited text and its English apart."""
    target, source = span(FRENCH, "@FestivalSûr"), span(ENGLISH, "@SafeFestival")
    pair = Pair(Span(23, len(ENGLISH) - 1), span(FRENCH, "Les organisateurs"), (), "sentence", 0.8)
    lost = finding(None, span(ENGLISH, "in the rain"), code="TA401", name="no-rendering", severity="minor")
    return report(FRENCH, [finding(target, source, suggestion="@SafeFestival"), lost], source=ENGLISH, pairs=(pair,))


HOSTILE = (
    "<script>alert('x')</script> & \"quoted\" ]]> <!-- --> &amp; {{ 7*7 }} {% raw %}\r\n"
    "NUL \x00 ESC \x1b[31m lone \ud83d surrogate\n"
    "\N{RIGHT-TO-LEFT OVERRIDE}txt.exe\N{POP DIRECTIONAL FORMATTING} \N{RIGHT-TO-LEFT MARK}עברית\n"
    "emoji 👩‍👩‍👧 ✌️ 🇫🇷 e\N{COMBINING ACUTE ACCENT}\tend \N{LINE SEPARATOR} last"
)

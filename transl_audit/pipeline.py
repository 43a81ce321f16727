"""audit(): the only module that knows the order of the stages."""

from __future__ import annotations

import dataclasses
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from transl_audit.align.context import judge
from transl_audit.align.quotes import pair_attributions, pair_quotes, relabel
from transl_audit.align.sentences import pair_sentences
from transl_audit.align.words import link_many
from transl_audit.checks import ALL
from transl_audit.checks.base import Check, DocumentCheck, DocumentView, PairCheck, PairView
from transl_audit.config import Options, options_from
from transl_audit.errors import InputError, OptionError
from transl_audit.reading.plain import decode
from transl_audit.report import Report
from transl_audit.score import score
from transl_audit.text.entities import entities
from transl_audit.text.names import Entity
from transl_audit.text.segments import segment
from transl_audit.types import SEVERITIES, Document, Finding, Hit, Language, Link, Pair, Segment, Span

LONGEST = 10_000_000
"""Code points of the longest text audited as one document: some 3,000 pages."""
_TELLING = 40
"""Code points of a text whose language can be held against it."""
_SWAPPED = 0.9
"""Share of each text in the language of the other from which they were given in the wrong order."""
_AT_ONCE = 512
"""Pairs whose words are linked at a time, to spare memory."""
_SUFFIXES = (".txt", ".text", "")


def audit(text: str, *, source: str | None = None, **options: object) -> Report:
    """Audits one document: a mixed-language or French one, or French with the English it was made from.

    Raises InputError when a text is empty or too long, OptionError for an option that does not exist.
    """
    return _audit(text, source, options_from(options))


def audit_file(path: str | Path, *, source: str | Path | None = None, **options: object) -> Report:
    """Audits a file, plain text for now, beside the file with its English when `source` names one.

    Raises InputError when a file cannot be read, is no text, or is of an unknown type.
    """
    chosen = options_from(options)
    report = _audit(read_file(path), None if source is None else read_file(source), chosen, origin=str(path))
    return dataclasses.replace(report, path=str(path), source_path=None if source is None else str(source))


def read_file(path: str | Path) -> str:
    """The text of a file; raises InputError when it cannot be read, is no text, or is of an unknown type."""
    path = Path(path)
    if path.suffix.lower() not in _SUFFIXES:
        raise InputError(f"{path} has the type {path.suffix!r}; expected plain text (.txt)")
    try:
        return decode(path.read_bytes(), origin=str(path))
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error


def align(english: str, french: str, **options: object) -> tuple[Pair, ...]:
    """The sentence pairs (m to n) of an English text and its French one, with word links; offsets into the two texts.

    A stretch that nothing renders has no target, one that renders nothing no source. The options are those of
    `audit`. Raises InputError when a text is empty or too long or the two are swapped, OptionError for an option
    that does not exist.
    """
    chosen = options_of(options)
    expect_text(english, "the English", language="English")
    expect_text(french, "the French")
    source, target = segment(english, page=False), segment(french, page=False)
    telling = min(len(english), len(french)) >= _TELLING
    if telling and _share(source, "fr") > _SWAPPED and _share(target, "en") > _SWAPPED:
        raise InputError("the English is in French and the French in English; expected the English text first")
    return _linked(pair_sentences(source, target), english, french, chosen)


def read_document(text: str) -> tuple[Document, tuple[Pair, ...]]:
    """The segments of a mixed-language document and the pairs of its English; paired French posts are tweets."""
    document = segment(text)
    pairs = pair_quotes(document)
    return relabel(document, pairs), pairs


def audit_pair_batch(batch: Sequence[tuple[str, str]], options: Options) -> list[Report]:
    """One report for each (english, french) pair; every pair is taken whole, as one sentence of a document."""
    names = _entities([english for english, _ in batch], options)
    links = _links(batch, options)
    return [
        _audit_pair(english, french, found, linked, options)
        for (english, french), found, linked in zip(batch, names, links, strict=True)
    ]


def _audit(text: str, source: str | None, options: Options, *, origin: str = "the text") -> Report:
    expect_text(text, origin)
    compared: tuple[Pair, ...] = ()
    if source is not None:
        expect_text(source, "the source", language="English")
        english, document = segment(source, page=False), segment(text, page=False)
        pairs = pair_sentences(english, document)
    else:
        english = None
        document, pairs = read_document(text)
        compared = _linked(pair_attributions(document, pairs), text, text, options)
    pairs = _linked(pairs, text if source is None else source, text, options)
    findings = _pair_findings(text if source is None else source, text, (*pairs, *compared), options)
    findings += _document_findings(DocumentView(document, english, pairs, options))
    return _report(document, source, pairs, findings, options)


def expect_text(text: object, origin: str, *, language: str = "French") -> None:
    """Raises InputError when this is no text, or one that is empty or too long; `origin` names it in the message."""
    if not isinstance(text, str):
        raise InputError(f"{origin} is {type(text).__name__}; expected str")
    if not text.strip():
        raise InputError(f"{origin} is empty; expected {language} text")
    if len(text) > LONGEST:
        raise InputError(f"{origin} has {len(text):,} characters; at most {LONGEST:,} make one document: split it")


def _share(document: Document, language: Language) -> float:
    """The share of a document's segments, by length, that are in a language; 0..1."""
    total = sum(len(s.span) for s in document.segments)
    return sum(len(s.span) for s in document.segments if s.language == language) / max(1, total)


def _linked(pairs: Sequence[Pair], source: str, target: str, options: Options) -> tuple[Pair, ...]:
    """The pairs with the links of their words, as offsets into the two texts."""
    found = list(pairs)
    whole = [(n, pair.source, pair.target) for n, pair in enumerate(pairs) if pair.source and pair.target]
    for start in range(0, len(whole), _AT_ONCE):
        part = whole[start : start + _AT_ONCE]
        texts = [(left.of(source), right.of(target)) for _, left, right in part]
        for (n, left, right), links in zip(part, _links(texts, options), strict=True):
            moved = (Link(k.source.shift(left.start), k.target.shift(right.start), k.prob) for k in links)
            found[n] = dataclasses.replace(pairs[n], links=tuple(moved))
    return tuple(found)


def _links(texts: Sequence[tuple[str, str]], options: Options) -> list[tuple[Link, ...]]:
    return link_many(texts, judge=judge if options.profile == "full" else None)


def _audit_pair(
    english: str, french: str, names: tuple[Entity, ...], links: tuple[Link, ...], options: Options
) -> Report:
    segments = (Segment(Span(0, len(french)), "fr", "prose"),) if french.strip() else ()
    document = Document(french, segments)
    whole = Pair(Span(0, len(english)), Span(0, len(french)) if segments else None, links, "sentence", 1.0)
    view = PairView(english, french, links, names, options)
    findings = [f for check in _selected(options) if isinstance(check, PairCheck) for f in _stamped(check, view)]
    source = Document(english, (Segment(Span(0, len(english)), "en", "prose"),) if english else ())
    findings += _document_findings(DocumentView(document, source, (whole,), options))
    return _report(document, english, (whole,), findings, options)


def _selected(options: Options) -> list[Check]:
    for code in (*options.checks, *options.ignore):
        if not any(check.code.startswith(code) for check in ALL):
            known = ", ".join(check.code for check in ALL)
            raise OptionError(f"unknown check {code!r}; expected one of {known}, or the start of one")
    return [check for check in ALL if options.selects(check.code)]


def _entities(texts: Sequence[str], options: Options) -> list[tuple[Entity, ...]]:
    """The names that the English pipeline sees in each text; none with profile 'fast'."""
    return entities(texts) if options.profile == "full" else [()] * len(texts)


def _pair_findings(source: str, target: str, pairs: Sequence[Pair], options: Options) -> list[Finding]:
    whole = [(p.source, p.target, p.links) for p in pairs if p.source and p.target]
    names = _entities([left.of(source) for left, _, _ in whole], options)
    checks = [check for check in _selected(options) if isinstance(check, PairCheck)]
    found: list[Finding] = []
    for (left, right, links), entity in zip(whole, names, strict=True):
        view = PairView(left.of(source), right.of(target), _local(links, left, right), entity, options)
        for check in checks:
            found += [_shifted(f, left.start, right.start) for f in _stamped(check, view)]
    return found


def _local(links: Iterable[Link], source: Span, target: Span) -> tuple[Link, ...]:
    return tuple(Link(k.source.shift(-source.start), k.target.shift(-target.start), k.prob) for k in links)


def _shifted(finding: Finding, source: int, target: int) -> Finding:
    return dataclasses.replace(
        finding,
        source=finding.source.shift(source) if finding.source else None,
        target=finding.target.shift(target) if finding.target else None,
    )


def _document_findings(view: DocumentView) -> list[Finding]:
    english = view.document.text if view.source is None else view.source.text
    found: list[Finding] = []
    for check in _selected(view.options):
        if isinstance(check, DocumentCheck):
            hits = check.run(view)
            found += [_finding(check, hit, english, view.document.text, "", view.options) for hit in hits]
    return found


def _stamped(check: PairCheck, view: PairView) -> Iterator[Finding]:
    context = f"{_squeezed(view.source)}\0{_squeezed(view.target)}"
    for hit in check.run(view):
        yield _finding(check, hit, view.source, view.target, context, view.options)


def _finding(check: Check, hit: Hit, source: str, target: str, context: str, options: Options) -> Finding:
    cut = [span.of(text) if span else "" for span, text in ((hit.source, source), (hit.target, target))]
    mark = "\0".join((check.code, context, *map(_squeezed, cut)))
    return Finding(
        code=check.code,
        name=check.name,
        dimension=check.dimension,
        category=check.category,
        severity=hit.severity or check.severity,
        confidence=check.confidence if hit.confidence is None else hit.confidence,
        source=hit.source,
        target=hit.target,
        message=hit.message.fr if options.messages == "fr" else hit.message.en,
        suggestion=hit.suggestion,
        fingerprint=hashlib.sha256(mark.encode("utf-8", "surrogatepass")).hexdigest()[:16],
    )


def _squeezed(text: str) -> str:
    """The text with every run of white space as one space: moved or re-wrapped lines stay the same."""
    return " ".join(text.split())


def _report(
    document: Document,
    source: str | None,
    pairs: tuple[Pair, ...],
    findings: Iterable[Finding],
    options: Options,
) -> Report:
    kept = _numbered(_one_for_each_error(findings))
    levels = SEVERITIES[: SEVERITIES.index(options.level) + 1]
    return Report(
        text=document.text,
        source=source,
        segments=document.segments,
        pairs=pairs,
        findings=tuple(f for f in kept if f.severity in levels),
        score=score(document, kept, profile=options.profile, checks=options.checks, ignore=options.ignore),
        options=options,
    )


def _one_for_each_error(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that point at the same French as a worse or better explained one."""
    ranked = sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.code, -f.confidence))
    kept: list[Finding] = []
    by_place: dict[int, list[Finding]] = {}
    seen: set[tuple[str, Span | None, Span | None]] = set()
    for finding in ranked:
        if finding.target is None or not len(finding.target):
            key = (finding.code, finding.source, finding.target)
            if key not in seen:
                kept.append(finding)
                seen.add(key)
            continue
        # Spans are filed under the hundreds that they touch, so that a long list stays linear.
        cells = range(finding.target.start // 100, (finding.target.end - 1) // 100 + 1)
        if any(_same_place(finding, other) for cell in cells for other in by_place.get(cell, ())):
            continue
        kept.append(finding)
        for cell in cells:
            by_place.setdefault(cell, []).append(finding)
    return sorted(kept, key=_reading_order)


def _same_place(one: Finding, other: Finding) -> bool:
    a, b = one.target, other.target
    if a is None or b is None:
        return False
    common = min(a.end, b.end) - max(a.start, b.start)
    return common * 2 >= max(len(a), len(b))


def _reading_order(finding: Finding) -> tuple[int, int, str]:
    span = finding.target or finding.source
    return (span.start, span.end, finding.code) if span else (0, 0, finding.code)


def _numbered(findings: Sequence[Finding]) -> list[Finding]:
    """Equal fingerprints told apart by their order, so that each finding has its own."""
    seen: Counter[str] = Counter()
    found = []
    for finding in findings:
        seen[finding.fingerprint] += 1
        again = seen[finding.fingerprint]
        suffix = "" if again == 1 else f"-{again}"
        found.append(dataclasses.replace(finding, fingerprint=finding.fingerprint + suffix))
    return found


def options_of(given: Mapping[str, object]) -> Options:
    """Checked options, also against the codes of the checks; for callers that audit many documents."""
    options = options_from(given)
    _selected(options)
    return options

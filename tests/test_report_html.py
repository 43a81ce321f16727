"""The HTML report: self-contained, both texts visible, findings marked, hostile text harmless."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

import pytest

from tests.report_samples import ENGLISH, FRENCH, HOSTILE, finding, mixed, report, span, with_source
from transl_audit.config import Options
from transl_audit.report import Report
from transl_audit.report.html import fragment, to_html
from transl_audit.report.marks import Mark, MarkedText, marks
from transl_audit.types import Pair, Segment, Span

VOID = {"meta", "br", "link", "img", "hr", "input"}


class Page(HTMLParser):
    """A parsed page: tags with attributes, ids, links, the text under each class, open tags at the end."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, str]] = []
        self.text: dict[str, str] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1] == "ref":
            return
        for _, classes in self.open:
            for name in classes.split():
                self.text[name] = self.text.get(name, "") + data

    def attributes(self, name: str) -> list[str]:
        return [value for _, attrs in self.tags if (value := attrs.get(name)) is not None]


HOSTILE_REPORT = report(
    HOSTILE,
    [finding(span(HOSTILE, "</script>"), span(HOSTILE, "<script>"), message=HOSTILE, suggestion=HOSTILE)],
    pairs=(Pair(Span(0, 30), Span(30, 60), (), "quotation", 0.5),),
    path="<b>&.txt",
)
REPORTS = {
    "mixed": mixed(),
    "French labels": mixed(options=Options(messages="fr")),
    "with source": with_source(),
    "empty": report(""),
    "clean": report("Rien à dire."),
    "hostile": HOSTILE_REPORT,
    "no place": report("un", [finding(None)]),
}


@pytest.mark.parametrize("sample", REPORTS.values(), ids=list(REPORTS))
def test_page_is_well_formed_and_self_contained(sample: Report) -> None:
    html = sample.to_html()
    html.encode("utf-8")
    page = Page(html)
    assert page.open == []
    assert not {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "object", "base", "form"}
    assert not page.attributes("src")
    assert not re.search(r"@import|url\(", html)
    assert all(link.startswith("#") for link in page.attributes("href"))


@pytest.mark.parametrize("sample", REPORTS.values(), ids=list(REPORTS))
def test_ids_are_unique_and_every_link_leads_somewhere(sample: Report) -> None:
    page = Page(sample.to_html())
    ids = page.attributes("id")
    assert len(ids) == len(set(ids))
    referenced = page.attributes("aria-labelledby") + [link[1:] for link in page.attributes("href")]
    assert set(referenced) <= set(ids)


def test_both_texts_are_visible_and_unchanged() -> None:
    assert FRENCH in Page(mixed().to_html()).text["text"]
    page = Page(with_source().to_html())
    assert FRENCH in page.text["text"]
    assert ENGLISH in page.text["text"]


def test_findings_are_marked_by_severity_and_their_english_dotted() -> None:
    page = Page(mixed().to_html())
    assert "@FestivalSûr" in page.text["flag"]
    assert "Doors open at noon." in page.text["flag"]
    assert "@SafeFestival" in page.text["evidence"]


def test_roles_and_languages_are_told() -> None:
    page = Page(mixed().to_html())
    assert page.text["headline"] == "Un festival sous la pluie"
    assert ("span", {"class": "segment tweet", "lang": "en", "data-role": "tweet"}) in page.tags


def test_pair_without_rendering_says_so() -> None:
    assert "Nothing renders it." in mixed().to_html()


def test_hostile_text_is_shown_and_does_nothing() -> None:
    html = HOSTILE_REPORT.to_html()
    assert "<script" not in html
    assert "<b>" not in html
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\u202a-\u202e\u2066-\u2069]", html)
    shown = Page(html).text["text"]
    assert "<script>alert('x')</script> & \"quoted\" ]]> <!-- --> &amp; {{ 7*7 }} {% raw %}" in shown
    assert "␀" in shown
    assert "⟨U+202E⟩" in shown
    assert "⟨U+D83D⟩" in shown


def test_overlapping_findings_are_both_reachable() -> None:
    text = "un deux trois quatre"
    sample = report(text, [finding(Span(0, 13)), finding(Span(8, 20), severity="minor"), finding(Span(8, 13))])
    page = Page(sample.to_html())
    assert page.text["stacked"] == "trois"
    assert {f"#r1-f{n}" for n in (1, 2, 3)} <= set(page.attributes("href"))
    assert {f"r1-m{n}" for n in (1, 2, 3)} <= set(page.attributes("id"))
    assert text in page.text["text"]


def test_several_reports_share_a_page() -> None:
    page = Page(to_html([mixed(), with_source(), mixed()]))
    ids = page.attributes("id")
    assert len(ids) == len(set(ids))
    assert sum(tag == "article" for tag, _ in page.tags) == 3


def test_no_report_makes_an_empty_page() -> None:
    assert Page(to_html([])).open == []


def test_notebook_fragment_has_its_own_ids_and_no_page() -> None:
    html = mixed()._repr_html_()
    assert html == fragment(mixed())
    assert "<html" not in html
    ids, others = (set(Page(fragment(r)).attributes("id")) for r in (mixed(), with_source()))
    assert ids
    assert not ids & others


def test_rules_touch_nothing_but_the_report() -> None:
    html = fragment(mixed())
    style = html[html.index("<style>") + 7 : html.index("</style>")]
    style = re.sub(r"/\*.*?\*/|@media[^{]*\{", "", style, flags=re.DOTALL)
    selectors = [s.strip() for rule in re.findall(r"([^{}]+)\{", style) for s in rule.split(",")]
    assert selectors
    assert all(s.startswith(".transl-audit") for s in selectors)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_keep_their_contrast(scheme: str) -> None:
    """WCAG 2.2 AA: 4.5 to 1 for text, on the paper and on its own wash."""
    light, dark = to_html([]).split("prefers-color-scheme: dark")
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", dark if scheme == "dark" else light))
    for name in ("critical", "major", "minor", "neutral"):
        assert contrast(colours[name], colours[f"{name}-wash"]) >= 4.5
        assert contrast(colours["ink"], colours[f"{name}-wash"]) >= 4.5
    for name in ("ink", "faint", "link"):
        assert contrast(colours[name], colours["paper"]) >= 4.5
        assert contrast(colours[name], colours["grey-wash"]) >= 4.5


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_pieces_rebuild_the_text() -> None:
    text = "abcdefghij"
    marked = [
        Mark(1, Span(0, 4), "major", evidence=False),
        Mark(2, Span(2, 8), "minor", evidence=False),
        Mark(3, Span(5, 5), "critical", evidence=False),
        Mark(4, Span(9, 10), "minor", evidence=True),
    ]
    cut = MarkedText(text, marked, [Span(1, 9)])
    assert "".join(piece.text for piece in cut.pieces) == text
    assert "".join(piece.text for piece in cut.within(Span(1, 9))) == text[1:9]
    assert [(p.text, p.severity, p.depth) for p in cut.pieces] == [
        ("a", "major", 1),
        ("b", "major", 1),
        ("cd", "major", 2),
        ("e", "minor", 1),
        ("", "critical", 1),
        ("fgh", "minor", 1),
        ("i", None, 0),
        ("j", None, 0),
    ]


def test_source_equal_to_target_is_marked_once() -> None:
    same = finding(Span(0, 3), Span(0, 3))
    assert len(marks([same], english=False, same_text=True)) == 1


def test_many_findings_take_linear_time() -> None:
    text = "mot " * 40_000
    segments = tuple(Segment(Span(i * 40, i * 40 + 39), "fr", "prose") for i in range(4000))
    sample = report(text, [finding(Span(i * 80, i * 80 + 3)) for i in range(2000)], segments=segments)
    start = time.process_time()
    sample.to_html()
    assert time.process_time() - start < 5

"""The text report: places, underlines, cuts, colours, hostile text."""

from __future__ import annotations

import time
import unicodedata

import pytest

from tests.report_samples import ENGLISH, HOSTILE, finding, mixed, report, span, with_source
from transl_audit.config import Options
from transl_audit.report.excerpt import COLUMNS, Lines, excerpt
from transl_audit.report.text import findings_in_context
from transl_audit.types import Span


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("é\n\n😁b", 4, (3, 2)),
    ],
)
def test_places_are_counted_from_1_in_code_points(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines(text).place(offset) == place


@pytest.mark.parametrize(
    ("text", "part", "context", "marks"),
    [
        ("un deux trois", "deux", "un deux trois", "   ^^^^"),
        ("un\ndeux\ntrois", "deux", "deux", "^^^^"),
        ("un\r\ndeux\r\ntrois", "deux", "deux", "^^^^"),
        ("\tun deux", "deux", "    un deux", "       ^^^^"),
        ("😁 deux", "deux", "😁 deux", "   ^^^^"),
        ("日本 deux", "deux", "日本 deux", "     ^^^^"),
        ("✌️ deux", "deux", "✌️ deux", "   ^^^^"),
        ("👩‍👩‍👧 deux", "deux", "👩‍👩‍👧 deux", "   ^^^^"),
        ("e\N{COMBINING ACUTE ACCENT} deux", "deux", "e\N{COMBINING ACUTE ACCENT} deux", "  ^^^^"),
        ("a\x00 deux", "deux", "a␀ deux", "   ^^^^"),
        ("a\x1b[1m deux", "deux", "a␛[1m deux", "      ^^^^"),
        ("\N{RIGHT-TO-LEFT OVERRIDE} deux", "deux", "⟨U+202E⟩ deux", "         ^^^^"),
        ("\ud800 deux", "deux", "⟨U+D800⟩ deux", "         ^^^^"),
    ],
)
def test_underline_stands_below_the_span(text: str, part: str, context: str, marks: str) -> None:
    shown = excerpt(Lines(text), span(text, part))
    assert (shown.context, shown.marks) == (context, marks)


def test_empty_span_is_a_caret() -> None:
    shown = excerpt(Lines("un deux"), Span(3, 3))
    assert (shown.context, shown.marked, shown.marks) == ("un deux", "", "   ^")


@pytest.mark.parametrize("start", [0, 500, 996])
def test_long_line_is_cut_around_the_span(start: int) -> None:
    text = "a" * start + "MARK" + "b" * (996 - start)
    shown = excerpt(Lines(text), Span(start, start + 4))
    assert len(shown.context) == COLUMNS
    assert shown.marked == "MARK"
    assert shown.context.index("MARK") == shown.marks.index("^")
    assert shown.context.startswith("…") == (start > 0)
    assert shown.context.endswith("…") == (start < 996)


def test_long_span_is_cut_at_its_end() -> None:
    shown = excerpt(Lines("x" * 500), Span(0, 500))
    assert shown.context == "x" * (COLUMNS - 1) + "…"
    assert shown.marks == "^" * COLUMNS


def test_span_over_lines_says_where_it_ends() -> None:
    found = report("un\ndeux\ntrois", [finding(Span(0, 13))])
    assert "^^ to line 3" in found.to_text()


def test_block_of_a_finding() -> None:
    block, lost = findings_in_context(mixed(), mixed().findings)
    assert block.splitlines() == [
        "festival.txt:3:49: TA101 major: The handle is not the English one. [handle-changed]",
        "text           3 | Les organisateurs ont vendu 12 000 billets, dit @FestivalSûr.",
        "                 |                                                 ^^^^^^^^^^^^",
        "English        5 | We sold 12,000 tickets, says @SafeFestival 😁",
        "                 |                              ^^^^^^^^^^^^^",
        "suggestion       | @SafeFestival",
    ]
    assert lost.startswith("festival.txt:7:1: TA401 major: ")


def test_finding_in_the_source_alone_is_placed_there() -> None:
    shown = with_source().to_text()
    line, column = Lines(ENGLISH).place(ENGLISH.index("in the rain"))
    assert f"<source>:{line}:{column}: TA401 minor: " in shown


def test_finding_without_a_place_is_at_the_beginning() -> None:
    assert report("un", [finding(None)]).to_text().startswith("<text>:1:1: TA101 major: ")


def test_summary_counts_and_scores() -> None:
    summary = mixed().to_text().rsplit("\n\n", 1)[1]
    assert summary.startswith("festival.txt: score ")
    assert "findings: 2 major; pairs: 2, 1 without a rendering" in summary
    assert mixed().score.signature in summary


def test_clean_report_is_the_summary_alone() -> None:
    shown = report("Une phrase juste.").to_text()
    assert shown.startswith("score 100.0 of 100 (95 % interval 100.0 – 100.0)\n  findings: none; pairs: 0\n")


def test_french_labels() -> None:
    shown = mixed(options=Options(messages="fr")).to_text()
    assert "anglais" in shown
    assert "note " in shown
    assert "sans traduction" in shown


def test_colours_only_when_asked() -> None:
    assert "\x1b" not in mixed().to_text()
    assert "\x1b[1;31mmajor\x1b[0m" in mixed().to_text(color=True)


def test_hostile_text_and_message_cannot_act_on_the_terminal() -> None:
    whole = finding(Span(0, len(HOSTILE)), Span(5, 90), message=HOSTILE, suggestion=HOSTILE)
    shown = report(HOSTILE, [whole, finding(span(HOSTILE, "txt.exe"))], path="a\x1b[0m\nb.txt").to_text()
    shown.encode("utf-8")
    assert {c for c in shown if unicodedata.category(c) in ("Cc", "Cs")} == {"\n"}
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in shown


def test_time_does_not_grow_with_the_line() -> None:
    text = "mot " * 1_000_000
    findings = [finding(Span(i * 4000, i * 4000 + 3)) for i in range(900)]
    start = time.process_time()
    findings_in_context(report(text, findings), tuple(findings))
    assert time.process_time() - start < 5

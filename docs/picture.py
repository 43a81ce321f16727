"""Draws docs/check.svg, the picture of the README, from a real run: `python docs/picture.py`."""

from __future__ import annotations

import html
import re
from pathlib import Path

import transl_audit as ta

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = "examples/article_mixed.txt"
FAMILIES = ("TA10", "TA11", "TA2", "TA4", "TA6")
"""The first finding of each family is shown: as many as fit on a page without scrolling."""

CHARACTER, LINE, MARGIN = 7.83, 18, 16  # pixels of a 13 px monospaced font
COLOURS = {
    "1": "#ffffff",
    "2": "#8b93a1",
    "1;35": "#ff9fdd",
    "1;31": "#ff8a7a",
    "33": "#f3ce74",
    "36": "#9fd3f5",
}
_PAINTED = re.compile("\x1b\\[([0-9;]+)m(.*?)\x1b\\[0m|([^\x1b]+)")


def main() -> None:
    """Writes the picture; the summary stands below the first findings."""
    report = ta.audit_file(ARTICLE)
    *blocks, summary = report.to_text(color=True).rstrip("\n").split("\n\n")
    codes = [finding.code for finding in report.findings]
    firsts = [next((i for i, code in enumerate(codes) if code.startswith(f)), None) for f in FAMILIES]
    shown = sorted(i for i in firsts if i is not None)
    rows = [f"$ transl-audit check {ARTICLE}"]
    for index in shown:
        rows += ["", *blocks[index].split("\n")]
    left_out = len(blocks) - len(shown)
    rows += ["", f"\x1b[2m({left_out} more findings)\x1b[0m", "", *summary.split("\n")]
    (ROOT / "docs" / "check.svg").write_text(draw(rows), encoding="utf-8")


def draw(rows: list[str]) -> str:
    """The rows, painted with the terminal's codes, as an SVG of dark background."""
    columns = max(len(re.sub("\x1b\\[[0-9;]+m", "", row)) for row in rows)
    width, height = round(columns * CHARACTER + 2 * MARGIN), LINE * len(rows) + 2 * MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-label="transl-audit check, run on the example article">',
        f'<rect width="{width}" height="{height}" rx="8" fill="#17181c"/>',
        '<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13" fill="#d7dae0">',
        *(f'<text x="{MARGIN}" y="{MARGIN + LINE * n + 13}" xml:space="preserve">{spans(r)}</text>'
          for n, r in enumerate(rows)),
        "</g>",
        "</svg>",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def spans(row: str) -> str:
    """A row as tspans in the colours of its terminal codes."""
    parts = []
    for code, painted, plain in _PAINTED.findall(row):
        text = html.escape(painted or plain, quote=False)
        parts.append(f'<tspan fill="{COLOURS[code]}">{text}</tspan>' if code else text)
    return "".join(parts)


if __name__ == "__main__":
    main()

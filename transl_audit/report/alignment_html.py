"""An alignment -> one self-contained HTML page; hovering, focusing or tapping a word lights up its counterparts.

Everything that comes from the texts is escaped. The page loads nothing, and its policy runs the one script that it
brings, known by its hash, and nothing else.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from importlib import resources

from markupsafe import Markup

from transl_audit.config import MessageLanguage
from transl_audit.report.alignment import Alignment, Words
from transl_audit.report.html import environment
from transl_audit.report.labels import LABELS
from transl_audit.report.visible import visible
from transl_audit.text.tokens import Token
from transl_audit.types import Pair


@dataclass(frozen=True, slots=True)
class _Labels:
    """The words of this page that reports have not."""

    title: str
    french: str
    only_english: str
    only_french: str
    beads: str
    help: str
    alone: str


_LABELS: dict[MessageLanguage, _Labels] = {
    "en": _Labels(
        title="Alignment",
        french="French",
        only_english="only in English",
        only_french="only in French",
        beads="pair, sentences, score",
        help="Point at a word, tap it, or move to it with Tab or the arrow keys: its counterparts light up, and their "
        "probabilities stand at the foot of the page. Dotted words have none.",
        alone="no counterpart",
    ),
    "fr": _Labels(
        title="Alignement",
        french="français",
        only_english="en anglais seulement",
        only_french="en français seulement",
        beads="paire, phrases, score",
        help="Pointez un mot, touchez-le ou allez-y avec Tab ou les flèches : ses équivalents s’allument, et leurs "
        "probabilités figurent au bas de la page. Les mots soulignés en pointillé n’en ont pas.",
        alone="pas d’équivalent",
    ),
}


@dataclass(frozen=True, slots=True)
class _Bead:
    """One pair: its sides as HTML, None where one is missing; `links` as JSON, places of words and per cent."""

    sentences: str
    score: float
    english: Markup | None
    french: Markup | None
    links: str | None


def to_html(alignment: Alignment) -> str:
    """The page; its size and time grow with the length of the texts."""
    css, script = _asset("report.css") + _asset("alignment.css"), _asset("alignment.js")
    return (
        environment()
        .get_template("alignment.html.j2")
        .render(
            alignment=alignment,
            beads=_beads(alignment),
            counts=Counter(map(_side, alignment.pairs)),
            labels=LABELS[alignment.options.messages],
            words=_LABELS[alignment.options.messages],
            css=Markup(css),
            css_hash=_hash(css),
            script=Markup(script),
            script_hash=_hash(script),
        )
    )


def _side(pair: Pair) -> str:
    if pair.source is None:
        return "french"
    return "english" if pair.target is None else "both"


def _beads(alignment: Alignment) -> Iterator[_Bead]:
    for sentences, pair in zip(alignment.beads(), alignment.pairs, strict=True):
        yield _bead(alignment, pair, sentences.replace("-", "\N{EN DASH}"))


def _bead(alignment: Alignment, pair: Pair, sentences: str) -> _Bead:
    english = None if pair.source is None else pair.source.of(alignment.english)
    french = None if pair.target is None else pair.target.of(alignment.french)
    if english is None or french is None:
        return _Bead(sentences, pair.score, _plain(english), _plain(french), None)
    words = alignment.words(pair)
    links = [k for k in words.links if not _punctuation(words, k[0], k[1])]
    rows, columns = _shown(words.english, {i for i, _, _ in links}), _shown(words.french, {j for _, j, _ in links})
    places = [[rows[i], columns[j], round(100 * prob)] for i, j, prob in links]
    return _Bead(
        sentences,
        pair.score,
        _marked(english, words.english, rows, {i for i, _, _ in links}),
        _marked(french, words.french, columns, {j for _, j, _ in links}),
        json.dumps(places, separators=(",", ":")),
    )


def _punctuation(words: Words, i: int, j: int) -> bool:
    """Whether a link joins a mark to a mark, which tells a reader nothing."""
    return words.english[i].kind == words.french[j].kind == "punctuation"


def _shown(side: Sequence[Token], linked: set[int]) -> dict[int, int]:
    """The tokens that are words of the page, with their places among these: all but marks without a link."""
    kept = (n for n, token in enumerate(side) if token.kind != "punctuation" or n in linked)
    return {n: place for place, n in enumerate(kept)}


def _marked(text: str, side: Sequence[Token], shown: dict[int, int], linked: set[int]) -> Markup:
    """The text with a span around each linked word and a u around each word without a counterpart."""
    parts: list[str] = []
    end = 0
    for n in shown:
        token = side[n]
        name = "span" if n in linked else "u"
        parts.append(escape(visible(text[end : token.span.start])))
        parts.append(f"<{name}>{escape(visible(token.text))}</{name}>")
        end = token.span.end
    parts.append(escape(visible(text[end:])))
    return Markup("".join(parts))


def _plain(text: str | None) -> Markup | None:
    return None if text is None else Markup(escape(visible(text)))


def _hash(content: str) -> str:
    """What a content security policy knows a script or style by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")


@functools.cache
def _asset(name: str) -> str:
    return resources.files("transl_audit.report").joinpath(name).read_text(encoding="utf-8")

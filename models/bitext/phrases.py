"""Learns the multi-word entries of the translation tables: pairs of phrases that are no mere sums of their words.

    python -m models.bitext.phrases [--data ../shared/data] [--out FILE] [--no-unlicensed]

The training pairs are linked with the word tables. A stretch of up to four tokens whose links lead into one stretch
of up to four tokens and nowhere else, and back, makes a phrase pair, with or without a token beside it that is linked
to nothing (Och and Ney 2004, The alignment template approach to statistical machine translation). Most such pairs say
no more than their words do, or are noise (Johnson et al. 2007, Improving translation quality by discarding most of
the phrasetable). Kept is what two corpora hold, what is not nearly always part of a longer pair, and what is several
times likelier than the likeliest two parts that it can be cut into.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.encoder.rows import as_tokens
from transl_audit.align.lexicon import Lexicon, choice, lexicon
from transl_audit.align.phrases import FILE, LONGEST, Entry, Words
from transl_audit.align.word_choice import candidates, chances
from transl_audit.align.word_paths import Floats
from transl_audit.align.words import posteriors

Pair = tuple[list[str], list[str]]
Links = list[tuple[int, int]]
Phrase = tuple[Words, Words]

CAPS = {
    "everyday": 100_000,
    "speech": 100_000,
    "docs": 4_000,
    "interface": 10_000,
    "law": 20_000,
    "announcements": 20_000,
    "games": 15_000,
}
"""Pairs at most from one corpus of a register."""
LINKED = 0.6
"""The least probability of a link."""
CELLS = 60_000
"""Token pairs that are linked at once."""
LEAST = 4
"""How often a pair was seen."""
BOTH, EITHER = 0.03, 0.15
"""The least p(fr|en) and p(en|fr), and of the greater of the two."""
GAIN = 4.0
"""How many times likelier a pair is than its parts."""
PIECE = 0.6
"""The share of its occurrences within one longer pair from which a pair is but a piece of that."""
UNKNOWN = 1e-4
"""The probability of two words that the tables don't pair."""
FREE = 0.1
"""The share of a word's occurrences without counterpart, where the tables don't know it."""

# Where phrases don't end or begin, so that no stretch is an entry only for an article, a pronoun or a verb beside it.
_AUXILIARIES = "'s 're 'm 've 'll 'd is was has have had can will would should could may must shall"
_ENGLISH_END = frozenset(
    f"{_AUXILIARIES} the a an my your his her its our their this that these those and or but i we he she they it you"
    " are be been were n't not which who very if when".split()
)
_ENGLISH_START = frozenset(f"{_AUXILIARIES} the and or but n't that which who are were am being do does did if".split())
_FRENCH_END = frozenset(
    "le la les l' un une d' qu' j' n' s' m' t' c' du des au aux ce cette ces cet mon ma mes ton ta tes son sa ses notre"
    " votre nos vos leur leurs et ou mais je tu il elle nous vous ils elles on se me te ne jusqu' lorsqu' puisqu' qui"
    " si très plus avoir est sont était a ont été être peut doit".split()
)
_FRENCH_START = frozenset(
    "le la les l' et ou mais que qu' qui pas il elle je j' tu ils elles vous nous c' ce du des dont si est sont était"
    " suis es sera a ai as ont avez avons peut doit".split()
)
_ENGLISH_PERSONS = frozenset("i you he she we they it me him us them".split())
_FRENCH_PERSONS = frozenset("je j' tu il elle nous vous ils elles on me m' te t' lui leur c' ça cela".split())
_NEGATION = frozenset(("ne", "n'"))
"""Of verbs, which stand between it and `pas`."""
_ONE, _UN = frozenset(("a", "an")), frozenset(("un", "une", "d'", "de"))
_LETTERS = frozenset("aàyi-")
"""Single letters that are words; others are names of keys and options."""


def save(path: Path, table: Lexicon, weights: Floats, corpora: Iterable[Sequence[Pair]]) -> None:
    """Writes the phrases of these corpora, sorted: English, French, p(fr|en), p(en|fr) and the count, tabs between."""
    entries = choose(count(linked(table, weights, pairs) for pairs in corpora), table)
    lines = sorted(
        f"{' '.join(e.english)}\t{' '.join(e.french)}\t{e.forward:.3f}\t{e.backward:.3f}\t{e.count}\n" for e in entries
    )
    path.write_text("".join(lines), encoding="utf-8")


def linked(table: Lexicon, weights: Floats, pairs: Sequence[Pair]) -> Iterator[tuple[Words, Words, Links]]:
    """Pairs with their word links, in the order of their lengths."""
    ordered = sorted(pairs, key=lambda pair: max(map(len, pair)))
    start = 0
    while start < len(ordered):
        end = start + 1
        while end < len(ordered) and (end + 1 - start) * max(map(len, ordered[end])) ** 2 <= CELLS:
            end += 1
        batch = ordered[start:end]
        cells, clues = candidates(*posteriors(table, [(as_tokens(left), as_tokens(right)) for left, right in batch]))
        sure = chances(clues, weights) >= LINKED
        links: list[Links] = [[] for _ in batch]
        for k, i, j in zip(*(axis[sure].tolist() for axis in cells), strict=True):
            links[k].append((i, j))
        yield from ((tuple(left), tuple(right), found) for (left, right), found in zip(batch, links, strict=True))
        start = end


def extracted(english: Words, french: Words, links: Links) -> Iterator[Phrase]:
    """The phrase pairs that the links allow, single words included."""
    to_french, to_english = _reach(links, len(english)), _reach([(j, i) for i, j in links], len(french))
    for start in range(len(english)):
        low, high = len(french), -1
        for end in range(start, min(start + LONGEST, len(english)) if to_french[start] else start):
            if not _is_part(english[end]):
                break
            if not to_french[end]:
                continue
            low, high = min(low, *to_french[end]), max(high, *to_french[end])
            if high - low >= LONGEST:
                break
            back = [i for places in to_english[low : high + 1] for i in places]
            if start <= min(back) and max(back) <= end and all(map(_is_part, french[low : high + 1])):
                for left in _stretched(english, start, end + 1, to_french):
                    yield from ((left, right) for right in _stretched(french, low, high + 1, to_english))


def _reach(links: Links, length: int) -> list[list[int]]:
    """The places that each place is linked to."""
    found: list[list[int]] = [[] for _ in range(length)]
    for here, there in links:
        found[here].append(there)
    return found


def _is_part(word: str) -> bool:
    """Whether a phrase may hold this token: a word, or the hyphen of a compound."""
    return word == "-" or word.replace("'", "").isalpha()


def _stretched(words: Words, start: int, end: int, reach: list[list[int]]) -> list[Words]:
    """A stretch with and without an unlinked word before and after it; none that begins or ends with a hyphen."""
    before = int(start > 0 and not reach[start - 1] and _is_part(words[start - 1]))
    after = int(end < len(words) and not reach[end] and _is_part(words[end]))
    found = [words[start - i : end + j] for i in range(before + 1) for j in range(after + 1)]
    return [phrase for phrase in found if len(phrase) <= LONGEST and "-" not in (phrase[0], phrase[-1])]


@dataclass(frozen=True, slots=True)
class Counts:
    """Of phrase pairs seen often enough, and of their sides with whatever rendering, how often they were seen."""

    pairs: Mapping[Phrase, int]
    english: Mapping[Words, int]
    french: Mapping[Words, int]


def count(corpora: Iterable[Iterable[tuple[Words, Words, Links]]]) -> Counts:
    """Counts phrases; a sentence pair that stands in several corpora counts once."""
    pairs, english, french = Counter[Phrase](), Counter[Words](), Counter[Words]()
    first: dict[Phrase, int] = {}
    several: set[Phrase] = set()
    seen: set[tuple[Words, Words]] = set()
    for number, corpus in enumerate(corpora):
        for left, right, links in corpus:
            if (left, right) in seen:
                continue
            seen.add((left, right))
            found = set(extracted(left, right, links))
            english.update({phrase for phrase, _ in found})
            french.update({phrase for _, phrase in found})
            longer = [pair for pair in found if len(pair[0]) + len(pair[1]) > 2]
            pairs.update(longer)
            several.update(pair for pair in longer if first.setdefault(pair, number) != number)
    kept = {pair: pairs[pair] for pair in several if pairs[pair] >= LEAST}
    return Counts(kept, {e: english[e] for e, _ in kept}, {f: french[f] for _, f in kept})


def choose(counts: Counts, table: Lexicon) -> Iterator[Entry]:
    """The phrase pairs that say more than their parts, the short ones first."""
    likely = {pair: entry for pair, entry in _entries(counts) if _is_likely(entry) and _is_whole(*pair)}
    pieces = {
        part
        for pair, entry in likely.items()
        for part in _within(*pair)
        if part != pair and part in likely and entry.count >= PIECE * likely[part].count
    }
    parts = Parts(table)
    for (english, french), entry in sorted(likely.items(), key=lambda item: (sum(map(len, item[0])), item[0])):
        if (english, french) not in pieces:
            withheld = 1 - 1 / entry.count
            if withheld * max(entry.forward, entry.backward) > GAIN * parts.best(english, french):
                parts.known[english, french] = max(entry.forward, entry.backward)
                yield entry


def _entries(counts: Counts) -> Iterator[tuple[Phrase, Entry]]:
    for (english, french), number in counts.pairs.items():
        forward, backward = number / (counts.english[english] + 1), number / (counts.french[french] + 1)
        yield (english, french), Entry(english, french, forward, backward, number)


def _is_likely(entry: Entry) -> bool:
    low, high = sorted((entry.forward, entry.backward))
    return low >= BOTH and high >= EITHER


def _is_whole(english: Words, french: Words) -> bool:
    """Whether two phrases can be entries: neither ends amid a clause, and they don't say who does it."""
    torn = (
        english[0] in _ENGLISH_START,
        english[-1] in _ENGLISH_END,
        french[0] in _FRENCH_START,
        french[-1] in _FRENCH_END,
        len(english) > 1 and english[0] in _ONE and french[0] in _UN,
        not _ENGLISH_PERSONS.isdisjoint(english) and not _FRENCH_PERSONS.isdisjoint(french),
        not _NEGATION.isdisjoint(french),
        any(len(word) == 1 and word not in _LETTERS for word in english + french),
    )
    return not any(torn)


def _within(english: Words, french: Words) -> Iterator[Phrase]:
    """The pair with and without a word at each of its four ends."""
    for i in (0, 1):
        for j in (len(english), len(english) - 1):
            for k in (0, 1):
                yield from ((english[i:j], french[k:end]) for end in (len(french), len(french) - 1))


class Parts:
    """How likely a phrase pair is by the likeliest way to cut it into two, whichever stands first in French."""

    def __init__(self, table: Lexicon) -> None:
        self.known: dict[Phrase, float] = {}
        """The phrase pairs found so far, and how likely they are."""
        self._table = table
        self._found: dict[Phrase, float] = {}

    def best(self, english: Words, french: Words) -> float:
        """The probability of the likeliest two parts; of two single words their own."""
        if len(english) == len(french) == 1:
            return max(self._table.prob(english[0], french[0]), self._table.reverse(english[0], french[0]), UNKNOWN)
        most = 0.0
        for i in range(len(english) + 1):
            for j in range(len(french) + 1):
                if 0 < i + j < len(english) + len(french):
                    most = max(most, self._of(english[:i], french[:j]) * self._of(english[i:], french[j:]))
                if 0 < i < len(english) and 0 < j < len(french):
                    most = max(most, self._of(english[:i], french[j:]) * self._of(english[i:], french[:j]))
        return most

    def _of(self, english: Words, french: Words) -> float:
        if not english or not french:
            return self._free(english, french)
        if (english, french) in self.known:
            return self.known[english, french]
        if (english, french) not in self._found:
            self._found[english, french] = self.best(english, french)
        return self._found[english, french]

    def _free(self, english: Words, french: Words) -> float:
        """The probability that these words have no counterpart."""
        shares = [self._table.linked_english(word) for word in english]
        shares += [self._table.linked_french(word) for word in french]
        chance = 1.0
        for share in shares:
            chance *= FREE if share is None else 1 - share
        return chance


def main() -> None:
    from models.bitext.build import LEFT_OUT, read_pairs  # which writes the phrases with the tables
    from models.corpora import PARALLEL, chosen

    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=here.parents[2] / "shared" / "data")
    parser.add_argument("--out", type=Path, default=here / FILE, help="the file to write")
    parser.add_argument("--no-unlicensed", action="store_true", help="leave out corpora that state no licence")
    arguments = parser.parse_args()
    sources = (c for c in chosen(PARALLEL, unlicensed=not arguments.no_unlicensed) if c.name not in LEFT_OUT)
    corpora = (list(read_pairs(arguments.data, (c,), [], CAPS.get(c.register))) for c in sources)
    save(arguments.out, lexicon(), choice(), corpora)


if __name__ == "__main__":
    main()

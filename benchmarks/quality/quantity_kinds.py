"""The kinds of errors in numbers, percentages, ordinals, fractions, ranges and scores."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable
from decimal import Decimal

from benchmarks.quality.corruptions import SPACES, Corruptor, Edit, Intact, Kind, like, only, word_pattern
from benchmarks.quality.numbers import (
    EN_ORDINALS,
    FR_MONTHS,
    FR_ORDINALS,
    FR_WORDS,
    ROMAN,
    Number,
    english_values,
    expression,
    french_digits,
    french_words,
    matched,
    parse_french,
)

Change = Callable[[str, random.Random], str | None]
_PERCENT = re.compile(rf"[{SPACES}]?(?:%|pour cent\b)")
_MONTH = re.compile(rf"(?:er)?[{SPACES}](?:{'|'.join(FR_MONTHS)})\b")
_CLOCK = re.compile(rf"[{SPACES}]?(?:h\b|h\d|heures?\b|:\d)")
_AGE = re.compile(rf"[{SPACES}]ans?\b")
_UNGROUPED_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")


def nature(text: str, number: Number) -> str:
    """What a French number counts: percent, day, clock, age, decade, year or plain."""
    for name, pattern in (("percent", _PERCENT), ("day", _MONTH), ("clock", _CLOCK), ("age", _AGE)):
        if pattern.match(text, number.end):
            return name
    before = text[: number.start].lower().rstrip(SPACES)
    cue = re.search(
        r"(?:\ben|depuis|avant|après|dès|années?|fin|début|l['’]an|\(|" + "|".join(FR_MONTHS) + ")$", before
    )
    if before.endswith("années"):
        return "decade"
    return "year" if _UNGROUPED_YEAR.fullmatch(number.raw) and cue else "plain"


def one_digit(raw: str, rng: random.Random) -> str | None:
    """One digit replaced by another; the first never becomes 0."""
    places = [i for i, letter in enumerate(raw) if letter.isdigit()]
    place = rng.choice(places)
    digits = "123456789" if place == places[0] else "0123456789"
    return raw[:place] + rng.choice([d for d in digits if d != raw[place]]) + raw[place + 1 :]


def two_digits(raw: str, rng: random.Random) -> str | None:
    """Two neighbouring different digits swapped."""
    places = [i for i, letter in enumerate(raw) if letter.isdigit()]
    pairs = [(a, b) for a, b in itertools.pairwise(places) if raw[a] != raw[b]]
    pairs = [(a, b) for a, b in pairs if not (a == places[0] and raw[b] == "0")]
    if not pairs:
        return None
    a, b = rng.choice(pairs)
    return raw[:a] + raw[b] + raw[a + 1 : b] + raw[a] + raw[b + 1 :]


def moved_decimal(raw: str, rng: random.Random) -> str | None:
    """The decimal comma one place to the left or right, or put into a number of two or three digits."""
    if "," not in raw:
        short = raw.isdigit() and 2 <= len(raw) <= 3 and "0" not in (raw[0], raw[-1])
        return f"{raw[:-1]},{raw[-1]}" if short else None
    head, tail = raw.split(",")
    if rng.random() < 0.5:
        return head + tail[0] + ("," + tail[1:] if tail[1:] else "") if head != "0" else None
    return f"{head[:-1] or '0'},{head[-1]}{tail}"


def lost_thousands(raw: str, _rng: random.Random) -> str | None:
    """The last group of three digits gone."""
    return raw[:-4] if re.search(rf"[{SPACES}]\d{{3}}$", raw) else None


def more_zero(raw: str, _rng: random.Random) -> str | None:
    """Ten times the number: a zero too many."""
    if "," in raw:
        return None
    space = re.search(rf"[{SPACES}]", raw)
    return f"{int(parse_french(raw) * 10):,}".replace(",", space.group()) if space else raw + "0"


def _digits_kind(change: Change, natures: tuple[str, ...]) -> Corruptor:
    def corrupt(pair: Intact, rng: random.Random) -> Edit | None:
        pairs = matched(pair.source, pair.target, french_digits(pair.target))
        rng.shuffle(pairs)
        for number, english in pairs:
            wrong = change(number.raw, rng) if nature(pair.target, number) in natures else None
            if wrong is None or parse_french(wrong) in english_values(pair.source) | {number.value}:
                continue
            whole = expression(pair.target, number.start, number.end)
            return Edit(number.start, number.end, wrong, whole, (english.start, english.end))
        return None

    return corrupt


def _number_word(pair: Intact, rng: random.Random) -> Edit | None:
    for number, english in matched(pair.source, pair.target, french_words(pair.target)):
        if re.search(r"(?:tous|toutes|les|des)[ \N{NO-BREAK SPACE}]$", pair.target[: number.start]):
            continue  # "les deux", "tous deux" may render "both"
        if pair.target[number.start : number.end + 6] in pair.source:
            continue  # in a title that stays English
        taken = english_values(pair.source)
        small = [word for word, value in FR_WORDS.items() if value <= 20 and Decimal(value) not in taken]
        large = [word for word, value in FR_WORDS.items() if value >= 20 and Decimal(value) not in taken]
        wrong = like(number.raw, rng.choice(small if number.value <= 20 else large))
        whole = expression(pair.target, number.start, number.end)
        return Edit(number.start, number.end, wrong, whole, (english.start, english.end))
    return None


def _magnitude(french: str, english: str, other: str) -> Corruptor:
    """million(s) for milliard(s) and the reverse, where each side has one magnitude only."""
    any_english = re.compile(r"(?i)(?:m|b|tr)illions?\b|(?<=\d) ?(?:bn|mn|m|b|tn)\b")
    any_french = re.compile(r"(?i)\b(?:million|milliard|billion)s?\b")

    def corrupt(pair: Intact, _rng: random.Random) -> Edit | None:
        source, target = only(any_english, pair.source), only(any_french, pair.target)
        if not source or not target or not re.match(english, source.group().strip(), re.IGNORECASE):
            return None
        if not target.group().lower().startswith(french):
            return None
        plural = "s" if target.group().endswith("s") else ""
        head = re.search(rf"[\d{SPACES},]*$", pair.target[: target.start()])
        start = head.start() if head else target.start()
        start += len(pair.target[start:]) - len(pair.target[start:].lstrip(SPACES + ","))
        return Edit(target.start(), target.end(), other + plural, (start, target.end()), source.span())

    return corrupt


def _percent_lost(pair: Intact, _rng: random.Random) -> Edit | None:
    for number, english in matched(pair.source, pair.target, french_digits(pair.target)):
        sign = _PERCENT.match(pair.target, number.end)
        if sign and len(_PERCENT.findall(pair.target)) == 1 and re.search(r"%|per ?cent", pair.source):
            return Edit(number.start, sign.end(), number.raw, None, (english.start, english.end))
    return None


def _ordinal_values(source: str) -> list[int]:
    words = word_pattern(EN_ORDINALS).findall(source)
    digits = re.findall(r"(?<!\d)(\d+)(?:st|nd|rd|th)\b", source)
    return [EN_ORDINALS[word.lower()] for word in words] + [int(digit) for digit in digits]


_ORDINAL_E = re.compile(r"(?<![\w,.])(\d{1,3})(?:e|ème|es)(?![\w])")


def _ordinal(pair: Intact, rng: random.Random) -> Edit | None:
    """Another rank, in words or digits; quarters of a game ("troisième quart-temps") included."""
    values = _ordinal_values(pair.source)
    words = only(word_pattern((*FR_ORDINALS, *(word + "s" for word in FR_ORDINALS))), pair.target)
    digits = only(_ORDINAL_E, pair.target)
    if words and not digits and not re.search(r"\bun $", pair.target[: words.start()]):
        plural = "s" if words.group().lower().endswith("s") else ""
        value = FR_ORDINALS[words.group().lower().removesuffix("s")]
        others = [word for word, v in FR_ORDINALS.items() if v not in values and v != value]
        wrong = like(words.group(), rng.choice(others)) + plural
        return Edit(*words.span(), wrong) if values.count(value) == 1 else None
    if digits and not words and values.count(int(digits.group(1))) == 1:
        value = int(digits.group(1)) + rng.choice((1, 2, 10))
        return None if value in values else Edit(*digits.span(), str(value) + digits.group()[len(digits.group(1)) :])
    return None


_FRACTIONS = (
    (r"\bhalf\b", ("la moitié", "un tiers", "un quart")),
    (r"\b(?:a|one)[ -]third\b", ("un tiers", "un quart", "un cinquième")),
    (r"\b(?:a|one)[ -]quarter\b", ("un quart", "un tiers", "un dixième")),
    (r"\btwo[ -]thirds\b", ("deux tiers", "trois quarts", "deux cinquièmes")),
    (r"\bthree[ -]quarters\b|\bthree[ -]fourths\b", ("trois quarts", "deux tiers", "les quatre cinquièmes")),
    (r"\b(?:a|one)[ -]fifth\b", ("un cinquième", "un quart", "un sixième")),
)


def _fraction(pair: Intact, rng: random.Random) -> Edit | None:
    for english, (right, *wrong) in _FRACTIONS:
        source = only(re.compile(english, re.IGNORECASE), pair.source)
        target = only(re.compile(rf"\b{right}\b(?! temps)", re.IGNORECASE), pair.target)
        if source and target:
            return Edit(*target.span(), like(target.group(), rng.choice(wrong)), None, source.span())
    return None


_RANGE_FR = re.compile(
    rf"(?i)\b(?:de|entre)[{SPACES}](?P<a>\d[\d{SPACES},]*?)(?:[{SPACES}](?:à|et)[{SPACES}])(?P<b>\d+(?:[{SPACES}]\d{{3}})*)(?![\d:])"
    rf"|(?<![\w./-])(?P<c>\d{{1,4}})[-–](?P<d>\d{{1,4}})(?=[{SPACES}](?:ans|km|°|kg|%|minutes|jours|heures|€|euros|personnes|pages))"
)


def _range_end(pair: Intact, rng: random.Random) -> Edit | None:
    found = only(_RANGE_FR, pair.target)
    if found is None:
        return None
    low, high = found.group("a") or found.group("c"), found.group("b") or found.group("d")
    numbers = english_values(pair.source)
    if parse_french(low) not in numbers or parse_french(high) not in numbers:
        return None
    top = parse_french(high)
    candidates = [top + step for step in (1, 2, 5, 10, 20, 100)] if top < 1000 else [top + 1000, top + 500]
    candidates = [value for value in candidates if value not in numbers]
    wrong = f"{int(rng.choice(candidates)):,}".replace(",", "\N{NO-BREAK SPACE}" if top >= 1000 else "")
    wrong = wrong.replace("\N{NO-BREAK SPACE}", "") if _UNGROUPED_YEAR.fullmatch(high) else wrong
    start, end = found.span("b") if found.group("b") else found.span("d")
    return Edit(start, end, wrong, expression(pair.target, start, end))


_SCORE = re.compile(r"(?<![\w./:-])(\d{1,2})[-–](\d{1,2})(?![\w/:-]|[.,]\d)")


def _score(pair: Intact, rng: random.Random) -> Edit | None:
    found = only(_SCORE, pair.target)
    english = only(_SCORE, pair.source)
    if not found or not english or set(found.groups()) != set(english.groups()):
        return None
    left, right = int(found.group(1)), int(found.group(2))
    wrong = rng.choice([(left + 1, right), (left, right + 1), (left + 2, right), (left, right + 3)])
    if set(wrong) == {left, right}:
        return None
    side = 1 if wrong[0] != left else 2
    return Edit(*found.span(side), str(wrong[side - 1]), found.span(), english.span())


def _century(pair: Intact, rng: random.Random) -> Edit | None:
    found = only(re.compile(rf"\b([IVX]+)(?:e|ème)(?=[{SPACES}]siècle)"), pair.target)
    centuries = re.findall(r"(?i)\b(?:(\d{1,2})(?:st|nd|rd|th)|(\w+th|first|second|third))[ -]centur", pair.source)
    if not found or len(centuries) != 1 or found.group(1) not in ROMAN:
        return None
    words = ["sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"]
    digits, word = centuries[0]
    value = int(digits) if digits else words.index(word.lower()) + 16 if word.lower() in words else 0
    if ROMAN.index(found.group(1)) + 1 != value:
        return None
    other = ROMAN[value - 1 + rng.choice((-1, -2, 1) if value < 21 else (-1, -2))]
    return Edit(*found.span(1), other, (found.start(), found.end() + 7))


_DOZENS = {"douzaine": (r"\ba dozen\b", "vingtaine"), "quinzaine": (r"\bfifteen\b|\b15\b", "trentaine")}
_DOZENS |= {
    "centaine": (r"\b(?:a|one) hundred\b", "dizaine"),
    "vingtaine": (r"\btwenty\b|\b20\b", "centaine"),
}
_TIMES = {"doublé": (r"\bdoubled\b", "triplé"), "triplé": (r"\btripled\b", "doublé")}
_TIMES |= {"deux fois": (r"\btwice\b", "trois fois"), "trois fois": (r"\bthree times\b", "cinq fois")}
_TIMES |= {"double": (r"\btwice\b|\bdouble\b", "triple")}


def _table(words: dict[str, tuple[str, str]]) -> Corruptor:
    def corrupt(pair: Intact, _rng: random.Random) -> Edit | None:
        for right, (english, wrong) in words.items():
            source = only(re.compile(english, re.IGNORECASE), pair.source)
            target = only(re.compile(rf"(?i)\b{right}(?=s?\b)"), pair.target)
            if source and target:
                tail = " fois" if right.endswith(" fois") else ""
                end = target.end() - len(tail)
                return Edit(target.start(), end, wrong.removesuffix(tail), target.span(), source.span())
        return None

    return corrupt


def _sign_lost(pair: Intact, _rng: random.Random) -> Edit | None:
    found = only(re.compile(rf"(?:[-−–](?=\d)|\bmoins[{SPACES}])(\d+)(?=[{SPACES}]?°)"), pair.target)
    english = re.search(r"(?:[-−–]|minus )\d", pair.source)
    if not found or not english:
        return None
    whole = found.start(), expression(pair.target, found.end(), found.end())[1]
    return Edit(*found.span(), found.group(1), whole, english.span())


def kinds() -> list[Kind]:
    """The kinds, in the order in which they are reported."""
    table: tuple[tuple[str, Corruptor], ...] = (
        ("digit changed", _digits_kind(one_digit, ("plain",))),
        ("two digits swapped", _digits_kind(two_digits, ("plain", "percent", "year"))),
        ("decimal moved", _digits_kind(moved_decimal, ("plain", "percent"))),
        ("thousands lost", _digits_kind(lost_thousands, ("plain",))),
        ("extra zero", _digits_kind(more_zero, ("plain", "percent"))),
        ("number word changed", _number_word),
        ("billion to million", _magnitude("milliard", "billion|bn|b$", "million")),
        ("million to billion", _magnitude("million", "million|mn|m$", "milliard")),
        ("percentage changed", _digits_kind(one_digit, ("percent",))),
        ("percent sign lost", _percent_lost),
        ("age or years changed", _digits_kind(one_digit, ("age",))),
        ("year changed", _digits_kind(one_digit, ("year",))),
        ("ordinal changed", _ordinal),
        ("fraction changed", _fraction),
        ("range end changed", _range_end),
        ("score changed", _score),
        ("century changed", _century),
        ("dozen or hundred changed", _table(_DOZENS)),
        ("multiple changed", _table(_TIMES)),
        ("minus sign lost", _sign_lost),
    )
    return [Kind(name, "quantity", corrupt) for name, corrupt in table]

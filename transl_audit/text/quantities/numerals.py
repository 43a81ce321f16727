"""Reads numbers: digits with every separator, words, magnitudes, ordinals and fractions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from transl_audit.text.quantities.lexer import APOSTROPHES, GLYPHS, SPACES, Scan
from transl_audit.text.quantities.model import Form
from transl_audit.text.quantities.spelled import spelled

Sort = Literal["cardinal", "ordinal", "fraction"]

_GROUPED = re.compile(rf"[0-9]{{1,3}}(?:[{SPACES}{APOSTROPHES}][0-9]{{3}})+")
_SEPARATORS = re.compile(rf"[{SPACES}{APOSTROPHES}]")
_LONGEST = 30
"""Digits of the longest string that is read as a number; longer ones are serial numbers."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: its readings (the likeliest first), the weight of its last digit and its place.

    `after` is the index of the lexeme behind it. `scaled`: a magnitude is part of it; `scale` is that behind
    digits. `firm` as in Quantity.
    """

    values: tuple[Fraction, ...]
    step: Fraction
    start: int
    end: int
    after: int
    form: Form = "digits"
    sort: Sort = "cardinal"
    scaled: bool = False
    scale: int = 1
    approximate: bool = False
    firm: bool = True

    @property
    def value(self) -> Fraction:
        """The likeliest reading."""
        return self.values[0]


def numeral(scan: Scan, index: int) -> Numeral | None:
    """The number that begins at a lexeme, with its magnitude, fraction or ordinal suffix; None when there is none."""
    first = _digits(scan, index) if scan.sort(index) == "n" else _in_words(scan, index)
    return None if first is None else _with_half(scan, first)


def digit_values(raw: str, language: Literal["en", "fr"]) -> tuple[tuple[Fraction, ...], Fraction] | None:
    """The readings of a string of digits and separators, and the weight of its last digit.

    None for what is no number: a version (`1.2.3`), a list without spaces, a serial number.
    """
    if len(raw) > _LONGEST:
        return None
    grouped = _GROUPED.match(raw)
    plain = _SEPARATORS.sub("", raw)
    commas, points = plain.count(","), plain.count(".")
    if grouped or commas + points == 0:
        return _decimal(plain.replace(",", "."))
    if commas and points:
        mark = max(",", ".", key=plain.rfind)
        return _mixed(plain, mark) if plain.count(mark) == 1 else None
    mark = "," if commas else "."
    if commas + points > 1:
        return _decimal(plain.replace(mark, "")) if _is_grouped(plain, mark) else None
    return _one_mark(plain, mark, language)


def _one_mark(plain: str, mark: str, language: Literal["en", "fr"]) -> tuple[tuple[Fraction, ...], Fraction]:
    """`1,234` and `1.234`: a thousand or a decimal, by the language; French text has both."""
    decimal = _decimal(plain.replace(mark, "."))
    if not _is_grouped(plain, mark):
        return decimal
    group = _decimal(plain.replace(mark, ""))
    if language == "en":
        european = mark == "." and plain.endswith("0")
        return group if mark == "," else ((*decimal[0], *group[0]), decimal[1]) if european else decimal
    if mark == ",":
        return (*decimal[0], *group[0]), decimal[1]
    return (*group[0], *decimal[0]), group[1]


def _mixed(plain: str, mark: str) -> tuple[tuple[Fraction, ...], Fraction] | None:
    head, _, tail = plain.partition(mark) if plain.count(mark) == 1 else (plain, "", "")
    other = "." if mark == "," else ","
    return _decimal(f"{head.replace(other, '')}.{tail}") if _is_grouped(head, other) else None


def _is_grouped(plain: str, mark: str) -> bool:
    head, *groups = plain.split(mark)
    return head != "0" and 1 <= len(head) <= 3 and all(len(group) == 3 for group in groups)


def _decimal(plain: str) -> tuple[tuple[Fraction, ...], Fraction]:
    decimals = len(plain.partition(".")[2])
    return (Fraction(plain),), Fraction(1, 10**decimals)


def _digits(scan: Scan, index: int) -> Numeral | None:
    lexeme = scan.lexemes[index]
    read = digit_values(lexeme.low, scan.words.language)
    if read is None:
        return None
    values, step = read
    number = Numeral(values, step, lexeme.start, lexeme.end, index + 1)
    for extension in (_slash_fraction, _glyph, _ordinal_suffix, _plural_denominator):
        extended = extension(scan, number)
        if extended is not None:
            return extended
    return _scaled(scan, number)


def _slash_fraction(scan: Scan, number: Numeral) -> Numeral | None:
    """`3/4`, and `2 1/2` when a small fraction follows."""
    after = number.after
    part = _over_slash(scan, after, number.value)
    if part is not None:
        end = scan.lexemes[after + 1].end
        return replace(number, values=(part,), sort="fraction", end=end, after=after + 2)
    if scan.sort(after) != "n" or scan.glued(after) or len(scan.low(after)) != 1 or number.step != 1:
        return None
    part = _over_slash(scan, after + 1, Fraction(scan.low(after)))
    if part is None or part.denominator > 16:
        return None
    end = scan.lexemes[after + 2].end
    return _scaled(scan, replace(number, values=(number.value + part,), end=end, after=after + 3))


def _over_slash(scan: Scan, slash: int, top: Fraction) -> Fraction | None:
    """The fraction whose slash stands at an index; None for a date, a rate or anything above one."""
    if scan.low(slash) != "/" or not scan.glued(slash) or not scan.glued(slash + 1) or scan.sort(slash + 1) != "n":
        return None
    below = scan.low(slash + 1)
    bottom = Fraction(below) if below.isdigit() and len(below) < 5 else Fraction(0)
    if scan.low(slash + 2) == "/" or not 0 < top < bottom <= 1000 or top.denominator > 1:
        return None
    return top / bottom


def _glyph(scan: Scan, number: Numeral) -> Numeral | None:
    glyph = GLYPHS.get(scan.low(number.after))
    if glyph is None:
        return None
    end = scan.lexemes[number.after].end
    values = tuple(value + Fraction(*glyph) for value in number.values)
    return _scaled(scan, replace(number, values=values, end=end, after=number.after + 1))


def _ordinal_suffix(scan: Scan, number: Numeral) -> Numeral | None:
    after = number.after
    if number.step != 1 or not (scan.glued(after) and scan.low(after) in scan.words.table.ordinal_suffixes):
        return None
    if len(scan.low(after)) == 1 and scan.raw(after).isupper():
        return None
    end = scan.lexemes[after].end
    return replace(number, sort="ordinal", end=end, after=after + 1, values=number.values[:1])


def _plural_denominator(scan: Scan, number: Numeral) -> Numeral | None:
    """« 2 tiers », "3 quarters": a small number and a denominator in the plural."""
    return _over(scan, number) if number.value < 20 and number.step == 1 else None


def _in_words(scan: Scan, index: int) -> Numeral | None:
    """A number that begins with a word: "half a million", « deux tiers », "a dozen", "twenty-first"."""
    word, table = scan.low(index), scan.words.table
    if word in GLYPHS:
        part = Numeral((Fraction(*GLYPHS[word]),), Fraction(1), *_place(scan, index), index + 1, sort="fraction")
        return _half_of(scan, part)
    if word in table.denominators and (word not in table.ordinals or scan.words.language == "fr"):
        alone = _denominator_alone(scan, index)
        if alone is not None:
            return alone
    if word in table.articles and word not in table.cardinals:
        return _with_article(scan, index)
    found = spelled(scan, index)
    if found is None:
        return _collective(scan, index, Fraction(1), index)
    end = scan.lexemes[found.after - 1].end
    number = Numeral(
        (Fraction(found.value),),
        Fraction(found.step),
        scan.lexemes[index].start,
        end,
        found.after,
        form="words",
        sort="ordinal" if found.ordinal else "cardinal",
        scaled=found.value >= 1000,
        scale=found.step if found.step >= 1000 else 1,
        firm=found.value > 1,
    )
    if found.ordinal:
        return number
    after = found.after + (scan.is_hyphen(found.after) and scan.glued(found.after))
    return _over(scan, number) or _collective(scan, after, number.value, index) or _scaled(scan, number)


def _with_article(scan: Scan, index: int) -> Numeral | None:
    """English "a hundred", "a dozen", "a third", "a million"."""
    following = scan.low(index + 1)
    table = scan.words.table
    start, end = scan.lexemes[index].start, scan.lexemes[min(index + 1, len(scan.lexemes) - 1)].end
    if following in table.scales:
        one = Numeral((Fraction(1),), Fraction(1), start, end, index + 1, form="words")
        return _more(scan, one)
    if following in table.denominators and following != "second":
        bottom = table.denominators[following]
        part = Numeral((Fraction(1, bottom),), Fraction(1), start, end, index + 2, form="words", sort="fraction")
        return _half_of(scan, replace(part, firm=following != "half"))
    return _collective(scan, index + 1, Fraction(1), index)


def _more(scan: Scan, one: Numeral) -> Numeral:
    """The magnitude behind an article, with all that may follow: "a hundred and twenty thousand"."""
    found = spelled(scan, one.after)
    if found is None:
        return one
    end = scan.lexemes[found.after - 1].end
    value, step = (Fraction(found.value),), Fraction(found.step)
    return replace(one, values=value, step=step, end=end, after=found.after, scaled=found.value >= 1000)


def _denominator_alone(scan: Scan, index: int) -> Numeral | None:
    """ "half", « la moitié », « un tiers » without its article, « demi- »."""
    word, table = scan.low(index), scan.words.table
    if word in table.ordinals or (word in ("quarter", "quarters", "tiers", "quart", "quarts") and index == 0):
        return None
    start, end = _place(scan, index)
    firm = word in ("half", "moitié")
    value = Fraction(1, table.denominators[word])
    form: Form = "words"
    return _half_of(scan, Numeral((value,), Fraction(1), start, end, index + 1, form, "fraction", firm=firm))


def _half_of(scan: Scan, part: Numeral) -> Numeral:
    """ "half a million", "a quarter of a million", « un demi-million », « un quart de million »."""
    table = scan.words.table
    after = part.after
    while scan.low(after) in ("a", "of", "de", "d", "'", "an") or (scan.is_hyphen(after) and scan.glued(after)):
        after += 1
    word = scan.low(after)
    size = table.scales.get(word) or table.collectives.get(word)
    if size is None or (word == "cent" and scan.words.language == "fr") or after - part.after > 3:
        return part
    end = scan.lexemes[after].end
    value = part.value * size
    return replace(part, values=(value,), end=end, after=after + 1, sort="cardinal", scaled=True, firm=True)


def _over(scan: Scan, number: Numeral) -> Numeral | None:
    """A numerator and its denominator: "two thirds", "three-quarters", « deux tiers », « trois quarts »."""
    after = number.after + (1 if scan.is_hyphen(number.after) else 0)
    word, table = scan.low(after), scan.words.table
    bottom = table.denominators.get(word)
    if bottom is None or number.value >= bottom or number.scaled or number.value == 0:
        return None
    if number.value > 1 and not word.endswith("s") and word not in ("half",):
        return None
    if number.value == 1 and (word == "second" or _is_rank(scan, after)):
        return None
    end = scan.lexemes[after].end
    firm = not (word in ("half", "demi", "demie") and number.value == 1)
    part = replace(
        number, values=(number.value / bottom,), end=end, after=after + 1, sort="fraction", form="words", firm=firm
    )
    return _half_of(scan, part)


def _is_rank(scan: Scan, index: int) -> bool:
    """Whether « un sixième » is followed by what it counts (« un sixième sommet »), not by what it is a part of."""
    if scan.words.language == "en" or scan.low(index) not in scan.words.table.ordinals:
        return False
    return scan.sort(index + 1) == "w" and scan.low(index + 1) not in ("de", "des", "du", "d", "seulement", "environ")


def _collective(scan: Scan, index: int, times: Fraction, first: int) -> Numeral | None:
    """ "two dozen", « une quinzaine », « une centaine de milliers »; plurals without a number are vague."""
    word, table = scan.low(index), scan.words.table
    size = table.collectives.get(word)
    if size is None or (first == index and word.endswith("s") and scan.words.language == "fr"):
        return None
    end, after = scan.lexemes[index].end, index + 1
    value = times * size
    scale = scan.low(after + 1) if scan.low(after) == "de" else ""
    if scale in table.scale_nouns:
        value, end, after = value * table.scales[scale], scan.lexemes[after + 1].end, after + 2
    start = scan.lexemes[first].start
    approximate = scan.words.language == "fr"
    return Numeral((value,), Fraction(1), start, end, after, "words", scaled=True, approximate=approximate)


def _scaled(scan: Scan, number: Numeral) -> Numeral:
    """Digits or words and a magnitude in words: "44 billion", « 1,5 million », "3-million", « 2 mille milliards »."""
    after = number.after + (
        (scan.is_hyphen(number.after) or scan.low(number.after) == "+") and scan.glued(number.after)
    )
    table = scan.words.table
    value, step, scale, end, seen = number.values, number.step, 1, number.end, number.after
    while scan.sort(after) == "w" and scan.low(after) in table.scales and after - number.after < 4:
        if scan.low(after) in ("cent", "cents") and number.form == "digits":
            break
        size = table.scales[scan.low(after)]
        value, step, scale = tuple(v * size for v in value), step * size, scale * size
        end, seen = scan.lexemes[after].end, after + 1
        after = seen
        if scan.low(after) == "de" and scan.low(after + 1) in table.scale_nouns:
            after += 1
    if seen == number.after:
        return number
    form: Form = "mixed" if number.form == "digits" else number.form
    return replace(number, values=value, step=step, end=end, after=seen, form=form, scaled=True, scale=scale, firm=True)


def _with_half(scan: Scan, number: Numeral) -> Numeral:
    """ "two and a half", « deux et demi », "2½", "a million and a half"."""
    if number.sort != "cardinal":
        return number
    after = number.after
    words: list[str] = []
    while len(words) < 4 and (scan.sort(after) == "w" or (scan.is_hyphen(after) and scan.glued(after))):
        if not scan.is_hyphen(after):
            words.append(scan.low(after))
        after += 1
        part = _HALVES[scan.words.language].get(" ".join(words))
        if part is not None and not (part == Fraction(1, 4) and number.value > 100):
            whole = number.step if number.scaled else Fraction(1)
            value = tuple(v + part * whole for v in number.values)
            end = scan.lexemes[after - 1].end
            return _scaled(scan, replace(number, values=value, end=end, after=after, firm=True))
    return number


_HALVES: dict[str, dict[str, Fraction]] = {
    "en": {
        "and a half": Fraction(1, 2),
        "and one half": Fraction(1, 2),
        "and half": Fraction(1, 2),
        "and a quarter": Fraction(1, 4),
        "and a third": Fraction(1, 3),
        "and three quarters": Fraction(3, 4),
        "and two thirds": Fraction(2, 3),
    },
    "fr": {
        "et demi": Fraction(1, 2),
        "et demie": Fraction(1, 2),
        "et quart": Fraction(1, 4),
        "et un quart": Fraction(1, 4),
        "et un tiers": Fraction(1, 3),
        "et trois quarts": Fraction(3, 4),
        "et deux tiers": Fraction(2, 3),
    },
}


def _place(scan: Scan, index: int) -> tuple[int, int]:
    lexeme = scan.lexemes[index]
    return lexeme.start, lexeme.end

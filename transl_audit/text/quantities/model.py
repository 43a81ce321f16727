"""What a quantity is: its place, its kind and what it may mean."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from transl_audit.lang.units import Unit
from transl_audit.types import Span

QuantityKind = Literal[
    "number",
    "ordinal",
    "fraction",
    "percentage",
    "money",
    "measure",
    "date",
    "weekday",
    "time",
    "range",
    "vague",
    "code",
]
Form = Literal["digits", "words", "mixed", "roman"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, alone or of a unit: `value` counts in `unit`, `step` is the weight of its last written digit."""

    value: Fraction
    unit: Unit | None = None
    step: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date, None for what is not said. `decade` and `century` make `year` the first of ten or a hundred years.

    `short`: the year, or the decade, is given by its last two digits.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    span: Literal["day", "decade", "century"] = "day"
    short: bool = False


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day in seconds since midnight; `certain` when it is known which half of the day is meant."""

    seconds: int
    certain: bool


@dataclass(frozen=True, slots=True)
class Magnitude:
    """An order of magnitude without a number: "hundreds", « des dizaines de milliers »."""

    value: int
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """A string with digits that is no number, in upper case: A380, 1.2.3."""

    text: str


Reading = Amount | CalendarDate | ClockTime | Magnitude | Code


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity of a text.

    `readings` are what it may mean, the likeliest first; a range has none, its `parts` are its two ends.
    Parts of other kinds are the numbers that it is made of, for a rendering that takes it apart. `number`
    is the stretch that holds the number and its magnitude, without the unit; `scale` is the magnitude ("5
    million": a million). `firm`: it may be flagged;
    what is not firm ("one", "first", "a week", "twice") only explains a quantity of the other language.
    """

    span: Span
    kind: QuantityKind
    text: str
    readings: tuple[Reading, ...]
    number: Span
    form: Form = "digits"
    approximate: bool = False
    firm: bool = True
    scale: int = 1
    parts: tuple[Quantity, ...] = ()

    @property
    def value(self) -> Reading | None:
        """The likeliest reading; None for a range."""
        return self.readings[0] if self.readings else None

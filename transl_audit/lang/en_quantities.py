"""English words of quantity: numbers, magnitudes, calendar, units, currencies. Tables only."""

from __future__ import annotations

from transl_audit.lang.en_units import CURRENCIES, UNITS
from transl_audit.lang.quantity_words import QuantityWords

CARDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS: dict[str, int] = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "crore": 10**7,
}
SCALE_SUFFIXES: dict[str, int] = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mm": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
"""Letters that stand for a magnitude right behind the digits, or before a currency."""

ORDINALS: dict[str, int] = {
    **{
        word: value
        for value, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
            start=1,
        )
    },
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 10**3,
    "millionth": 10**6,
    "billionth": 10**9,
}
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th", "ed"})
"""`2ed` is a common slip for `2nd`; it is read as an ordinal and nothing else."""

DENOMINATORS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
    "twelfth": 12,
    "twelfths": 12,
    "sixteenth": 16,
    "sixteenths": 16,
    "hundredth": 100,
    "hundredths": 100,
    "thousandth": 1000,
    "thousandths": 1000,
    "millionth": 10**6,
    "millionths": 10**6,
}
COLLECTIVES: dict[str, int] = {"dozen": 12}
VAGUE: dict[str, int] = {
    "tens": 10,
    "dozens": 10,
    "scores": 10,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
"""Orders of magnitude without a number; English counts loosely in dozens where French counts in tens."""

QUANTIFIERS = frozenset({"several", "few", "many", "some"})
"""Before a magnitude they leave the number open: "several thousand"."""

DECADES: dict[str, int] = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
ARTICLES = frozenset({"a", "an"})

MONTHS: dict[str, int] = {
    **{
        word: value
        for value, word in enumerate(
            "january february march april may june july august september october november december".split(), start=1
        )
    },
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
AMBIGUOUS_MONTHS = frozenset(
    {"march", "may", "mar", "jan", "jun", "dec", "sep", "oct", "jul", "apr", "aug", "feb", "nov"}
)
"""Words that are a month only beside a day or a year: verbs, first names and bare abbreviations."""

WEEKDAYS: dict[str, int] = {
    word: value for value, word in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
WEEKDAY_ABBREVIATIONS: dict[str, int] = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
"""Days of the week only beside a date."""

NOONS: dict[str, int] = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
"""Minutes since midnight."""

EVIDENCE = """
once 1 time
twice 2 time
double 2 time
doubled 2 time
doubles 2 time
doubling 2 time
doubly 2
couple 2
couples 2
pair 2
pairs 2
both 2
either 2
neither 2
twin 2
twins 2
duo 2
dual 2
bilateral 2
biannual 2
biennial 2
bimonthly 2
fortnight 14 day
fortnightly 14 day
trio 3
thrice 3 time
triple 3 time
tripled 3 time
tripling 3 time
treble 3 time
triplets 3
trilogy 3
quartet 4
quadruple 4 time
quadrupled 4 time
quintet 5
quintuple 5 time
single 1
singles 1
sole 1
solo 1
only 1
unique 1
another 1
decade 1 decade
century 1 century
millennium 1 millennium
centenary 100
centennial 100
bicentennial 200
bicentenary 200
daily 1 day
weekly 1 week
biweekly 2 week
monthly 1 month
yearly 1 year
annual 1 year
annually 1 year
hourly 1 hour
overnight 1 day
teenage 13
none 0
nil 0
no 0
primary 1
secondary 2
half-time 1/2
halftime 1/2
halved 1/2
midway 1/2
middle 1/2
semi 1/2
mid 1/2
"""
"""Words that say a quantity without naming it: word, value, unit. They explain a number and are never flagged."""

APPROXIMATELY = frozenset(
    {
        "about",
        "around",
        "approximately",
        "roughly",
        "nearly",
        "almost",
        "some",
        "circa",
        "approx",
        "estimated",
        "close",
        "or",
        "up",
    }
)

BETWEEN = frozenset(
    "long more full short straight consecutive additional whole other past last extra solid good cold dry".split()
)
"""Adjectives that may part a number from its unit: "two full days", « trois longues années »."""

ENGLISH = QuantityWords(
    cardinals=CARDINALS,
    tens=TENS,
    scales=SCALES,
    scale_nouns=frozenset(),
    scale_suffixes=SCALE_SUFFIXES,
    ordinals=ORDINALS,
    ordinal_suffixes=ORDINAL_SUFFIXES,
    denominators=DENOMINATORS,
    collectives=COLLECTIVES,
    vague=VAGUE,
    quantifiers=QUANTIFIERS,
    decades=DECADES,
    articles=ARTICLES,
    months=MONTHS,
    ambiguous_months=AMBIGUOUS_MONTHS,
    weekdays=WEEKDAYS,
    weekday_abbreviations=WEEKDAY_ABBREVIATIONS,
    noons=NOONS,
    evidence=EVIDENCE,
    approximately=APPROXIMATELY,
    between=BETWEEN,
    units=UNITS,
    currencies=CURRENCIES,
)

"""Quantities as they are found and valued, one language at a time."""

from __future__ import annotations

import time
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transl_audit.text.copied import copied
from transl_audit.text.quantities import (
    Amount,
    CalendarDate,
    ClockTime,
    Code,
    Magnitude,
    Quantity,
    french,
    has_trigger,
    quantities,
)
from transl_audit.types import Language

NNBSP = "\N{NARROW NO-BREAK SPACE}"


def only(text: str, language: Language) -> Quantity:
    """The one quantity of a text."""
    [quantity] = quantities(text, language)
    return quantity


NUMBERS: list[tuple[Language, str, str]] = [
    ("en", "1,234.5", "1234.5"),
    ("en", "1 234", "1234"),
    ("en", "12,345,678", "12345678"),
    ("en", "0.5", "0.5"),
    ("en", ".5", "0.5"),
    ("en", "42", "42"),
    ("en", "1.5 million", "1500000"),
    ("en", "3k", "3000"),
    ("en", "44bn", "44000000000"),
    ("en", "2 1/2", "2.5"),
    ("en", "2½", "2.5"),
    ("en", "3/4", "3/4"),
    ("en", "twenty-one", "21"),
    ("en", "two thousand and five", "2005"),
    ("en", "one hundred and twenty-five thousand", "125000"),
    ("en", "a hundred and one", "101"),
    ("en", "nineteen eighty-four", "1984"),
    ("en", "fifteen hundred", "1500"),
    ("en", "half a million", "500000"),
    ("en", "two and a half", "2.5"),
    ("en", "two dozen", "24"),
    ("en", "two thirds", "2/3"),
    ("en", "three-quarters", "3/4"),
    ("fr", "1 234,5", "1234.5"),
    ("fr", f"1{NNBSP}234{NNBSP}567", "1234567"),
    ("fr", "1.234,5", "1234.5"),
    ("fr", "1'234", "1234"),
    ("fr", "1.234", "1234"),
    ("fr", "3,14", "3.14"),
    ("fr", "vingt et un", "21"),
    ("fr", "soixante et onze", "71"),
    ("fr", "soixante-dix-sept", "77"),
    ("fr", "quatre-vingts", "80"),
    ("fr", "quatre-vingt-dix-sept", "97"),
    ("fr", "septante-deux", "72"),
    ("fr", "huitante", "80"),
    ("fr", "nonante-neuf", "99"),
    ("fr", "deux cents", "200"),
    ("fr", "mille neuf cent quatre-vingt-quatre", "1984"),
    ("fr", "deux millions trois cent mille", "2300000"),
    ("fr", "un demi-million", "500000"),
    ("fr", "un millier", "1000"),
    ("fr", "une douzaine", "12"),
    ("fr", "deux et demi", "2.5"),
    ("fr", "un million et demi", "1500000"),
    ("fr", "deux tiers", "2/3"),
    ("fr", "2 milliards", "2000000000"),
    ("fr", "3 billions", "3000000000000"),
    ("fr", "mille milliards", "1000000000000"),
]


@pytest.mark.parametrize(("language", "text", "value"), NUMBERS, ids=lambda value: value)
def test_number_has_its_value(language: Language, text: str, value: str) -> None:
    quantity = only(text, language)
    assert isinstance(quantity.value, Amount)
    assert (quantity.text, quantity.value.value) == (text, Fraction(value))
    assert quantity.value.unit is None


@pytest.mark.parametrize(
    ("language", "text", "unit", "value"),
    [
        ("en", "$44 billion", "dollar", 44 * 10**9),
        ("en", "US$5", "USD", 5),
        ("en", "£1.5m", "GBP", 1_500_000),
        ("en", "EUR 20", "EUR", 20),
        ("en", "50 cents", "cent", 50),
        ("en", "15 per cent", "percent", 15),
        ("en", "25-year-old", "year", 25),
        ("en", "a five-mile".removeprefix("a "), "mile", 5),
        ("en", "60 mph", "mile_per_hour", 60),
        ("en", "1,000 sq ft", "square_foot", 1000),
        ("en", "86 °F", "fahrenheit", 86),
        ("en", "minus 5 °C", "celsius", -5),
        ("en", "5 feet 9 inches", "inch", 69),
        ("en", "6'2\"", "inch", 74),
        ("en", "six-foot-four", "inch", 76),
        ("en", "two years and a half", "year", Fraction(5, 2)),
        ("en", "half an hour", "hour", Fraction(1, 2)),
        ("fr", "44 milliards de dollars", "dollar", 44 * 10**9),
        ("fr", "5 M€", "EUR", 5_000_000),
        ("fr", "20 $ CA", "CAD", 20),
        ("fr", "15 %", "percent", 15),
        ("fr", "3 p. 100", "percent", 3),
        ("fr", "25 ans", "year", 25),
        ("fr", "120 km/h", "kilometre_per_hour", 120),
        ("fr", "90 kilomètres à l’heure", "kilometre_per_hour", 90),
        ("fr", "20 m²", "square_metre", 20),
        ("fr", "1 m 75", "centimetre", 175),
        ("fr", "deux ans et demi", "year", Fraction(5, 2)),
        ("fr", "trois quarts d’heure", "hour", Fraction(3, 4)),
        ("fr", "16 Go", "gigabyte", 16),
        ("fr", "trois longues années", "year", 3),
    ],
)
def test_amount_has_its_unit(language: Language, text: str, unit: str, value: Fraction) -> None:
    reading = only(text, language).value
    assert isinstance(reading, Amount)
    assert reading.unit is not None
    assert (reading.unit.name, reading.value) == (unit, value)


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "November 10, 2022", CalendarDate(2022, 11, 10)),
        ("en", "10 November 2022", CalendarDate(2022, 11, 10)),
        ("en", "Nov. 10", CalendarDate(None, 11, 10)),
        ("en", "the 10th of November".removeprefix("the "), CalendarDate(None, 11, 10)),
        ("en", "May 2018", CalendarDate(2018, 5)),
        ("en", "2022-11-10", CalendarDate(2022, 11, 10)),
        ("en", "1998", CalendarDate(1998)),
        ("en", "1990s", CalendarDate(1990, span="decade")),
        ("en", "90s", CalendarDate(90, span="decade", short=True)),
        ("en", "21st century", CalendarDate(2000, span="century")),
        ("en", "Thursday", CalendarDate(weekday=3)),
        ("fr", "10 novembre 2022", CalendarDate(2022, 11, 10)),
        ("fr", "1er mai", CalendarDate(None, 5, 1)),
        ("fr", "11/10/2022", CalendarDate(2022, 10, 11)),
        ("fr", "années 90", CalendarDate(90, span="decade", short=True)),
        ("fr", "années quatre-vingt-dix", CalendarDate(90, span="decade", short=True)),
        ("fr", "XXIe siècle", CalendarDate(2000, span="century")),
        ("fr", "dix-neuvième siècle", CalendarDate(1800, span="century")),
        ("fr", "jeudi", CalendarDate(weekday=3)),
    ],
)
def test_date_has_its_parts(language: Language, text: str, date: CalendarDate) -> None:
    assert only(text, language).value == date


def test_numeric_date_in_english_has_both_orders() -> None:
    assert only("10/11/2022", "en").readings == (CalendarDate(2022, 10, 11), CalendarDate(2022, 11, 10))


@pytest.mark.parametrize(
    ("language", "text", "hours", "certain"),
    [
        ("en", "7:30 pm", 19.5, True),
        ("en", "7.30pm", 19.5, True),
        ("en", "12:15 a.m.", 0.25, True),
        ("en", "7:30", 7.5, False),
        ("en", "04:00", 4, True),
        ("en", "seven o’clock", 7, False),
        ("en", "half past seven", 7.5, False),
        ("en", "noon", 12, True),
        ("fr", "19 h 30", 19.5, True),
        ("fr", "19h30", 19.5, True),
        ("fr", "19:30", 19.5, True),
        ("fr", "7 heures du soir", 19, True),
        ("fr", "sept heures et demie", 7.5, True),
        ("fr", "huit heures moins le quart", 7.75, True),
        ("fr", "minuit", 0, True),
    ],
)
def test_time_of_day(language: Language, text: str, hours: float, certain: bool) -> None:
    assert ClockTime(int(hours * 3600), certain) in only(text, language).readings


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("en", "5-10 km", ["5", "10 km"]),
        ("en", "$200 to 300", ["$200", "300"]),
        ("en", "won 3-1", ["3", "1"]),
        ("en", "between 30 and 43 percent", ["30", "43 percent"]),
        ("fr", "de 5 à 10 millions", ["5", "10 millions"]),
        ("fr", "entre 2,5 et 10 cm", ["2,5", "10 cm"]),
    ],
)
def test_range_has_two_ends_of_one_unit(language: Language, text: str, ends: list[str]) -> None:
    quantity = only(text, language)
    assert quantity.kind == "range"
    assert quantity.readings == ()
    assert [part.text for part in quantity.parts] == ends
    units = {reading.unit for part in quantity.parts for reading in part.readings[:1] if isinstance(reading, Amount)}
    assert len(units) == 1


@pytest.mark.parametrize("text", ["A380", "4x4", "1.2.3", "B2B2C3", "H1N1"])
def test_name_with_digits_is_a_code(text: str) -> None:
    assert only(text, "fr").value == Code(text.upper())


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "hundreds of thousands", 100_000),
        ("fr", "des dizaines de milliers", 10_000),
        ("fr", "des milliards", 10**9),
    ],
)
def test_order_of_magnitude(language: Language, text: str, value: int) -> None:
    assert only(text, language).value == Magnitude(value)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "One of them called once."), ("en", "a week"), ("fr", "un homme"), ("fr", "un trimestre")],
)
def test_article_like_words_are_not_firm(language: Language, text: str) -> None:
    found = quantities(text, language)
    assert found
    assert not any(quantity.firm for quantity in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I may march on."),
        ("en", "Do it again."),
        ("en", "The sun sat on the sea."),
        ("fr", "Cet après-midi, il lit."),
        ("fr", "Le Midi est chaud."),
        ("en", "See https://example.org/2022/10, @user99, #top10 and {count5}."),
        ("fr", "l&#39;eau"),
    ],
)
def test_nothing_where_nothing_is_counted(language: Language, text: str) -> None:
    assert [quantity.text for quantity in quantities(text, language) if quantity.firm] == []


def test_prefilter_sees_digits_words_and_roman_numerals() -> None:
    assert has_trigger("in 5 days", "en")
    assert has_trigger("trois jours", "fr")
    assert has_trigger("Louis XIV", "fr")
    assert not has_trigger("One of them went home.", "en")


PIECES = st.sampled_from(
    "5 12 1,234 3.5 1 000 € $ % ½ -  to à and et de of a un two deux hundred cent million milliards May mai "
    "10/11/2022 7:30 pm h heures km miles feet ' \" A380 XIV siècle century half demi tiers quarts lundi Monday . , ; "
    "\N{NO-BREAK SPACE} 😀 \0 http://x.fr/5 @a5".split(" ")
)


@given(st.lists(PIECES, max_size=25).map(" ".join), st.sampled_from(["en", "fr"]))
def test_spans_cut_the_text_in_order_and_never_a_copied_string(text: str, language: Language) -> None:
    found = quantities(text, language)
    for quantity in found:
        assert quantity.span.of(text) == quantity.text
        assert quantity.span.contains(quantity.number)
        assert not any(item.span.overlaps(quantity.span) for item in copied(text))
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(st.integers(2, 999), st.sampled_from(["fr-FR", "fr-CA", "fr-CH", "fr-BE"]))
def test_french_words_read_back_to_their_number(value: int, variant: str) -> None:
    words = french.in_words(value, variant)  # type: ignore[arg-type]  # sampled_from widens the literal
    assert words is not None
    reading = only(words, "fr").value
    assert isinstance(reading, Amount)
    assert reading.value == value


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["fr-FR", "fr-CA", "fr-CH", "fr-BE"]))
def test_french_digits_read_back_to_their_number(value: object, variant: str) -> None:
    number = Fraction(str(value))
    digits = french.digits(number, variant)  # type: ignore[arg-type]  # sampled_from widens the literal
    assert digits is not None
    readings = only(f"{digits} km", "fr").readings
    assert number in [reading.value for reading in readings if isinstance(reading, Amount)]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "premier"),
        (2, "deuxième"),
        (4, "quatrième"),
        (5, "cinquième"),
        (9, "neuvième"),
        (21, "vingt et unième"),
        (80, "quatre-vingtième"),
        (81, "quatre-vingt-unième"),
    ],
)
def test_ordinals_in_words(number: int, words: str) -> None:
    assert french.ordinal_in_words(number, "fr-FR") == words


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "1,",
        "un ",
        "cent ",
        "5 to ",
        "lundi 10 mai ",
        "5 feet 1 inch ",
        "half a ",
        "hundreds of ",
        "1/",
        "a1",
        "1:",
        "-",
        "½",
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_time_grows_with_the_length_only(piece: str, language: Language) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.process_time()
        quantities.__wrapped__(text, language)  # not the cached answer
        return time.process_time() - start

    seconds(2_000)
    short, long = seconds(4_000), seconds(16_000)
    assert long < 16 * short + 0.2

"""Units of measure and currencies: what they measure and how much, the same for every language.

Factors are exact where the definition is (international yard and pound of 1959, US gallon of 231 cubic inches,
imperial gallon of 4.54609 l); a month is a twelfth and a year 365.25 days of 86,400 s.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

System = Literal["metric", "imperial", "common"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its name, what it measures, its size in the dimension's base unit and the zero of its scale.

    `bases` are the units that an amount may count in: one for most, several where a word leaves it open
    ("dollar", "ton"). A value v is worth `v * factor + offset` of each base.
    """

    name: str
    dimension: str
    factor: Fraction
    bases: frozenset[str]
    system: System
    offset: Fraction = Fraction(0)


_ROWS = """
millimetre length metric 0.001
centimetre length metric 0.01
metre length metric 1
kilometre length metric 1000
inch length imperial 0.0254
foot length imperial 0.3048
yard length imperial 0.9144
mile length imperial 1609.344
nautical_mile length common 1852
light_year length common 9460730472580800
square_millimetre area metric 0.000001
square_centimetre area metric 0.0001
square_metre area metric 1
square_kilometre area metric 1000000
hectare area metric 10000
acre area imperial 4046.8564224
square_inch area imperial 0.00064516
square_foot area imperial 0.09290304
square_yard area imperial 0.83612736
square_mile area imperial 2589988.110336
millilitre volume metric 0.001
centilitre volume metric 0.01
litre volume metric 1
hectolitre volume metric 100
cubic_centimetre volume metric 0.001
cubic_metre volume metric 1000
cubic_foot volume imperial 28.316846592
cubic_yard volume imperial 764.554857984
us_gallon volume imperial 3.785411784
uk_gallon volume imperial 4.54609
us_pint volume imperial 0.473176473
uk_pint volume imperial 0.56826125
us_quart volume imperial 0.946352946
fluid_ounce volume imperial 0.0295735295625
cup volume imperial 0.2365882365
tablespoon volume common 0.015
teaspoon volume common 0.005
barrel volume common 158.987294928
microgram mass metric 0.000001
milligram mass metric 0.001
gram mass metric 1
kilogram mass metric 1000
tonne mass metric 1000000
pound mass imperial 453.59237
ounce mass imperial 28.349523125
stone mass imperial 6350.29318
short_ton mass imperial 907184.74
carat mass common 0.2
metre_per_second speed metric 1
kilometre_per_hour speed metric 5/18
mile_per_hour speed imperial 0.44704
foot_per_second speed imperial 0.3048
knot speed common 463/900
kelvin temperature metric 1
millisecond duration common 0.001
second duration common 1
minute duration common 60
hour duration common 3600
day duration common 86400
week duration common 604800
month duration common 2629800
quarter duration common 7889400
year duration common 31557600
decade duration common 315576000
century duration common 3155760000
millennium duration common 31557600000
bit data common 1/8
byte data common 1
kilobyte data common 1000
megabyte data common 1000000
gigabyte data common 1000000000
terabyte data common 1000000000000
kilobit_per_second rate common 1000
megabit_per_second rate common 1000000
gigabit_per_second rate common 1000000000
megabyte_per_second rate common 8000000
watt power metric 1
kilowatt power metric 1000
megawatt power metric 1000000
gigawatt power metric 1000000000
horsepower power imperial 745.7
kilowatt_hour energy metric 3600000
megawatt_hour energy metric 3600000000
joule energy metric 1
calorie energy common 4184
volt voltage metric 1
kilovolt voltage metric 1000
ampere current metric 1
milliampere_hour charge metric 1
hertz frequency metric 1
kilohertz frequency metric 1000
megahertz frequency metric 1000000
gigahertz frequency metric 1000000000
pascal pressure metric 1
hectopascal pressure metric 100
bar pressure metric 100000
psi pressure imperial 6894.757293168
decibel sound common 1
pixel picture common 1
megapixel picture common 1000000
percent ratio common 1/100
permille ratio common 1/1000
percentage_point points common 1
ordinal rank common 1
time times common 1
turn_degree angle common 1
"""
"""Name, dimension, system, size in the base unit."""

_CURRENCIES = """
USD 1 USD
CAD 1 CAD
AUD 1 AUD
NZD 1 NZD
HKD 1 HKD
SGD 1 SGD
GBP 1 GBP
EUR 1 EUR
JPY 1 JPY
CNY 1 CNY
CHF 1 CHF
INR 1 INR
RUB 1 RUB
KRW 1 KRW
SEK 1 SEK
NOK 1 NOK
DKK 1 DKK
MXN 1 MXN
BRL 1 BRL
ILS 1 ILS
TRY 1 TRY
ZAR 1 ZAR
NGN 1 NGN
PLN 1 PLN
XOF 1 XOF,XAF
FRF 1 FRF
DEM 1 DEM
BTC 1 BTC
dollar 1 USD,CAD,AUD,NZD,HKD,SGD
franc 1 CHF,FRF,XOF,XAF
peso 1 MXN,ARS,CLP,COP,PHP
crown 1 SEK,NOK,DKK,CZK
dinar 1 DZD,TND,KWD
cent 1/100 USD,CAD,AUD,NZD,HKD,SGD,EUR
penny 1/100 GBP,USD,CAD
pence 1/100 GBP
"""
"""Name, size in its main unit, ISO 4217 codes of the main units that it may stand for."""

_OPEN = """
ton tonne,short_ton
gallon us_gallon,uk_gallon
pint us_pint,uk_pint
degree celsius,fahrenheit,turn_degree
"""
"""Units that are one of several; each reading is tried."""

_TEMPERATURES = (
    Unit("celsius", "temperature", Fraction(1), frozenset({"kelvin"}), "metric", Fraction("273.15")),
    Unit("fahrenheit", "temperature", Fraction(5, 9), frozenset({"kelvin"}), "imperial", Fraction("459.67") * 5 / 9),
)

UNITS: dict[str, Unit] = {unit.name: unit for unit in _TEMPERATURES}
"""Every unit by its name."""

for _name, _dimension, _system, _size in (row.split() for row in _ROWS.split("\n") if row):
    UNITS[_name] = Unit(_name, _dimension, Fraction(_size), frozenset({_dimension}), _system)  # type: ignore[arg-type]
for _name, _size, _codes in (row.split() for row in _CURRENCIES.split("\n") if row):
    UNITS[_name] = Unit(_name, "money", Fraction(_size), frozenset(_codes.split(",")), "common")

OPEN_UNITS: dict[str, tuple[str, ...]] = {
    name: tuple(names.split(",")) for name, names in (row.split() for row in _OPEN.split("\n") if row)
}
"""A word's unit that may be one of several, by its name."""

CURRENCY_SIGNS: dict[str, str] = {
    "$": "dollar",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₦": "NGN",
    "¢": "cent",
    "₿": "BTC",
}
"""Currency signs and the currency that they stand for first."""

DOLLAR_LETTERS: dict[str, str] = {
    "us": "USD",
    "usd": "USD",
    "u.s.": "USD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "cad": "CAD",
    "cdn": "CAD",
    "a": "AUD",
    "au": "AUD",
    "aud": "AUD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
}
"""The letters beside a dollar sign: US$, C$, $ CA, $ US."""

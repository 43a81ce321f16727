"""The shape of a language's words of quantity, filled in by `en_quantities` and `fr_quantities`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWords:
    """Words of one language, in lower case, and what they say.

    cardinals: 0 to the last number with a name of its own; tens: round numbers from twenty; scales: from a
    hundred; scale_nouns: the scales that are nouns (French puts `de` behind them); scale_suffixes: letters
    behind digits; ordinals and their suffixes behind digits; denominators of fractions; collectives ("dozen"),
    vague orders of magnitude ("hundreds") and the quantifiers that make a scale vague; decades of a life or
    a century; months, those that are also other words, and weekdays with their abbreviations; noons in
    minutes; evidence: rows of word, value and unit that say a quantity without naming it; approximately:
    words that make a number inexact; between: adjectives that may part a number from its unit; units and
    currencies: name to forms.
    """

    cardinals: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    scale_nouns: frozenset[str]
    scale_suffixes: Mapping[str, int]
    ordinals: Mapping[str, int]
    ordinal_suffixes: frozenset[str]
    denominators: Mapping[str, int]
    collectives: Mapping[str, int]
    vague: Mapping[str, int]
    quantifiers: frozenset[str]
    decades: Mapping[str, int]
    articles: frozenset[str]
    months: Mapping[str, int]
    ambiguous_months: frozenset[str]
    weekdays: Mapping[str, int]
    weekday_abbreviations: Mapping[str, int]
    noons: Mapping[str, int]
    evidence: str
    approximately: frozenset[str]
    between: frozenset[str]
    units: Mapping[str, str]
    currencies: Mapping[str, str]

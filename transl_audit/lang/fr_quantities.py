"""French words of quantity: numbers, magnitudes, calendar, units, currencies. Tables only."""

from __future__ import annotations

from transl_audit.lang.fr_units import CURRENCIES, UNITS
from transl_audit.lang.quantity_words import QuantityWords

CARDINALS: dict[str, int] = {
    "zéro": 0,
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
}
TENS: dict[str, int] = {
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}
SCALES: dict[str, int] = {
    "cent": 100,
    "cents": 100,
    "mille": 10**3,
    "millier": 10**3,
    "milliers": 10**3,
    "million": 10**6,
    "millions": 10**6,
    "milliard": 10**9,
    "milliards": 10**9,
    "billion": 10**12,
    "billions": 10**12,
    "billiard": 10**15,
    "billiards": 10**15,
    "trillion": 10**18,
    "trillions": 10**18,
}
"""The long scale: `billion` is a million millions, `trillion` a million of those."""

SCALE_NOUNS = frozenset(
    {
        "millier",
        "milliers",
        "million",
        "millions",
        "milliard",
        "milliards",
        "billion",
        "billions",
        "trillion",
        "trillions",
    }
)
"""Magnitudes that are nouns: they take an article and `de`."""

SCALE_SUFFIXES: dict[str, int] = {
    "k": 10**3,
    "m": 10**6,
    "mio": 10**6,
    "mln": 10**6,
    "md": 10**9,
    "mds": 10**9,
    "mrd": 10**9,
    "mrds": 10**9,
    "g": 10**9,
    "t": 10**12,
}
"""Letters that stand for a magnitude right behind the digits, or before a currency: 44 G$, 5 M€, 3 Md€."""

ORDINALS: dict[str, int] = {
    "premier": 1,
    "première": 1,
    "premiers": 1,
    "premières": 1,
    "second": 2,
    "seconde": 2,
    "seconds": 2,
    "secondes": 2,
    "unième": 1,
    "deuxième": 2,
    "troisième": 3,
    "quatrième": 4,
    "cinquième": 5,
    "sixième": 6,
    "septième": 7,
    "huitième": 8,
    "neuvième": 9,
    "dixième": 10,
    "onzième": 11,
    "douzième": 12,
    "treizième": 13,
    "quatorzième": 14,
    "quinzième": 15,
    "seizième": 16,
    "vingtième": 20,
    "trentième": 30,
    "quarantième": 40,
    "cinquantième": 50,
    "soixantième": 60,
    "septantième": 70,
    "huitantième": 80,
    "nonantième": 90,
    "centième": 100,
    "millième": 10**3,
    "millionième": 10**6,
    "milliardième": 10**9,
    "deuxièmes": 2,
    "troisièmes": 3,
    "quatrièmes": 4,
    "cinquièmes": 5,
    "sixièmes": 6,
    "septièmes": 7,
    "huitièmes": 8,
    "neuvièmes": 9,
    "dixièmes": 10,
    "douzièmes": 12,
    "seizièmes": 16,
    "vingtièmes": 20,
    "centièmes": 100,
    "millièmes": 10**3,
}
ORDINAL_SUFFIXES = frozenset(
    {"er", "ère", "ere", "re", "ers", "ères", "res", "e", "es", "ème", "eme", "èmes", "emes", "è", "ième", "ieme"}
    | {"ièmes", "nd", "nde", "nds", "ndes", "d", "de", "ᵉ", "ᵉʳ", "ʳᵉ", "ᵉˢ"}
)
DENOMINATORS: dict[str, int] = {
    "moitié": 2,
    "demi": 2,
    "demie": 2,
    "demis": 2,
    "demies": 2,
    "tiers": 3,
    "quart": 4,
    "quarts": 4,
    "cinquième": 5,
    "cinquièmes": 5,
    "sixième": 6,
    "sixièmes": 6,
    "septième": 7,
    "septièmes": 7,
    "huitième": 8,
    "huitièmes": 8,
    "neuvième": 9,
    "neuvièmes": 9,
    "dixième": 10,
    "dixièmes": 10,
    "douzième": 12,
    "douzièmes": 12,
    "seizième": 16,
    "seizièmes": 16,
    "centième": 100,
    "centièmes": 100,
    "millième": 1000,
    "millièmes": 1000,
    "millionième": 10**6,
    "millionièmes": 10**6,
}
COLLECTIVES: dict[str, int] = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "douzaines": 12,
    "dizaines": 10,
    "centaines": 100,
}
VAGUE: dict[str, int] = {
    "dizaines": 10,
    "douzaines": 10,
    "centaines": 100,
    "milliers": 10**3,
    "millions": 10**6,
    "milliards": 10**9,
    "billions": 10**12,
}
"""Orders of magnitude without a number."""

QUANTIFIERS = frozenset({"quelques", "plusieurs"})
DECADES: dict[str, int] = {
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
}
"""Ages by decades, after `la`: "la trentaine"."""

ARTICLES = frozenset({"un", "une"})

MONTHS: dict[str, int] = {
    **{
        word: value
        for value, word in enumerate(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(), start=1
        )
    },
    "aout": 8,
    "fevrier": 2,
    "decembre": 12,
    "janv": 1,
    "févr": 2,
    "fév": 2,
    "avr": 4,
    "juil": 7,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "déc": 12,
}
AMBIGUOUS_MONTHS = frozenset({"mars", "janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc"})
"""Words that are a month only beside a day or a year."""

WEEKDAYS: dict[str, int] = {
    **{word: value for value, word in enumerate("lundi mardi mercredi jeudi vendredi samedi dimanche".split())},
    **{word: value for value, word in enumerate("lundis mardis mercredis jeudis vendredis samedis dimanches".split())},
}
WEEKDAY_ABBREVIATIONS: dict[str, int] = {
    "lun": 0,
    "mar": 1,
    "mer": 2,
    "jeu": 3,
    "ven": 4,
    "sam": 5,
    "dim": 6,
}
NOONS: dict[str, int] = {"midi": 12 * 60, "minuit": 0}

EVIDENCE = """
double 2 time
doubles 2
doubler 2 time
doublé 2 time
doublée 2 time
doubles 2
doublement 2
doublent 2 time
couple 2
couples 2
paire 2
paires 2
duo 2
jumeau 2
jumeaux 2
jumelle 2
jumelles 2
bilatéral 2
bilatérale 2
biennal 2
binôme 2
trio 3
triple 3 time
tripler 3 time
triplé 3 time
triplés 3
trilogie 3
quatuor 4
quadruple 4 time
quadrupler 4 time
quadruplé 4 time
quintette 5
quintuple 5 time
seul 1
seule 1
unique 1
uniques 1
solo 1
décennie 1 decade
décennies 1 decade
siècle 1 century
millénaire 1 millennium
trimestre 3 month
trimestres 3 month
trimestriel 3 month
trimestrielle 3 month
semestre 6 month
semestres 6 month
quinquennat 5 year
septennat 7 year
quinquennal 5 year
quinquennale 5 year
décennal 10 year
triennal 3 year
centenaire 100 year
bicentenaire 200
tricentenaire 300
trentenaire 30 year
trentenaires 30 year
quadragénaire 40 year
quinquagénaire 50 year
sexagénaire 60 year
septuagénaire 70 year
octogénaire 80 year
nonagénaire 90 year
quotidien 1 day
quotidienne 1 day
hebdomadaire 1 week
bihebdomadaire 2
mensuel 1 month
annuel 1 year
annuelle 1 year
bimensuel 2
bimestriel 2
mi 1/2
semi 1/2
milieu 1/2
aucun 0
aucune 0
nul 0
nulle 0
primaire 1
secondaire 2
majorité 1/2
"""
"""Words that say a quantity without naming it: word, value, unit. They explain a number and are never flagged."""

APPROXIMATELY = frozenset(
    {
        "environ",
        "presque",
        "quelque",
        "quelques",
        "autour",
        "approximativement",
        "près",
        "vers",
        "estimé",
        "estimée",
        "peu",
    }
)

BETWEEN = frozenset(
    "dernières derniers premières premiers prochaines prochains longues longs courtes courts petites petits bonnes "
    "bons grandes grands autres".split()
)
"""Adjectives that may part a number from its unit: "two full days", « trois longues années »."""

FRENCH = QuantityWords(
    cardinals=CARDINALS,
    tens=TENS,
    scales=SCALES,
    scale_nouns=SCALE_NOUNS,
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

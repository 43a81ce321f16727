"""The checks of quantities, on pairs of our own: the silent ones first, then what must be flagged and how."""

from __future__ import annotations

import pytest

from transl_audit.align.quantities import mismatches
from transl_audit.checks import (
    ta201_number_changed,
    ta202_date_changed,
    ta203_time_changed,
    ta204_money_changed,
    ta205_measure_changed,
)
from transl_audit.checks.base import PairView
from transl_audit.config import Options, Variant
from transl_audit.types import Hit

CHECKS = [
    module.CHECK
    for module in (
        ta201_number_changed,
        ta202_date_changed,
        ta203_time_changed,
        ta204_money_changed,
        ta205_measure_changed,
    )
]
NBSP = "\N{NO-BREAK SPACE}"
NNBSP = "\N{NARROW NO-BREAK SPACE}"

SAME = """
The army lost 1,234.5 tons. | L'armée a perdu 1 234,5 tonnes.
It cost CHF 1,200,000. | Cela a coûté 1'200'000 francs suisses.
It cost €1.5m. | Cela a coûté 1,5 M€.
A $44B deal | Un accord de 44 milliards de dollars
A $44B deal | Un accord à 44 G$
US$3.2bn in aid | 3,2 milliards de dollars américains d'aide
C$20 a day | 20 $ CA par jour
Only 99 cents! | Seulement 99 ¢ !
Only 99 cents! | Seulement 0,99 $ !
It was 50p. | C'était 50 pence.
He owes me twenty quid. | Il me doit vingt livres.
It cost five bucks. | Ça a coûté cinq dollars.
The yuan fell to ¥7.1. | Le yuan est tombé à 7,1 yuans.
In fiscal 2018-19, sales rose. | Au cours de l'exercice 2018-2019, les ventes ont augmenté.
The 2012/13 season | La saison 2012-2013
It rained from 9 to 5. | Il a plu de 9 h à 17 h.
Open 9am-5pm. | Ouvert de 9 h à 17 h.
Open Mon-Fri, 9:00-17:30. | Ouvert du lundi au vendredi, de 9 h à 17 h 30.
The meeting is at 12. | La réunion est à midi.
At 12 p.m. sharp | À midi pile
at 12:30 a.m. | à 0 h 30
at quarter to eight in the evening | à huit heures moins le quart du soir
at quarter to eight in the evening | à 19 h 45
at ten past six | à six heures dix
at 6.05pm | à 18 h 05
at 1600 GMT | à 16 h GMT
a 90-minute film | un film d'une heure et demie
a 90-minute film | un film de 1 h 30
It took an hour and a half. | Il a fallu 90 minutes.
two and a half years | deux ans et demi
two and a half years | 30 mois
18 months later | un an et demi plus tard
every 48 hours | tous les deux jours
in a fortnight | dans quinze jours
in two weeks | dans quinze jours
in a week | dans huit jours
six months of work | un semestre de travail
over the past decade | au cours des dix dernières années
over the past ten years | au cours de la dernière décennie
a 100-year-old house | une maison centenaire
in her thirties | trentenaire
He is in his 50s. | C'est un quinquagénaire.
in his mid-40s | la quarantaine
the 1980s and 1990s | les années 1980 et 1990
the 1980s and 1990s | les années 80 et 90
the roaring twenties | les années folles
the 1700s | le XVIIIe siècle
in the 16th and 17th centuries | aux XVIe et XVIIe siècles
the twentieth century | le XXe siècle
the twentieth century | le vingtième siècle
King Louis XIV | le roi Louis XIV
World War II | la Seconde Guerre mondiale
World War One | la Première Guerre mondiale
Elizabeth II | Élisabeth II
Chapter IV | chapitre 4
Henry VIII had six wives. | Henri VIII eut six femmes.
the first of May | le 1er mai
on the 2nd of March 2019 | le 2 mars 2019
on 3/5/2019 | le 3 mai 2019
on 3/5/2019 | le 5 mars 2019
Dec. 25 | le 25 décembre
Sept. 11, 2001 | le 11 septembre 2001
9/11 | le 11 septembre
the 9/11 attacks | les attentats du 11-Septembre
Nov 10 2022 | 10 nov. 2022
2022-11-10 | 10 novembre 2022
10.11.2022 | 10 novembre 2022
mid-July | mi-juillet
by March 2020 | d'ici mars 2020
March on Washington | Marche sur Washington
May I come in? | Puis-je entrer ?
five to ten people | de cinq à dix personnes
5-10 people | 5 à 10 personnes
between five and ten percent | entre 5 et 10 %
10-15% | 10 à 15 %
$5-10 million | de 5 à 10 millions de dollars
half the population | la moitié de la population
half the population | 50 % de la population
a quarter of voters | 25 % des électeurs
one in three women | une femme sur trois
one in three women | un tiers des femmes
three out of four | trois sur quatre
two-thirds majority | majorité des deux tiers
two thirds | 2/3
3/4 cup | ¾ de tasse
a third of the 1,200 firms | un tiers des 1 200 entreprises
half an hour | une demi-heure
half an hour | trente minutes
three quarters of an hour | trois quarts d'heure
a quarter of an hour | un quart d'heure
half a dozen eggs | une demi-douzaine d'œufs
half a dozen eggs | six œufs
dozens of people | des dizaines de personnes
hundreds of thousands | des centaines de milliers
tens of millions of dollars | des dizaines de millions de dollars
a few thousand people | quelques milliers de personnes
about a hundred | une centaine
about thirty people | une trentaine de personnes
twelve | une douzaine
fifteen or so | une quinzaine
a thousand times | mille fois
one thousand two hundred and fifty | mille deux cent cinquante
ninety-seven | quatre-vingt-dix-sept
ninety-seven | nonante-sept
eighty | quatre-vingts
seventy-one | soixante et onze
two hundred and twenty | deux cent vingt
nineteen eighty-four | 1984
nineteen eighty-four | mille neuf cent quatre-vingt-quatre
a trillion dollars | mille milliards de dollars
$1.9 trillion | 1 900 milliards de dollars
$1.9 trillion | 1,9 billion de dollars
5 million | cinq millions
5,000,000 | 5 millions
He is 6 feet tall. | Il mesure 1,80 m.
He is 6 feet tall. | Il mesure 1 m 83.
He's 5'11". | Il mesure 1,80 m.
He's five foot eleven. | Il mesure 1,80 mètre.
a six-foot-four forward | un ailier de 1,93 m
two miles away | à trois kilomètres
200 yards | 180 mètres
20 acres | 8 hectares
100 sq ft | 9 m²
1,000 square feet | 93 mètres carrés
72°F | 22 °C
It was 100 degrees. | Il faisait 38 degrés.
a 20-pound turkey | une dinde de 9 kg
8 stone | 51 kg
2 gallons of milk | 7,5 litres de lait
60 mph | près de 100 km/h
60 mph | 97 km/h
5 miles (8 km) | 8 km (5 miles)
5 miles (8 km) | 8 km
6 inches of snow | 15 cm de neige
a 2-inch nail | un clou de 5 cm
16GB of RAM | 16 Go de mémoire vive
a 10-Gb link | un lien de 10 Gb
25-year-old man | homme de 25 ans
a man aged 25 | un homme âgé de 25 ans
Smith, 25, said | Smith, 25 ans, a dit
a five-year-old | un enfant de cinq ans
a five-year plan | un plan quinquennal
a five-year plan | un plan sur cinq ans
a three-month course | un cours d'un trimestre
his 18th birthday | ses 18 ans
her 50th birthday | son cinquantième anniversaire
iPhone 14 Pro | iPhone 14 Pro
COVID-19 | la COVID-19
a Boeing 737-800 | un Boeing 737-800
version 1.2.3 | la version 1.2.3
flight AF447 | le vol AF447
24/7 | 24 heures sur 24, 7 jours sur 7
24/7 | 24h/24 et 7j/7
call 0800 555 111 | appelez le 0800 555 111
call (212) 555-0123 | appelez le 212 555-0123
10 Downing Street | 10 Downing Street
page 12 | p. 12
No. 1 | nº 1
No. 1 | le numéro un
#1 bestseller | best-seller n° 1
ranked 3rd | classé troisième
ranked third | classé 3e
the 2nd floor | le 2e étage
twice | deux fois
three times | à trois reprises
double | deux fois plus
tripled | multiplié par trois
doubled | multiplié par deux
both | les deux
either way | dans les deux cas
a couple of days | deux jours
a pair of shoes | une paire de chaussures
zero tolerance | tolérance zéro
50-50 | moitié-moitié
won 3-0 | a gagné 3 à 0
won 3-0 | l'a emporté trois à zéro
lost 2-1 | a perdu 2-1
6-4, 6-2 | 6-4, 6-2
4x4 | 4 x 4
1080p | 1080p
5G | 5G
100m sprint | 100 mètres
100m people | 100 millions de personnes
$3k | 3 000 $
a 3% rise | une hausse de 3 p. 100
0.5 percentage points | 0,5 point de pourcentage
-5°C | -5 °C
minus five degrees | moins cinq degrés
five below zero | moins cinq
20 degrees below zero | -20 °C
Article 7(2) | article 7, paragraphe 2
12th-century church | église du XIIe siècle
1st prize | premier prix
Boeing 747s | des Boeing 747
The top 10 | le top 10
Big Ten | Big Ten
Ocean's Eleven | Ocean's Eleven
Three Billboards won. | Three Billboards l'a emporté.
the Group of Seven | le G7
the five-star hotel | l'hôtel cinq étoiles
one hundred percent | cent pour cent
1 in 5 | 20 %
99.9% | 99,9 %
.5% | 0,5 %
1.5 billion rupees | 1,5 milliard de roupies
2 lakh rupees | 200 000 roupies
the 100th day | le centième jour
the 21st | le 21
on the 5th | le 5
April 3-5 | du 3 au 5 avril
June 30 and July 1 | le 30 juin et le 1er juillet
Thursday and Friday | jeudi et vendredi
Sunday night | dans la nuit de dimanche à lundi
at 7 tonight | à 19 h ce soir
by noon | à midi
at midnight | à minuit
until midnight | jusqu'à 24 h
three-day weekend | week-end de trois jours
a 10-hour drive | dix heures de route
30 minutes | une demi-heure
15 minutes | un quart d'heure
45 minutes | trois quarts d'heure
a 2:1 ratio | un rapport de 2 pour 1
a ratio of 3 to 1 | un rapport de 3 contre 1
from 500 to 60 | de 500 à 60
20,000 leagues | vingt mille lieues
one million two hundred thousand | un million deux cent mille
1.2 million | 1 200 000
350 BC | 350 av. J.-C.
10,000-strong crowd | une foule de 10 000 personnes
a 3 million-strong army | une armée forte de 3 millions d'hommes
fifty-odd | une cinquantaine
sixty-five thousand | soixante-cinq mille
the late 90s | la fin des années 90
'98 World Cup | Coupe du monde 1998
Class of '09 | promotion 2009
the 100-metre final | la finale du 100 mètres
5K run | course de 5 km
a 5k run | une course de 5 km
10k steps | 10 000 pas
1 000 000 | un million
two dozen | vingt-quatre
a score of people | une vingtaine de personnes
a handful | une poignée
two-hour-long talk | discussion de deux heures
6ft 2in | 1,88 m
half past seven | sept heures et demie
half past seven in the evening | 19 h 30
seven thirty | sept heures trente
8 in the morning | 8 heures du matin
11 at night | 23 h
three o'clock in the afternoon | 15 heures
from 7:30 pm to 9 pm | de 19 h 30 à 21 h
quarterly | trimestriel
the third quarter | le troisième trimestre
Q3 2022 | T3 2022
Q3 2022 | troisième trimestre 2022
H1 2020 | premier semestre 2020
30 to 40 minutes | 30 à 40 minutes
under-21s | les moins de 21 ans
over-65s | les plus de 65 ans
U21 team | l'équipe des moins de 21 ans
18+ | 18 ans et plus
five hundred thousand | un demi-million
five hundred thousand | 500 000
9.30 | 9 h 30
€1,50 | 1,50 €
an 8-year-old boy | un garçon de huit ans
seven-year itch | sept ans de réflexion
"""
"""Pairs that say the same, one a line."""


def found(source: str, target: str, variant: Variant = "fr-FR") -> list[tuple[str, Hit]]:
    """Codes and hits of all five checks."""
    view = PairView(source, target, (), (), Options(profile="fast", variant=variant))
    return [(check.code, hit) for check in CHECKS for hit in check.run(view)]


@pytest.mark.parametrize("row", [row for row in SAME.split("\n") if row])
def test_the_same_quantity_is_not_flagged(row: str) -> None:
    source, target = row.split(" | ")
    assert [(code, hit.message.en) for code, hit in found(source, target)] == []


CHANGED = [
    ("TA201", "It sold 5 billion of them.", "Elle en a vendu 5 billions.", "5 billions", f"5{NBSP}milliards"),
    ("TA201", "A trillion cells.", "Un trillion de cellules.", "Un trillion", f"Un{NBSP}billion"),
    ("TA201", "It has 12,500 seats.", "Elle a 1 250 places.", "1 250", f"12{NNBSP}500"),
    ("TA201", "It grew by 3.25%.", "La hausse est de 32,5 %.", "32,5 %", "3,25 %"),
    ("TA201", "Only 30% of cats agree.", "Seuls 30 chats sont d’accord.", "30", f"30{NBSP}%"),
    ("TA201", "Three men came.", "Cinq hommes sont venus.", "Cinq", "Trois"),
    ("TA201", "the third man", "le quatrième homme", "quatrième", "troisième"),
    ("TA201", "It is the first time.", "C’est la deuxième fois.", "deuxième", "première"),
    ("TA201", "two thirds of them", "un tiers d’entre eux", "un tiers", "deux tiers"),
    ("TA201", "half of them", "un quart d’entre eux", "un quart", "la moitié"),
    ("TA201", "hundreds of people", "des milliers de personnes", "milliers", "centaines"),
    ("TA201", "a dozen people", "une vingtaine de personnes", "une vingtaine", "une douzaine"),
    ("TA201", "He rang twice.", "Il a sonné trois fois.", "trois fois", "deux fois"),
    ("TA201", "both parties", "les trois partis", "trois", "deux"),
    ("TA201", "between 5 and 10 shops", "entre 5 et 100 boutiques", "100", "10"),
    ("TA201", "They won 3-1.", "Ils ont gagné 1-3.", "1-3", "3-1"),
    ("TA201", "They won 2-0.", "Ils ont gagné 2-2.", "2", "0"),
    ("TA201", "Louis XIV of France", "Louis XVI de France", "XVI", "XIV"),
    ("TA201", "an A380 over COVID-19 wards", "un A350 au-dessus des unités COVID-19", "A350", "A380"),
    ("TA201", "version 2.1.3", "la version 2.3.1", "2.3.1", "2.1.3"),
    ("TA201", "aged 33, 34 and 39 in 4 cars", "âgés de 33, 34 et 39 ans dans 5 voitures", "5", "4"),
    ("TA202", "on November 10, 2022", "le 11 octobre 2022", "11 octobre 2022", f"10{NBSP}novembre 2022"),
    ("TA202", "on December 9, 1998", "le 12/09/1998", "12/09/1998", "09/12/1998"),
    ("TA202", "since the 1990s", "depuis les années 80", "années 80", f"années{NBSP}90"),
    ("TA202", "in the 19th century", "au XVIIIe siècle", "XVIIIe siècle", f"XIXe{NBSP}siècle"),
    ("TA202", "Monday to Friday", "du lundi au samedi", "samedi", "vendredi"),
    ("TA202", "in 2009, again in June 2011", "en 2019, puis en juin 2011", "2019", "2009"),
    ("TA203", "at 7:30 pm", "à 7h30", "7h30", "19h30"),
    ("TA203", "at 4 a.m.", "à 16 h", "16 h", f"4{NBSP}h"),
    ("TA203", "at 6:15 am", "à 18:15", "18:15", "06:15"),
    ("TA203", "at 7 in the morning", "à 8 heures du matin", "8 heures du matin", f"7{NBSP}heures du matin"),
    ("TA203", "by noon", "avant minuit", "minuit", "midi"),
    ("TA204", "It cost $44 billion.", "Cela a coûté 44 millions $.", "44 millions $", f"44{NBSP}milliards $"),
    ("TA204", "It cost £20.", "Cela a coûté 20 €.", "20 €", f"20{NBSP}£"),
    ("TA204", "It cost 44 euros.", "Cela a coûté 44 milliards d’euros.", "44 milliards d’euros", f"44{NBSP}euros"),
    ("TA205", "It is 5 miles away.", "C’est à 5 km.", "5 km", "8 km"),
    ("TA205", "She is 9 years old.", "Elle a 9 mois.", "9 mois", f"9{NBSP}ans"),
    ("TA205", "Wait an hour.", "Attendez deux heures.", "deux heures", "une heure"),
    ("TA205", "Give 25 mg a day.", "Donnez 25 g par jour.", "25 g", f"25{NBSP}mg"),
    ("TA205", "It fell to minus 5 °C.", "Il a fait 5 °C.", "5 °C", "-5 °C"),
    ("TA205", "Jones, 52, left.", "Jones, 25 ans, est parti.", "25 ans", "52 ans"),
    ("TA205", "a 16GB card", "une carte de 16 Mo", "16 Mo", f"16{NBSP}Go"),
]


@pytest.mark.parametrize(("code", "source", "target", "wrong", "right"), CHANGED, ids=lambda value: value)
def test_changed_quantity_is_flagged_where_it_stands_with_its_correction(
    code: str, source: str, target: str, wrong: str, right: str
) -> None:
    [(found_code, hit)] = found(source, target)
    assert (found_code, hit.severity) == (code, None)
    assert hit.target is not None
    assert (hit.target.of(target), hit.suggestion) == (wrong, right)
    assert hit.source is not None
    assert hit.source.of(source) in hit.message.en
    assert wrong in hit.message.fr


DROPPED = [
    ("TA201", "We sold 2,415 lamps.", "2,415", "major"),
    ("TA201", "We sold 3 lamps in total.", "3", "minor"),
    ("TA202", "It was written in 1999.", "1999", "major"),
    ("TA203", "It rang at 7:45 pm.", "7:45 pm", "major"),
    ("TA204", "We gave them $750.", "$750", "major"),
    ("TA205", "It is 12 feet high.", "12 feet", "major"),
    ("TA205", "It is high (12 feet).", "12 feet", "minor"),
]


@pytest.mark.parametrize(("code", "source", "dropped", "severity"), DROPPED, ids=lambda value: value)
def test_dropped_exact_quantity_is_flagged_on_the_english(code: str, source: str, dropped: str, severity: str) -> None:
    [(found_code, hit)] = found(source, "Voilà toute l’histoire.")
    assert (found_code, hit.target, hit.severity) == (code, None, severity)
    assert hit.source is not None
    assert hit.source.of(source) == dropped


@pytest.mark.parametrize(
    "source",
    ["He left 2 bed.".replace("2 bed", "once"), "Three of them stayed.", "I agree 100%.", "Open 24/7.", "Half of it."],
)
def test_words_and_idioms_may_go(source: str) -> None:
    assert found(source, "Voilà toute l’histoire.") == []


def test_number_that_only_the_french_gives_is_not_flagged() -> None:
    assert found("The old man smiled.", "Le vieil homme de 82 ans sourit.") == []


def test_one_mention_renders_two() -> None:
    assert found("In 1914 they left; 1914 was cold.", "En 1914, par un temps froid, ils partirent.") == []


def test_second_of_two_mentions_is_compared() -> None:
    [(_, hit)] = found("In 1914 they left; 1914 was cold.", "En 1914, ils partirent ; 1915 fut froid.")
    assert hit.suggestion == "1914"


@pytest.mark.parametrize(("variant", "space"), [("fr-FR", NNBSP), ("fr-BE", NNBSP), ("fr-CH", NNBSP), ("fr-CA", NBSP)])
def test_suggestion_follows_the_reader_s_country(variant: Variant, space: str) -> None:
    [(_, hit)] = found("It has 12,500 seats.", "Elle a 1 250 places.", variant)
    assert hit.suggestion == f"12{space}500"


@pytest.mark.parametrize(("variant", "word"), [("fr-FR", "soixante-douze"), ("fr-CH", "septante-deux")])
def test_suggestion_in_words_is_national(variant: Variant, word: str) -> None:
    [(_, hit)] = found("seventy-two steps", "vingt-deux marches", variant)
    assert hit.suggestion == word


def test_order_is_that_of_the_french() -> None:
    source, target = "5 cats, 6 dogs and 7 birds in 1990", "en 1991, 51 chats, 61 chiens et 7 oiseaux"
    starts = [m.target.span.start for m in mismatches(source, target) if m.target]
    assert starts == sorted(starts)
    assert len(starts) == 3


def test_table_of_figures_is_left_alone() -> None:
    assert mismatches("5 km " * 500, "6 km " * 500) == ()


@pytest.mark.parametrize("text", ["", "\0", "\ud800 5", "😀 7 😀", "١٢٣", "9" * 5000, "1." * 3000, "½" * 100])
def test_odd_input_raises_nothing(text: str) -> None:
    mismatches(text, "Il y en a 5.")
    mismatches("There are 5.", text)

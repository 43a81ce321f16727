"""Invented people and the moments at which they post."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass, replace

_MEN = """Kevin, Marcus, Ian, Dwayne, Colin, Peter, Tariq, Owen, Greg, Luis, Hiroshi, Brandon, Elliot,
    Sam, Noah, Rashid"""
_WOMEN = """Hannah, Megan, Priya, Lea, Chloe, Dana, Ruth, Imani, Kelly, Andrea, Yuki, Zoe, Erin, Paula,
    Shauna, Grace"""
_SURNAMES = """Whitfield, Okafor, Brennan, Delgado, O’Rourke, Nakamura, McAllister, Pruitt, van der Meer,
    Lindqvist, Castellano, Abernathy, Sokolov, Trinh, Haddad, Kowalczyk, St. Clair, Mbeki, Rosenthal, Iyer,
    Fitzgerald, Novak, Beaumont, Quinn"""
_OUTLETS = (
    ("Riverside Herald", "RiversideHerald"),
    ("Metro Transit Alerts", "metro_alerts"),
    ("Open Source Weekly", "OSWeekly"),
    ("NASA Goddard", "NASAGoddard"),
    ("Dept. of Transport", "DeptTransportUK"),
    ("Lakeview Fire & Rescue", "LakeviewFD"),
)
_MONTHS = """January, February, March, April, May, June, July, August, September, October, November,
    December"""
_MOIS = "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre"
_JOURNALISTS = """Claire Dumas, Antoine Lefèvre, Noémie Garcin, Jean-Baptiste Royer, Sofia Benali,
    Maëlle Le Goff, Hugo Perrin, Élodie Marchand"""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who posts or speaks; `handle` without @."""

    name: str
    handle: str
    feminine: bool = False

    @property
    def plain(self) -> str:
        """The name as prose gives it: no emoji, no degree."""
        kept = (c for c in self.name if unicodedata.category(c) not in ("So", "Cf", "Mn", "Sk"))
        return "".join(kept).replace(", MD", "").strip()


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was posted."""

    year: int
    month: int
    day: int
    hour: int
    minute: int

    def english(self, *, day_first: bool = False, short: bool = False) -> str:
        """`November 10, 2022` and its kin."""
        month = _items(_MONTHS)[self.month - 1]
        month = month[:3] if short else month
        return f"{self.day} {month} {self.year}" if day_first else f"{month} {self.day}, {self.year}"

    def french(self, *, short: bool = False) -> str:
        """`10 novembre 2022`, `1er mai 2021`, `10 nov. 2022`."""
        month = _items(_MOIS)[self.month - 1]
        if short and len(month) > 5:
            month = month[: 5 if month.startswith("juil") else 4].rstrip("e") + "."
        return f"{'1er' if self.day == 1 else self.day} {month} {self.year}"

    def clock(self) -> str:
        """`3:14 PM`."""
        return f"{(self.hour - 1) % 12 + 1}:{self.minute:02} {'AM' if self.hour < 12 else 'PM'}"


def person(rng: random.Random) -> Person:
    """A new person, now and then an institution."""
    if rng.random() < 0.08:
        return Person(*rng.choice(_OUTLETS))
    feminine = rng.random() < 0.5
    first, last = rng.choice(_items(_WOMEN if feminine else _MEN)), rng.choice(_items(_SURNAMES))
    handle = _handle(rng, first, "".join(c for c in last.title() if c.isalnum()))
    if rng.random() < 0.1:
        first += f" {rng.choice('ABCDJKLMRT')}."
    name = first if rng.random() < 0.05 else f"{first} {last}"
    if rng.random() < 0.08:
        name += rng.choice((" 🇺🇦", " ✨", " 🏳️‍🌈", ", MD"))
    return Person(name, handle, feminine)


def _handle(rng: random.Random, first: str, last: str) -> str:
    choices = (
        first + last,
        (first + last).lower(),
        f"{first.lower()}_{last.lower()}",
        f"{first[0]}{last}{rng.randrange(10, 99)}",
        f"Real{last}",
        f"{last}_Writes",
        f"Dr{last}",
        f"{last}4Mayor",
    )
    return rng.choice(choices)[:15]


def moment(rng: random.Random) -> Moment:
    """Some minute of the years that have tweets."""
    return Moment(
        rng.randrange(2013, 2025),
        rng.randrange(1, 13),
        rng.randrange(1, 29),
        rng.randrange(24),
        rng.randrange(60),
    )


def french_author(rng: random.Random) -> str:
    """A journalist of the French site."""
    return rng.choice(_items(_JOURNALISTS))


def translated(who: Person, rng: random.Random) -> Person:
    """The person as the French page names them: now and then with an accent or handle of its own."""
    roll, name, handle = rng.random(), who.name, who.handle
    if roll < 0.06:
        for plain, accented in (("Lea", "Léa"), ("Zoe", "Zoé"), ("Chloe", "Chloé"), ("Andrea", "André")):
            name = name.replace(plain, accented)
    elif roll < 0.09:
        handle = handle.replace("Writes", "Écrit").replace("Real", "Vrai").replace("4Mayor", "PourMaire")
    return replace(who, name=name, handle=handle)


def _items(text: str) -> list[str]:
    return [item.strip() for item in text.split(",")]

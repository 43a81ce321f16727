"""How sites show a post: the lines over it and under it, in English and in French."""

from __future__ import annotations

import re
from dataclasses import dataclass

from benchmarks.quality.mixed_articles.gold import ANY, ENGLISH, FRENCH, Draft
from benchmarks.quality.mixed_articles.people import Moment, Person


@dataclass(frozen=True, slots=True)
class Look:
    """Lines under a post (`foot`) and over it (`head`), in English and French; "" for none.

    They hold {name}, {handle} and the fields of `_fields`. `markup`: the English one is left-over HTML,
    which is debris as much as attribution.
    """

    name: str
    foot_en: str = ""
    foot_fr: str = ""
    head_en: str = ""
    head_fr: str = ""
    markup: bool = False


# A line that shows its language: a month's name in it, or words of its own.
_SPEAKS = re.compile(
    r"\b[A-Z][a-z]{2,8} \d|\d(?:er)? [A-Z]?[a-zéû]{3}|[Pp]osted by|shared by|partagée par|Publiée par"
    r"|on Instagram|sur Instagram|hr\. ago|il y a"
)


def fill(template: str, who: Person, when: Moment) -> str:
    """The line or lines of a post by somebody at some time."""
    return template.format(name=who.name, handle=who.handle, low=who.handle.lower(), **_fields(when))


def _fields(when: Moment) -> dict[str, str]:
    days_en, days_fr = ("Monday", "Thursday", "Sunday"), ("Lundi", "Jeudi", "Dimanche")
    return {
        "en": when.english(),
        "en_uk": when.english(day_first=True),
        "en_short": when.english(short=True),
        "en_day": when.english(short=True).split(",")[0],
        "fr": when.french(),
        "fr_short": when.french(short=True),
        "fr_day": when.french(short=True).rsplit(" ", 1)[0],
        "day_en": days_en[when.day % 3],
        "day_fr": days_fr[when.day % 3],
        "clock": when.clock(),
        "hour": str(when.hour),
        "minute": f"{when.minute:02}",
        "number": f"{when.day:02}{when.minute:02}",
        "iso": f"{when.year}-{when.month:02}-{when.day:02}T{when.hour:02}:{when.minute:02}:09Z",
    }


def signature(draft: Draft, template: str, who: Person, when: Moment, look: Look) -> None:
    """Writes the lines over or under a post, each a paragraph; nothing for an empty template."""
    for part in fill(template, who, when).split("\n") if template else ():
        english = not re.search("[éû]|partagée|Publiée|Voir|il y a", part) and template in (
            look.foot_en,
            look.head_en,
        )
        roles: tuple[str, ...] = ("attribution",)
        if look.markup and "<" in part:
            roles = ("attribution", "debris")
        elif "this post on" in part or "Voir cette" in part or "♬" in part:
            roles = ("attribution", "furniture")
        languages = (ENGLISH if english else FRENCH) | {"und"} if _SPEAKS.search(part) else ANY
        draft.line(part, languages, roles, f"attribution, {look.name}")

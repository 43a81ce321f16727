"""Composes web pages of lines whose part is known, from the wordings beside this file and sentences of corpora."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from transl_audit.text.lines import Part
from transl_audit.types import Span

HERE = Path(__file__).resolve().parent
_GIVEN = (
    "Marie Camille Jeanne Sophie Claire Nathalie Aurore Fatou Leïla Anaïs Hélène Inès Agathe Solène Lucie "
    "Pierre Julien Thomas Antoine Mathieu Karim Olivier Étienne Yann Rémi Vincent Baptiste Loïc Sylvain Hugo "
    "Emily Sarah Rachel Megan Laura Priya Naomi Grace Holly Abigail Jessica Kate Amanda Zoë Ingrid "
    "James Michael David Kevin Brian Marcus Tyler Raj Owen Carlos Sean Daniel Eric Hiroshi Tom"
).split()
_SURNAMES = (
    "Lefèvre|Moreau|Girard|Roussel|Le Goff|Benali|Diallo|Fontaine|Guérin|Perrin|Marchand|Vasseur|Lemaire|Colin|"
    "de La Tour|Dubreuil|N’Diaye|Kessler|Bouchard|Tremblay|Van den Broeck|Peeters|Favre|Haddad|Nguyen|Cohen|Ortega|"
    "Smith|Walker|Patel|O’Connor|Mitchell|Novak|Fischer|Chen|Goldberg|Reyes|McAllister|Hughes|Tanaka|Okoye|Larsen|"
    "Barnes|Whitfield|Iverson|Katz|Romero|Singh|Doyle|Park|Ivanova|Hamilton-Reed|Quinn|Sanders"
).split("|")
_CITIES = (
    "Rennes Nantes Lille Toulouse Dijon Quimper Angers Metz Genève Liège Québec Abidjan Dakar Londres Bruxelles "
    "Montréal Paris Chicago Boston London Dublin Seattle Austin Berlin Nairobi Toronto"
).split()
_SITES = (
    "Ouest-Matin|Le Courrier|La Gazette|Le Temps Présent|France Hebdo|Numérama|Radio Armor|Le Fil|TechPulse|"
    "The Daily Ledger|The Register|Wired|Platform Watch|Morning Post|Axiom|NextWeb|Agence Presse|CNN|Bloomberg|Vox"
).split("|")
_TOPICS = (
    "Twitter|Réseaux sociaux|Intelligence artificielle|Élection|Cybersécurité|Climat|Logement|Musk|Meta|Justice|"
    "Union européenne|Privacy|Elon Musk|Layoffs|Health|Media|Startups|Censure|Données personnelles|Silicon Valley"
).split("|")
_SLUGS = "hero-banner post_content share-bar main-nav related article-body promo cta-box widget-12 embed legend".split()
MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
MONTHS_EN = "January February March April May June July August September October November December".split()
_DAYS_FR = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
_DAYS_EN = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@dataclass(frozen=True, slots=True)
class Site:
    """The wordings of one site: by section its blocks of lines, each line beside its language."""

    name: str
    sections: dict[str, list[list[tuple[str, str]]]]


@dataclass(frozen=True, slots=True)
class Wordings:
    """The sites' wordings, French and English, and what embeds, scripts and programs leave."""

    french: tuple[Site, ...]
    english: tuple[Site, ...]
    attributions: tuple[Site, ...]
    debris: tuple[Site, ...]
    code: tuple[Site, ...]
    phrases: tuple[Site, ...]
    headings: tuple[Site, ...]


@dataclass(frozen=True, slots=True)
class Sentences:
    """What articles are made of: French sentences and titles, English ones, and pairs that posts are made of."""

    french: Sequence[str]
    titles_fr: Sequence[str]
    titles_en: Sequence[str]
    posts: Sequence[tuple[str, str]]


@dataclass(slots=True)
class Page:
    """A page as it grows: its text, and the part of every line with its place."""

    text: str = ""
    lines: list[tuple[Span, Part]] = field(default_factory=list)

    def add(self, line: str, part: Part, gap: str) -> None:
        """Adds a line after a gap."""
        if self.text:
            self.text += gap
        self.lines.append((Span(len(self.text), len(self.text) + len(line)), part))
        self.text += line


def wordings() -> Wordings:
    """All the wordings."""
    return Wordings(
        _sites("french.txt", "fr"),
        _sites("english.txt", "en"),
        _sites("attributions.txt", "und", own_language=True),
        _sites("debris.txt", "und"),
        _sites("code.txt", "und"),
        _sites("phrases.txt", "fr"),
        _sites("headings.txt", "fr"),
    )


def _sites(name: str, language: str, *, own_language: bool = False) -> tuple[Site, ...]:
    sites: list[Site] = []
    section, block = "", list[tuple[str, str]]()
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        head = re.fullmatch(r"== (.+)", line)
        part = re.fullmatch(r"\[([a-z]+)\]", line)
        if head:
            sites.append(Site(f"{name} {head.group(1)}", {}))
            section = ""
        if head or part or not line or (own_language and "\t" in line):
            block = []
        if part:
            section = part.group(1)
        if head or part or not line or line.startswith("# ") or not sites:
            continue
        tongue, tab, rest = line.partition("\t")
        blocks = sites[-1].sections.setdefault(section, [])
        if not block:
            blocks.append(block)
        block.append((tongue, rest) if own_language and tab else (language, line))
    return tuple(sites)


class Writer:
    """Writes pages; the same seed and wordings give the same pages."""

    def __init__(self, found: Wordings, sentences: Sentences, seed: int) -> None:
        self.wordings, self.sentences, self.rng = found, sentences, random.Random(seed)

    def page(self) -> Page:
        """One page: a French article with posts, or now and then an English one, in a site's frame."""
        rng = self.rng
        self.site = rng.choice(self.wordings.french)
        self.frame = self.site if rng.random() < 0.75 else rng.choice(self.wordings.english)
        self.house = rng.choice(_SITES)
        self.gap = rng.choice(("\n", "\n\n", "\n\n", "\n\n"))
        page = Page()
        framed = rng.random()
        if framed < 0.4:
            self._blocks(page, "top", "furniture")
        if rng.random() < 0.12:
            self._line(page, self._heading(), "heading")
        if rng.random() < 0.9:
            self._line(page, rng.choice(("", "", "", "", "", "# ")) + self._title(), "heading")
        if rng.random() < 0.4:
            self._line(page, self._prose(rng.choice((1, 1, 2))), "text")
        if rng.random() < 0.55:
            self._byline(page)
        if rng.random() < 0.1:
            self._blocks(page, "middle", "furniture")
        for _ in range(rng.randrange(2, 12)):
            self._body(page)
        if rng.random() < 0.15:
            self._blocks(page, "bio", "text")
        if framed < 0.65:
            for _ in range(rng.choice((1, 1, 2, 3))):
                self._blocks(page, "bottom", "furniture")
        return page

    def _body(self, page: Page) -> None:
        rng = self.rng
        roll = rng.random()
        if roll < 0.40:
            self._line(page, self._paragraph(), "text")
        elif roll < 0.51:
            self._line(page, rng.choice(("", "", "", "", "## ")) + self._heading(), "heading")
            self._line(page, self._paragraph(), "text")
        elif roll < 0.74:
            self._post(page)
        elif roll < 0.81:
            self._blocks(page, rng.choice(("middle", "middle", "middle", "bottom")), "furniture")
        elif roll < 0.86:
            site = rng.choice(self.wordings.debris)
            for _ in range(rng.choice((1, 1, 1, 2))):
                self._line(page, self._any(site), "debris")
        elif roll < 0.89:
            self._line(page, self._any(rng.choice(self.wordings.code)), "code")
        elif roll < 0.92:
            self._caption(page)
        elif roll < 0.96:
            self._list(page)
        else:
            said = self._any(rng.choice(self.wordings.phrases)) if rng.random() < 0.5 else self._prose(1)
            self._line(page, rng.choice(("« ", "“", "— ", "", "", "", "")) + said, "text")

    def _any(self, site: Site) -> str:
        """Any line of a site without sections."""
        return self.rng.choice(self.rng.choice(site.sections[""]))[1]

    def _heading(self) -> str:
        heads = self.site.sections.get("head")
        roll = self.rng.random()
        if heads and roll < 0.35:
            return self.rng.choice(self.rng.choice(heads))[1]
        return self._any(self.rng.choice(self.wordings.headings)) if roll < 0.7 else self._title()

    def _paragraph(self) -> str:
        """A paragraph of the article, now and then with English quoted in it."""
        said = self._prose(self.rng.choices((1, 2, 3, 4, 5), (25, 30, 25, 12, 8))[0])
        if self.rng.random() < 0.12:
            said += self.rng.choice((" « {} »", " “{}”", ' "{}"')).format(self.rng.choice(self.sentences.posts)[0])
        return said

    def _post(self, page: Page) -> None:
        """A post or quotation, mostly English, with its author, and its rendering beside it."""
        rng = self.rng
        count = rng.choice((1, 1, 2, 3))
        start = rng.randrange(max(1, len(self.sentences.posts) - count))
        said = self.sentences.posts[start : start + count]
        english, french = (" ".join(pair[side] for pair in said) for side in (0, 1))
        if rng.random() < 0.2:
            english, french = english.rstrip("."), french.rstrip(".")
        if rng.random() < 0.35:
            tail = rng.choice((" #{topic}", " https://t.co/{hex}", " pic.twitter.com/{hex}", " 🧵", " @{handle}"))
            english, french = english + tail, french + rng.choice((tail, ""))
        if rng.random() < 0.05:
            english = rng.choice(
                ("@{handle} 👀", "#{topic} 🔥", "@{handle} @{handle} Lol", "🚨 #{topic} #tech", "This. 👇")
            )
        if rng.random() < 0.08:
            english = french
        quoted = rng.choice(("{}", "{}", "{}", "“{}”", '"{}"', "> {}")).replace("{}", english)
        block = rng.choice(rng.choice(self.wordings.attributions).sections[""])
        dash = rng.choice(("", "", "", "", "— ", "– ", "- "))
        signed: list[tuple[str, Part]] = [(dash + line, "attribution") for _, line in block]
        lines: list[tuple[str, Part]] = [(quoted, "text")]
        if rng.random() < 0.85:
            lines = [*signed, *lines] if rng.random() < 0.2 else [*lines, *signed]
        if rng.random() < 0.6:
            shapes = ("{}", "{}", "« {} »", "« {} »", "Traduction : {}", "({})", "[{}]", "« {} », écrit {who}.")
            rendering: tuple[str, Part] = (rng.choice(shapes).replace("{}", french), "text")
            lines = [*lines, rendering] if rng.random() < 0.6 else [rendering, *lines]
        if rng.random() < 0.2:
            lines = [(self._any(rng.choice(self.wordings.phrases)), "text"), *lines]
        for line, part in lines:
            self._line(page, line, part)

    def _byline(self, page: Page) -> None:
        self._blocks(page, "byline", "attribution")
        if self.rng.random() < 0.2:
            self._blocks(page, "credit", "attribution")

    def _caption(self, page: Page) -> None:
        """A credit, or a caption, which is the article's own even where its credit ends it."""
        own = self.site.sections
        credits = own.get("credit") or [[("fr", "Photo : {who}")], [("fr", "/ {who}")]]
        roll = self.rng.random()
        if roll < 0.3:
            self._blocks(page, "credit", "attribution")
        elif roll < 0.5 and "caption" in own:
            self._blocks(page, "caption", "text")
        else:
            said = self.rng.choice(self.sentences.posts)[1] if roll < 0.75 else self._prose(1)
            said = said.rstrip(".") + self.rng.choice((". ", " - ", " ", " / ", " | "))
            self._line(page, said + self.rng.choice(self.rng.choice(credits))[1], "text")

    def _list(self, page: Page) -> None:
        rng = self.rng
        bullet = rng.choice(("- ", "• ", "* ", "– ", "{k}. ", ""))
        if rng.random() < 0.7:
            self._line(page, self._any(rng.choice(self.wordings.phrases)), "text")
        for k in range(rng.randrange(2, 6)):
            line = rng.choice(self.sentences.posts)[1] if rng.random() < 0.5 else self._prose(1)
            if rng.random() < 0.3:
                line = line.rstrip(".") + rng.choice((" ;", "", ","))
            self._line(page, bullet.replace("{k}", str(k + 1)) + line, "text")

    def _blocks(self, page: Page, section: str, part: Part) -> None:
        """A block of a section of the page's site, or some of its lines, one below the other or on one line."""
        rng = self.rng
        blocks = self.frame.sections.get(section) or self.site.sections.get(section)
        if not blocks:
            return
        block = [line for _, line in rng.choice(blocks)]
        if part == "furniture":
            if len(block) > 2 and rng.random() < 0.4:
                start = rng.randrange(len(block) - 1)
                block = block[start : start + rng.randrange(2, 6)]
            if len(block) > 2 and max(map(len, block)) < 30 and rng.random() < 0.1:
                block = [rng.choice((" | ", "   ", " · ", " ", " - ")).join(block)]
            if rng.random() < 0.06:
                block = [rng.choice(("• ", "- ", "→ ", "> ", "* ")) + line for line in block]
            if rng.random() < 0.05:
                block = [line if "{" in line else line.upper() for line in block]
        for line in block:
            self._line(page, line, _part(line, part))

    def _line(self, page: Page, line: str, part: Part) -> None:
        gap = self.gap if self.rng.random() < 0.9 else "\n"
        page.add(self._filled(line), part, gap)

    def _prose(self, count: int) -> str:
        start = self.rng.randrange(max(1, len(self.sentences.french) - count))
        return " ".join(self.sentences.french[start : start + count])

    def _title(self) -> str:
        """A title: most are headlines, some a sentence without its full stop."""
        if self.rng.random() < 0.85:
            return self.rng.choice(self.sentences.titles_fr)
        said = self._prose(1).rstrip(".")
        return said if said[0].isupper() and len(said) < 130 else self.rng.choice(self.sentences.titles_fr)

    def _title_en(self) -> str:
        if self.rng.random() < 0.7:
            return self.rng.choice(self.sentences.titles_en)
        return self.rng.choice(self.sentences.posts)[0].rstrip(".")

    def _person(self) -> str:
        return f"{self.rng.choice(_GIVEN)} {self.rng.choice(_SURNAMES)}"

    def _filled(self, line: str) -> str:
        """The line with one of its <alternatives|each> and its slots filled, each time anew."""
        line = _CHOICE.sub(lambda match: self.rng.choice(match.group(1).split("|")), line).rstrip()
        return _SLOT.sub(lambda match: self._slot(match.group(1)), line)

    def _slot(self, name: str) -> str:
        rng = self.rng
        day, month, year = rng.randrange(1, 29), rng.randrange(12), rng.randrange(2012, 2026)
        hour, minute = rng.randrange(24), rng.randrange(60)
        if name in ("who", "who2"):
            who = self._person()
            return who.upper() if rng.random() < 0.03 else who
        if name == "handle":
            who = self._person().lower().replace(" ", rng.choice(("", "_", "-"))).replace("’", "")
            return re.sub(r"[^a-z0-9_-]", "", who) + rng.choice(("", "", str(rng.randrange(100))))
        if name == "title":
            return self._title() if self.frame not in self.wordings.english else self._title_en()
        french = self.frame not in self.wordings.english
        values = {
            "d": str(day),
            "n": str(rng.choice((rng.randrange(2, 10), rng.randrange(10, 100), rng.randrange(100, 2000)))),
            "nn": f"{rng.randrange(10, 60)}",
            "year": str(year),
            "month_fr": MONTHS_FR[month],
            "month_en": MONTHS_EN[month],
            "month": MONTHS_FR[month] if french else MONTHS_EN[month],
            "mon_fr": MONTHS_FR[month][:4].rstrip("."),
            "mon_en": MONTHS_EN[month][:3],
            "weekday_fr": rng.choice(_DAYS_FR),
            "weekday_en": rng.choice(_DAYS_EN),
            "numeric": f"{day:02}/{month + 1:02}/{year}",
            "iso": f"{year}-{month + 1:02}-{day:02}",
            "time12": f"{hour % 12 or 12}:{minute:02} {'AM' if hour < 12 else 'PM'}",
            "ago": f"il y a {hour + 1} heures" if french else f"{hour + 1} hours ago",
            "city": rng.choice(_CITIES),
            "site": self.house,
            "topic": rng.choice(_TOPICS),
            "slug": rng.choice(_SLUGS),
            "host": rng.choice(("example.com", "lefil.info", "cdn.ouest-matin.fr", "static.techpulse.io")),
            "hex": f"{rng.getrandbits(40):x}",
        }
        values["time"] = rng.choice((f"{hour}h{minute:02}", f"{hour:02}:{minute:02}", f"{hour} h {minute:02}"))
        if not french:
            values["time"] = values["time12"]
        values["date"] = f"{day} {MONTHS_FR[month]} {year}" if french else f"{MONTHS_EN[month]} {day}, {year}"
        return values[name]


def _part(line: str, part: Part) -> Part:
    """The part of a line of a block: lines beside a byline are its page's, a biography without a stop is one."""
    if part == "attribution" and not _TELLING.search(line):
        return "furniture"
    if part == "text" and "{who}" in line and line[-1] not in ".)]" and len(line) < 60:
        return "attribution"
    return part


_TELLING = re.compile(
    r"\{(?:who|date|time|numeric|iso|ago|handle|site|city|month)|[Pp]ar |By |AFP|Reuters|©|\(|\[|Photo"
)
"""What lines by which an article is signed, dated or credited hold."""
_BARE_POSTS = ("@{handle} 👀", "#{topic} 🔥", "@{handle} @{handle} Lol", "🚨 #{topic} #tech", "This. 👇")
_NAMES = (
    "who2|who|handle|title|d|n|nn|year|month_fr|month_en|month|mon_fr|mon_en|weekday_fr|weekday_en|numeric|iso|"
    "time12|time|ago|city|site|topic|slug|host|hex|date"
)
_CHOICE = re.compile(r"<([^<>]*\|[^<>]*)>")
_SLOT = re.compile(rf"\{{({_NAMES})\}}")

"""Generates strings that a translation must copy: handles, hashtags, addresses, placeholders, tags, code.

`WORDS` pairs English words with French ones; whatever a machine may translate inside a string is made of
them, so that the errors can translate it.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from benchmarks.quality.material import entries, pairs

WORDS = dict(pairs("strings", "word"))
SYNONYMS = dict(pairs("strings", "synonym"))
VARIABLES = dict(pairs("strings", "variable"))
VERBS = dict(pairs("strings", "verb"))
OPTIONS = dict(pairs("strings", "option"))
GIVEN = entries("strings", "given")
FAMILY_NAMES = entries("strings", "family")
ACRONYMS = entries("strings", "acronym")
BARE = entries("strings", "site")
ENDINGS = entries("strings", "ending")
EMOJI = entries("strings", "emoji")
COMMANDS = entries("strings", "command")


def _words(rng: random.Random, count: int) -> list[str]:
    return rng.sample(sorted(WORDS), count)


def handle(rng: random.Random) -> str:
    """A handle as people make them: joined words, a person's names, an acronym and a word, digits."""
    one, two = _words(rng, 2)
    given, family = rng.choice(GIVEN), rng.choice(FAMILY_NAMES)
    makes = (
        one.title() + two.title(),
        rng.choice(ACRONYMS) + one.title(),
        given.title() + family.title(),
        f"{given}_{family}",
        given + family,
        f"{one}{two}",
        f"{one}_{two}",
        f"The{one.title()}{two.title()}",
        f"{given}_{rng.randint(70, 99)}",
        f"{family.title()}{one.title()}",
    )
    return "@" + rng.choice(makes)


def hashtag(rng: random.Random) -> str:
    """A hashtag: one word, several joined, with a year or an acronym."""
    one, two = _words(rng, 2)
    acronym = rng.choice(ACRONYMS)
    makes = (one.title() + two.title(), one + two, f"{one.title()}{rng.randint(2016, 2024)}")
    return "#" + rng.choice((*makes, f"{acronym}{two.title()}", f"Save{one.title()}", f"{one}_{two}"))


def domain(rng: random.Random) -> str:
    """A domain name of English words, as sites have them."""
    one, two = _words(rng, 2)
    body = rng.choice((f"{one}{two}", f"the{one}", f"{one}-{two}", rng.choice(BARE), f"{rng.choice(GIVEN)}{one}"))
    return f"{body}.{rng.choice(ENDINGS)}"


def url(rng: random.Random) -> str:
    """An address: with or without scheme and www, with path, digits, query or fragment."""
    one, two, three = _words(rng, 3)
    year, number = rng.randint(2011, 2024), rng.randint(100, 98765)
    paths = (
        f"/{one}/{two}-{three}",
        f"/{year}/{rng.randint(1, 12):02}/{one}-{two}-{number}.html",
        f"/{one}/{number}",
        f"/{one}?id={number}&lang=en",
        f"/{two}/{one}#{three}",
        f"/p/{number}/{one}_{two}/",
    )
    scheme = rng.choice(("https://", "https://www.", "http://", "www."))
    return scheme + domain(rng) + rng.choice(paths)


def email(rng: random.Random) -> str:
    """An e-mail address of a person or of a desk."""
    given, family = rng.choice(GIVEN), rng.choice(FAMILY_NAMES)
    users = (f"{given}.{family}", f"{given[0]}{family}", f"{given}_{family}", "support", "press", "sales")
    return f"{rng.choice((*users, 'jobs', rng.choice(sorted(WORDS))))}@{domain(rng)}"


def placeholder(rng: random.Random) -> str:
    """A placeholder of one of the styles of software strings and templates."""
    name = rng.choice(sorted(VARIABLES))
    camel = name.split("_")[0] + "".join(part.title() for part in name.split("_")[1:])
    makes = (
        f"{{{name}}}",
        f"{{{{{name}}}}}",
        f"{{{{ {name} }}}}",
        f"${{{name}}}",
        f"${{{camel}}}",
        f"%({name})s",
        f"%{{{name}}}",
        f"<%= {name} %>",
        f"[[{name}]]",
        f"{{{camel}}}",
        f"__{name.upper()}__",
        f"#{{{name}}}",
    )
    return rng.choice(makes)


def printf(rng: random.Random) -> str:
    """A placeholder whose type or position is a letter or a digit."""
    name = rng.choice(sorted(VARIABLES))
    return rng.choice(("%s", "%d", "%1$s", "%2$d", "%.2f", f"%({name})s", f"%({name})d", "{0}", "{1}", "%@", "%i"))


def tag(rng: random.Random) -> str:
    """A pair of inline tags around a hole `|`, or a lone one."""
    url_ = f"https://{domain(rng)}"
    pairs = ("<b>|</b>", "<i>|</i>", "<strong>|</strong>", "<em>|</em>", f'<a href="{url_}">|</a>')
    more = (
        '<span class="note">|</span>',
        '<g id="1">|</g>',
        '<font color="red">|</font>',
        "<u>|</u>",
        "[b]|[/b]",
    )
    lone = ("<br>", "<br/>", '<x id="1"/>', '<ph id="2"/>', f'<img src="/{rng.choice(BARE)}.png">')
    return rng.choice((*pairs, *more, *lone))


def code(rng: random.Random) -> str:
    """An identifier of translatable words, with or without call brackets and back-quotes."""
    verb, noun = rng.choice(sorted(VERBS)), rng.choice(sorted(VARIABLES))
    camel = verb + "".join(part.title() for part in noun.split("_"))
    body = rng.choice((f"{verb}_{noun}()", f"{camel}()", f"{verb}_{noun}", camel, f"{noun}.{verb}()"))
    return f"`{body}`" if rng.random() < 0.7 or not set("_(") & set(body) else body


def command(rng: random.Random) -> str:
    """A command with an option, in back-quotes."""
    return f"`{rng.choice(COMMANDS)} {rng.choice(sorted(OPTIONS))}`"


def emoji(rng: random.Random) -> str:
    """One emoji, also of several code points."""
    return rng.choice(EMOJI)


CATEGORIES: dict[str, Callable[[random.Random], str]] = {
    "handle": handle,
    "hashtag": hashtag,
    "url": url,
    "email": email,
    "placeholder": placeholder,
    "printf": printf,
    "tag": tag,
    "code": code,
    "command": command,
    "emoji": emoji,
}

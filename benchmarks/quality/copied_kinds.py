"""The kinds of errors in strings that must be copied."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

from benchmarks.quality.corruptions import Edit, Intact, Kind, add_accent, drop_letter, swap_letters
from benchmarks.quality.strings import CATEGORIES, EMOJI, ENDINGS, OPTIONS, SYNONYMS, VARIABLES, VERBS, WORDS

Rewrite = Callable[[str, random.Random], str | None]
"""A wrong version of a string; None where this error can't be made in it."""


def _bare(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _parts(text: str, table: dict[str, str]) -> list[re.Match[str]]:
    """The words of a table inside a joined string, in its small or capital letters."""
    body = "|".join(sorted(table, key=len, reverse=True))
    return list(re.finditer(rf"(?<![a-z])(?:{body})(?![a-z])|(?:{body.title()})(?![a-z])", text))


def _render(match: re.Match[str], table: dict[str, str], accents: bool) -> str:
    word = table[match.group().lower()]
    word = word if accents else _bare(word)
    return word.title() if match.group()[0].isupper() else word


def _put(text: str, match: re.Match[str], word: str) -> str:
    return text[: match.start()] + word + text[match.end() :]


def translated(text: str, rng: random.Random) -> str | None:
    """Every known word of the string in French."""
    accents = rng.random() < 0.5
    parts = _parts(text, WORDS)
    for match in reversed(parts):
        text = _put(text, match, _render(match, WORDS, accents))
    return text if parts else None


def partly_translated(text: str, rng: random.Random) -> str | None:
    """One word in French, or an English near-synonym, as a machine that paraphrases writes it."""
    synonyms = _parts(text, SYNONYMS)
    if synonyms and rng.random() < 0.6:
        match = rng.choice(synonyms)
        return _put(text, match, _render(match, SYNONYMS, True))
    parts = _parts(text, WORDS)
    if not parts or len(text) <= len(parts[0].group()) + 1:
        return None
    match = rng.choice(parts)
    return _put(text, match, _render(match, WORDS, rng.random() < 0.6))


def _on_body(change: Rewrite) -> Rewrite:
    """The change made after the first sign (@ or #)."""

    def changed(text: str, rng: random.Random) -> str | None:
        body = change(text[1:], rng)
        return None if body is None else text[0] + body

    return changed


def _spaced(text: str, _rng: random.Random) -> str | None:
    words = re.findall(r"[A-Z][a-z]+|[A-Z]{2,}(?=[A-Z]|$)|[a-z]+|\d+", text.replace("_", " "))
    return " ".join(words) if len(words) > 1 and sum(map(len, words)) > 4 else None


def _other(category: str) -> Rewrite:
    return lambda _text, rng: CATEGORIES[category](random.Random(rng.random()))


def _sign_lost(text: str, _rng: random.Random) -> str | None:
    return text[1:]


def _url_split(text: str) -> tuple[str, str, str]:
    """Scheme with www, domain, rest."""
    match = re.match(r"((?:https?://)?(?:www\.)?)([^/]+)(.*)", text)
    assert match is not None
    return match.group(1), match.group(2), match.group(3)


def _path_translated(text: str, rng: random.Random) -> str | None:
    head, host, path = _url_split(text)
    new = translated(path, rng)
    return head + host + new if new else None


def _new_domain(host: str, rng: random.Random) -> str | None:
    name, _, ending = host.rpartition(".") if not host.endswith("co.uk") else (host[:-6], ".", "co.uk")
    way = rng.randrange(4)
    if way == 0:
        return f"{name}.{rng.choice([other for other in ENDINGS if other != ending])}"  # .fr may be meant
    if way == 1:
        return f"{rng.choice(sorted(WORDS))}{rng.choice(sorted(WORDS))}.{ending}"
    changed = drop_letter(name, rng) if way == 2 else translated(name, rng)
    return f"{changed}.{ending}" if changed else None


def _domain_changed(text: str, rng: random.Random) -> str | None:
    head, host, path = _url_split(text)
    new = _new_domain(host, rng)
    return head + new + path if new else None


def _digit_changed(text: str, rng: random.Random) -> str | None:
    places = [i for i, letter in enumerate(text) if letter.isdigit()]
    if not places:
        return None
    place = rng.choice(places)
    digit = rng.choice([d for d in "123456789" if d != text[place]])
    return text[:place] + digit + text[place + 1 :]


def _truncated(text: str, rng: random.Random) -> str | None:
    head, host, path = _url_split(text)
    cut = rng.randint(0, max(len(path) - 3, 0))
    return head + host + path[:cut].rstrip("/?#-_=&.")


def _url_spaced(text: str, rng: random.Random) -> str | None:
    places = [match.start() for match in re.finditer(r"(?<=[\w])[/.](?=\w)|-", text)]
    place = rng.choice(places) + 1
    return text[:place] + " " + text[place:]


def _user_changed(text: str, rng: random.Random) -> str | None:
    user, _, host = text.partition("@")
    desks = {"support": "assistance", "press": "presse", "sales": "ventes", "jobs": "emplois"}
    new = desks.get(user) or rng.choice((drop_letter, swap_letters, add_accent))(user, rng)
    new = new if rng.random() < 0.8 else rng.choice(["contact", "info", "redaction"])
    return f"{new}@{host}" if new else None


def _host_changed(text: str, rng: random.Random) -> str | None:
    user, _, host = text.partition("@")
    new = _new_domain(host, rng)
    return f"{user}@{new}" if new else None


def _renamed(text: str, rng: random.Random) -> str | None:
    names = sorted(VARIABLES, key=len, reverse=True)
    for name in names:
        camel = name.split("_")[0] + "".join(part.title() for part in name.split("_")[1:])
        for form in (name, camel, name.upper()):
            if re.search(rf"(?<![A-Za-z]){form}(?![A-Za-z])", text):
                french = VARIABLES[name] if rng.random() < 0.5 else _bare(VARIABLES[name])
                return text.replace(form, french.upper() if form.isupper() else french, 1)
    return None


_TYPES = {"%s": "%d", "%d": "%s", "%1$s": "%2$s", "%2$d": "%2$s", "%.2f": "%d", "{0}": "{1}", "{1}": "{0}"}
_TYPES |= {"%@": "%d", "%i": "%s"}


def _type_changed(text: str, _rng: random.Random) -> str | None:
    if text.startswith("%("):
        return text[:-1] + ("d" if text.endswith("s") else "s")
    return _TYPES.get(text)


def _brace_lost(text: str, rng: random.Random) -> str | None:
    places = [i for i, letter in enumerate(text) if letter in "{}[]<>()"]
    place = rng.choice((places[0], places[-1])) if places else -1
    return text[:place] + text[place + 1 :] if places else None


def _tag_changed(text: str, rng: random.Random) -> str | None:
    names = {
        "b": "i",
        "i": "b",
        "strong": "em",
        "em": "strong",
        "u": "b",
        "br": "hr",
        "span": "div",
        "font": "fonte",
    }
    match = re.match(r"([<\[]/?)(\w+)", text)
    if match is None:
        return None
    if '"' in text and rng.random() < 0.6:
        changed = re.sub(r'(?<=")([^"]+)(?=")', lambda m: _attribute(m.group(), rng), text, count=1)
        return changed if changed != text else None
    name = names.get(match.group(2))
    return match.group(1) + name + text[match.end() :] if name else None


def _attribute(value: str, rng: random.Random) -> str:
    if value.isdigit():
        return str(int(value) + 1)
    return {"note": "remarque", "red": "rouge"}.get(value) or drop_letter(value, rng) or value


def _dropped(text: str, _rng: random.Random) -> str | None:
    return "" if text else None


def _identifier_translated(text: str, rng: random.Random) -> str | None:
    for verb, french in VERBS.items():
        if re.search(rf"(?<![a-z]){verb}(?![a-z])", text):
            word = french if rng.random() < 0.5 else _bare(french)
            done = re.sub(rf"(?<![a-z]){verb}(?![a-z])", word, text, count=1)
            return _renamed(done, rng) or done if rng.random() < 0.6 else done
    return None


def _option_changed(text: str, rng: random.Random) -> str | None:
    option = next(name for name in OPTIONS if name in text)
    others = [name for name in OPTIONS if name != option]
    changes = (OPTIONS[option], rng.choice(others), option[1:], "\N{EN DASH}" + option[2:])
    return text.replace(option, rng.choice(changes))


def _emoji_replaced(text: str, rng: random.Random) -> str | None:
    return rng.choice([emoji for emoji in EMOJI if emoji != text])


def _kind(name: str, category: str, rewrite: Rewrite) -> Kind:
    def corrupt(pair: Intact, rng: random.Random) -> Edit | None:
        start, end = pair.at_target
        wrong = rewrite(pair.target[start:end], rng) if pair.category == category else None
        if wrong is None or wrong == pair.target[start:end]:
            return None
        if not wrong and pair.target[end : end + 1] == " ":
            end += 1  # the space goes with it
        return Edit(start, end, wrong, source=pair.at_source)

    return Kind(name, "copied", corrupt, counted=name != "handle sign lost")


STRINGS: dict[str, str] = {}
"""The category of planted strings that a kind needs."""
COPIED: list[Kind] = []
for _name, _category, _rewrite in (
    ("handle translated", "handle", translated),
    ("handle partly translated", "handle", partly_translated),
    ("handle letter dropped", "handle", _on_body(drop_letter)),
    ("handle letters swapped", "handle", _on_body(swap_letters)),
    ("handle accented", "handle", _on_body(add_accent)),
    ("handle broken by spaces", "handle", _on_body(_spaced)),
    ("handle sign lost", "handle", _sign_lost),
    ("hashtag letter dropped", "hashtag", _on_body(drop_letter)),
    ("hashtag replaced", "hashtag", _other("hashtag")),
    ("hashtag broken by spaces", "hashtag", _on_body(_spaced)),
    ("URL path translated", "url", _path_translated),
    ("URL domain changed", "url", _domain_changed),
    ("URL digit changed", "url", _digit_changed),
    ("URL truncated", "url", _truncated),
    ("URL broken by a space", "url", _url_spaced),
    ("e-mail user changed", "email", _user_changed),
    ("e-mail domain changed", "email", _host_changed),
    ("placeholder renamed", "placeholder", _renamed),
    ("placeholder brace lost", "placeholder", _brace_lost),
    ("placeholder dropped", "placeholder", _dropped),
    ("placeholder type changed", "printf", _type_changed),
    ("tag changed", "tag", _tag_changed),
    ("tag dropped", "tag", _dropped),
    ("code identifier translated", "code", _identifier_translated),
    ("code option changed", "command", _option_changed),
    ("emoji replaced", "emoji", _emoji_replaced),
):
    STRINGS[_name] = _category
    COPIED.append(_kind(_name, _category, _rewrite))

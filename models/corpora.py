"""Reads the training corpora for the builders of the models: licence classes, and a fast tokenisation.

A corpus is `<data>/train/<name>.tsv.xz` (English TAB French, one pair a line) or `<data>/french/<name>.txt.xz`
(one French sentence a line). The tokens are those of `transl_audit.text.tokens`, without the objects.
"""

from __future__ import annotations

import hashlib
import json
import lzma
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import regex

from transl_audit.text.copied import copied
from transl_audit.text.tokens import _ENGLISH, _FRENCH

LicenceClass = Literal["A", "G", "S"]
"""A: open; G: copyleft or share-alike text, of which only statistics ship; S: no licence stated."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus: its file's name without the endings, its licence as stated, its class and its register."""

    name: str
    licence: str
    licence_class: LicenceClass
    register: str


def _corpora(register: str, licence_class: LicenceClass, licence: str, names: str) -> tuple[Corpus, ...]:
    return tuple(Corpus(name, licence, licence_class, register) for name in names.split())


PARALLEL: tuple[Corpus, ...] = (
    *_corpora("everyday", "A", "CC BY 2.0 FR", "tatoeba"),
    *_corpora("speech", "S", "none stated (Parliament of Canada)", "hansard36"),
    *_corpora("announcements", "A", "Expat/OPL", "debian_website"),
    *_corpora("web", "A", "MIT/OGL-Canada", "canada_gov_web cds_blog canada_digital_playbook gcds_docs eccc_open_data"),
    *_corpora("law", "A", "OGL-Canada", "justice_canada_laws"),
    *_corpora("captions", "S", "none stated", "multi30k"),
    *_corpora("literature", "A", "public domain", "lit_bovary_candide lit_leblanc_813"),
    *_corpora("news", "A", "CC0", "tico19_tm"),
    *_corpora("news", "A", "CC BY-SA", "ud_pud_news_wiki"),
    *_corpora("games", "G", "GPL/LGPL", "games_misc games_misc2 game_wesnoth game_flare"),
    *_corpora("web", "A", "MPL-2.0, CC BY(-SA)", "mozilla_www mozilla_legal opensource_guide tldr"),
    *_corpora("docs", "G", "GPL/GFDL, CC BY, CC0, BSD or MPL", "php_docs python_docs django_docs vue_docs"),
    *_corpora("docs", "G", "GPL/GFDL, CC BY, CC0, BSD or MPL", "libreoffice_help gimp_help gnome_docs debian_manuals"),
    *_corpora("docs", "G", "GPL/GFDL, CC BY, CC0, BSD or MPL", "debian_po_docs debian_handbook git_manpages manpages"),
    *_corpora("docs", "G", "GPL/GFDL", "debian_installation_guide debian_live_manual lilypond_docs"),
    *_corpora("interface", "G", "GPL/LGPL/MPL", "software_ui libreoffice_ui mediawiki_ui"),
)
"""The parallel corpora; `lit_bilinguator` is left out, since a text still under copyright is mixed into it."""

FRENCH: tuple[Corpus, ...] = (
    *_corpora("literature", "A", "public domain", "eltec"),
    *_corpora("administration", "A", "Licence Ouverte", "service_public travail_fiches"),
    *_corpora("speech", "A", "Licence Ouverte", "assemblee_2013"),
    *_corpora("speech", "S", "none stated", "debates_president"),
    *_corpora("law", "A", "Licence Ouverte", "codes_loi"),
    *_corpora("news", "S", "copyrighted, statistics only", "news_gilets_jaunes"),
    *_corpora("news", "S", "none stated, statistics only", "news_headlines"),
    *_corpora("news", "A", "CC BY-SA and others", "ud"),
)


def chosen(corpora: tuple[Corpus, ...], *, unlicensed: bool) -> tuple[Corpus, ...]:
    """The corpora to learn from; without `unlicensed` those of class S are left out."""
    return tuple(corpus for corpus in corpora if unlicensed or corpus.licence_class != "S")


def pairs(data: Path, corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The English and French of a parallel corpus, one pair after the other."""
    with lzma.open(data / "train" / f"{corpus.name}.tsv.xz", "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            english, tab, french = line.rstrip("\n").partition("\t")
            if tab:
                yield english, french


def sentences(data: Path, corpus: Corpus) -> Iterator[str]:
    """The sentences of a French corpus."""
    with lzma.open(data / "french" / f"{corpus.name}.txt.xz", "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n")


_MAY_BE_COPIED = regex.compile(r"[@#/{}<>%`\p{Extended_Pictographic}]|\w\.\p{L}")


def pieces(text: str, language: Literal["en", "fr"]) -> list[tuple[str, str, str]]:
    """The tokens of a text as (number, word, punctuation), two of them empty; copied strings are cut out."""
    pattern = _FRENCH if language == "fr" else _ENGLISH
    if _MAY_BE_COPIED.search(text):
        items = copied(text)
        if items:
            ends = [0, *(item.span.end for item in items)]
            starts = [*(item.span.start for item in items), len(text)]
            found: list[tuple[str, str, str]] = []
            for start, end in zip(ends, starts, strict=True):
                found += pattern.findall(text, start, end)
            return found
    return list(pattern.findall(text))


def words(text: str, language: Literal["en", "fr"]) -> list[str]:
    """The words of a text as `Token.lower` gives them."""
    return [word.lower().replace("’", "'") for _, word, _ in pieces(text, language) if word]


def write_manifest(
    folder: Path,
    *,
    format: str,
    version: str,
    sources: tuple[Corpus, ...],
    build: Mapping[str, object],
    metrics: Mapping[str, object],
    files: tuple[str, ...],
    **further: object,
) -> None:
    """Writes `manifest.json`: the files' SHA-256, the sources and their licences, the build, and `further` keys."""
    manifest = {
        "format": format,
        "version": version,
        "files": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files},
        "sources": [{"name": c.name, "licence": c.licence, "class": c.licence_class} for c in sources],
        "build": dict(build),
        "metrics": dict(metrics),
        **further,
    }
    text = json.dumps(manifest, indent=1, ensure_ascii=False, sort_keys=False)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8")

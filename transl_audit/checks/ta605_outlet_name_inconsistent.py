"""TA605: one outlet or house is named in several ways in one document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from transl_audit.checks.base import DocumentCheck, DocumentView, Example
from transl_audit.checks.name_mentions import texts
from transl_audit.lang.brands import BRANDS
from transl_audit.text.names import plain, word_class
from transl_audit.types import Hit, Language, Message, Span

_NAME = r"[A-ZÀ-Þ][\w’'-]{2,40}"
_TITLED = re.compile(rf"(?<![.!?…] )(?<!^)\bThe ((?:{_NAME})(?: {_NAME}){{0,3}})")
_CAMEL = re.compile(r"\b(?=\w{3,40}\b)[A-Z][a-z]+(?:[A-Z][a-z]+)+\b|\b[a-z][A-Z][a-z]+\b")
_ARTICLE = re.compile(
    r"(?:\b(?:The|le|la|les|du|au|aux|des|un|une|ce|journal|site|magazine|quotidien|média|hebdomadaire)|\b[ld][’'])\s?$",
    re.IGNORECASE,
)
_AROUND = 60
"""Code points around a name that tell whether it is a part of a longer one."""
_MOST = 50
"""Houses that are looked for throughout the document."""
_WORD = re.compile(r"\w+")


def outlet_name_inconsistent(view: DocumentView) -> Iterator[Hit]:
    """Finds names of outlets and houses that the French gives in several ways (The Verge, then Verge).

    *Why it matters*: half a name is no name: the reader does not know whether « selon Verge » is the site
    quoted above. A house written in two ways, or once by its name and once translated, looks like two.

    *Not flagged*: the French article in the place of the English one (« le Guardian » beside « The
    Guardian »); a short form after « le journal » or « le site »; the name as a part of a longer one; names in
    capitals, handles, hashtags and addresses.

    *Known limits*: abbreviations and other short forms (NYT, the Times) are not tied to the full name.

    *Source*: the document's own naming; MQM, terminology/inconsistent use.
    """
    pieces = [(start, plain(text), language) for start, text, language in texts(view.document)]
    french = [(start, text) for start, text, language in pieces if language == "fr"]
    titled = dict.fromkeys(match[1] for _, text, _ in pieces for match in _TITLED.finditer(text))
    titled = dict(list(titled.items())[:_MOST])
    hits = [hit for name in titled for start, text in french for hit in _bare(name, start, text)]
    hits += [hit for name in titled for start, text in french for hit in _translated(name, start, text)]
    hits += _cases(pieces, french)
    yield from sorted(hits, key=lambda hit: hit.target or Span(0, 0))


def _bare(name: str, start: int, text: str) -> Iterator[Hit]:
    """The places where a name goes without its "The" and without a French article."""
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        before = text[max(0, match.start() - _AROUND) : match.start()]
        after = text[match.end() : match.end() + _AROUND]
        if _ARTICLE.search(before) or _is_part(before, after):
            continue
        if not before.strip(' «“"\N{NO-BREAK SPACE}') and word_class(name.split()[0], "fr").common:
            continue
        yield _hit(Span(*match.span()).shift(start), name, f"The {name}")


def _is_part(before: str, after: str) -> bool:
    """Whether the words beside a name are capitalised too, so that it is a part of a longer one."""
    left, right = re.search(r"(\w+)[ -]$", before), re.match(r"[ -](\w+)", after)
    opens = left is not None and re.search(r"(?:^|[.!?…]\s+)[«“\"]?\s?\w+[ -]$", before) is not None
    return bool((left and left[1][0].isupper() and not opens) or (right and right[1][0].isupper()))


def _translated(name: str, start: int, text: str) -> Iterator[Hit]:
    """The places where the name's word is translated: Le Bord for The Verge."""
    for form in BRANDS.get(name.lower(), ()):
        for match in re.finditer(rf"(?<![.!?…] )(?<!^)\b(?:Le|La|Les) {form.capitalize()}\b", text):
            yield _hit(Span(*match.span()).shift(start), match.group(), f"The {name}")


def _cases(pieces: list[tuple[int, str, Language]], french: list[tuple[int, str]]) -> list[Hit]:
    """Names with a capital inside that are elsewhere written with other capitals (YouTube, Youtube)."""
    right: dict[str, Counter[str]] = {}
    for _, text, _ in pieces:
        for match in _CAMEL.finditer(text):
            right.setdefault(match.group().lower(), Counter())[match.group()] += 1
    found = []
    for start, text in french:
        for match in _WORD.finditer(text) if right else ():
            forms = right.get(match.group().lower())
            if forms is None or match.group().isupper() or match.group().islower():
                continue
            best = max(sorted(forms), key=lambda form: forms[form])
            if match.group() != best:
                found.append(_hit(Span(*match.span()).shift(start), match.group(), best))
    return found


def _hit(span: Span, form: str, right: str) -> Hit:
    message = Message(
        f"The document calls this house {form} here and {right} elsewhere.",
        f"Le document nomme cette maison {form} ici et {right} ailleurs.",
    )
    return Hit(None, span, message, right)


CHECK = DocumentCheck(
    code="TA605",
    name="outlet-name-inconsistent",
    dimension="terminology",
    category="inconsistent use of terminology",
    severity="minor",
    confidence=0.85,
    run=outlet_name_inconsistent,
    examples=(
        Example(
            "",
            "La lettre a été publiée par The Beacon mardi dernier, avec tous ses détails.\n\n"
            "Les salariés n’ont pas été consultés, selon ⟦Beacon⟧, qui a interrogé trois d’entre eux.",
        ),
        Example(
            "",
            "L’enquête parue dans The Guardian a fait grand bruit dans tout le pays.\n\n"
            "D’après ⟦Le Gardien⟧, deux ministres étaient au courant de l’affaire depuis des mois.",
        ),
        Example(
            "",
            "La vidéo a été mise en ligne sur YouTube lundi, puis vue un million de fois.\n\n"
            "La société ⟦Youtube⟧ l’a retirée le lendemain, sans donner la moindre explication.",
        ),
        Example(
            "",
            "Un article de The Beacon l’avait annoncé. Le Beacon a ensuite publié un correctif, "
            "et le site Beacon a présenté ses excuses.",
        ),
        Example("", "Il a lu The Beacon toute sa vie. La rédaction de Beacon Street a fermé ses portes en mai."),
        Example("", "La chaîne YouTube de la ville a rouvert. Les abonnés de YOUTUBE sont ravis depuis hier."),
    ),
)

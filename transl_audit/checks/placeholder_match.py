"""Under which key two placeholders or tags are the same, and where a damaged one stands."""

from __future__ import annotations

import collections
import re
from collections.abc import Container, Iterator, Sequence
from html import unescape

from transl_audit.checks.copied_match import Keyed, similar
from transl_audit.lang.markup import PLURALS, SAME_TAG, TAGS, TRANSLATED_ATTRIBUTES
from transl_audit.text.copied import Copied, branches
from transl_audit.text.urls import canonical
from transl_audit.types import Span

_SPACE = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_TAG = re.compile(r"[<\[](/?)([\w:-]+)")
_ATTRIBUTE = re.compile(r"([\w:@.-]{1,60})\s{0,3}=\s{0,3}(\"[^\"]*\"|'[^']*'|[^\s>\"']+)")
_PRINTF = re.compile(r"%(?:(\d{1,2})\$)?([-+0#]*\d*(?:\.\d+)?(?:hh?|ll?|z)?)([sSdiufxXcegGEop@])")
_CORE = re.compile(r"[^\W_]\w*")
_DAMAGED = re.compile(
    rf"""
      [$%\#]?{_SPACE}?[{{｛]{_SPACE}?[{{｛]?[^{{}}｛｝\n]{{0,60}}[}}｝]{_SPACE}?[}}｝]?
    | [$%\#]?[{{｛]\w{{1,40}}(?:,{_SPACE}?\w{{1,20}},)?
    | (?<!\w)\w{{1,40}}[}}｝]
    | (?<!\w)%{_SPACE}?\({_SPACE}?\w{{1,40}}{_SPACE}?\){_SPACE}?\w?
    | (?<!\w)(?<!\d{_SPACE})%{_SPACE}?[-+\#.\d]{{0,5}}{_SPACE}?\$?{_SPACE}?[A-Za-z@](?!\w)
    | (?<!\w)%{_SPACE}\d{{1,2}}(?!\w)
    | <?%{_SPACE}?=[^<>%\n]{{1,60}}%>?
    | (?<!\w)%\(\w{{1,60}}
    | (?<!\w)%\w{{1,60}}\)\w
    | <{_SPACE}?/?{_SPACE}?\w{{1,20}}(?:{_SPACE}[^<>\n]{{0,400}})?{_SPACE}?/?{_SPACE}?>
    | &lt;/?\w{{1,20}}/?&gt;
    | </?\w{{1,20}}
    | (?<!\w)\w{{1,20}}>
    | &{_SPACE}?\w{{1,60}}{_SPACE}?;?
    | [$€]{_SPACE}?\w{{1,60}}
    | \[{{1,2}}\w{{1,40}}\]{{1,2}}
    | \(\w{{1,40}}\)
    """,
    re.VERBOSE,
)
_LIKE = 0.5
"""The least likeness of a damaged placeholder to the English one, spaces aside."""


def keys(english: Sequence[Copied], french: Sequence[Copied]) -> tuple[list[Keyed], list[Keyed]]:
    """The items of the two sides under their keys; two are the same when their keys are.

    Unnumbered printf placeholders (`%s`) are told apart by their order, since each stands for a value of its
    own; when one side numbers them (`%1$s`), the other's are numbered too.
    """
    numbered = _is_numbered(english) or _is_numbered(french)
    left, right = _keyed(english, numbered), _keyed(french, numbered)
    mixed = _is_numbered(english) != _is_numbered(french) and printf_items(french)
    if mixed and len(printf_items(english)) != len(printf_items(french)):
        # One that stands against a letter was not read on one side: the numbers would be off by one.
        return [i for i in left if not is_printf(i[1])], [i for i in right if not is_printf(i[1])]
    return left, right


def _is_numbered(items: Sequence[Copied]) -> bool:
    matches = (_PRINTF.fullmatch(item.text) for item in items)
    return any(match is not None and match[1] for match in matches)


def is_printf(item: Copied) -> bool:
    """Whether a placeholder is one of printf's."""
    return _PRINTF.fullmatch(item.text) is not None


def printf_items(items: Sequence[Copied]) -> list[Copied]:
    """The printf placeholders among the items, in order."""
    return [item for item in items if is_printf(item)]


def _keyed(items: Sequence[Copied], numbered: bool) -> list[Keyed]:
    order: collections.Counter[str] = collections.Counter()
    found = []
    for item in items:
        match = _PRINTF.fullmatch(item.text)
        key = item.text
        if match is None:
            key = _tag_key(key) if item.kind == "tag" else _placeholder_key(key)
        elif match[1] is None:
            kind = "" if numbered else key
            order[kind] += 1
            key = f"%{order[kind]}${match[2]}{match[3]}"
        found.append((key, item))
    return found


def conversion(item: Copied) -> str | None:
    """The conversion (`s`, `d`) of a printf placeholder that goes by order; None of any other."""
    match = _PRINTF.fullmatch(item.text)
    return match[3] if match and not match[1] else None


def _placeholder_key(text: str) -> str:
    if text.startswith(("{{", "{%", "<%")):
        return "".join(text.split())
    return re.sub(r"\s*,\s*", ",", text) if text.endswith(",") else text


def _tag_key(text: str) -> str:
    closing, name = _tag(text)
    attributes = []
    for attribute, value in _ATTRIBUTE.findall(text):
        if attribute.lower() in TRANSLATED_ATTRIBUTES:
            continue
        bare = value.strip("\"'")
        attributes.append(f"{attribute.lower()}={canonical(bare) if attribute.lower() in ('href', 'src') else bare}")
    return " ".join([closing + SAME_TAG.get(name, name), *sorted(attributes)])


def tag_name(text: str) -> str:
    """The element's name of a tag, in lower case."""
    return _tag(text)[1]


def partner(text: str) -> tuple[str, str]:
    """The sign and name of the tag that closes an opening tag, or opens a closing one."""
    closing, name = _tag(text)
    return ("" if closing else "/", name)


def has_partner(text: str, items: Sequence[Copied]) -> bool:
    """Whether the items hold the other tag of this one's pair."""
    return any(_tag(item.text) == partner(text) for item in items if item.kind == "tag")


def is_left_alone(lost: str, french: Sequence[Copied]) -> bool:
    """Whether the French keeps one tag of a pair and loses this, the other one, which breaks the markup."""
    names = [_tag(item.text) for item in french if item.kind == "tag"]
    return names.count(partner(lost)) > names.count(_tag(lost))


def _tag(text: str) -> tuple[str, str]:
    match = _TAG.match(text)
    return (match[1], match[2].lower()) if match else ("", text)


def markup(items: Sequence[Copied]) -> list[Copied]:
    """The placeholders and tags that are no stand-ins for the reader to fill in (`<file>`), which are translated.

    A tag is markup when it bears a known name, a number or attributes, or is opened and closed.
    """
    seen = {_tag(item.text) for item in items if item.kind == "tag"}
    return [item for item in items if item.kind != "tag" or _is_markup(item.text, seen)]


def _is_markup(text: str, seen: Container[tuple[str, str]]) -> bool:
    _, name = _tag(text)
    if name in TAGS or name.isdigit() or "=" in text or text.endswith("/>"):
        return True
    return partner(text) in seen


def damaged(text: str, wanted: str, taken: Sequence[Span]) -> Span | None:
    """Where a text holds `wanted` with stray spaces, lost brackets or other capitals; or its bare name."""
    best: tuple[float, Span] | None = None
    whole = "".join(wanted.split())
    for match in _DAMAGED.finditer(text):
        span = Span(match.start() + len(match.group()) - len(match.group().lstrip()), match.end())
        if any(span.overlaps(other) for other in taken):
            continue
        likeness = similar("".join(unescape(match.group()).split()).casefold(), whole.casefold())
        if likeness >= _LIKE and (best is None or likeness > best[0]):
            best = likeness, span
    return best[1] if best else _bare_name(text, wanted, taken)


def _bare_name(text: str, wanted: str, taken: Sequence[Span]) -> Span | None:
    """Where the name of a placeholder stands without its brackets; only a name that cannot be a word."""
    core = _CORE.search(wanted)
    if core is None or wanted.startswith("<") or not re.search(r"[a-z][A-Z]|_|\d", core.group()[1:]):
        return None
    for match in re.finditer(rf"(?<!\w){re.escape(core.group())}(?!\w)", text):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in taken):
            return span
    return None


def embraced(text: str, span: Span, wanted: str) -> Span:
    """The span with the brackets and signs beside it that belong to the damaged form of `wanted`."""
    start, end = span.start, span.end
    for _ in range(2):
        left = re.search(rf"([{{$#%&<]){_SPACE}?$", text[max(0, start - 2) : start])
        if left and wanted.count(left[1]) > text[start:end].count(left[1]):
            start -= len(left.group())
        right = re.match(rf"{_SPACE}?([}};>])", text[end : end + 2])
        if right and wanted.count(right[1]) > text[start:end].count(right[1]):
            end += len(right.group())
    return Span(start, end)


def selectors(text: str) -> Iterator[tuple[str, Span]]:
    """The selectors of the branches of every ICU plural and choice, in order."""
    for place in sorted(branches(text)):
        match = re.search(r"(=?\w+)\s{0,3}$", text[max(0, place - 40) : place])
        if match:
            start = max(0, place - 40) + match.start()
            yield match[1], Span(start, start + len(match[1]))


def wrong_selectors(source: str, target: str) -> list[tuple[str, Span]]:
    """The selectors of the French that are neither the English text's nor plural categories or values."""
    allowed = {name for name, _ in selectors(source)}
    if not allowed:
        return []
    if allowed <= PLURALS | {name for name in allowed if name.startswith("=")}:
        allowed |= PLURALS
    return [(name, span) for name, span in selectors(target) if name not in allowed and not name.startswith("=")]

"""Finds debris: what is left in a text of broken embeds, markup, scripts and data."""

from __future__ import annotations

import regex

from transl_audit.types import Span

_QUOTE = r"""(?:["“”«»″′‟„]|&quot;|\\")"""
_MARKERS = regex.compile(
    rf"""
      (?P<json>[,{{\[]?\s?{_QUOTE}[\w@$.:-]{{1,60}}{_QUOTE}\s?:\s?(?:{_QUOTE}[^"“”«»″\n]{{0,300}}{_QUOTE}?|[\d.-]{{1,30}}|true|false|null|[\[{{]))
    | (?P<tag></?(?:div|span|iframe|script|style|blockquote|section|figure|figcaption|img|svg|path|ul|ol|li|table|tbody|td|tr|th
          |input|form|label|button|article|aside|nav|header|footer|link|meta|noscript|object|embed|video|audio|source|picture|center|font
          |p|h[1-6]|hr|amp-[\w-]{{1,30}}|twitter-widget|o:p)(?=[\s/>])[^<>\n]{{0,2000}}>)
    | (?P<halftag><(?:div|span|iframe|script|style|blockquote|section|img|a|p|ul|li|input|form)\s[\w-]{{1,40}}=[^<>\n]{{0,2000}})
    | (?P<attribute>(?<![\w-])[A-Za-z][\w-]{{1,40}}\s?=\s?["“”'″][^"“”″\n]{{0,500}}["”'″]\s?/?>?)
    | (?P<comment><!--[^\n]{{0,2000}}?-->|<!--|-->|<!\[CDATA\[|\]\]>)
    | (?P<css>(?<![\w.\#-])[.\#]?[\w-]{{1,60}}(?:[ ,>.\#:]{{1,2}}[\w-]{{1,60}}+){{0,6}}+\s?\{{\s?(?:[\w-]{{2,40}}\s?:\s?[^{{}};\n]{{1,200}}+;?\s?){{1,30}}+\}}|@(?:import|charset|font-face|keyframes|supports)\b[^\n;]{{0,300}};?|@media\s?\([^\n{{]{{1,100}}\{{?|!important)
    | (?P<script>\bfunction\s?\w{{0,40}}\s?\([^)\n]{{0,200}}\)\s?\{{?|\b(?:var|let|const)\s\w{{1,40}}\s?=[^\n;]{{0,300}};?|\b(?:window|document|console|googletag|jQuery|dataLayer|gtag|fbq|ga)\s?[.(]\s?[\w.'"]{{1,60}}[^\n;]{{0,200}};?|=>\s?\{{|\}}\s?\)\s?(?:\(\s?\))?\s?;|\.push\([^\n)]{{0,200}}\)?;?|\$\(\s?['"#.\w][^\n)]{{0,100}}\))
    | (?P<shortcode>\[/[a-z_][\w-]{{1,40}}\]|\[[a-z_][\w-]{{1,40}}(?:\s[\w-]{{1,40}}=[^\]\n]{{1,500}})\]|\[(?:embed|caption|gallery|video|audio|tweet|youtube|instagram|ad|toc|quote|iframe|html|raw|vc_row|vc_column)[^\]\n]{{0,200}}\])
    | (?P<template>\{{\{{[^{{}}\n]{{0,200}}\}}\}}|\{{%[^%\n]{{0,200}}%\}}|<%[^%\n]{{0,200}}%>|<\?(?:php|xml)[^\n]{{0,200}}|%%\w{{2,40}}%%|\[\[[^\[\]\n]{{0,80}}\]\]|\#\{{[^{{}}\n]{{0,80}}\}}|@@\w{{2,40}}@@|__[A-Z_]{{2,40}}__|\{{[a-z_.]{{2,40}}\}})
    | (?P<escape>(?:\\(?:[nrt"/]|u[0-9a-fA-F]{{4}}|x[0-9a-fA-F]{{2}})){{1,20}})
    | (?P<base64>data:[\w/+.-]{{1,60}};base64,[\w+/=]{{0,4000}}|(?<![\w/+.-])(?=[A-Za-z+/]{{0,40}}\d)(?=[\d+/a-z]{{0,40}}[A-Z])[A-Za-z0-9+/_-]{{48,}}={{0,2}})
    | (?P<entity>(?:&(?:nbsp|amp|quot|lt|gt|apos|rsquo|lsquo|ldquo|rdquo|laquo|raquo|mdash|ndash|hellip|eacute|egrave|agrave|ccedil|\#\d{{2,6}}|\#x[0-9a-fA-F]{{2,5}});\s?){{1,50}})
    | (?P<query>(?<![\w=&])[?&]?(?:\w{{1,40}}=[^\s&"<>]{{1,200}}&(?:amp;)?){{2,}}\w{{1,40}}=[^\s&"<>]{{0,200}})
    | (?P<object>(?<![\w:])\w{{1,40}}:(?:["“”″‟][^"“”″\n]{{0,300}}["“”″‟]|![01]|true|false|null|\d{{1,20}}(?=[,}}])|[\[{{])[,}}\]]{{1,5}}(?=\w|["}}\]]|\s?$)
          |['‘’][\w-]{{1,40}}['‘’]\s?:\s?(?:['‘’\[{{]|True|False|None|\d)[^'‘’\n,}}]{{0,200}}['‘’]?)
    | (?P<void>\[object\s\w{{1,20}}\]|(?<!\w)(?:(?:undefined|null|NaN|None)[\s,;|]{{1,3}}){{1,30}}(?:undefined|null|NaN|None)(?!\w))
    | (?P<percent>(?:[\w./?=&:-]{{0,80}}+(?:%[0-9A-Fa-f]{{2}}){{1,4}}){{3,200}}+[\w./?=&:-]{{0,200}})
    | (?P<sources>(?:https?://[^\s,]{{1,300}}\s\d{{2,4}}[wx],?\s?){{1,30}})
    | (?P<close>[\]}}]{{2,}}["”″'/>;)]*|["”″]\s?/?>|/>)
    """,
    regex.VERBOSE,
)
# Without one of these no marker can match; most lines of an article have none.
_HINT = regex.compile(
    r"""[{}<>\[\]\\&=]|%[0-9A-Fa-f]{2}|\s\d{2,4}w\b|undefined|null|NaN|['‘’]\s?:|["“”«»″′‟„]\s?[:/>]|(?<!\S)\S{48}"""
)
# Alone in a sentence these are an oddity of its typography, not debris.
_WEAK = frozenset({"escape", "entity", "template", "close", "comment"})
_SIGN = regex.compile(r"[{}\[\]<>=_\\&;$^~]|#(?!\w)|::|\(\)")
_WORD = regex.compile(r"(?<![\w/.:=&#\"”″-])[\p{L}][\p{L}\p{M}'’]+(?![\w/:=&\"”″])")


def debris(line: str) -> tuple[Span, ...]:
    """The stretches of a line that are debris, in order; the whole line when little else is in it."""
    if not _HINT.search(line):
        return ()
    markers = list(_MARKERS.finditer(line))
    strong = [m for m in markers if m.lastgroup not in _WEAK]
    if not markers:
        return (Span(0, len(line.rstrip())),) if _is_dense(line) else ()
    regions = _merge(line, markers)
    covered = sum(len(region) for region in regions)
    solid = len("".join(line.split())) or 1
    words = _words_outside(line, regions)
    if words < 3 and covered > (0.2 if strong else 0.5) * solid:
        begin = len(line) - len(line.lstrip())
        return (Span(begin, len(line.rstrip())),)
    return tuple(r for r in regions if len(r) >= 6 and any(r.start <= m.start() < r.end for m in strong))


def _is_dense(line: str) -> bool:
    """Whether a line is made of the signs of data and programs, with hardly a word between them."""
    signs = len(_SIGN.findall(line[:1000]))
    return signs >= 4 and 8 * signs >= len(line[:1000].rstrip()) and len(_WORD.findall(line[:1000])) < 3


def _merge(line: str, markers: list[regex.Match[str]]) -> list[Span]:
    """The markers joined over the stretches between them that hold no running words."""
    regions: list[Span] = []
    for match in markers:
        start, end = _widened(line, *match.span())
        if regions and len(_WORD.findall(line[regions[-1].end : start])) < 3 and start - regions[-1].end < 80:
            regions[-1] = Span(regions[-1].start, max(end, regions[-1].end))
        else:
            regions.append(Span(start, end))
    return regions


def _widened(line: str, start: int, end: int) -> tuple[int, int]:
    """The place of a marker with the marks that hang on it: the quote before a comma, the brackets that close."""
    while start > 0 and line[start - 1] in '"”″“' and line[start] in ",:}]":
        start -= 1
    while end < len(line) and line[end] in '}])"”″/>;,':
        end += 1
    return start, end


def _words_outside(line: str, regions: list[Span]) -> int:
    count, start = 0, 0
    for region in regions:
        count += len(_WORD.findall(line[start : region.start]))
        start = region.end
    return count + len(_WORD.findall(line[start:]))

"""Names of inline markup and what of it a translator may change."""

from __future__ import annotations

TAGS = frozenset(
    """
    a abbr acronym address area article aside audio b bdi bdo big blockquote body br button canvas caption center cite
    code col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1
    h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav
    nobr ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select small source
    span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track
    tt u ul var video wbr g x bx ex bpt ept ph it mrk pc sc ec sm em
    """.split()
)
"""Elements of HTML (Living Standard, with the obsolete ones) and the inline elements of XLIFF 1.2 and 2.1."""

FORMATTING = frozenset("b i u em strong br small big font span wbr nobr sub sup s tt code".split())
"""Elements whose loss costs only looks."""

TRANSLATED_ATTRIBUTES = frozenset(
    """
    alt aria-label aria-description content dir hreflang label lang placeholder summary title value xml:lang
    """.split()
)
"""Attributes whose value is text or language, and may differ (HTML Living Standard, `translate`)."""

SAME_TAG = {"strong": "b", "em": "i"}
"""Elements that look alike and stand for one another."""

PLURALS = frozenset("zero one two few many other".split())
"""The plural categories of ICU and CLDR; others are exact values (`=0`)."""

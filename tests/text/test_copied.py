"""What a translation must copy: what is found, what is not, and that odd input does no harm."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transl_audit.text.copied import branches, copied

NOTHING = [
    "",
    "Nothing to copy here, e.g. at 3.5 p.m. in the U.S.",
    "Up 50 % de plus, 100% sure, 20 % s’il vous plaît.",
    "It’s the end.The next begins.",
    "a < b and c > d",
    "It cost $5, or US$20, or 3 $US.",
    "We are #1 in C# and say #2.",
    "and/or, he_, _it_, him/her",
    "Tom &amp; Jerry&nbsp;!",
    "© 2024 ® ™ → ‼",
    "Edi_t the onl_y fil_e",
    "the ``old'' quotes and `these' ones with `",
]
FOUND = [
    ("see https://a.example/b_(c)).", [("url", "https://a.example/b_(c)")]),
    ("(www.bluecup.com/shop)", [("url", "www.bluecup.com/shop")]),
    ("pic.twitter.com/aB3", [("url", "pic.twitter.com/aB3")]),
    ("<https://a.example> <me@a.example>", [("url", "https://a.example"), ("email", "me@a.example")]),
    ("write to a.b+c@d-e.co.uk.", [("email", "a.b+c@d-e.co.uk")]),
    (
        "@Ana_P, @jean.vale. @user@host.example",
        [("handle", "@Ana_P"), ("handle", "@jean.vale"), ("handle", "@user@host.example")],
    ),
    ("#oneteam #COP26 #1", [("hashtag", "#oneteam"), ("hashtag", "#COP26")]),
    ("{name} {0:N2} { nom }", [("placeholder", "{name}"), ("placeholder", "{0:N2}"), ("placeholder", "{ nom }")]),
    (
        "${x} #{y} %{z} {{ w }}",
        [("placeholder", "${x}"), ("placeholder", "#{y}"), ("placeholder", "%{z}"), ("placeholder", "{{ w }}")],
    ),
    ("%s %1$s %(n)s %.2f %@ %1.", [("placeholder", p) for p in ("%s", "%1$s", "%(n)s", "%.2f", "%@", "%1")]),
    (
        "$total &brandName; %NAME%",
        [("placeholder", "$total"), ("placeholder", "&brandName;"), ("placeholder", "%NAME%")],
    ),
    ('<b>x</b> <0/> <a href="/en">', [("tag", "<b>"), ("tag", "</b>"), ("tag", "<0/>"), ("tag", '<a href="/en">')]),
    ("`a b` x.y() self.max_size --dry-run", [("code", c) for c in ("`a b`", "x.y()", "self.max_size", "--dry-run")]),
    ("ok 👍🏽 ✌️ 🇫🇷 1️⃣ 👩‍🚀", [("emoji", e) for e in ("👍🏽", "✌️", "🇫🇷", "1️⃣", "👩‍🚀")]),
]


@pytest.mark.parametrize("text", NOTHING, ids=range(len(NOTHING)))
def test_plain_text_holds_nothing_to_copy(text: str) -> None:
    assert copied(text) == ()


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text[:12] for text, _ in FOUND])
def test_copied_strings_are_found_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(item.kind, item.text) for item in copied(text)] == expected


def test_branches_of_a_plural_are_text_and_its_head_and_arguments_are_copied() -> None:
    text = "{n, plural, one {one file} other {# files of {owner}}}"
    assert [item.text for item in copied(text)] == ["{n, plural,", "{owner}"]
    assert [text[place:][:5] for place in sorted(branches(text))] == ["{one ", "{# fi"]


@given(st.text(alphabet="ab@#.:/{}%$<>`_&;()😁\ud800\0 \n1é-,’", max_size=60))
def test_items_are_in_order_apart_and_cut_from_the_text(text: str) -> None:
    items = copied(text)
    assert all(item.span.of(text) == item.text and item.text for item in items)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(items))


@pytest.mark.parametrize(
    "unit", ["@", "a.", "http://)", "{a", "<a ", "%", "`", "&a", "a_", "--a", "😁", "{a, plural, "]
)
def test_long_runs_take_time_in_proportion(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        start = time.perf_counter()
        copied.__wrapped__(text)
        return time.perf_counter() - start

    seconds(1_000)
    assert min(seconds(80_000) for _ in range(2)) < 40 * max(seconds(10_000), 0.005)

"""ta.align and the renderings of an alignment: table, JSON, page."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pandas  # type: ignore[import-untyped, unused-ignore]  # its stubs are a package of their own
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError  # type: ignore[import-untyped, unused-ignore]  # no stubs

import transl_audit as ta
from tests.report_samples import HOSTILE, span
from tests.test_readme import blocks
from tests.test_report_html import Page
from transl_audit.config import Options
from transl_audit.report.alignment import COLUMNS, WORD_COLUMNS, Alignment, schema
from transl_audit.types import Link, Pair, Span

ENGLISH = 'The dog sleeps.\n"It is\told. It can\'t bark."\nNobody knows.\n'
FRENCH = "Le chien dort.\n« Il est vieux et ne peut pas\u00a0aboyer. »\nVoilà.\n"
FOLDER = Path(__file__).parent.parent / "examples"
FERRY = (
    (FOLDER / "ferry.en.txt").read_text(encoding="utf-8"),
    (FOLDER / "ferry.fr.txt").read_text(encoding="utf-8"),
)


def link(english: str, french: str, prob: float = 0.9) -> Link:
    return Link(span(ENGLISH, english), span(FRENCH, french), prob)


SAMPLE = Alignment(
    ENGLISH,
    FRENCH,
    (
        Pair(
            span(ENGLISH, "The dog sleeps."),
            span(FRENCH, "Le chien dort."),
            (link("The", "Le"), link("dog", "chien", 0.98765), link("sleeps", "dort"), link(".", ".")),
            "sentence",
            0.91234,
        ),
        Pair(
            span(ENGLISH, '"It is\told. It can\'t bark."'),
            span(FRENCH, "« Il est vieux et ne peut pas\u00a0aboyer. »"),
            (link("old", "vieux"), link("n't", "ne", 0.7), link("n't", "pas", 0.8)),
            "sentence",
            0.8,
        ),
        Pair(span(ENGLISH, "Nobody knows."), None, (), "sentence", 0.0),
        Pair(None, span(FRENCH, "Voilà."), (), "sentence", 0.0),
    ),
    source_path="en.txt",
    target_path="fr.txt",
)
SAMPLES = {
    "sample": SAMPLE,
    "empty": Alignment("", "", ()),
    "hostile": Alignment(
        HOSTILE,
        HOSTILE,
        (Pair(Span(0, len(HOSTILE)), Span(0, len(HOSTILE)), (Link(Span(0, 40), Span(0, 40), 0.5),), "sentence", 0.5),),
        source_path="<b>&.txt",
        target_path="</script>\x00.txt",
    ),
    "French labels": Alignment(ENGLISH, FRENCH, SAMPLE.pairs, options=Options(messages="fr")),
}
EACH = pytest.mark.parametrize("sample", SAMPLES.values(), ids=list(SAMPLES))


def rows(table: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table), delimiter="\t"))


# align


def test_align_gives_pairs_with_offsets_into_the_texts() -> None:
    pairs = ta.align(*FERRY)
    assert isinstance(pairs, tuple)
    assert next(p.source.of(FERRY[0]) for p in pairs if p.source) == "The last ferry of the season"
    assert next(p.target.of(FERRY[1]) for p in pairs if p.target) == "Le dernier ferry de la saison"
    assert sum(len(p.links) for p in pairs) > 50
    for pair in pairs:
        for k in pair.links:
            assert pair.source
            assert pair.target
            assert pair.source.contains(k.source)
            assert pair.target.contains(k.target)
            assert 0 <= k.prob <= 1


@pytest.mark.parametrize("side", [0, 1], ids=["English", "French"])
def test_align_keeps_every_sentence_once(side: int) -> None:
    text = FERRY[side]
    spans = [s for p in ta.align(*FERRY, profile="fast") if (s := (p.source, p.target)[side])]
    assert not any(one.overlaps(other) for n, one in enumerate(spans) for other in spans[:n])
    left = list(text)
    for s in spans:
        left[s.start : s.end] = " " * len(s)
    assert "".join(left).strip() == ""


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        (("", "Bonjour."), "the English is empty; expected English text"),
        (("Hello.", " \n"), "the French is empty; expected French text"),
        ((None, "Bonjour."), "the English is NoneType; expected str"),
        ((FERRY[1], FERRY[0]), "expected the English text first"),
    ],
)
def test_align_refuses_what_it_cannot_align(texts: tuple[str, str], message: str) -> None:
    with pytest.raises(ta.InputError, match=message):
        ta.align(*texts)


@pytest.mark.parametrize("options", [{"profil": "fast"}, {"profile": "slow"}, {"checks": ["TA999"]}], ids=str)
def test_align_takes_the_options_of_audit_and_no_others(options: dict[str, object]) -> None:
    with pytest.raises(ta.OptionError):
        ta.align("Hello.", "Bonjour.", **options)
    assert ta.align("Hello.", "Bonjour.", level="major", profile="fast")


def test_a_text_aligned_with_itself_is_no_error() -> None:
    assert ta.align(FERRY[0], FERRY[0], profile="fast")


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=200), st.text(min_size=1, max_size=200))
def test_any_two_texts_are_aligned_and_shown(english: str, french: str) -> None:
    if english.strip() and french.strip():
        alignment = Alignment(english, french, ta.align(english, french, profile="fast"))
        assert_links_point_at_tokens(alignment)
        validate(alignment.to_json())
        assert Page(alignment.to_html()).open == []


# the table


def test_table_has_a_row_for_each_pair() -> None:
    assert rows(SAMPLE.to_tsv()) == [
        list(COLUMNS),
        ["1-1", "0.9123", "The dog sleeps.", "Le chien dort."],
        ["2-1", "0.8", '"It is old. It can\'t bark."', "« Il est vieux et ne peut pas\u00a0aboyer. »"],
        ["1-0", "0.0", "Nobody knows.", ""],
        ["0-1", "0.0", "", "Voilà."],
    ]


def test_table_of_words_has_links_in_pharaoh_form() -> None:
    header, first, second, third, _ = rows(SAMPLE.to_tsv(words=True))
    assert tuple(header) == COLUMNS + WORD_COLUMNS
    assert first[4:] == ["The dog sleeps .", "Le chien dort .", "0-0 1-1 2-2 3-3"]
    assert second[4].split() == ['"', "It", "is", "old", ".", "It", "ca", "n't", "bark", ".", '"']
    assert second[5].split() == ["«", "Il", "est", "vieux", "et", "ne", "peut", "pas", "aboyer", ".", "»"]
    assert second[6] == "3-3 7-5 7-7"
    assert third[4:] == ["Nobody knows .", "", ""]


@EACH
def test_links_of_the_table_point_at_tokens(sample: Alignment) -> None:
    assert_links_point_at_tokens(sample)


def assert_links_point_at_tokens(sample: Alignment) -> None:
    for *_, english, french, links in rows(sample.to_tsv(words=True))[1:]:
        sides = len(english.split()), len(french.split())
        for pair in links.split():
            assert all(int(place) < count for place, count in zip(pair.split("-"), sides, strict=True))


def test_a_token_with_white_space_stays_one() -> None:
    english, french = "It costs 12 000 here.", "Cela coûte 12\u00a0000 ici."
    sample = Alignment(english, french, ta.align(english, french, profile="fast"))
    assert "12_000" in rows(sample.to_tsv(words=True))[1][5].split()


def test_a_link_of_several_words_links_each_of_them() -> None:
    english, french = "He is well.", "Il va bien."
    phrase = Link(Span(3, 10), Span(3, 10), 0.6)
    words = Alignment(english, french, ()).words(Pair(Span(0, 11), Span(0, 11), (phrase,), "sentence", 1.0))
    assert words.links == ((1, 1, 0.6), (1, 2, 0.6), (2, 1, 0.6), (2, 2, 0.6))


@EACH
def test_pandas_reads_the_table(sample: Alignment) -> None:
    table = pandas.read_csv(io.StringIO(sample.to_tsv(words=True)), sep="\t", keep_default_na=False)
    assert list(table.columns) == [*COLUMNS, *WORD_COLUMNS]
    assert len(table) == len(sample.pairs)
    assert [len(r) for r in rows(sample.to_tsv())] == [4] * (len(sample.pairs) + 1)


def test_table_has_no_control_characters_and_one_line_a_row() -> None:
    table = SAMPLES["hostile"].to_tsv(words=True)
    assert len(table.splitlines()) == 2
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", table)


# JSON


def validate(line: str) -> None:
    Draft202012Validator(schema()).validate(json.loads(line))


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@EACH
def test_json_follows_the_schema_on_one_line(sample: Alignment) -> None:
    line = sample.to_json()
    validate(line)
    assert "\n" not in line
    for pair in json.loads(line.encode("utf-8"))["pairs"]:
        for side, text in (("source", sample.english), ("target", sample.french)):
            if pair[side]:
                assert text[pair[side]["start"] : pair[side]["end"]] == pair[side]["text"]


def test_values_of_the_json() -> None:
    content = json.loads(SAMPLE.to_json())
    assert (content["schema"], content["profile"]) == ("transl-audit-align/1", "full")
    assert (content["source_path"], content["target_path"]) == ("en.txt", "fr.txt")
    assert content["pairs"][0]["score"] == 0.9123
    assert content["pairs"][0]["links"][1] == [4, 7, 3, 8, 0.9877]
    assert [pair["source"] is None for pair in content["pairs"]] == [False, False, False, True]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda c: c.update(extra=1),
        lambda c: c.pop("pairs"),
        lambda c: c.update(profile="slow"),
        lambda c: c["pairs"][0].update(score=1.1),
        lambda c: c["pairs"][0].update(kind="word"),
        lambda c: c["pairs"][0]["links"][0].append(1),
        lambda c: c["pairs"][0]["source"].pop("text"),
    ],
)
def test_schema_is_strict(spoil) -> None:  # type: ignore[no-untyped-def]  # a lambda that edits parsed JSON
    content = json.loads(SAMPLE.to_json())
    spoil(content)
    with pytest.raises(ValidationError):
        validate(json.dumps(content))


# the page


@EACH
def test_page_is_well_formed_and_loads_nothing(sample: Alignment) -> None:
    html = sample.to_html()
    html.encode("utf-8")
    page = Page(html)
    assert page.open == []
    assert not {tag for tag, _ in page.tags} & {"link", "img", "iframe", "object", "base", "form"}
    assert sum(tag == "script" for tag, _ in page.tags) == 1
    assert not page.attributes("src")
    assert not re.search(r"@import|url\(|https?:", html)
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]


@EACH
def test_policy_allows_the_one_style_and_script_by_hash(sample: Alignment) -> None:
    [policy] = [p for p in Page(sample.to_html()).attributes("content") if "default-src" in p]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


@EACH
def test_ids_are_unique_and_references_lead_somewhere(sample: Alignment) -> None:
    page = Page(sample.to_html())
    ids = page.attributes("id")
    assert len(ids) == len(set(ids))
    assert set(page.attributes("aria-describedby")) <= set(ids)
    assert {"beads", "status", *(f"b{n}" for n in range(1, len(sample.pairs) + 1))} <= set(ids)


@EACH
def test_links_of_the_page_join_words_and_the_others_are_told_apart(sample: Alignment) -> None:
    page = Page(sample.to_html())
    words: list[list[str]] = []
    linked: list[tuple[int, set[int]]] = []
    for tag, attributes in page.tags:
        if attributes.get("data-links"):
            links = json.loads(attributes["data-links"] or "")
            linked += [(len(words), {i for i, _, _ in links}), (len(words) + 1, {j for _, j, _ in links})]
            assert all(0 <= percent <= 100 for _, _, percent in links)
        if tag == "p":
            words.append([])
        elif tag in ("span", "u") and words:
            words[-1].append(tag)
    # The paragraph of the legend comes before the list, that of the column's head too; a bead's own are its first two.
    for at, places in linked:
        tags = words[at]
        assert places == {n for n, tag in enumerate(tags) if tag == "span"}


def test_words_of_the_page() -> None:
    html = SAMPLE.to_html()
    assert '<p lang="en" dir="auto"><span>The</span> <span>dog</span> <span>sleeps</span>.</p>' in html
    assert "<u>bark</u>." in html
    assert 'data-links="[[0,0,90],[1,1,99],[2,2,90]]"' in html


def test_texts_of_the_page_are_whole() -> None:
    text = re.sub(r"<[^>]+>", "", SAMPLE.to_html())
    for part in ("The dog sleeps.", "Le chien dort.", "Nobody knows.", "Voilà.", "« Il est vieux et ne peut pas"):
        assert part in text


def test_sides_are_in_their_language_and_missing_ones_say_so() -> None:
    page = Page(SAMPLE.to_html())
    assert [a["lang"] for tag, a in page.tags if tag == "p" and "lang" in a] == ["en", "fr", "en", "fr", "en", "fr"]
    assert page.text["absent"] == "Nothing renders it.It renders nothing."
    assert "only in English: 1" in SAMPLE.to_html()


def test_status_is_announced() -> None:
    assert ("p", {"id": "status", "role": "status", "data-alone": "no counterpart"}) in Page(SAMPLE.to_html()).tags


def test_hostile_text_is_shown_and_does_nothing() -> None:
    html = SAMPLES["hostile"].to_html()
    assert html.count("<script>") == 1
    assert html.count("</script>") == 1
    assert "<b>" not in html
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\u202a-\u202e\u2066-\u2069]", html)


def test_page_in_french() -> None:
    html = SAMPLES["French labels"].to_html()
    assert '<html lang="fr">' in html
    assert "pas d’équivalent" in html


def test_nothing_on_the_page_moves() -> None:
    assert not re.search(r"transition|animation|scroll-behavior", SAMPLE.to_html())


def test_page_knows_light_dark_and_long_lists() -> None:
    html = SAMPLE.to_html()
    assert "prefers-color-scheme: dark" in html
    assert "content-visibility: auto" in html


# the page of the documentation


@pytest.mark.parametrize("code", blocks("docs/align.md", "python"))
def test_python_of_the_page_runs(code: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(FOLDER.parent)
    exec(compile(code, "docs/align.md", "exec"), {})
    assert "The last ferry of the season | Le dernier ferry de la saison" in capfd.readouterr().out
